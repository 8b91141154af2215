import type { Sentence } from '../sentences/sentence';
import { allMatches } from '../text/all-matches';
import type { Citation } from './sourcing';

/** What follows the site in an address tells of the page, not of who writes. */
const ADDRESS = /\b(?:https?:)?\/\/([^/?#\s]+)\S*/giu;

/** A name's words, "The" and the words that only lead to a name left out. */
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&]+/gu;
const NO_NAME =
  /^(?:The|An?|According|As|In|On|By|Of|From|Figures|Data|Estimates|Analysis|Research|Statistics|Numbers|While|And|But)$/u;

/** The words of the name in words that name a source: "World", "Bank" of "The World Bank estimates". */
export function namesIn(words: string): string[] {
  return allMatches(words, CAPITAL)
    .map(([name]) => name)
    .filter((name) => !NO_NAME.test(name));
}

/** Whether a sentence has all words of a name. */
export function hasName({ text }: Sentence, names: readonly string[]): boolean {
  return names.every((name) => text.includes(name) && wordsOf(text).includes(name));
}

function wordsOf(text: string): string[] {
  return allMatches(text, CAPITAL).map(([word]) => word);
}

/**
 * Whether a citation is of the source that has a name: its words, its key or its site say so ("WHO Africa", "@worldbank2020", "oecd.org"), in full or by
 * the initials of the name.
 */
export function isCitationOf(names: readonly string[], { text, keys, url }: Citation): boolean {
  const label = `${text} ${keys.join(' ')} ${url ?? ''}`.replace(ADDRESS, ' $1 ');
  const parts = new Set(label.toLowerCase().match(/\p{L}{2,}/gu));
  const lower = names.map((name) => name.toLowerCase());
  if (lower.every((name) => parts.has(name))) return true;
  const whole = lower.join('');
  const initials = names.length > 1 ? names.map((name) => name[0]!.toLowerCase()).join('') : '';
  return (
    (whole.length >= 5 && [...parts].some((part) => part.startsWith(whole))) ||
    (initials.length > 2 && parts.has(initials))
  );
}
