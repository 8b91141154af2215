import type { Sentence } from '../sentences/sentence';
import { allMatches } from '../text/all-matches';
import { once } from '../text/once';
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
export function hasName(sentence: Sentence, names: readonly string[]): boolean {
  const words = capitalsOf(sentence);
  return names.every((name) => words.has(name));
}

const capitalsOf = once(({ text }: Sentence) => new Set(allMatches(text, CAPITAL).map(([word]) => word)));

/** The words by which a citation, its key and its site name the source, in small letters. */
const labelOf = once(({ text, keys, url }: Citation) => {
  const label = `${text} ${keys.join(' ')} ${url ?? ''}`.replace(ADDRESS, ' $1 ');
  return new Set(label.toLowerCase().match(/\p{L}{2,}/gu));
});

/**
 * Whether a citation is of the source that has a name: its words, its key or its site say so ("WHO Africa", "@worldbank2020", "oecd.org"), in full or by
 * the initials of the name.
 */
export function isCitationOf(names: readonly string[], citation: Citation): boolean {
  const label = labelOf(citation);
  const lower = names.map((name) => name.toLowerCase());
  if (lower.every((name) => label.has(name))) return true;
  const whole = lower.join('');
  const initials = names.length > 2 ? names.map((name) => name[0]!.toLowerCase()).join('') : '';
  return (whole.length >= 5 && label.has(whole)) || label.has(initials);
}
