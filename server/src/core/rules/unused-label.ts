import { normalLabel } from '../blocks/block';
import type { Analysis } from './analysis';

/**
 * Labels for new notes: the next numbers where the draft's labels are numbers, or there are none; else names after what
 * each of the notes is about.
 */
export function unusedLabels(analysis: Analysis, abouts: readonly string[]): string[] {
  const used = new Set(analysis.notes.keys());
  for (const { reading } of analysis.blocks)
    for (const { passage } of reading.passages)
      for (const mark of passage.marks)
        if (mark.kind === 'footnote' && mark.label !== null) used.add(normalLabel(mark.label));

  const numbers = [...used].filter((label) => /^\d{1,6}$/u.test(label)).map(Number);
  if (numbers.length > 0 || used.size === 0) {
    const first = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
    return abouts.map((_, i) => String(first + i));
  }
  return abouts.map((about) => {
    const name = about.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/gu, '') || 'source';
    let label = name;
    for (let n = 2; used.has(normalLabel(label)); n++) label = `${name}-${n}`;
    used.add(normalLabel(label));
    return label;
  });
}
