import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLibrary } from '../../server/src/core/project/libraries/read-library';

const pieces = {
  'a.json': [
    '[',
    ']',
    '{',
    '}',
    '"id"',
    ':',
    '"a"',
    '"b c"',
    ',',
    '\n',
    '  {',
    '"title": "x',
    '"',
    '\\',
    'null',
    ' ',
    '{"id": "k"}',
    'é\ud800',
  ],
  'a.ris': [
    'TY  - BOOK',
    'TY - NEWS',
    'ID  - a',
    'ID - b c',
    'ID  -',
    'ER  - ',
    'AU  - Doe, J',
    'PY  - 2024',
    'DA  - May 3',
    'T2  - x',
    '\n',
    '\r\n',
    ' ',
    '\ufeff',
    'text',
    'Y2  - x',
  ],
  'a.yaml': ['- ', 'id: a', 'id: "b', 'title: x', '\n', '  ', 'references:', '[', ']', '{', '}', '---', '#', ': ', 'é'],
  'a.bib': [
    '@book{',
    'a',
    'b c',
    ',',
    '\n',
    '{',
    '}',
    '"',
    '=',
    'title',
    "{\\'E}x",
    '\\emph{',
    '$',
    '\\',
    'langid = {british}',
    'subtitle',
    '?',
    ' ',
  ],
};

test.each(Object.entries(pieces))(
  'any text can be read as a library, and what is told stands in it: %s',
  async (name, parts) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), async (chosen) => {
        const text = chosen.join('');
        const { entries, problems } = await readLibrary(text, name);
        for (const entry of entries) {
          expect(entry.item().id).toBe(entry.key);
          expect(entry.span!.start <= entry.keySpan!.start && entry.keySpan!.end <= text.length).toBe(true);
        }
        for (const { start, end, message } of problems) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          expect(message).not.toContain('undefined');
        }
      }),
      { numRuns: 300 },
    );
  },
);
