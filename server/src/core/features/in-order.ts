import type { CslItem } from '../evidence/pack';
import { yearOf } from '../evidence/reference';
import { searchWords } from '../evidence/search-words';

/**
 * Works in the order in which people look for them: by the names of those who wrote or edited them, family names first, then by year and title. Accents and
 * capitals do not count, nor does the article that a title begins with.
 */
export function inOrder(items: readonly CslItem[]): CslItem[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ item }) => item);
}

function keyOf(item: CslItem): readonly string[] {
  const { author = [], editor = [], title = '' } = item;
  const names = (author.length > 0 ? author : editor).map(
    ({ family, given, literal, 'non-dropping-particle': particle }) =>
      plain([particle, family ?? literal, given].filter((part) => part !== undefined).join(' ')),
  );
  const bare = plain(title.replace(/^(?:the|an?)\s+/iu, ''));
  return names.length > 0
    ? [names.join(', '), String(yearOf(item) ?? ''), bare]
    : [bare, String(yearOf(item) ?? ''), ''];
}

function plain(text: string): string {
  return searchWords(text.replace(/<[^<>]{1,80}>/gu, '')).replace(/^[^\p{L}\p{N}]+/u, '');
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) if (part !== b[i]) return part < b[i]! ? -1 : 1;
  return 0;
}
