import { nameOf } from '../core/project/uri';
import { buildSheet } from '../core/sheet/build-sheet';
import { sheetFormatNames, sheetFormats } from '../core/sheet/formats/formats';
import { style } from '../core/sheet/html/style';
import { viewParts, type ViewRow } from '../core/sheet/html/view';
import type { Sheet, SheetRow } from '../core/sheet/sheet';
import { largestSignoffFile, results, signoffFileOf } from '../core/sheet/signoff';
import { readSignoffs, type SignoffFile } from '../core/sheet/signoff-file';
import { reviewWords, signature } from '../core/sheet/words';
import { writeSignoff } from '../core/sheet/write-signoff';
import type { Workspace } from '../core/workspace';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type {
  SheetParams,
  SheetTextParams,
  SheetView,
  SheetViewReview,
  SheetViewRow,
  SignAnswer,
  SignParams,
} from './protocol';

/** Answers to the client's requests about fact-check sheets. It reads the sign-off file each time: others write to it. */
export class Sheets {
  constructor(
    private readonly drafts: Drafts,
    private readonly workspace: Workspace,
  ) {}

  async view({ uri }: SheetParams): Promise<SheetView | null> {
    const found = await this.sheetOf(uri);
    if (found === null) return null;
    const { draft, sheet } = found;
    const { head, columns, sections, foot } = viewParts(sheet);
    return {
      version: draft.version,
      statistics: sheet.rows.length,
      style,
      head,
      columns,
      sections: sections.map(({ key, cell, rows }) => ({ key, cell, rows: rows.map((row) => viewRow(row, draft)) })),
      foot,
    };
  }

  async sign({ uri, id, result, by, on, note }: SignParams): Promise<SignAnswer | null> {
    if (uri.startsWith('untitled:'))
      return { refused: 'Save the draft first: its sign-offs are kept in a file beside it.' };
    const found = await this.sheetOf(uri);
    if (found === null) return null;
    const { sheet, signoffs } = found;
    const row = sheet.rows.find((one) => one.id === id);
    if (row === undefined)
      return { refused: 'This statistic has just been changed in the draft. Look at it again, then sign.' };
    if (result !== null && !results.includes(result)) return { refused: 'There is no such result.' };
    const written = writeSignoff(signoffs, row, { result, by, on, note }, nameOf(uri));
    return 'refused' in written ? written : { uri: signoffFileOf(uri), before: signoffs.text, text: written.text };
  }

  async text({ uri, format }: SheetTextParams): Promise<string | null> {
    const found = await this.sheetOf(uri);
    return found === null || !sheetFormatNames.includes(format) ? null : sheetFormats[format](found.sheet);
  }

  private async sheetOf(uri: string): Promise<{ draft: Draft; sheet: Sheet; signoffs: SignoffFile } | null> {
    const text = await this.workspace.read(signoffFileOf(uri), largestSignoffFile);
    // Only now, so that nothing is waited for between the draft and the answer.
    const draft = await this.drafts.get(uri);
    if (draft === null) return null;
    const signoffs = readSignoffs(text);
    return { draft, signoffs, sheet: buildSheet(draft.analysis, nameOf(uri), signoffs) };
  }
}

function viewRow({ row, cells }: ViewRow, draft: Draft): SheetViewRow {
  return { id: row.id, number: row.number, cells, range: draft.convert.toRange(row.span), review: reviewOf(row) };
}

function reviewOf(row: SheetRow): SheetViewReview {
  const { review } = row;
  switch (review.state) {
    case 'open':
      return { state: 'open', note: '', words: '' };
    case 'unreadable':
      return { state: 'unreadable', note: '', words: reviewWords(row) };
    case 'signed':
      return { state: 'signed', result: review.result, note: review.note, words: signature(review) };
    case 'changed':
      return { state: 'changed', result: review.result, note: review.note, words: reviewWords(row) };
  }
}
