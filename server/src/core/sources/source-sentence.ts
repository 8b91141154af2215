import type { Sentence } from '../sentences/sentence';
import type { Span } from '../text/span';
import type { PlacedCitation } from './citations';
import { LABEL_WORD } from './labelled-source';

/** "Source: https://…", "(Sources: …)", "Data: …" */
const LABEL = new RegExp(
  String.raw`^[\s([*_]*(?:(?:${LABEL_WORD}|References?|Figures)\s*(?::|[—–-]\s)|(?:See(?: also)?|Cf\.)\s)`,
  'iu',
);
/** "All figures are from ONS (2024)." */
const OF_ALL =
  /^\W{0,3}(?:(?:all|these|the|both) )+(?:figures|numbers|data|statistics) [^.;]{0,30}\b(?:are|come|taken) from\b/iu;
/** Words that only point: "See https://…", "More at …". */
const POINTING =
  /^(?:[^\p{L}\d]|\b(?:sources?|see|also|cf|data|from|at|on|via|in|available|here|more|further|details|retrieved|and|e\.?g)\b)*$/iu;

/** Whether a sentence begins as one that only names the source of what stands before it. */
export function isLabelledSource(text: string): boolean {
  return LABEL.test(text);
}

/** Whether a sentence says where all the numbers before it are from. */
export function isSourceOfAll(text: string): boolean {
  return OF_ALL.test(text);
}

/**
 * Whether a sentence is there for nothing but to cite: it closes what stands right before it, as a mark would.
 * @param citations those of the sentence
 */
export function onlyCites({ text, start }: Sentence, citations: readonly PlacedCitation[]): boolean {
  if (citations.length === 0) return false;
  if (isLabelledSource(text) || isSourceOfAll(text)) return true;
  return onlyPoints(
    text,
    citations.map(({ prose }) => ({ start: prose.start - start, end: prose.end - start })),
  );
}

/** Whether words say nothing beside what they cite. @param cited where that stands among them */
export function onlyPoints(text: string, cited: readonly Span[]): boolean {
  let rest = text;
  for (const { start, end } of [...cited].sort((a, b) => b.start - a.start))
    rest = rest.slice(0, Math.max(0, start)) + rest.slice(Math.max(0, end));
  return POINTING.test(rest);
}
