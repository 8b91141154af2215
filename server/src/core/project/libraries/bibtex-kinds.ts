import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
import type { CslItem } from '../../evidence/pack';

/** An entry other than an article with what it appeared in where the parser looks for it: reports of cases, too, are a journal. */
export function withJournal(entry: RawEntry): RawEntry {
  const { journaltitle, ...rest } = entry.properties;
  if (entry.type === 'article' || journaltitle === undefined) return entry;
  return { ...entry, properties: { journal: journaltitle, ...rest } };
}

/** An item of the kind that its entry is for Pandoc, with its event under the older name, too, which many styles know. */
export function asItsKind(read: CslItem, { type, properties }: RawEntry): CslItem {
  const event = read['event-title'];
  const item = event === undefined ? read : { ...read, event };
  const subtype = properties['entrysubtype'];
  if (/^(?:article|periodical)$/u.test(type) && (subtype === 'newspaper' || subtype === 'magazine')) {
    const { genre, ...rest } = item;
    return { ...rest, ...(genre === undefined || genre === subtype ? {} : { genre }), type: `article-${subtype}` };
  }
  if (type === 'unpublished' && (event ?? item['event-place'] ?? item['event-date']) !== undefined)
    return { ...item, type: 'speech' };
  // Many write `booktitle` for the entries that a crossref leads to.
  if (item.type === 'book' && item['container-title'] === item.title) {
    const { 'container-title': _, ...rest } = item;
    return rest as CslItem;
  }
  return item;
}
