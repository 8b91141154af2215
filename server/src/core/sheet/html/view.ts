import type { Sheet, SheetRow } from '../sheet';
import { definitions } from './bar';
import { columns, gone, heading, problems, sectionCell } from './document';
import { cells } from './row';
import { summary } from './summary';

/** The page in parts, for a view that shows the reviewer's column itself and changes only what has changed. All of it is HTML. */
export interface ViewParts {
  readonly head: string;
  readonly columns: string;
  readonly sections: readonly { readonly key: string; readonly cell: string; readonly rows: readonly ViewRow[] }[];
  readonly foot: string;
}

export interface ViewRow {
  readonly row: SheetRow;
  readonly cells: string;
}

/** For a draft without statistics. */
const whatToDo =
  '<p class="progress">Go on writing: the sheet follows. To begin with a figure that Tickmark knows, run “Tickmark: Insert Figure…”.</p>';

export function viewParts(sheet: Sheet): ViewParts {
  const alike = new Map<string, number>();
  const sections = sheet.sections.map((section) => {
    const count = (alike.get(section.heading) ?? 0) + 1;
    alike.set(section.heading, count);
    const rows = section.rows.map((row) => ({ row, cells: cells(row, true) }));
    return { key: `${count} ${section.heading}`, cell: sectionCell(section), rows };
  });
  const head = `${definitions}
${heading(sheet)}${problems(sheet)}<section class="coverage" aria-labelledby="coverage">
<h2 id="coverage">Coverage</h2>
${summary(sheet)}${sheet.rows.length === 0 ? whatToDo : ''}
</section>`;
  return { head, columns, sections, foot: gone(sheet) };
}
