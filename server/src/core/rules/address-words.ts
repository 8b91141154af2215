import type { Bibliography, LibraryEntry } from '../evidence/bibliography';
import { normalAddress, sourceAt } from '../evidence/cited-source';
import type { CslItem } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import type { Analysis } from './analysis';
import { once } from './once';

/** What a reader understands of an address: the title of the work that is known to be there, else its page and site. */
export function addressWords(url: string, analysis: Analysis): string {
  const work = workAt(url, analysis);
  if (work !== undefined) return work.title ?? shortReference(work);
  const page = pageOf(url);
  return page === '' ? siteOf(url) : `${page} (${siteOf(url)})`;
}

/** The work of a pack or a library that has this address. */
export function workAt(url: string, { packs, bibliography }: Analysis): CslItem | undefined {
  return sourceAt(url, packs)?.item ?? workIn(bibliography, plainAddress(url));
}

/** Libraries with more entries are not looked through: finding their addresses takes ten to twenty microseconds an entry. */
const most = 2000;
/** At most so many entries are read for one address: reading one takes up to a millisecond. */
const mostRead = 10;

/** The last work with an address, as of two works with one key the later counts. */
function workIn(bibliography: Bibliography, address: string): CslItem | undefined {
  const entries = addressesIn(bibliography).get(address) ?? [];
  for (const entry of entries.slice(-mostRead).reverse()) {
    if (entry.isBroken) continue;
    const item = entry.item();
    if ([item.URL, item.DOI].some((one) => one !== undefined && plainAddress(one) === address)) return item;
  }
  return undefined;
}

/** The entries by the addresses that stand in them, found without reading those that take long to read. */
const addressesIn = once((bibliography: Bibliography): ReadonlyMap<string, readonly LibraryEntry[]> => {
  const found = new Map<string, LibraryEntry[]>();
  const entries = bibliography.libraries.flatMap(({ entries: all }) => all);
  if (entries.length > most) return found;
  for (const entry of entries)
    for (const address of new Set(addressesOf(entry).map(plainAddress))) {
      const others = found.get(address);
      if (others === undefined) found.set(address, [entry]);
      else others.push(entry);
    }
  return found;
});

function addressesOf(entry: LibraryEntry): readonly string[] {
  if (entry.addresses !== undefined) return entry.addresses();
  if (entry.source !== undefined) return entry.source().slice(0, 20_000).match(ADDRESS) ?? [];
  const { URL, DOI } = entry.item();
  return [URL, DOI].filter((one): one is string => one !== undefined && one !== '');
}

/** An address or DOI in the text of a library, up to the sign that ends its field. */
const ADDRESS = /https?:\/\/[^\s{}"'<>]+|\b10\.\d{4,9}\/[^\s{}"'<>,]+/giu;

/** LaTeX writes "\_" and "\%", JSON "\/". */
function plainAddress(written: string): string {
  return normalAddress(written.replaceAll('\\', ''));
}

/** "ports.example" of "https://www.ports.example/statistics". */
export function siteOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(url)?.[1] ?? url;
}

/** "Berths and rents 2024" of "…/reports/berths-and-rents-2024.pdf"; '' where the address has no words for its page. */
function pageOf(url: string): string {
  const path = /^https?:\/\/[^/?#]+\/([^?#]*)/iu.exec(url)?.[1] ?? '';
  const parts = path
    .split('/')
    .map(words)
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const year = /^(?:1[6-9]|20)\d\d$/u;
  const named = parts.findLast((part) => /\p{L}{3}/u.test(part)) ?? '';
  const page = named !== last && year.test(last) && parts.at(-2) === named ? `${named} ${last}` : named;
  return page.charAt(0).toUpperCase() + page.slice(1);
}

/** A part of a path as words; '' for what is none: "index.html", "node", "a8f3e9c2". */
function words(part: string): string {
  const text = decoded(part)
    .replace(/\.(?:html?|php|aspx?|jsp|pdf|docx?|xlsx?|csv|md|json|xml)$/iu, '')
    .replace(/[-_+\s]+/gu, ' ')
    .trim();
  if (
    text.length > 80 ||
    /^(?:index|default|home|node|content|pages?|docs?|files?|uploads?|wp|en|de|fr|es|www|default|download|view|article|id)$/iu.test(
      text,
    )
  )
    return '';
  // Digits among letters, or letters without a vowel, are made by a machine.
  const isCode =
    /^(?=.*\d)(?=.*\p{L})[\p{L}\d]{6,}$/u.test(text) || (/^\p{L}{4,}$/u.test(text) && !/[aeiouyäöüéèà]/iu.test(text));
  return isCode || /[^\p{L}\p{N}\s’'.,:&()]/u.test(text) ? '' : text;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
