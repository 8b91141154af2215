import type { CslItem } from '../evidence/pack';
import { fullReference, shortReference } from '../evidence/reference';
import { searchWords } from '../evidence/search-words';
import { packReference } from '../rules/add-reference';
import type { Analysis } from '../rules/analysis';
import { writtenKey } from '../rules/key-span';
import type { Completion } from './completion';
import type { CompletionPlace } from './completion-place';
import { citedKeys } from './cited-keys';
import { reference as cardReference } from './figure-card';
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
      additional: packReference(analysis, reference),
      preview: cardReference(reference),
      filter: `${at}${place.query} ${key}`,
      sort: `0${rank(i)}`,
      about: { key },
    };
  });
}

/**
 * The works of libraries and packs that answer a query, the best first, at most `mostKeys`; the first ones for an empty one. Of those that answer it
 * alike, what the draft cites already comes first, then the writer's own libraries, then the packs.
 */
export function bestKeys(analysis: Analysis, query: string): Candidate[] {
  const cited = citedKeys(analysis);
  const whole = searchWords(query);
  const words = whole.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const best = new Best(mostKeys);
  const consider = (key: string, text: string, item: () => CslItem, preferred: number) => {
    const score = scoreOf(text, whole, words);
    if (score > 0) best.add({ key, score: score + (cited.has(key) ? 0.5 : preferred), item });
  };
  const { bibliography } = analysis;
  for (const { entry } of bibliography.entries()) consider(entry.key, entry.words, () => entry.item(), 0.25);
  const seen = new Set<string>();
  for (const pack of analysis.packs)
    for (const item of pack.sources) {
      if (seen.has(item.id) || bibliography.has(item.id)) continue;
      seen.add(item.id);
      consider(item.id, searchWords(wordsOf(item)), () => item, 0);
    }
  return best.list;
}

/** The best of many, without putting all of them in order. */
class Best {
  readonly list: Candidate[] = [];

  constructor(private readonly most: number) {}

  add(candidate: Candidate): void {
    const { list } = this;
    if (list.length === this.most && !comesBefore(candidate, list.at(-1)!)) return;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(candidate, list[middle]!)) high = middle;
      else low = middle + 1;
    }
    list.splice(low, 0, candidate);
    if (list.length > this.most) list.pop();
  }
}

function comesBefore(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.key < b.key);
}

/**
 * By the key first, then by words of author, title and year; 0 for not at all.
 * @param text key, authors, title and year as a search compares them, the key first
 */
function scoreOf(text: string, query: string, words: readonly string[]): number {
  if (query === '') return 5;
  const hasWords = words.length > 0 && words.every((word) => text.includes(word));
  const at = text.indexOf(query);
  if (!hasWords && at < 0) return 0;
  if (at >= 0) {
    const space = text.indexOf(' ');
    const key = space < 0 ? text.length : space;
    if (at === 0) return query.length === key ? 5 : 4;
    if (at + query.length <= key) return 3;
  }
  if (!hasWords) return 0;
  if (words.every((word) => standsIn(text, word, true))) return 2;
  return words.every((word) => standsIn(text, word, false)) ? 1 : 0;
}

/** Whether some word of the text begins with the one looked for, or is just that. */
function standsIn(text: string, word: string, whole: boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWord(text, at - 1) && !(whole && isWord(text, at + word.length))) return true;
  return false;
}

function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function wordsOf({ id, author = [], editor = [], title = '', issued, publisher = '' }: CslItem): string {
  const names = [...author, ...editor].flatMap(({ family, given, literal }) => [family, given, literal]);
  return [id, ...names, title, issued?.['date-parts']?.[0]?.[0] ?? '', publisher].join(' ');
}

/** A place in a list as text that sorts like the number. */
export function rank(i: number): string {
  return String(i).padStart(4, '0');
}
