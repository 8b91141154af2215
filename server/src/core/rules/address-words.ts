import type { Bibliography } from '../evidence/bibliography';
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
  return sourceAt(url, packs)?.item ?? addressesIn(bibliography).get(normalAddress(url));
}

/** Reading an entry takes up to a millisecond: libraries larger than this are not looked through. */
const most = 1000;

const addressesIn = once((bibliography: Bibliography): ReadonlyMap<string, CslItem> => {
  const found = new Map<string, CslItem>();
  const entries = bibliography.libraries.flatMap(({ entries: all }) => all);
  if (entries.length > most) return found;
  for (const entry of entries) {
    if (entry.isBroken) continue;
    const item = entry.item();
    for (const address of [item.URL, item.DOI]) if (address) found.set(normalAddress(address), item);
  }
  return found;
});

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
