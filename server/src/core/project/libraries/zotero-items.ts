import type { CslItem } from '../../evidence/pack';
import { yearOf } from '../../evidence/reference';
import { writtenKey } from '../../rules/key-span';
import { tidyItem } from './tidy-item';

const mostItems = 50;

/**
 * The items in an answer of Zotero's API in the format `csljson`: a list, or a list under `items` as zotero.org gives it. Their ids
 * there are addresses; here an item has the key by which a draft cites it: Zotero's own citation key, or Better BibTeX's, which Zotero
 * puts into the note as `citation-key: doe99` (from the line "Citation Key: doe99" of its field Extra); else one made of author and year. Null for what is no such answer.
 */
export function zoteroItems(answer: string): CslItem[] | null {
  let data: unknown;
  try {
    data = JSON.parse(answer);
  } catch {
    return null;
  }
  const listed: unknown = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
  if (!Array.isArray(listed)) return null;
  const items = listed
    .slice(0, mostItems)
    .filter(
      (item): item is Record<string, unknown> => typeof item === 'object' && item !== null && !Array.isArray(item),
    )
    .map((item) => withKey(item));
  return distinct(items);
}

function withKey(data: Record<string, unknown>): CslItem {
  const note = typeof data['note'] === 'string' ? data['note'] : '';
  const given = data['citation-key'] ?? /^citation[ -]key:[ \t]*(\S+)/imu.exec(note)?.[1];
  const key = typeof given === 'string' && writtenKey(given) !== null ? given : null;
  const item = tidyItem(data, key ?? 'work');
  return key === null ? { ...item, id: keyFrom(item) } : item;
}

/** "doe1999", "worldhealth2024". */
function keyFrom(item: CslItem): string {
  const name = item.author?.[0]?.family ?? item.author?.[0]?.literal ?? item.title ?? 'work';
  const plain = (text: string) => text.normalize('NFD').replace(/[^\p{Letter}\p{Number}]/gu, '');
  return `${plain(name).toLowerCase().slice(0, 20) || 'work'}${plain(yearOf(item) ?? '')}`;
}

/** Two works of one author and year: "doe1999", "doe1999b". */
function distinct(items: readonly CslItem[]): CslItem[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let id = item.id;
    for (let letter = 98; taken.has(id) && letter < 123; letter++) id = item.id + String.fromCharCode(letter);
    taken.add(id);
    return id === item.id ? item : { ...item, id };
  });
}
