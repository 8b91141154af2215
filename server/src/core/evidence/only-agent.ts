import type { Region } from './context';
import { mentioned } from './explained';
import type { Fit } from './fit';

const BE = /^(?:am|is|are|was|were|be|been|being|get|gets|got|has|have|had)$/;
const PARTICIPLE = /(?:ed|en|wn|ade|uilt|ent|un)$/;

/**
 * Whether the subject stands only in words that narrow somebody else's noun: "civil servants who clicked the link in a mail written
 * by an AI model" tells of civil servants. Not "were written by an AI model", where it is the agent of the sentence.
 */
export function isOnlyAgent({ found }: Fit, sentence: Region): boolean {
  const { words } = sentence;
  const at = [...mentioned(found.subject, sentence)];
  if (at.length === 0) return false;
  return at.every((i) => {
    const by = words.findLastIndex(({ raw }, j) => j < i && j >= i - 3 && raw === 'by');
    if (by < 2 || !PARTICIPLE.test(words[by - 1]!.raw)) return false;
    return !words.slice(Math.max(0, by - 4), by - 1).some(({ raw }) => BE.test(raw));
  });
}
