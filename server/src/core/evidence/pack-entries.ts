import { readQuantities } from '../quantities/read-quantities';
import type { HedgeKind, Quantity } from '../quantities/quantity';
import type { EntryReader } from './entry-reader';
import type { Figure, Names, PackFinding, Qualifier, QualifierKind } from './pack';
import type { Path } from './pack-document';
import type { FigureEntry, FindingEntry, PackHeader } from './pack-schema';
import { isTooCommon } from './too-common';

/** What an entry's building needs to know about the pack around it. */
interface EntryPlace {
  readonly path: Path;
  readonly where: string;
  readonly header: PackHeader;
  /** Ids of the sources; null when the file that holds them was not read. */
  readonly known: ReadonlySet<string> | null;
  readonly reader: EntryReader;
}

/**
 * The figure, or nothing where it cannot be used: no readable value, nothing to recognise it by. One whose source is not known
 * is built, too, so that everything else that is wrong with it is told at once; the loader leaves it out in the end.
 */
export function buildFigure(entry: FigureEntry, place: EntryPlace): Figure[] {
  const { path, where, reader } = place;
  const common = buildCommon(entry, place);
  const quantity = quantityOf(entry.value, place);
  const measure = usable(entry.measure, 'measure', place);
  const reference = usable(entry.reference, 'reference', place);
  reportWordless(entry, place);
  if (entry.period !== undefined && !/\d{4}/u.test(entry.period)) {
    const message = `${where}: the period '${entry.period}' names no year, so no draft is compared with it. Write it as '2026', '2025/2026', 'by 2028'.`;
    reader.report([...path, 'period'], 'warning', message);
  }
  const alternatives = entry.alternatives.flatMap((words, index) => {
    const alternative = readValue(words);
    if (alternative) return [alternative];
    const message = `${where}: the alternative '${words}' could not be read as a value and is left out. Write it as a draft would, e.g. '1 in 4'.`;
    reader.report([...path, 'alternatives', index], 'warning', message);
    return [];
  });
  if (common.subject.length === 0 && measure.length === 0) {
    const message = `${where}: there is no subject and no measure, so it would be found in every sentence. Add the names by which a draft would speak of it.`;
    reader.report(path, 'error', message);
    return [];
  }
  if (quantity === null) return [];
  const qualifiers = [...entry.qualifiers, ...ownQualifier(quantity, entry.qualifiers)];
  return [{ ...entry, ...common, quantity: bounded(quantity, entry), qualifiers, alternatives, measure, reference }];
}

/** The value, or null with a report where it can't be read. */
function quantityOf(value: string, { path, where, reader }: EntryPlace): Quantity | null {
  const [quantity = null, ...more] = readValues(value);
  const report = (severity: 'error' | 'warning', message: string): void =>
    reader.report([...path, 'value'], severity, `${where}: the value '${value}' ${message}`);
  if (quantity === null) report('error', "could not be read. Write it as a draft would, e.g. '4 percent'.");
  else if (isContinental(value)) {
    report('error', "has a comma or points where English has none. Write '81.4 percent', '14,200,000'.");
    return null;
  } else if (more.length > 0)
    report(
      'warning',
      `holds several numbers, and only '${quantity.text}' is used. Give each a figure of its own, or write what puts the same value in another way under 'alternatives'.`,
    );
  return quantity;
}

/** No general word says how something was measured: without words of its own such a qualifier is always missing. */
function reportWordless({ qualifiers }: FigureEntry, { path, where, reader }: EntryPlace): void {
  for (const [index, { kind, words }] of qualifiers.entries())
    if (kind === 'method' && words.length === 0)
      reader.report(
        [...path, 'qualifiers', index],
        'warning',
        `${where}: the qualifier of kind 'method' has no words, so every draft is told that it left it out. Write under 'words' how drafts say it, e.g. [survey, surveyed].`,
      );
}

export function buildFinding(entry: FindingEntry, place: EntryPlace): PackFinding[] {
  return [{ ...entry, ...buildCommon(entry, place) }];
}

/** What figures and findings share: subject, sources, caveats. */
function buildCommon(entry: FigureEntry | FindingEntry, place: EntryPlace) {
  const { path, where, header, known, reader } = place;
  const unknown = (id: string | undefined) => id !== undefined && known !== null && !known.has(id);
  const source = entry.source ?? header.source;
  if (unknown(source)) {
    // The default source is reported once, for the pack.
    if (entry.source !== undefined && entry.source !== header.source)
      reader.report(
        [...path, 'source'],
        'error',
        `${where}: the source '${source}' is not among the sources. Add it under 'sources', or correct the id.`,
      );
  }
  let primary = entry.primary;
  if (primary && unknown(primary.source)) {
    reader.report(
      [...path, 'primary', 'source'],
      'warning',
      `${where}: the primary source '${primary.source}' is not among the sources and is left out. Add it under 'sources'.`,
    );
    primary = undefined;
  }
  const caveats = entry.caveats.map((caveat, index) => {
    if (!('source' in caveat) || !unknown(caveat.source)) return caveat;
    reader.report(
      [...path, 'caveats', index, 'source'],
      'warning',
      `${where}: the source '${caveat.source}' of a caveat is not among the sources. Add it under 'sources', or leave it out.`,
    );
    return { ...caveat, source: undefined };
  });
  return { source, primary, caveats, subject: usable(entry.subject, 'subject', place) };
}

/** The names without those that would match almost any sentence; entries that had no others are left out. */
function usable(names: readonly Names[], role: string, { path, where, reader }: EntryPlace): Names[] {
  return names.flatMap((aliases, index) => {
    const kept = aliases.filter((alias, at) => {
      if (!isTooCommon(alias)) return true;
      const message = `${where}: the name '${alias}' under '${role}' would match almost any sentence and is left out. Use a longer name.`;
      reader.report([...path, role, index, at], 'warning', message);
      return false;
    });
    return kept.length === 0 ? [] : [kept];
  });
}

/** "81,4", "2,60", "14.200.000": read as English they would be other numbers. */
function isContinental(words: string): boolean {
  return /\d,\d{1,2}(?!\d)|\d\.\d{3}\.\d{3}/u.test(words);
}

/** The quantities in the words that are no dates. "1900" alone is no year where a value is asked for. */
function readValues(words: string): readonly Quantity[] {
  const bare = /^\d{4}$/u.test(words) ? `${words[0]},${words.slice(1)}` : words;
  const read = readQuantities(bare).filter(({ kind }) => kind !== 'date');
  return bare === words ? read : read.map((quantity) => ({ ...quantity, text: words, end: quantity.end - 1 }));
}

function readValue(words: string): Quantity | null {
  return readValues(words)[0] ?? null;
}

/** Where a qualifier says that the value is a bound ("at least") and the value itself does not: the value with it. */
function bounded(quantity: Quantity, { value, qualifiers }: FigureEntry): Quantity {
  if (quantity.hedge !== null) return quantity;
  const bound = qualifiers.find(({ kind }) => kind === 'minimum' || kind === 'maximum');
  if (bound === undefined) return quantity;
  const isMinimum = bound.kind === 'minimum';
  // Words that are no bound ("only 4 percent") stress the value.
  const words = bound.phrase ?? bound.words[0] ?? (isMinimum ? 'at least' : 'at most');
  const read = readValue(`${words} ${value}`);
  const fits = isMinimum ? MINIMA : MAXIMA;
  return read?.hedge && read.text === quantity.text && fits.has(read.hedge.kind) ? read : quantity;
}

/** What the value itself holds: "at least 2,400" says as much as a qualifier of kind `minimum`, "about 2,400" as one of `approximation`. */
function ownQualifier({ hedge }: Quantity, given: readonly Qualifier[]): Qualifier[] {
  if (hedge === null || given.some(({ kind }) => BOUNDING.has(kind))) return [];
  const own = OWN[hedge.kind];
  // However the pack puts it ("700+", "500 or more"), the phrase stands before a number.
  return own === undefined ? [] : [{ ...own, words: [hedge.words, own.phrase] }];
}

const OWN: Readonly<Partial<Record<HedgeKind, { readonly kind: QualifierKind; readonly phrase: string }>>> = {
  'at-least': { kind: 'minimum', phrase: 'at least' },
  more: { kind: 'minimum', phrase: 'more than' },
  over: { kind: 'minimum', phrase: 'just over' },
  'at-most': { kind: 'maximum', phrase: 'up to' },
  less: { kind: 'maximum', phrase: 'less than' },
  about: { kind: 'approximation', phrase: 'about' },
};

const BOUNDING: ReadonlySet<string> = new Set(['minimum', 'maximum', 'approximation']);
const MINIMA: ReadonlySet<string> = new Set(['at-least', 'more', 'over']);
const MAXIMA: ReadonlySet<string> = new Set(['at-most', 'less']);
