import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { wordFact } from '../../../server/src/core/text/word-fact';
import { plainWordAt, Word, wordAt } from '../../../server/src/core/text/words';

const texts = fc.string({
  unit: fc.constantFrom(..."aZmnqrstuvwxyzé’' -1.".split(''), 'rents', 'Extraordinarily', 'ſ', '\u{1d400}'),
  maxLength: 30,
});

describe('a word', () => {
  it('is the same object wherever it is spelt so', () => {
    expect(wordAt('the rents', 4, 9)).toBe(wordAt('rents rose', 0, 5));
    expect(plainWordAt('the rents', 4)).toBe(wordAt('rents rose', 0, 5));
  });

  it('that is plain is read up to its end, also at the end of a text', () => {
    fc.assert(
      fc.property(texts, fc.nat(30), (text, start) => {
        fc.pre(/^[A-Za-z]/.test(text.slice(start)));
        const [letters, after = ''] = /^([A-Za-z]+)([^]?)/.exec(text.slice(start))!.slice(1);
        const word = plainWordAt(text, start);
        if (after === "'" || after > '\x7f') expect(word).toBeNull();
        else expect(word).toEqual(wordAt(text, start, start + letters!.length));
        expect(word?.text ?? letters).toBe(letters);
      }),
    );
  });
});

describe('a fact about words', () => {
  const [rents, fees] = [new Word('Rents', 'rents'), new Word('fees', 'fees')];

  it('is asked once a word', () => {
    const ask = vi.fn(({ lower }: Word) => lower === 'rents');
    const isRents = wordFact(ask);
    expect([rents, fees, rents, fees].map(isRents)).toEqual([true, false, true, false]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('does not touch another', () => {
    const [isCapital, isShort] = [
      wordFact(({ text, lower }) => text !== lower),
      wordFact(({ text }) => text.length < 5),
    ];
    expect([rents, fees].map((word) => [isCapital(word), isShort(word), isCapital(word)])).toEqual([
      [true, false, true],
      [false, true, false],
    ]);
  });
});
