import { measureOf } from './comparable';
import type { Region } from './context';
import type { KnownFigure } from './known-figure';
import type { Entry } from './term-reader';
import { findMentions, type Mention, type Name } from './names';
import { stem } from './stem';
import { once } from '../text/once';

/** An entry of a figure's terms that was found, in the nearest region that names it. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly region: Region;
  readonly mentions: readonly Mention[];
}

/** A figure that a sentence may be about, with the words for it. */
export interface Found {
  readonly known: KnownFigure;
  readonly subject: readonly FoundEntry[];
  readonly measure: readonly FoundEntry[];
  readonly reference: readonly FoundEntry[];
  /** No measure was found: few sentences can be about the figure nevertheless. */
  readonly unsaid: boolean;
  /** Share of the figure's measure entries that were found; 1 when it has none, or none is needed. */
  readonly measured: number;
}

/** The words for a figure in the sentence and its surroundings, or null when the subject is missing, or every measure and what could stand for it. */
export function findTerms(known: KnownFigure, regions: readonly Region[]): Found | null {
  const subject = findEntries(known.subject, regions);
  if (subject.length < known.subject.length) return null;
  const measure = findEntries(known.measure, regions);
  const reference = findEntries(known.reference, regions);
  const unsaid = measure.length === 0 && known.measure.length > 0;
  if (unsaid && (subject.length === 0 || (reference.length === 0 && known.years.length === 0))) return null;
  return {
    known,
    subject,
    measure,
    reference,
    unsaid,
    measured: unsaid || known.measure.length === 0 ? 1 : shareNamed(known, measure),
  };
}

/** Whether a test holds of every mention that some entry of the subject has in a region, or in one that says the same. */
export function everyMention({ subject }: Found, { kind, text }: Region, test: (mention: Mention) => boolean): boolean {
  return subject.some(({ region, mentions }) => region.kind === kind && region.text === text && mentions.every(test));
}

/**
 * How many of the entries of the measure are named, the first among them or not. What only says in what the figure is given
 * ("share", "cost") needs no word: the unit of the number says it.
 */
function shareNamed(known: KnownFigure, found: readonly FoundEntry[]): number {
  const named = known.measure.filter(
    (entry, i) => found.some((one) => one.entry === entry) || (i > 0 && isSaidByUnit(entry, known)),
  );
  return named.length / known.measure.length;
}

function isSaidByUnit({ names }: Entry, { figure: { quantity } }: KnownFigure): boolean {
  const words = SAID_BY_UNIT[measureOf(quantity)];
  return words !== undefined && names.some(({ stems }) => stems.length === 1 && words.has(stems[0]!));
}

const SAID_BY_UNIT: Readonly<Record<string, ReadonlySet<string>>> = {
  share: new Set(['share', 'proportion', 'percentage'].map(stem)),
  money: new Set(['cost', 'amount'].map(stem)),
  count: new Set(['number', 'count', 'total'].map(stem)),
};

const MOST_MENTIONS = 50;

export function findEntries(entries: readonly Entry[], regions: readonly Region[]): readonly FoundEntry[] {
  const found: FoundEntry[] = [];
  for (const entry of entries) {
    for (const region of regions) {
      // The item above may say what is measured, not of whom.
      if (region.kind === 'sibling' && entry.role === 'subject') continue;
      const all: Mention[] = [];
      for (const name of entry.names) {
        if (all.length >= MOST_MENTIONS) break;
        // Most names of an entry stand nowhere near.
        if (region.byStem.has(name.stems[0] ?? '')) all.push(...findMentions(name, region, entry.role === 'measure'));
      }
      all.splice(MOST_MENTIONS);
      if (all.length === 0) continue;
      const mentions = all.filter((mention) => !isFarFetched(mention, all) && !isBoundOtherwise(mention, region));
      if (mentions.length === 0) continue;
      found.push({ entry, region, mentions });
      break;
    }
  }
  return found;
}

/** "At least 15 minutes" is no "under 15 minutes": of a name with a number in it the bound counts, too. */
function isBoundOtherwise({ name, first, last }: Mention, { words }: Region): boolean {
  const own = boundOf(name);
  if (own === null) return false;
  // "Than" opens a clause of its own.
  const near = words.slice(Math.max(0, first - 2), last + 1);
  return near.some(({ raw }, i) => boundIn(raw, near[i + 1]?.raw) === (own === 'below' ? 'above' : 'below'));
}

const boundOf = once(({ term }: Name): 'above' | 'below' | null => {
  if (!/\d/.test(term)) return null;
  const words = term.split(' ');
  return words.map((raw, i) => boundIn(raw, words[i + 1])).find((bound) => bound !== null) ?? null;
});

function boundIn(raw: string, next = ''): 'above' | 'below' | null {
  if (
    /^(?:under|less|fewer|below|shorter|within)$/i.test(raw) ||
    (raw === 'at' && next === 'most') ||
    (raw === 'up' && next === 'to')
  )
    return 'below';
  return /^(?:over|more|above|longer|beyond|exceed(?:s|ed|ing)?)$/i.test(raw) || (raw === 'at' && next === 'least')
    ? 'above'
    : null;
}

/** "Sick leave fell … under a four-day week" holds "sick leave"; "sick days" is then read out of words that are far apart. */
function isFarFetched({ name, first, last }: Mention, all: readonly Mention[]): boolean {
  // The opposite may be said from afar: "a surplus of at least 21,000 technicians".
  if (name.opposite !== null || last - first < name.stems.length + 3) return false;
  return all.some((other) => other.first >= first && other.last <= last && other.last - other.first < last - first);
}
