import type { Analysis } from '../rules/analysis';
import { isSourced } from '../sources/sourcing';
import { LineIndex } from '../text/line-index';
import { tidy } from '../features/markdown';
import { contentId, fingerprint } from './content-id';
import { reviewRows } from './review';
import { rowOf } from './row';
import type { Sheet, SheetRow, SheetSection, Status } from './sheet';
import type { SignoffFile } from './signoff-file';
import { citedIn } from './source-label';
import { wholeOf } from './statement';
import { titleOf } from './title';

/** The sheet of a draft. `path` is its file, `signoffs` what its sign-off file says. */
export function buildSheet(analysis: Analysis, path: string, signoffs: SignoffFile): Sheet {
  const lines = new LineIndex(analysis.text);
  const alike = new Map<string, number>();
  const drafted: SheetRow[] = [];
  const places: { heading: string; level: number; rows: number[] }[] = [{ heading: '', level: 0, rows: [] }];
  let sourced = 0;
  for (const block of analysis.blocks) {
    const [passage] = block.reading.block.passages;
    if (block.reading.block.kind === 'heading' && passage !== undefined)
      places.push({ heading: tidy(passage.prose, 200), level: passage.place.heading ?? 1, rows: [] });
    for (const tick of block.ticks) {
      if (!tick.statistic) continue;
      const place = places.at(-1)!;
      const bare = rowOf(tick, block, analysis);
      const sentence = wholeOf(bare.statement);
      const cited = citedIn(tick.sourcing);
      const content = contentId(sentence, bare.statement.quantity, cited, 0);
      const occurrence = alike.get(content) ?? 0;
      alike.set(content, occurrence + 1);
      const { line, character } = lines.positionAt(bare.span.start);
      place.rows.push(drafted.length);
      if (tick.sourcing !== null && isSourced(tick.sourcing)) sourced++;
      drafted.push({
        number: drafted.length + 1,
        id: occurrence === 0 ? content : contentId(sentence, bare.statement.quantity, cited, occurrence),
        line: line + 1,
        column: character + 1,
        section: place.heading,
        ...bare,
        review: { state: 'open' },
      });
    }
  }
  const { rows, review, gone } = reviewRows(drafted, signoffs);
  return {
    title: titleOf(analysis) ?? tidy(path.split(/[\\/]/u).at(-1)!, 200),
    path: tidy(path, 400),
    fingerprint: fingerprint(analysis.text),
    rows,
    sections: places.filter((place) => place.rows.length > 0).map((place) => sectionOf(place, rows)),
    coverage: { statistics: rows.length, sourced, byStatus: countByStatus(rows) },
    review,
    gone,
    problems: signoffs.problems,
  };
}

function sectionOf(
  { heading, level, rows: numbers }: { heading: string; level: number; rows: readonly number[] },
  all: readonly SheetRow[],
): SheetSection {
  const rows = numbers.map((i) => all[i]!);
  return { heading, level, rows, byStatus: countByStatus(rows) };
}

function countByStatus(rows: readonly SheetRow[]): Record<Status, number> {
  const count: Record<Status, number> = { verified: 0, sourced: 0, contradicted: 0, open: 0 };
  for (const { status } of rows) count[status]++;
  return count;
}
