import { scale } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';
import { stem } from './stem';
import { holds } from './synonyms';

/** A claim and a figure put in one unit, so that only their values differ. */
export interface InOneUnit {
  readonly claim: Quantity;
  readonly figure: Quantity;
  /** The claim had to be converted: metres to kilometres, a sum a month to a sum a year. */
  readonly converted: boolean;
  /** False where only the figure says per what it counts: then a difference proves nothing. */
  readonly sure: boolean;
}

/** What the pack's words say about a figure, for what its unit leaves out. */
export interface UnitContext {
  /** Stems of the words that the pack uses about the figure. */
  readonly vocabulary: ReadonlySet<string>;
  /** Stems of the words of the claim. */
  readonly claim: ReadonlySet<string>;
  /** Per what time the pack says it counts ("each working day", "a month"), where it names one; null where none or several. */
  readonly per: string | null;
  /** Of how many years the figure is; 0 where the pack does not say. */
  readonly years: number;
  /** Stems of the names of the figure's subject: what the sentence names anyhow. */
  readonly subject: ReadonlySet<string>;
}

/**
 * "€53 million a month" beside "€640 million a year", "$4.20 per household" beside "$4.20", "11,000 metres" beside
 * "11 kilometres". Null where the two count per different things ("per household", "per child").
 */
export function inOneUnit(claim: Quantity, figure: Quantity, context: UnitContext): InOneUnit | null {
  const first = withPer(withoutGas(claim, figure, context), withoutGas(figure, claim, context), context);
  if (first === null) return null;
  const { base } = partsOf(first.claim);
  const ofFigure = partsOf(first.figure);
  const [from, to] = [SIZES.get(base ?? ''), SIZES.get(ofFigure.base ?? '')];
  if (from === undefined || to === undefined || from.of !== to.of || from.size === to.size) return first;
  return { ...first, claim: times(first.claim, from.size / to.size, first.figure.unit), converted: true };
}

/**
 * "11 million tonnes of CO2" beside "11 million tonnes" of what the pack calls carbon dioxide: where only one of the two names
 * the gas it is the same unit, if the gas is what the claim counts. "Low-carbon steel" is none.
 */
function withoutGas(quantity: Quantity, other: Quantity, { claim }: UnitContext): Quantity {
  const { unit } = quantity;
  if (unit === null || !GAS.test(unit) || GAS.test(other.unit ?? '')) return quantity;
  return GASES.some((gas) => claim.has(gas)) ? { ...quantity, unit: unit.replace(GAS, '') } : quantity;
}

const GAS = / CO2e\b/u;
const GASES = ['CO2', 'CO2e', 'dioxide', 'emission'].map(stem);

/** The same said per some time, where the pack says per what time it counts and the number itself does not. */
export function every(time: string | null, claim: Quantity, figure: Quantity, context: UnitContext): Quantity {
  if (time === null || partsOf(claim).time !== null || claim.kind === 'percent' || claim.kind === 'ratio') return claim;
  const known = partsOf(figure).time ?? impliedTime(context.claim) ?? context.per;
  const isPart =
    (time === 'year' && context.years > 1 && claim.kind === 'currency') ||
    (time !== 'year' && context.years === 1 && ADDS_UP.has(claim.kind));
  if ((known === null && !isPart) || claim.kind === 'multiple') return claim;
  const unit = `${claim.unit ?? ''} per ${time}`.trim();
  return claim.kind === 'count' || claim.kind === 'dimension' ? { ...claim, kind: 'rate', unit } : { ...claim, unit };
}

/** Brings what the two count per in line: first the time, then the thing ("per person per day"). */
function withPer(claim: Quantity, figure: Quantity, context: UnitContext): InOneUnit | null {
  const [a, b] = [partsOf(claim), partsOf(figure)];
  if (a.thing === b.thing && a.time === b.time) return { claim, figure, converted: false, sure: true };
  const factor = factorOfTime(a.time, b.time, claim, context);
  if (factor === null) return null;
  let scaled = factor === 1 ? claim : times(claim, factor, claim.unit);
  let held = figure;
  let sure = !(a.time === null && b.time !== null);
  // What is worked out from the length of the period alone may be another figure; the very number of the whole is none.
  if (b.time === null && factor !== 1 && (impliedTime(context.claim) ?? context.per) === null)
    sure = claim.stated.low === figure.stated.low;
  if (b.time === null && a.time !== null) scaled = unitOf(scaled, a.base, a.thing, null);
  else if (a.time !== b.time) {
    if (a.time === null) held = unitOf(held, b.base, b.thing, null);
    else scaled = unitOf(scaled, a.base, a.thing, b.time);
  }
  const [c, d] = [partsOf(scaled), partsOf(held)];
  if (c.thing !== d.thing) {
    if (c.thing === null) {
      sure &&= context.subject.has(stem(d.thing!));
      held = unitOf(held, d.base, null, d.time);
    } else if (d.thing === null) {
      if (!holds(context.vocabulary, stem(c.thing))) return null;
      scaled = unitOf(scaled, c.base, null, c.time);
    } else {
      const [count, ofCount] = [countOf(c.thing), countOf(d.thing)];
      if (count !== null && ofCount !== null) {
        scaled = times(unitOf(scaled, c.base, d.thing, c.time), ofCount / count, held.unit);
        return { claim: scaled, figure: held, converted: true, sure };
      }
      if (!holds(new Set([stem(c.thing)]), stem(d.thing))) return null;
      scaled = unitOf(scaled, c.base, d.thing, c.time);
    }
  }
  return { claim: scaled, figure: held, converted: factor !== 1, sure };
}

/** By what to multiply what is said per one time so that it holds for the other; null where that can't be known. */
function factorOfTime(from: string | null, to: string | null, claim: Quantity, context: UnitContext): number | null {
  if (from === to || from === null) return 1;
  const of = to ?? impliedTime(context.claim) ?? context.per;
  // What is said of a year's figure need not name the year.
  if (of === null) {
    // "€1.1 billion a year" of €11 billion over ten years.
    if (from === 'year' && context.years > 1 && claim.kind === 'currency') return context.years;
    if (from === 'year' || holds(context.vocabulary, stem(from))) return 1;
    // "€10 million a month in 2027" is €120 million in that year.
    return context.years === 1 && ADDS_UP.has(claim.kind) ? TIMES.get('year')! / TIMES.get(from)! : null;
  }
  if (of === from) return 1;
  // A rate of growth a month is no twelfth of one a year.
  return claim.kind === 'percent' ? null : TIMES.get(of)! / TIMES.get(from)!;
}

/** What can be added up over a year. */
const ADDS_UP: ReadonlySet<Quantity['kind']> = new Set<Quantity['kind']>(['currency', 'count', 'dimension', 'rate']);

/** "Average yearly household bill": the claim says per what time, where it names only one. */
function impliedTime(claim: ReadonlySet<string>): string | null {
  const named = IMPLIED.filter(([, stems]) => stems.some((one) => claim.has(one)));
  return named.length === 1 ? named[0]![0] : null;
}

const IMPLIED: readonly (readonly [string, readonly string[]])[] = [
  ['year', ['yearly', 'annual', 'annually'].map(stem)],
  ['month', ['monthly'].map(stem)],
  ['week', ['weekly'].map(stem)],
  ['day', ['daily'].map(stem)],
  ['hour', ['hourly'].map(stem)],
];

function countOf(per: string): number | null {
  return /^\d+$/.test(per) ? Number(per) : null;
}

/** "USD per household per week" is of "USD", per "household", per "week". */
function partsOf({ unit }: Quantity): { base: string | null; thing: string | null; time: string | null } {
  const parts = (unit ?? '').split(/(?:^| )per /);
  const base = parts[0] === '' ? null : parts[0]!;
  const pers = parts.slice(1);
  return {
    base,
    thing: pers.find((per) => !isTime(per)) ?? null,
    time: pers.find(isTime) ?? null,
  };
}

function isTime(per: string): boolean {
  return TIMES.has(per);
}

function unitOf(quantity: Quantity, base: string | null, thing: string | null, time: string | null): Quantity {
  const unit = [base ?? '', ...[thing, time].flatMap((per) => (per === null ? [] : [`per ${per}`]))].join(' ').trim();
  if (quantity.kind !== 'rate' || thing !== null || time !== null)
    return { ...quantity, unit: unit === '' ? null : unit };
  return { ...quantity, unit: base, kind: base === null ? 'count' : 'dimension' };
}

function times(quantity: Quantity, factor: number, unit: string | null): Quantity {
  return {
    ...quantity,
    unit,
    interval: scale(quantity.interval, factor),
    stated: scale(quantity.stated, factor),
    precision: quantity.precision * factor,
  };
}

/** In days; months as twelfths of a year. */
const TIMES = new Map(
  Object.entries({
    second: 1 / 86_400,
    minute: 1 / 1440,
    hour: 1 / 24,
    day: 1,
    week: 7,
    month: 365.25 / 12,
    quarter: 365.25 / 4,
    year: 365.25,
    annum: 365.25,
  }),
);

/** Units of one dimension by their size: metres, grams, watts, watt-hours, litres, square metres. */
const SIZES = new Map<string, { readonly of: string; readonly size: number }>();
for (const [of, units] of Object.entries({
  length: {
    nm: 1e-9,
    µm: 1e-6,
    mm: 1e-3,
    cm: 1e-2,
    m: 1,
    km: 1e3,
    in: 0.0254,
    ft: 0.3048,
    yd: 0.9144,
    mile: 1609.344,
    nmi: 1852,
  },
  mass: { µg: 1e-6, mg: 1e-3, g: 1, kg: 1e3, t: 1e6, 't CO2e': 1e6 },
  power: { W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12 },
  energy: { Wh: 1, kWh: 1e3, MWh: 1e6, GWh: 1e9, TWh: 1e12 },
  data: {
    b: 1,
    Kb: 1e3,
    kb: 1e3,
    Mb: 1e6,
    Gb: 1e9,
    Tb: 1e12,
    B: 8,
    kB: 8e3,
    KB: 8e3,
    MB: 8e6,
    GB: 8e9,
    TB: 8e12,
    PB: 8e15,
  },
  volume: { mL: 1e-3, L: 1, 'm³': 1e3 },
  area: { 'm²': 1, ha: 1e4, 'km²': 1e6 },
}))
  for (const [unit, size] of Object.entries(units)) SIZES.set(unit, { of, size });
