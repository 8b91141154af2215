import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/core/analyse';
import { normalLabel } from '../../../../server/src/core/blocks/block';
import { readBlocks } from '../../../../server/src/core/blocks/read-blocks';
import type { CslItem } from '../../../../server/src/core/evidence/pack';
import { convertCitations } from '../../../../server/src/core/features/convert/convert-citations';
import { bundledStyles } from '../../../../server/src/core/references/bundled-styles';
import { checkRules } from '../../../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../../../server/src/core/settings';
import type { CitationStyle } from '../../../../server/src/core/sources/citation-style';
import { applyEdits } from '../../../../server/src/core/text/edit';
import { createFormatter } from '../../../../server/src/references/entry';
import { bibliographyOf } from '../../../harness/bibliography';
import { parseJudged } from '../../../harness/judged';

const folder = path.join(import.meta.dirname, '../../../fixtures/judgements');
const drafts = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: parseJudged(fs.readFileSync(path.join(folder, name), 'utf8')).text }));

/** Works such as libraries hold: by people and institutions, without a year, an address, an author. */
const shapes: readonly Omit<CslItem, 'id'>[] = [
  { type: 'report', title: 'Berths and their rents', author: [{ family: 'Doe', given: 'Jane' }] },
  { type: 'webpage', title: 'Quays', author: [{ literal: 'Harbour Watch' }] },
  {
    type: 'book',
    title: 'Ports',
    author: [{ family: 'van der Berg', given: 'Ann' }],
    issued: { 'date-parts': [[2004]] },
  },
  { type: 'webpage', title: 'Vacant berths', URL: 'https://ports.example/vacant' },
  { type: 'report', title: '40 percent of berths are vacant', author: [{ literal: 'WHO' }], DOI: '10.1234/abc' },
  { type: 'legislation', title: 'Harbours Act 1964' },
  {
    type: 'article-journal',
    title: 'Rents',
    'container-title': 'Port Review',
    author: [{ family: 'Lee' }],
    volume: '3',
  },
  { type: 'speech', title: 'On ports' },
];

/** The draft with a citation by key in place of each mark of a note, and a library for them. */
function keyed(text: string, turn: number): { text: string; library: CslItem[] } {
  const library: CslItem[] = [];
  const edits = readBlocks(text).flatMap(({ block, start }) =>
    block.passages.flatMap(({ marks, place }) =>
      marks.flatMap((mark) => {
        if (mark.kind !== 'footnote' || mark.label === null || place.footnote !== undefined) return [];
        const i = library.length;
        const id = `work${i}`;
        library.push({ ...shapes[(i + turn) % shapes.length]!, id } as CslItem);
        const written = [
          `[@${id}]`,
          `[see @${id}, p. 7]`,
          `[@${id}, pp. 3-5; @work0]`,
          `[-@${id}, chap. 2]`,
          `^[Says @${id}, p. 9, for one; see also [@work0].]`,
        ][i % 5]!;
        // As Pandoc's users write it: before the stop, with a space.
        const before = /[.,;:]$/u.exec(text.slice(0, start + mark.source.start));
        const from = start + mark.source.start - (before === null ? 0 : 1);
        return [{ start: from, end: start + mark.source.end, text: ` ${written}${before?.[0] ?? ''}` }];
      }),
    ),
  );
  return { text: applyEdits(text, edits), library };
}

function findingsOf(text: string, library: CslItem[]): string[] {
  const analysis = analyse(text, { packs: [], bibliography: bibliographyOf(library) });
  return checkRules(analysis, defaultSettings).map(
    ({ rule, span }) => `${rule} at ${normalLabel(text.slice(span.start, span.end))}`,
  );
}

describe('a draft that is converted', () => {
  test.each(drafts)('has no more findings than before: $name', ({ text: source }) => {
    for (let turn = 0; turn < shapes.length; turn += 3) {
      const { text, library } = keyed(source, turn);
      if (library.length === 0) continue;
      const read = (of: string) => analyse(of, { packs: [], bibliography: bibliographyOf(library) });
      const before = findingsOf(text, library);
      const style = bundledStyles[turn % bundledStyles.length]!.id;
      const formatter = createFormatter({ kind: 'bundled', id: style, locale: null });
      let now = text;
      for (const target of ['footnote', 'link', 'pandoc'] satisfies CitationStyle[]) {
        now = convertCitations(read(now), target, formatter, read).text;
        const left = [...before];
        const more = findingsOf(now, library).filter((one) => {
          const at = left.indexOf(one);
          if (at >= 0) left.splice(at, 1);
          return at < 0;
        });
        expect(more, `${style}, ${target}`).toEqual([]);
      }
    }
  });
});
