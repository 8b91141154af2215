import type { Passage } from '../blocks/passage';
import { isReferenceHeading } from '../blocks/reference-heading';
import type { Quantity } from '../quantities/quantity';
import { lastUpTo } from '../text/by-halves';
import { once, onceInARow } from '../text/once';
import type { Span } from '../text/span';
import type { Environment } from './claim';
import { nearest, say, type Check, type ClaimContext } from './context';
import { cue } from './cue';
import { CAPTION } from './structure';

/** Numbers inside the titles of works: in lists of references, in links and emphases, in quotation marks. */

const areReferences = onceInARow((headings: Environment['headings']) => isReferenceHeading(nearest(headings)));

/** Longer than any title. */
const LONG = 400;

/** "*Rents rose 9% in 2024.*": a sentence in italics is a stress, and no title. */
const SENTENCE = /\s(?:is|are|was|were|has|have|had|rose|fell|grew|\p{Ll}{3,}ed)\s[^.]{0,200}\p{Ll}\.\W*$/u;

/** The links and emphases of a passage that are titles of works, in order; what stands within another is left out. */
const markedTitles = once(({ prose, marks }: Passage): readonly Span[] => {
  const titles: Span[] = [];
  for (const { kind, at } of marks) {
    if ((kind !== 'link' && kind !== 'emphasis') || at.end - at.start > LONG || at.end <= (titles.at(-1)?.end ?? 0))
      continue;
    const words = prose.slice(at.start, at.end);
    if (isTitle(words) && (kind === 'link' || !(CAPTION.test(words) || SENTENCE.test(words)))) titles.push(at);
  }
  return titles;
});

/** 'Kent, P. and Doe, J. 2019. "Forty Miles." …': a paragraph that is an entry of a list of references, which may have lost its heading. */
const ENTRY =
  /^\W{0,3}\p{Lu}[\p{L}'\u2019-]{1,30}, (?:\p{Lu}\.[ -]?){1,4}(?:(?:[,;]|and|&|et al\.)\s?[\p{L}.,;'\u2019& -]{1,80}\s)?\(?(?:19|20)\d\d[a-z]?\)?[.,:]\s/u;
const isEntry = once(({ prose }: Passage): boolean => ENTRY.test(prose));
/** What says something of the work, in an annotated list; titles have capitals or no verb. */
const ANNOTATES = /\b(?:is|are|was|were|has|have|had|finds?|found|shows?|showed|argues?|rose|fell)\b/u;

/** Numbers inside the titles of cited works: quoted titles, lists of references. */
export const title: Check = (context) => {
  const { quantity, sentence, passage, environment } = context;
  if (
    (passage.role !== 'heading' && areReferences(environment.headings)) ||
    (isEntry(passage) && !ANNOTATES.test(sentence.text))
  )
    return say('title', 'Left alone: it stands in a list of references.');
  const start = sentence.start + quantity.start;
  const marked = passage.marks.length === 0 ? undefined : lastUpTo(markedTitles(passage), start);
  const isInMarked =
    marked !== undefined &&
    sentence.start + quantity.end <= marked.end &&
    !(marked.start >= sentence.start + (quantity.hedge?.start ?? quantity.start) && countsThings(quantity));
  return isInMarked || isInQuotedTitle(context) ? say('title', 'Left alone: it is part of the title of a work.') : null;
};

/** "[60 Open Source projects](…)": words of the sentence that happen to be linked count something; a title has its nouns in capitals. */
function countsThings({ kind, text, noun }: Quantity): boolean {
  return kind === 'count' && /^\d/u.test(text) && noun !== null && /^\p{Ll}{3,}s$/u.test(noun.head);
}

const QUOTED = cue(/["\u201c]([^"\u201c\u201d]{4,160})["\u201d]/gu);

/** In a note or beside a year, words in quotation marks with capitals are the title of a work: "The 20 Percent Question," 2020. */
function isInQuotedTitle({ sentence, quantity, passage, possible }: ClaimContext): boolean {
  if (!QUOTED.isPossible(possible)) return false;
  for (const match of sentence.places(QUOTED)) {
    const end = match.index + match[0].length;
    if (match.index > quantity.start || end < quantity.end) continue;
    const words = match[1]!.match(/\p{L}[\p{L}'\u2019-]{3,}/gu) ?? [];
    const titled = words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL_IN_TITLE.has(word));
    const inNote = passage.place.footnote !== undefined;
    return inNote
      ? titled || isTitle(match[1]!)
      : titled && /^.{0,60}\b(?:1[6-9]|20)\d\d\b/u.test(sentence.text.slice(end));
  }
  return false;
}

/** Longer words that titles leave without a capital. */
const SMALL_IN_TITLE = new Set([
  'with',
  'from',
  'into',
  'over',
  'than',
  'under',
  'about',
  'after',
  'percent',
  'million',
  'billion',
]);

/** Whether words read as a title: most of the longer ones begin with a capital, and there are at least three. */
export function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}'\u2019-]{3,}/gu) ?? [];
  // "[funded 60 Open Source projects]": before a title stands an article at most.
  if (/^\W*(?!(?:the|an?|its|their|our)\b)\p{Ll}/u.test(words)) return false;
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 3 && capitals / long.length > 0.6;
}
