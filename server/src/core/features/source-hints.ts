import { shortReference } from '../evidence/reference';
import type { Analysis } from '../rules/analysis';
import { creditOf, sourceIn } from '../rules/source-of-figure';
import { overlaps, type Span } from '../text/span';
import { figurePlaces, type FigurePlace } from './figure-places';
import { plain, tidy } from './markdown';

/** What an editor writes behind a number that it does not belong to the draft. */
export interface SourceHint {
  /** Relative to the document. */
  readonly at: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
}

/** The source of every known figure in a stretch of the document; of one that differs also what the source says. */
export function sourceHints(analysis: Analysis, within: Span): SourceHint[] {
  return figurePlaces(analysis)
    .filter(({ span }) => overlaps(span, within))
    .map((place) => ({
      at: place.span.end,
      label: labelOf(place),
      tooltip: plain(`${place.figure.claim}. ${creditOf(place.tick.evidence!)}`, 400),
    }));
}

function labelOf({ figure, pack, tick }: FigurePlace): string {
  const primary = figure.primary?.relation === 'primary' ? sourceIn(pack, figure.primary.source) : undefined;
  const source = primary ?? sourceIn(pack, figure.source);
  const name = tidy(source === undefined ? figure.source : shortReference(source), 40);
  return tick.evidence?.verdict === 'contradicted' ? `${name}: ${tidy(figure.value, 30)}` : `✓ ${name}`;
}
