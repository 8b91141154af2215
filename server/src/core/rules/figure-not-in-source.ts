import { normalLabel } from '../blocks/block';
import type { Passage } from '../blocks/passage';
import { citedSources } from '../evidence/cited-source';
import { inOneUnit } from '../evidence/common-unit';
import { inMeasureOf, measureOf, PLAIN_FRAME, type Frame } from '../evidence/comparable';
import { compare } from '../evidence/compare';
import { findQuotation } from '../evidence/find-quotation';
import { readFigure, type KnownFigure } from '../evidence/known-figure';
import type { Pack } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import { TermReader } from '../evidence/term-reader';
import type { Tick } from '../evidence/tick';
import { within } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';
import { readQuotations } from '../sources/quotations';
import type { Citation } from '../sources/sourcing';
import type { AnalysedBlock, Analysis } from './analysis';
import { once } from './once';
import type { Rule } from './rule';
import { wordsOf } from './words-of';

export const figureNotInSource: Rule = {
  id: 'figure-not-in-source',
  group: 'evidence',
  severity: 'warning',
  isLocal: true,
  isOfTicks: true,
  summary: 'A figure cited from a source that does not have it.',
  why: `A reader who looks the number up will not find it. Often the right number stands beside a wrong citation, or one citation at the
end of a sentence seems to vouch for a number that comes from somewhere else.

Tickmark can say this only of a source whose evidence pack is marked as complete: it holds every figure of the source. Cite the work
that has the number. If you worked it out yourself, say so.`,
  examples: {
    flags: [
      `Some 310 ferries called at the port of Osterholm each week [@lighthouse2025].
     ^^^ figure-not-in-source: Lighthouse Board 2025
`,
    ],
    passes: [
      'In 2025 there were 61 lighthouses in service on the coast of Norland [@lighthouse2025].',
      'Some 310 ferries called at the port of Osterholm each week [@lighthouse2025; @ferries2025].',
    ],
  },
  check: (block, analysis) =>
    block.ticks.flatMap((tick) => {
      const pack = packWithout(tick, analysis);
      return pack === null || isDerived(tick, block) || isQuoted(tick, pack) || isOfTheWork(tick)
        ? []
        : [{ span: tick.claim.at, message: messageFor(tick, pack) }];
    }),
};

/** The complete pack whose source alone the sentence cites, where none of its figures can be meant; else null. */
function packWithout({ statistic, evidence, sourcing, claim }: Tick, analysis: Analysis): Pack | null {
  if (!statistic || evidence !== null || sourcing?.scope !== 'sentence' || sourcing.citations.length === 0) return null;
  const packs = sourcing.citations.map((citation) => {
    const cited = citesOneWork(citation, analysis) ? citedSources(citation, analysis) : [];
    const { pack, item } = cited[0] ?? {};
    // Where the citation leaves open which work it means, so must this rule.
    return cited.length === 1 && pack!.complete && item!.id === pack!.source ? pack! : null;
  });
  const pack = packs[0] ?? null;
  if (pack === null || packs.some((other) => other !== pack)) return null;
  if (numbersInWords(pack).has(claim.quantity.text)) return null;
  return figuresOf(pack).some((figure) => couldMean(claim.quantity, figure)) ? null : pack;
}

/** The numbers in what the pack says of its figures: "in a trial of 35 kitchens". */
const numbersInWords = once((pack: Pack): ReadonlySet<string> => {
  const said = pack.figures.flatMap(({ claim, caveats, qualifiers }) => [
    claim,
    ...caveats.map(({ text }) => text),
    ...qualifiers.flatMap(({ words, phrase }) => [...words, phrase ?? '']),
  ]);
  return new Set(said.flatMap((words) => words.match(/\d+(?:[.,]\d+)*/gu) ?? []));
});

/** Two keys in one pair of brackets, two works in one note: the number may come from the other. */
function citesOneWork({ kind, keys, text }: Citation, { notes }: Analysis): boolean {
  if (kind === 'pandoc') return keys.length === 1;
  if (kind !== 'footnote') return true;
  const note = notes.get(normalLabel(keys[0] ?? ''));
  return (note?.targets.length ?? 0) < 2 && !/;|\bsee also\b/iu.test(note?.prose ?? text);
}

/** Beside two figures of a source in one sentence a third is what the writer made of them: "from 61 to 64, or 5 percent". */
function isDerived({ claim }: Tick, block: AnalysedBlock): boolean {
  return block.ticks.filter((other) => other.claim.sentence === claim.sentence && other.evidence !== null).length >= 2;
}

/** In a quotation that stands in the source word for word, so does the number. */
function isQuoted({ claim: { passage, prose } }: Tick, { fingerprint }: Pack): boolean {
  if (fingerprint === undefined) return false;
  return quotationsIn(passage).some(
    ({ outer, text }) =>
      outer.start <= prose.start && prose.end <= outer.end && findQuotation(fingerprint, text).verdict === 'verbatim',
  );
}

const quotationsIn = once((passage: Passage) => readQuotations(passage, 4));

/**
 * The wording may be one that the pack does not foresee ("almost a quarter" of what the source puts at 23 percent, the 77 percent
 * that are left, grams for kilograms): whatever says the same of the value, or of what is left of the whole, gets the
 * benefit of the doubt.
 */
function couldMean(draft: Quantity, { values, units }: KnownFigure): boolean {
  return values.some((value) => {
    // "Of the 48 buses": the whole of which the source counts a part.
    if (isSameNumber(draft, value) || draft.stated.low === value.of) return true;
    const both = inOneUnit(draft, value, units);
    return both !== null && framesOf(draft).some((frame) => isNoOther(both.claim, both.figure, frame));
  });
}

function isSameNumber(draft: Quantity, { interval, unit, of }: Quantity): boolean {
  return (
    (unit === draft.unit || of !== undefined || draft.of !== undefined) &&
    interval.low === draft.stated.low &&
    interval.high === draft.stated.high
  );
}

/** Whether a value is no other than a figure's, in this frame: it agrees, or fills the room that the source leaves ("thousands"). */
function isNoOther(claim: Quantity, figure: Quantity, frame: Frame): boolean {
  const result = compare(claim, figure, frame);
  if (result !== null) return result.differs !== 'value';
  return inMeasureOf(claim, figure, frame) !== null && within(claim.stated, figure.interval);
}

const OPPOSITE: Frame = { ...PLAIN_FRAME, opposite: true };

/** Of a whole something is left; of a count ("four of them") nothing is known to be. */
function framesOf(draft: Quantity): readonly Frame[] {
  return measureOf(draft) === 'share' ? [PLAIN_FRAME, OPPOSITE] : [PLAIN_FRAME];
}

/** The figures of a pack, read once. */
const figuresOf = once((pack: Pack): readonly KnownFigure[] => {
  const terms = new TermReader(pack, { names: new Map(), entries: new Map() });
  return pack.figures.map((figure) => readFigure(figure, pack, terms));
});

/** "A third of the report", "its 40 pages": said of the work itself, whose figures hold no such thing. */
function isOfTheWork({ claim: { passage, prose, quantity } }: Tick): boolean {
  const behind = passage.prose.slice(prose.end, prose.end + 60);
  return PARTS_OF_A_WORK.test(`${quantity.noun?.words ?? ''} |${behind}`);
}

const PARTS_OF_A_WORK =
  /^(?:\S+ )?(?:pages?|chapters?|sections?|paragraphs?|tables?|footnotes?|annex(?:es)?|appendi(?:x|ces)) \||\|\s*(?:of|in) (?:the|this|that|its|their) (?:\S+ )?(?:report|paper|study|book|chapter|section|survey|article|document|briefing|text|pages?)\b/iu;

function messageFor(tick: Tick, pack: Pack): string {
  const source = pack.sources.find(({ id }) => id === pack.source)!;
  return `“${wordsOf(tick)}” is cited from ${shortReference(source)}, which has no such figure. Cite the work that has it, or say how you worked it out.`;
}
