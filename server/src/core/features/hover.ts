import type { Mark } from '../blocks/mark';
import { toSource } from '../blocks/passage';
import { explainBriefly } from '../evidence/explain';
import type { Tick } from '../evidence/tick';
import type { AnalysedBlock, Analysis } from '../rules/analysis';
import { leadsWithin } from '../rules/known-key';
import { blockAt } from '../rules/locate';
import { shift, type Span } from '../text/span';
import { keyCard, noteCard } from './citation-card';
import type { FormatterSource } from './reference-card';
import { type CardOptions, figureCard } from './figure-card';
import { lines, paragraphs, plain } from './markdown';
import { isOn, markUnder, proseUnder, tickUnder } from './under-cursor';
import { leftAloneCard, statisticCard } from './statistic-card';
import { termCard } from './term-card';
import { termAt } from './term-index';

export interface Hover {
  /** The token that the card is about, relative to the document. */
  readonly span: Span;
  readonly markdown: string;
}

export interface HoverOptions extends Omit<CardOptions, 'style'> {
  /** Whether numbers that are no statistics say why they were left alone. */
  readonly explainAll?: boolean;
  /** Writes references; without it they are shown in a plain form. */
  readonly formatter?: FormatterSource;
}

const noFormatter: FormatterSource = () => null;

/**
 * What is known about the word, number or citation at an offset of the document; null where there is nothing to say.
 * A citation comes first, then a known figure, then the longest term, then a statistic of which only the source is known.
 */
export function hover(analysis: Analysis, offset: number, options: HoverOptions): Hover | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const inside = offset - block.start;
  const found =
    onMark(block, inside, analysis, options.formatter ?? noFormatter) ?? onProse(block, inside, analysis, options);
  return found === null || found.markdown === '' ? null : { ...found, span: shift(found.span, block.start) };
}

function onMark(block: AnalysedBlock, offset: number, analysis: Analysis, formatter: FormatterSource): Hover | null {
  const mark = markUnder(block, offset);
  if (mark === undefined) return null;
  if (mark.kind === 'footnote') return onFootnote(mark, analysis, formatter);
  if (mark.kind !== 'citation') return null;
  for (const item of mark.items) {
    const span = { start: item.keySource.start - 1, end: item.keySource.end };
    if (isOn(span, offset) && !leadsWithin(item.key, analysis))
      return { span, markdown: keyCard(item.key, analysis, formatter) };
  }
  return null;
}

function onFootnote(mark: Mark & { kind: 'footnote' }, analysis: Analysis, formatter: FormatterSource): Hover | null {
  // An inline note is there to read already.
  if (mark.label === null) return null;
  return { span: mark.source, markdown: noteCard(mark.label, analysis, formatter) };
}

function onProse(block: AnalysedBlock, offset: number, analysis: Analysis, options: HoverOptions): Hover | null {
  const tick = tickUnder(block, offset);
  if (tick?.evidence) return { span: tick.claim.at, markdown: evidenceCard(tick, analysis, options) };

  const place = proseUnder(block, offset);
  const term = place === null ? null : termAt(analysis.packs, place.passage.prose, place.offset);
  if (place !== null && term !== null) {
    const markdown = termCard(term.term, term.pack, { ...options, style: analysis.style });
    return { span: toSource(place.passage, term), markdown };
  }

  if (tick?.statistic === true) return { span: tick.claim.at, markdown: statisticCard(tick) };
  if (tick !== undefined && options.explainAll === true) return { span: tick.claim.at, markdown: leftAloneCard(tick) };
  return null;
}

function evidenceCard(tick: Tick, analysis: Analysis, options: HoverOptions): string {
  const evidence = tick.evidence!;
  const drafted = { text: tick.claim.quantity.text, evidence };
  const card = figureCard(evidence.figure, evidence.pack, { ...options, style: analysis.style }, drafted);
  const why = explainBriefly(evidence, drafted.text).map((line) => `*${plain(line, 300)}*`);
  return paragraphs([card, lines(why)]);
}
