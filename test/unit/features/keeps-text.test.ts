import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { convertCitations } from '../../../server/src/core/features/convert/convert-citations';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { applyEdits } from '../../../server/src/core/text/edit';
import { createFormatter } from '../../../server/src/references/entry';
import { bibliographyOf } from '../../harness/bibliography';

/** `TICKMARK_RUNS=5000 npx vitest run test/unit/features/keeps-text` for a night. */
const numRuns = Number(process.env['TICKMARK_RUNS'] ?? 150);

const work = (id: string, family: string, year: number, title: string) => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Jane' }],
  issued: { 'date-parts': [[year]] },
  URL: `https://ports.example/${id}`,
});
const bibliography = bibliographyOf([
  work('doe99', 'Doe', 1999, 'Berths of the north'),
  work('abel', 'Abel', 2004, 'Quays and rents'),
  work('zorn', 'Zorn', 2001, 'Moorings'),
]);
const read = (text: string) => analyse(text, { packs: [], bibliography });
const formatters = ['apa', 'chicago-notes', 'oscola', 'bluebook'].map((id) =>
  createFormatter({ kind: 'bundled', id, locale: null }),
);
const entry = 'Doe, J. (1999). *Berths of the north*. <https://ports.example/doe99>';

/** What stands at odds with notes and lists: tables drawn with dashes, code, what is never closed, our own comments. */
const pieces = [
  'A [@doe99].',
  'B [see @abel, p. 3] and @zorn.',
  'C [-@doe99].',
  '[@abel]{lang=de} words',
  '    code [@doe99]',
  '```\ncode\n```',
  '```\ncode',
  '-------  ------\n 12 [@doe99]  x\n 13  [@abel]\n-------  ------',
  '  A   B\n---  ----\n  1   [@doe99]',
  '--- ---',
  '---',
  '+---+----------+\n| a | [@doe99] |\n+---+----------+',
  'N[^a] o.',
  '[^a]: Note @doe99.',
  '[^a]: Note\n\n    more [@abel].',
  '- item [@doe99]\n- two',
  '> quote [@abel]',
  '# Head',
  '## References',
  '<!-- tickmark-references -->',
  '<!-- /tickmark-references -->',
  '$$\nx\n$$',
  '<div>',
  '</div>',
  '| a | b |\n| - | - |\n| [@doe99] | c |',
  '<!-- c -->',
  entry,
];
const document = fc
  .tuple(
    fc.constantFrom('', '', '---\nbibliography: a.bib\n...\n\n', '---\ntitle: x\nbibliography: a.bib\n---\n\n'),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '', '\n\n'),
  )
  .map(([first, rest, last]) => first + rest.join('\n\n') + last);
const style = fc.integer({ min: 0, max: formatters.length - 1 });

/** Where a note has to stand above a fence that is never closed, a blank line above it may be left over. */
const tidy = (text: string) =>
  text
    .replace(/\n+(?=\n)/gu, '\n')
    .replaceAll('\n\n```', '\n```')
    .trimEnd();

test('citations become notes or links and keys again in any draft', () => {
  fc.assert(
    fc.property(document, style, fc.constantFrom('footnote' as const, 'link' as const), (text, i, target) => {
      const there = convertCitations(read(text), target, formatters[i]!, read).text;
      expect(convertCitations(read(there), target, formatters[i]!, read).text).toBe(there);
      expect(tidy(convertCitations(read(there), 'pandoc', formatters[i]!, read).text)).toBe(tidy(text));
    }),
    { numRuns },
  );
});

test('a list of references costs no line of the writer’s, and is the same when it is asked for again', () => {
  fc.assert(
    fc.property(document, style, (text, i) => {
      const there = applyEdits(text, referenceList(read(text), formatters[i]!).edits);
      expect(applyEdits(there, referenceList(read(there), formatters[i]!).edits)).toBe(there);
      const lines = new Set(there.split('\n'));
      expect(text.split('\n').filter((line) => line !== entry && !lines.has(line))).toEqual([]);
    }),
    { numRuns },
  );
});
