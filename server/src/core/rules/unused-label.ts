import { normalLabel } from '../blocks/block';
import type { Analysis } from './analysis';

/**
 * Labels for new notes: the next numbers where the draft's labels are numbers, or there are none; else names after what
 * the notes are about.
 */
export function unusedLabels(analysis: Analysis, about: string, count: number): string[] {
  const used = new Set(analysis.notes.keys());
  for (const { reading } of analysis.blocks)
    for (const { passage } of reading.passages)
      for (const mark of passage.marks)
        if (mark.kind === 'footnote' && mark.label !== null) used.add(normalLabel(mark.label));

  const numbers = [...used].filter((label) => /^\d{1,6}$/u.test(label)).map(Number);
  if (numbers.length > 0 || used.size === 0) {
    const first = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
    return Array.from({ length: count }, (_, i) => String(first + i));
  }
  const name = about.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'source';
  const labels: string[] = [];
  for (let n = 1; labels.length < count; n++) {
    const label = n === 1 ? name : `${name}-${n}`;
    if (!used.has(normalLabel(label))) labels.push(label);
  }
  return labels;
}
