import type { Figure, Pack } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import type { Analysis } from '../rules/analysis';
import { asWords } from '../rules/as-words';
import { citationAt } from '../rules/cite';
import { sourceIn } from '../rules/source-of-figure';
import { lineBreakOf } from '../text/line-break';
import type { Span } from '../text/span';
import { placeForBlock, splitEdits } from './block-place';
import { chartOf, describeChart } from './figure-chart';
import { diagram } from './figure-diagram';
import { drawing } from './figure-drawing';
import { rowInsertion } from './figure-row';
import { insertion, type Insertion } from './insertion';
import { tidy } from './markdown';

/** In words; as a row of a table; as a picture in a file beside the draft; as a diagram that Mermaid draws. */
export type InsertionForm = 'sentence' | 'row' | 'picture' | 'diagram';

export interface PlacedInsertion extends Insertion {
  /** What `text` takes the place of, relative to the document. */
  readonly replaces: Span;
  /** A file that has to lie beside the draft. `name` is a plain file name. */
  readonly file?: { readonly name: string; readonly content: string };
}

export interface FormOptions {
  readonly form: InsertionForm;
  /** Quarto writes `{mermaid}`. */
  readonly isQuarto?: boolean;
  /** A name for the picture's file that is not taken; without it one is made from the figure's id. */
  readonly fileName?: string;
}

/** A figure in the form that the writer wants, for the place of `typed`, cited as the draft cites. */
export function formedInsertion(
  figure: Figure,
  pack: Pack,
  analysis: Analysis,
  typed: Span,
  options: FormOptions,
): PlacedInsertion {
  switch (options.form) {
    case 'sentence':
      return { ...insertion(figure, pack, analysis, typed), replaces: typed };
    case 'row':
      return rowInsertion(figure, pack, analysis, typed.end);
    case 'picture': {
      const name = options.fileName ?? pictureName(figure);
      const chart = chartOf(figure, pack);
      const alt = asWords(tidy(`${tidy(figure.claim, 300)}. ${describeChart(chart)}`, 500));
      const file = { name, content: drawing(figure, pack, chart) };
      return { ...withSource(`![${alt}](${name})`, figure, pack, analysis, typed.end), file };
    }
    case 'diagram':
      return withSource(diagram(figure, pack, analysis, options.isQuarto === true), figure, pack, analysis, typed.end);
  }
}

/** A file name of letters and digits, whatever the figure's id is. */
export function pictureName({ id }: Figure): string {
  const name = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/gu, '');
  return `${name === '' ? 'figure' : name}.svg`;
}

/** A block of its own with a line below that names and cites the source. */
function withSource(body: string, figure: Figure, pack: Pack, analysis: Analysis, offset: number): PlacedInsertion {
  const eol = lineBreakOf(analysis.text);
  const place = placeForBlock(analysis, offset);
  const item = sourceIn(pack, figure.source);
  const [mark, ...definitions] = item === undefined ? [] : citationAt(analysis, place.at, item);
  const name = asWords(tidy(item === undefined ? figure.source : shortReference(item), 160));
  const source = `Source: ${sourceWords(name, mark?.text ?? '')}`;
  const { appended, additional } = splitEdits(analysis.text, place.at, definitions);
  const written = place.before + body + eol + eol + source;
  return {
    replaces: { start: place.at, end: place.at },
    text: written + appended + place.after,
    cursor: written.length,
    additional,
    stops: [],
  };
}

function sourceWords(name: string, mark: string): string {
  if (mark.startsWith('[^')) return `${name}.${mark}`;
  const link = /^ \((\[.*\]\(.*\))\)$/u.exec(mark)?.[1];
  return link === undefined ? `${name}${mark}.` : `${link}.`;
}
