import type { CslItem, CslName } from '../../evidence/pack';
import { titleMarkup, withoutMarkup } from './title-markup';

const textFields = [
  'title',
  'title-short',
  'publisher',
  'container-title',
  'number',
  'URL',
  'DOI',
  'note',
  'genre',
  'abstract',
];

/** CSL's fields for names (its specification, appendix "Name Variables"). */
export const nameFields =
  'author chair collection-editor composer container-author contributor curator director editor editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  );

/**
 * Data from a library as an item: fields that Tickmark reads are of the type that it relies on, or are left out; a name that
 * stands for an institution is `literal`. Text is plain; how the words of titles look is kept in `custom.markup` for whoever prints them.
 */
export function tidyItem(data: Readonly<Record<string, unknown>>, key: string): CslItem {
  const item: Record<string, unknown> = {
    ...data,
    id: key,
    type: typeof data['type'] === 'string' ? data['type'] : 'document',
  };
  delete item['citation-key'];
  for (const field of textFields) {
    const value = item[field];
    if (typeof value === 'string') item[field] = withoutMarkup(value);
    else if (typeof value === 'number') item[field] = String(value);
    else delete item[field];
  }
  // Programs give it as an address, and styles put "https://doi.org/" before it.
  if (typeof item['DOI'] === 'string')
    item['DOI'] = item['DOI'].replace(/^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi:\s*)(?=10\.)/iu, '');
  for (const field of nameFields) {
    if (item[field] === undefined) continue;
    // One name by itself is a list of one, as for Pandoc.
    const names = [item[field]].flat().slice(0, 500).flatMap(name);
    if (names.length > 0) item[field] = names;
    else delete item[field];
  }
  for (const field of ['issued', 'accessed']) if (field in item) item[field] = date(item[field]);
  if (typeof item['custom'] !== 'object' || item['custom'] === null) delete item['custom'];
  const markup = titleMarkup(data);
  // What a library has under this name is not ours.
  if (markup === null && item['custom'] !== undefined) item['custom'] = { ...item['custom'], markup: undefined };
  if (markup !== null) item['custom'] = { ...(item['custom'] as CslItem['custom']), markup };
  return item as CslItem;
}

function name(value: unknown): CslName[] {
  if (typeof value === 'string') return [{ literal: value }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { family, given, literal, ...rest } = Object.fromEntries(entries) as CslName;
  if (literal !== undefined) return [{ ...rest, literal }];
  // BibTeX's {{World Bank}}: one name of several words is no family's.
  if (family !== undefined && given === undefined && /\s/u.test(family) && rest['non-dropping-particle'] === undefined)
    return [{ ...rest, literal: family }];
  return family === undefined && given === undefined ? [] : [{ ...rest, family, given }];
}

function date(value: unknown): unknown {
  if (typeof value === 'string') return { raw: value };
  if (typeof value === 'number') return { 'date-parts': [[value]] };
  if (typeof value !== 'object' || value === null) return undefined;
  // Pandoc's YAML: `issued: {year: 2024, month: 5}`, or a list of one such date.
  if (Array.isArray(value)) return date(value[0]);
  const given = value as Record<string, unknown>;
  const parts = given['date-parts'];
  if (parts !== undefined && !(Array.isArray(parts) && Array.isArray(parts[0]))) return undefined;
  // The open end of "1999/..".
  if (Array.isArray(parts) && !parts.every(Array.isArray)) return { ...given, 'date-parts': parts.slice(0, 1) };
  if (parts === undefined && given['year'] !== undefined)
    return { 'date-parts': [[given['year'], given['month'], given['day']].filter((part) => part !== undefined)] };
  return value;
}
