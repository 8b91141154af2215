import type { CslItem } from '../evidence/pack';
import { fullReference, shortReference } from '../evidence/reference';
import { searchWords } from '../evidence/search-words';
import type { Analysis } from '../rules/analysis';
import { writtenKey } from '../rules/key-span';
import type { Completion } from './completion';
import type { CompletionPlace } from './completion-place';
import { citedKeys } from './cited-keys';
import { tidy } from './markdown';

const mostKeys = 100;

/** A work that could be cited, and how well it answers what was looked for. */
export interface Candidate {
  readonly key: string;
  readonly score: number;
  item(): CslItem;
}

/** Keys that answer what was typed: by the key itself, its authors, title and year. What the draft cites already comes first. */
export function keyCompletions(analysis: Analysis, place: CompletionPlace): Completion[] {
  const at = place.kind === 'key' ? '@' : '';
  return bestKeys(analysis, place.query).map(({ key, item }, i) => {
    const reference = item();
    return {
      kind: 'key',
      label: `${at}${tidy(key, 100)}`,
      hint: tidy(shortReference(reference), 60),
      detail: tidy(reference.title ?? fullReference(reference), 120),
      text: `${at}${writtenKey(key) ?? key}`,
      snippet: null,
      replaces: place.typed,
      additional: [],
      filter: `${at}${place.query} ${key}`,
      sort: `0${rank(i)}`,
      about: { key },
    };
  });
}

/** The works of libraries and packs that answer a query, the best first, at most `mostKeys`; all of them for an empty one. */
export function bestKeys(analysis: Analysis, query: string): Candidate[] {
  const cited = citedKeys(analysis);
  const words = searchWords(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const whole = searchWords(query);
  const found = new Map<string, Candidate>();
  const consider = (key: string, text: string, item: () => CslItem) => {
    if (found.has(key)) return;
    const score = scoreOf(key, text, whole, words);
    if (score > 0) found.set(key, { key, score: score + (cited.has(key) ? 0.5 : 0), item });
  };
  for (const { entry } of analysis.bibliography.entries()) consider(entry.key, entry.words, () => entry.item());
  for (const pack of analysis.packs)
    for (const item of pack.sources) consider(item.id, searchWords(wordsOf(item)), () => item);
  return [...found.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)).slice(0, mostKeys);
}

/** By the key first, then by words of author, title and year; 0 for not at all. */
function scoreOf(key: string, text: string, query: string, words: readonly string[]): number {
  if (query === '') return 5;
  // The text holds the key as well: of a large library most entries are done with here.
  const hasWords = words.length > 0 && words.every((word) => text.includes(word));
  if (!hasWords && !text.includes(query)) return 0;
  const id = searchWords(key);
  if (id === query) return 5;
  if (id.startsWith(query)) return 4;
  if (id.includes(query)) return 3;
  if (!hasWords) return 0;
  const beginning = new Set(text.split(/[^\p{L}\p{N}]+/u));
  const whole = words.filter((word) => beginning.has(word)).length;
  if (whole === words.length) return 2;
  return words.every((word) => [...beginning].some((one) => one.startsWith(word))) ? 1 : 0;
}

function wordsOf({ id, author = [], editor = [], title = '', issued, publisher = '' }: CslItem): string {
  const names = [...author, ...editor].flatMap(({ family, given, literal }) => [family, given, literal]);
  return [id, ...names, title, issued?.['date-parts']?.[0]?.[0] ?? '', publisher].join(' ');
}

/** A place in a list as text that sorts like the number. */
export function rank(i: number): string {
  return String(i).padStart(4, '0');
}
