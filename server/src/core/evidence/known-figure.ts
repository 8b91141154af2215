import type { Quantity } from '../quantities/quantity';
import { once } from '../text/once';
import type { UnitContext } from './common-unit';
import { polarityOf, type Polarity } from './denial';
import type { Name } from './names';
import type { Figure, Pack } from './pack';
import { yearsIn } from './period';
import type { Entry, TermReader } from './term-reader';
import { readWords } from './words';

/** A figure of a pack, ready to be recognised. */
export interface KnownFigure {
  readonly figure: Figure;
  readonly pack: Pack;
  readonly subject: readonly Entry[];
  readonly measure: readonly Entry[];
  readonly reference: readonly Entry[];
  readonly excludes: readonly Name[];
  /** The years of the figure's period. */
  readonly years: readonly number[];
  /** Years that the pack names with the figure (the year compared with, the year of the source): they deny nothing. */
  readonly otherYears: readonly number[];
  /** The year in which the figure's source came out; null when the pack does not say. */
  readonly issued: number | null;
  /** The pack's claim begins with a rise or a fall, of which the value says by how much. */
  readonly direction: 'up' | 'down' | undefined;
  /** Whether the claim denies what the measure names. */
  readonly polarity: Polarity;
  /** The value and the other ways in which the source puts it. */
  readonly values: readonly Quantity[];
  /** Stems of the words in which the pack puts the figure. */
  readonly wording: ReadonlySet<string>;
  /** Stems of the words of the claim. */
  readonly claim: ReadonlySet<string>;
  /** Stems of the words of the claim and of the measure's names: what the figure itself is. */
  readonly claimed: ReadonlySet<string>;
  /** Stems of all the words that the pack uses about the figure: what the sentence may speak of without leaving it. */
  readonly vocabulary: ReadonlySet<string>;
  readonly units: UnitContext;
}

/** @param terms of the figure's pack */
export function readFigure(figure: Figure, pack: Pack, terms: TermReader): KnownFigure {
  let vocabulary: ReadonlySet<string> | undefined;
  let wording: ReadonlySet<string> | undefined;
  let claimed: ReadonlySet<string> | undefined;
  let claim: ReadonlySet<string> | undefined;
  let units: UnitContext | undefined;
  let polarity: Polarity | undefined;
  return {
    figure,
    pack,
    subject: figure.subject.map((names) => terms.entry('subject', names)),
    measure: figure.measure.map((names) => terms.entry('measure', names)),
    reference: figure.reference.map((names) => terms.entry('reference', names)),
    excludes: figure.excludes.map((term) => terms.phrase(term)),
    years: yearsIn(figure.period ?? ''),
    otherYears: otherYears(figure, pack),
    issued: issuedIn(figure, pack),
    direction: figure.quantity.change ?? directionOf(figure.claim),
    values: [figure.quantity, ...figure.alternatives].map(asFigure),
    get polarity() {
      return (polarity ??= polarityOf(this));
    },
    get wording() {
      return (wording ??= stemsOf([figure.claim, ...figure.phrasing]));
    },
    get claim() {
      return (claim ??= stemsOf([figure.claim]));
    },
    get claimed() {
      return (claimed ??= stemsOf([figure.claim, ...figure.measure.flat()]));
    },
    get vocabulary() {
      return (vocabulary ??= vocabularyOf(figure));
    },
    get units() {
      return (units ??= {
        vocabulary: this.vocabulary,
        claim: this.claim,
        per: timeNamed([figure.claim, ...figure.reference.flat()].join(', ')),
        years: /^\d{4}\/\d{2}$/.test(figure.period ?? '') ? 1 : yearsIn(figure.period ?? '').length,
        subject: stemsOf(figure.subject.flat()),
      });
    },
  };
}

/** Alone, "3 times" might be how often and "third" the third of a list; as the value of a figure they are a multiple, a rank. */
function asFigure(quantity: Quantity): Quantity {
  if (quantity.kind === 'ordinal') return { ...quantity, kind: 'ranking' };
  return quantity.kind === 'count' && /\d\s*times$|\p{L}\s+times$/u.test(quantity.text)
    ? { ...quantity, kind: 'multiple', unit: 'times' }
    : quantity;
}

function directionOf(claim: string): 'up' | 'down' | undefined {
  if (/^(?:\w+ )?(?:rise|increase|growth|gain|jump|surge)\b/i.test(claim)) return 'up';
  if (/^how much (?:more|higher|larger|longer|faster)\b/i.test(claim)) return 'up';
  if (/^how much (?:less|lower|smaller|shorter|cheaper|slower)\b/i.test(claim)) return 'down';
  return /^(?:\w+ )?(?:fall|drop|decline|decrease|reduction|cut|loss)\b/i.test(claim) ? 'down' : undefined;
}

/** The sources of a pack by their ids: each of its figures asks. */
const sourcesOf = once((pack: Pack) => new Map(pack.sources.map((item) => [item.id, item])));

function otherYears(figure: Figure, pack: Pack): readonly number[] {
  const issued = [...new Set([figure.source, figure.primary?.source])]
    .flatMap((id) => (id === undefined ? [] : (sourcesOf(pack).get(id) ?? [])))
    .flatMap((item) => (item.issued?.['date-parts'] ?? []).map((parts) => Number(parts[0])));
  return [...yearsIn([figure.claim, ...figure.phrasing, ...figure.reference.flat()].join(' ')), ...issued];
}

function issuedIn(figure: Figure, pack: Pack): number | null {
  const source = sourcesOf(pack).get(figure.source);
  const year = Number(source?.issued?.['date-parts']?.[0]?.[0]);
  return Number.isFinite(year) ? year : null;
}

/** "Saved each working day", "a year", "per month": the time per which a text says that something is, where it names one. */
function timeNamed(text: string): string | null {
  const named = new Set([...text.matchAll(PER_TIME)].map(([, time]) => time!.toLowerCase()));
  return named.size === 1 ? [...named][0]! : null;
}

const PER_TIME =
  /\b(?:a|an|each|every|per) (?:working |calendar |school )?(hour|day|week|month|quarter|year)\b(?! (?:ago|earlier|later|before|after))/giu;

function vocabularyOf(figure: Figure): ReadonlySet<string> {
  const terms = [figure.subject, figure.measure, figure.reference].flat(2);
  const qualifiers = figure.qualifiers.flatMap((qualifier) => qualifier.words);
  return stemsOf([figure.claim, figure.value, ...figure.phrasing, ...terms, ...qualifiers]);
}

function stemsOf(texts: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const text of texts) for (const word of readWords(text)) if (!word.small) stems.add(word.stem);
  return stems;
}
