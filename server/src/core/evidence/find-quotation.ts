import type { Span } from '../text/span';
import { alignPiece, type Aligned, type Departure, type Places } from './align-quotation';
import type { Fingerprint } from './fingerprint';
import { gramLength } from './fingerprint';
import { readWords } from './fingerprint-words';

/** How a quotation agrees with the source. */
export interface QuotationMatch {
  /** `short`: fewer than four words in a row, which a fingerprint cannot tell. `none`: no four words in a row are there. */
  readonly verdict: 'verbatim' | 'departs' | 'none' | 'short';
  /** Where the quotation and the source part, relative to the quotation; empty unless `departs`. */
  readonly departures: readonly Departure[];
  /** The heading above the place; null when the place is not known, is not the only one, or stands under none. */
  readonly heading: string | null;
  /** The share of its words that stand in the source in runs of at least four, 0 to 1. */
  readonly found: number;
}

/**
 * Whether a quotation stands in the source word for word. What the writer left out ("…", "[…]") parts it in pieces, each of
 * which must stand in the source, and words in square brackets are the writer's own.
 */
export function findQuotation(fingerprint: Fingerprint, quotation: string): QuotationMatch {
  let best = lookUp(fingerprint, quotation);
  let text = quotation;
  // A hyphen at the end of a line may be the word's own ("well-⏎known") or the line's ("col-⏎onies"); prose has a space for the line break.
  for (const { index, 0: hyphen } of [...quotation.matchAll(/(?<=\p{L})[-‐]\s+(?=\p{Ll})/gu)].slice(0, mostBreaks)) {
    const joined = text.slice(0, index) + '\u00AD'.repeat(hyphen.length) + text.slice(index + hyphen.length);
    const match = lookUp(fingerprint, joined);
    if (match.found > best.found || match.verdict === 'verbatim') [best, text] = [match, joined];
  }
  return best;
}

/** A quotation broken over more lines than this has its words joined in the first of them only. */
const mostBreaks = 20;

function lookUp(fingerprint: Fingerprint, quotation: string): QuotationMatch {
  const places = placesOf(fingerprint);
  // "[sic]" replaces nothing.
  quotation = quotation.replace(/\[(?:sic!?|emphasis added)\]/giu, (remark) => ' '.repeat(remark.length));
  const told: Aligned[] = [];
  for (const piece of splitAtAlterations(quotation)) {
    const words = readWords(quotation.slice(piece.start, piece.end));
    if (words.length >= gramLength) told.push(alignPiece(places, words, piece.start));
  }
  if (told.length === 0) return { verdict: 'short', departures: [], heading: null, found: 0 };
  const sum = (of: (piece: Aligned) => number) => told.reduce((total, piece) => total + of(piece), 0);
  const found = sum((piece) => piece.found) / sum((piece) => piece.words);
  const placed = told.filter((piece) => piece.at !== null);
  if (placed.length === 0) return { verdict: 'none', departures: [], heading: null, found };
  const departures = told.flatMap((piece) => piece.departures);
  const sure = placed.find((piece) => piece.unique);
  const heading = sure && fingerprint.headings.findLast((one) => one.at <= sure.at!)?.title;
  return { verdict: departures.length === 0 ? 'verbatim' : 'departs', departures, heading: heading ?? null, found };
}

const known = new WeakMap<Fingerprint, Places>();

/** Where each run of four words stands, by its hash. */
function placesOf(fingerprint: Fingerprint): Places {
  let places = known.get(fingerprint);
  if (places === undefined) {
    const made = new Map<number, number[]>();
    fingerprint.hashes.forEach((hash, at) => {
      const same = made.get(hash);
      if (same) same.push(at);
      else made.set(hash, [at]);
    });
    known.set(fingerprint, (places = { hashes: fingerprint.hashes, wordHashes: fingerprint.wordHashes, byHash: made }));
  }
  return places;
}

/**
 * The pieces between marked cuts and alterations. A word that touches a bracket is the writer's too: "[T]he", "ban[s]".
 */
function splitAtAlterations(quotation: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const match of quotation.matchAll(/\[[^[\]]{0,200}\]|\.\s?\.\s?\.(?:\s?\.)?|…/gu)) {
    const bracket = match[0].startsWith('[');
    const before = bracket && !isSilent(match[0]) ? wordStart(quotation, match.index) : match.index;
    pieces.push({ start, end: Math.max(start, before) });
    const end = match.index + match[0].length;
    start = bracket && !isSilent(match[0]) ? wordEnd(quotation, end) : end;
  }
  return [...pieces, { start, end: quotation.length }];
}

/** "[…]": nothing in place of a word. */
function isSilent(bracket: string): boolean {
  return /^\[(?:\s*|…|\.{3})\]$/u.test(bracket);
}

function wordStart(text: string, at: number): number {
  while (at > 0 && /[\p{L}\p{N}'’-]/u.test(text[at - 1]!)) at--;
  return at;
}

function wordEnd(text: string, at: number): number {
  while (at < text.length && /[\p{L}\p{N}'’-]/u.test(text[at]!)) at++;
  return at;
}
