import type { RichText, Run } from './rich-text';

/**
 * The words before and behind a cited work are text in which private characters begin and end italics and bold type, so that the
 * processor takes them along with the words.
 */
export const affixLooks = { italic: '\ue010', bold: '\ue011' } as const;
export const affixEnd = '\ue01f';
const marks = /[\ue010-\ue01f]/gu;

/** The words alone. */
export function plainAffix(affix: string): string {
  return affix.replace(marks, '');
}

export function affixRuns(affix: string): RichText {
  const runs: Run[] = [];
  const open: string[] = [];
  for (const [piece] of affix.matchAll(/[\ue010-\ue01f]|[^\ue010-\ue01f]+/gu)) {
    if (piece === affixEnd) open.pop();
    else if (piece === affixLooks.italic || piece === affixLooks.bold) open.push(piece);
    else
      runs.push({
        text: piece,
        ...(open.includes(affixLooks.italic) ? { italic: true } : {}),
        ...(open.includes(affixLooks.bold) ? { bold: true } : {}),
      });
  }
  return runs;
}
