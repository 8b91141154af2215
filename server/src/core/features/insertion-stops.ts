import type { Span } from '../text/span';

/** A word of an inserted phrase that the writer may want another way, relative to the phrase. */
export interface Stop extends Span {
  /** What could stand there; the first is what does. None of them says more or less than the others. */
  readonly choices: readonly string[];
}

/** The other tense of a verb that many phrases hang on. */
const tenses: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  was: 'is',
  were: 'are',
  has: 'had',
  have: 'had',
  leads: 'led',
  led: 'leads',
  finds: 'found',
  found: 'finds',
  shows: 'showed',
  showed: 'shows',
  projects: 'projected',
  estimates: 'estimated',
  estimated: 'estimates',
  suggests: 'suggested',
  invests: 'invested',
  complied: 'complies',
};

/** Words that blur or bound a value alike. */
const hedges: readonly (readonly string[])[] = [
  ['roughly', 'about', 'around', 'approximately'],
  ['almost', 'nearly', 'just under'],
  ['at least', 'no fewer than', 'a minimum of'],
  ['at most', 'no more than'],
  ['more than', 'over'],
  ['just', 'only'],
];

/** The first verb whose tense can be turned, and the first hedge, in the order of the phrase. */
export function stopsIn(phrase: string): Stop[] {
  const verb = firstOf(Object.keys(tenses), phrase, (word) => [word, tenses[word]!]);
  const hedge = firstOf(hedges.flat(), phrase, (words) => {
    const alike = hedges.find((row) => row.includes(words)) ?? [];
    return [words, ...alike.filter((other) => other !== words)];
  });
  return [verb, hedge].filter((stop) => stop !== null).sort((a, b) => a.start - b.start);
}

function firstOf(words: readonly string[], phrase: string, choices: (words: string) => string[]): Stop | null {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  // Not behind a hyphen or inside a quotation of one word; only as written here, in lower case.
  const found = new RegExp(`(?<![\\p{L}\\p{N}’'“"-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}’'”"-])`, 'u').exec(
    phrase,
  );
  if (found === null) return null;
  return { start: found.index, end: found.index + found[0].length, choices: choices(found[0]) };
}
