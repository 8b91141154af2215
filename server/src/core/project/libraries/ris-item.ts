import { parseMixed } from '@citation-js/plugin-ris/lib-mjs/ris.js';
import type { CslName } from '../../evidence/pack';
import { exactness, risDate, type CslDate } from './ris-date';
import type { RisFields } from './ris-fields';

type Data = Record<string, unknown>;

/** Types that citation-js does not know, or takes for others than Zotero, EndNote and Mendeley mean. */
const types: Readonly<Record<string, string>> = {
  WEB: 'webpage',
  SLIDE: 'speech',
  SOUND: 'song',
  MPCT: 'motion_picture',
  UNBILL: 'bill',
};
/** Electronic works of EndNote, whose `DA` is the day on which somebody looked at them. */
const electronic = /^(?:AGGR|DBASE|EBOOK|ECHAP|EJOUR|MULTI)$/u;
/** What stands in something else: a newspaper, proceedings, a site. */
const contained =
  /^(?:article|article-journal|article-magazine|article-newspaper|bill|chapter|entry-dictionary|entry-encyclopedia|legal_case|paper-conference|post-weblog|webpage)$/u;
/** Whom EndNote's table makes of the authors of some types; no style prints them. */
const otherRoles = ['director', 'composer', 'reporter', 'original-author', 'reviewed-author'];

/**
 * A record of RIS as CSL data. What its fields mean depends on its type and on who wrote it. citation-js goes by EndNote's table, in which a
 * newspaper's article has no author and a web page no day of access; so what most programs mean by the common fields goes before it.
 */
export function risItem(fields: RisFields): Data {
  const kind = fields.get('TY')?.[0]?.toUpperCase() ?? '';
  const item = byTable(fields, kind);
  const type = types[kind] ?? item['type'] ?? 'document';
  const first = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? [])[0];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && item[name] === undefined) item[name] = value;
  };
  add('title', first('TI', 'T1', 'CT', 'BT'));
  add('publisher', first('PB'));
  add('publisher-place', first('CY', 'PP'));
  add('abstract', first('AB', 'N2'));
  add('language', first('LA'));
  add('DOI', /10\.\d{4,9}\/\S+/u.exec(first('DO', 'DI') ?? '')?.[0]);
  add('issue', first('IS', 'CP'));
  add('page', [first('SP'), first('EP')].filter((page) => page !== undefined).join('-') || undefined);
  const container = contained.test(String(type))
    ? first(...(/^(?:CONF|CPAPER)$/u.test(kind) ? ['C3'] : []), 'T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1')
    : undefined;
  if (item['collection-title'] === container) delete item['collection-title'];
  if (container !== undefined && container !== item['title']) item['container-title'] = container;
  const addresses = [...(fields.get('UR') ?? []), ...(fields.get('LK') ?? [])];
  const address = addresses.find((url) => /^https?:/iu.test(url)) ?? addresses[0];
  return {
    ...item,
    type,
    ...(address === undefined ? {} : { URL: address }),
    ...namesOf(item, fields, kind),
    ...datesOf(fields, kind),
  };
}

/** What people look for a record by; it costs a fifth of the whole. */
export function risSketch(fields: RisFields): Data {
  const first = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? [])[0];
  const names = ['AU', 'A1', 'ED', 'A2'].flatMap((tag) => fields.get(tag) ?? []).map(nameOf);
  const { issued } = datesOf(fields, fields.get('TY')?.[0]?.toUpperCase() ?? '');
  return { title: first('TI', 'T1', 'CT', 'BT'), author: names, issued, publisher: first('PB') };
}

function byTable(fields: RisFields, kind: string): Data {
  const record = [...fields].map(([tag, values]) => [tag, values.length === 1 ? values[0]! : [...values]] as const);
  try {
    const item = parseMixed({ ...Object.fromEntries(record), TY: kind === 'WEB' ? 'ELEC' : kind });
    for (const name of ['issued', 'accessed', ...otherRoles]) delete item[name];
    return item;
  } catch {
    return {};
  }
}

function namesOf(item: Data, fields: RisFields, kind: string): Data {
  const of = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).map(nameOf);
  const authors = of('AU', 'A1');
  if (kind === 'EDBOOK') return authors.length > 0 ? { editor: authors } : {};
  // Of a book the table takes A2 for the editors of its series, older programs for its own.
  const editors = of('ED', ...(kind === 'BOOK' && authors.length === 0 && !fields.has('A3') ? ['A2'] : []));
  return {
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(editors.length > 0 && item['editor'] === undefined ? { editor: editors } : {}),
  };
}

/** "Department for Levelling Up, Housing and Communities" */
const inInstitutions = /\b(?:and|of|for|the)\b|&/u;

/** "Lund, Anna", "Lund, Anna, Jr."; a name in another form is an institution's, in which EndNote writes a comma last. */
function nameOf(written: string): CslName {
  const [family = '', given = '', suffix, ...more] = written.split(/\s*,\s*/u);
  if (more.length > 0 || inInstitutions.test(given)) return { literal: written };
  if (given === '') return /\s/u.test(family) ? { literal: family } : { family };
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

function datesOf(fields: RisFields, kind: string): Data {
  const of = (tag: string, year?: number): CslDate | null => {
    const [written] = fields.get(tag) ?? [];
    return written === undefined ? null : risDate(written, year);
  };
  const published = of('PY') ?? of('Y1');
  const year = published !== null && 'date-parts' in published ? published['date-parts'][0]![0] : undefined;
  const day = of('DA', year);
  const issued = !electronic.test(kind) && exactness(day) > exactness(published) ? day : published;
  const accessed = of('Y2') ?? (electronic.test(kind) ? day : null) ?? endNotesAccess(fields, kind);
  // A law of EndNote's may have no other date than that of its enactment.
  if (issued === null && kind === 'STAT') return accessed === null ? {} : { issued: accessed };
  return { ...(issued === null ? {} : { issued }), ...(accessed === null ? {} : { accessed }) };
}

/** EndNote keeps the year in which a page was looked at in `VL`, the day in `M1`. */
function endNotesAccess(fields: RisFields, kind: string): CslDate | null {
  const year = /^(?:19|20)\d\d$/u.exec(fields.get('VL')?.[0] ?? '')?.[0];
  if (year === undefined || !/^(?:ELEC|WEB|BLOG)$/u.test(kind)) return null;
  return risDate(fields.get('M1')?.[0] ?? year, Number(year));
}
