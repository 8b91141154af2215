import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, readName, tabulate } from '../../../server/src/core/evidence/names';
import { stem } from '../../../server/src/core/evidence/stem';
import { readWords, stemsIn } from '../../../server/src/core/evidence/words';

describe('stem', () => {
  it.each([
    'complied comply complies compliance compliant',
    'evaluate evaluated evaluating evaluation evaluations',
    'organisation organization organisations',
    'distil distill distilled distillation',
    'centre center centres',
    'labour labor',
    'programme program programmes',
    'vacant vacancy vacancies',
    'rise rose risen rises',
    'published publishes publishing',
    'use used uses using',
    'owe owed owing',
    'add added adds',
    'try tried tries',
    'agree agreed agrees',
  ])('makes one of %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });
  it.each(['port portion', 'rent renter', 'test text', 'policy police', 'age aged'])('keeps apart %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(2);
  });
});

describe('names in a text', () => {
  const stands = (name: string, text: string, loose = false) =>
    findMentions(readName(name), tabulate(readWords(text)), loose).map(({ first, last }) => {
      const words = readWords(text);
      return text.slice(words[first]!.start, words[last]!.end);
    });
  it('finds the possessive, the plural, the hyphenated', () => {
    expect(stands('northern harbour', "the northern harbours' fees")).toEqual(['northern harbours']);
    expect(stands('DeepSeek', 'DeepSeek’s model')).toEqual(['DeepSeek’s']);
    expect(stands('open-weight model', 'an open weight model')).toEqual(['open weight model']);
  });
  it('tells the acronym from the word', () => {
    expect(stands('US', 'they told us so')).toEqual([]);
    expect(stands('US', 'the U.S. models')).toEqual(['U.S.']);
    expect(stands('US', 'American models')).toEqual(['American']);
    expect(stands('WHO', 'who said so')).toEqual([]);
  });
  it('bridges a word between, but no "and"', () => {
    expect(stands('Chinese labs', 'Chinese AI labs')).toEqual(['Chinese AI labs']);
    expect(stands('Chinese labs', 'Chinese and American labs')).toEqual([]);
    expect(stands('Chinese labs', 'labs in China')).toEqual(['labs in China']);
  });
  it('takes "one" for the noun it stands for', () => {
    expect(stands('southern harbour', 'the southern one')).toEqual(['southern one']);
  });
  it('stays in its clause', () => {
    expect(stands('vacant berths', 'they are vacant; berths are dear', true)).toEqual([]);
  });
});

// How its time grows is measured by `npm run bench -- reading`.
it('reads any text', () => {
  const text = `${'a'.repeat(100_000)} ${'U.'.repeat(50_000)} ${"'s".repeat(50_000)}`;
  expect(readWords(text).at(-1)?.end).toBeLessThanOrEqual(text.length);
});

describe('words', () => {
  it('are letters and digits with an ending behind an apostrophe, or initials with their points', () => {
    const word = /\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
    const signs = ['U', '.', 'a', 's', 'é', 'É', 'ß', '1', '½', '’', "'", ' ', ',', '𝐀', '𐐀', '\u0301', '\ud801'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 14 }), (written) => {
        const text = written.join('');
        const words = readWords(text).map(({ start, end }) => text.slice(start, end));
        expect(words).toEqual(text.match(word) ?? []);
      }),
    );
  });

  // The look that tells that a sentence is about no figure must overlook no word: what it overlooks is never recognised.
  it('are all among the stems that a first look finds, of those that are wanted', () => {
    const written = [
      'United',
      'States',
      'the',
      'U.S.',
      'Kingdom’s',
      "labs'",
      'wage-levy',
      '12',
      'Côte',
      'South',
      'Korea',
      ',',
      '(',
      '. ',
      '’',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...written), { maxLength: 12 }),
        fc.constantFrom(' ', ''),
        (words, space) => {
          const text = words.join(space);
          const stems = new Set(readWords(text).map(({ stem }) => stem));
          stems.delete('');
          expect(new Set(stemsIn(text, stems))).toEqual(stems);
          expect(stemsIn(text, new Set())).toEqual([]);
        },
      ),
    );
  });
});
