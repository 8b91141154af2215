import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OpenDocument } from '../../../server/src/lsp/open-document';

const place = fc.nat({ max: 40 });
const change = fc.record({
  from: place,
  to: place,
  text: fc.constantFrom('', 'x', 'a\nb', '\r\n', 'long words', '\ufeff'),
});

test('what is said not to have changed has not changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '\ufeff', 'one\ntwo\r\nthree\n'),
      fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }),
      (text, rounds) => {
        const document = OpenDocument.create('file:///a.md', 'markdown', 1, text);
        const read = () => document.text.toString().replace(/^\ufeff/u, '');
        expect(document.takeUnchanged()).toBeUndefined();
        let before = read();
        for (const [i, changes] of rounds.entries()) {
          for (const { from, to, text: typed } of changes) {
            const range = { start: document.text.positionAt(from), end: document.text.positionAt(to) };
            OpenDocument.update(document, [{ range, text: typed }], i + 2);
          }
          const after = read();
          const { prefix, suffix } = document.takeUnchanged()!;
          expect(after.slice(0, prefix)).toBe(before.slice(0, prefix));
          const same = Math.min(suffix, before.length, after.length);
          expect(after.slice(after.length - same)).toBe(before.slice(before.length - same));
          before = after;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a document that is replaced as a whole shares nothing', () => {
  const document = OpenDocument.create('file:///a.md', 'markdown', 1, 'one two');
  document.takeUnchanged();
  OpenDocument.update(document, [{ text: 'one three' }], 2);
  expect(document.takeUnchanged()).toEqual({ prefix: 0, suffix: 0 });
});
