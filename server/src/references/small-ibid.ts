import type { CitedWork } from '../core/references/formatter';
import { plainAffix } from '../core/references/affix';
import { asPlainText, type RichText } from '../core/references/rich-text';

/** Words that lead to a work and end in a stop without ending a sentence. */
const signal = /(?:^|\s)(?:cf|e\.g|i\.e|viz|esp)\.$/iu;

/**
 * A note in which "Id." or "Ibid." has its capital only where it begins a sentence: "See id. at 4" (The Bluebook, rule 4.1). The CSL project's style
 * prints it large always (`text-case="capitalize-first"`), whatever word leads to the work.
 * @param ibid the style's own word for it
 */
export function withSmallIbid(runs: RichText, ibid: string, works: readonly CitedWork[]): RichText {
  const small = ibid.toLowerCase();
  const large = small.charAt(0).toUpperCase() + small.slice(1);
  const text = asPlainText(runs);
  if (small === '' || !text.includes(large)) return runs;
  const leads = works
    .map(({ prefix }) => plainAffix(prefix).trim().toLowerCase())
    .filter((lead) => lead !== '' && !endsSentence(lead));
  // Behind ";" another work of the same note.
  const isLed = (at: number) =>
    [...leads, ';'].some((lead) => text.slice(0, at).trimEnd().toLowerCase().endsWith(lead));
  let start = 0;
  return runs.map((run) => {
    const from = start;
    start += run.text.length;
    return { ...run, text: run.text.replaceAll(large, (word, at: number) => (isLed(from + at) ? small : word)) };
  });
}

function endsSentence(words: string): boolean {
  return /[.!?…]["”’»)\]]*$/u.test(words) && !signal.test(words);
}
