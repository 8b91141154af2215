import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PiecedText } from '../../server/src/core/text/pieced-text';

const bits = ['a', 'Zeile', '\n', '\r', '\r\n', '\n\r', '“', '😀', ' ', 'words of a line\n'];
const short = fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => parts.join(''));
/** Long enough for several pieces. */
const long = fc
  .tuple(short, fc.nat({ max: 400 }), fc.nat({ max: 2000 }))
  .map(
    ([part, times, blanks]) => `${'line\r\n'.repeat(times)}${part.repeat(times * 4)}${' '.repeat(blanks * 3)}${part}`,
  );
const share = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  at: share,
  length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 9000 })),
  text: fc.oneof(short, long),
});

describe('a text in pieces is the text as a string', () => {
  test('whatever is edited', () => {
    fc.assert(
      fc.property(
        fc.oneof(short, long),
        fc.array(edit, { maxLength: 6 }),
        fc.array(share, { maxLength: 12 }),
        (text, edits, places) => {
          let expected = text;
          let pieced = PiecedText.of(text);
          for (const { at, length, text: inserted } of edits) {
            const start = Math.round(at * expected.length);
            const end = Math.min(expected.length, start + length);
            const before = pieced;
            pieced = pieced.edited({ start, end, text: inserted });
            expect(before.slice(0)).toBe(expected);
            const same = pieced.sharedStart(before);
            expect(same).toBeLessThanOrEqual(start);
            const after = expected.slice(0, start) + inserted + expected.slice(end);
            const moved = after.length - expected.length;
            for (let at = pieced.sharedEnd(before); at <= after.length; at += 1 + 1500) {
              expect(at).toBeGreaterThanOrEqual(start + inserted.length);
              expect(pieced.slice(at)).toBe(before.slice(at - moved));
              expect(pieced.positionAt(at)).toEqual(before.positionAt(at - moved));
            }
            expected = after;
          }
          expect(pieced.length).toBe(expected.length);
          expect(pieced.slice(0)).toBe(expected);
          expect(pieced.toString()).toBe(expected);
          const document = TextDocument.create('file:///a.md', 'markdown', 1, expected);
          expect(pieced.lineCount).toBe(document.lineCount);
          const offsets = [0, expected.length, ...places.map((place) => Math.round(place * expected.length))];
          for (const offset of offsets) {
            expect(pieced.charCodeAt(offset)).toBe(expected.charCodeAt(offset));
            const position = pieced.positionAt(offset);
            expect(position).toEqual(document.positionAt(offset));
            for (const character of [0, position.character, position.character + 1, 9999]) {
              const near = { line: position.line, character };
              expect(pieced.offsetAt(near)).toBe(document.offsetAt(near));
            }
            for (const end of offsets) expect(pieced.slice(offset, end)).toBe(expected.slice(offset, end));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('at places outside of it', () => {
    const pieced = PiecedText.of('one\ntwo');
    expect(pieced.positionAt(-3)).toEqual({ line: 0, character: 0 });
    expect(pieced.positionAt(99)).toEqual({ line: 1, character: 3 });
    expect(pieced.offsetAt({ line: -1, character: 2 })).toBe(0);
    expect(pieced.offsetAt({ line: 7, character: 2 })).toBe(7);
    expect(pieced.offsetAt({ line: 1, character: -2 })).toBe(4);
    expect(pieced.charCodeAt(-1)).toBeNaN();
    expect(pieced.charCodeAt(7)).toBeNaN();
    expect(pieced.edited({ start: 5, end: 99, text: '!' }).toString()).toBe('one\nt!');
  });
});
