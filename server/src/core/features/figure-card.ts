import type { Evidence } from '../evidence/evidence';
import { newestOf } from '../evidence/newest-figure';
import type { CslItem, Figure, Locator, Pack, PackFinding } from '../evidence/pack';
import { fullReference, shortReference, verificationText } from '../evidence/reference';
import { sourceIn } from '../rules/source-of-figure';
import { addressOf, webAddress } from '../rules/web-address';
import type { CitationStyle } from '../sources/citation-style';
import { comparison, describe, picture, textBars } from './figure-picture';
import { describeSeries, seriesOf } from './figure-series';
import type { Background } from './ink';
import { bold, code, lines, link, paragraphs, plain, tidy } from './markdown';
import { seriesPicture } from './series-picture';
import { verdictLine } from './verdict-line';

export interface CardOptions {
  /** Whether the editor can show an image in a hover; else the bars are drawn with characters. */
  readonly pictures: boolean;
  /** What the images stand on, where that is known. */
  readonly background?: Background;
  /** How the draft cites. */
  readonly style: CitationStyle;
}

/** A figure of a draft: what the draft says about it, in its words. */
export interface Drafted {
  /** The value as the draft has it: "96 percent". */
  readonly text: string;
  readonly evidence: Evidence;
}

const mostCaveats = 3;

/**
 * What a careful writer needs to know of a figure, in about ten lines of Markdown: the verdict on the draft's value, the
 * value with its period and qualifier, the claim, who says it and where, the primary source, caveats, how to cite.
 */
export function figureCard(figure: Figure, pack: Pack, options: CardOptions, drafted?: Drafted): string {
  const source = sourceIn(pack, figure.source);
  return paragraphs([
    lines([
      drafted === undefined ? null : verdictLine(drafted.text, drafted.evidence),
      headline(figure),
      plain(figure.claim, 400),
    ]),
    bars(figure, pack, options),
    lines([
      said(source, figure.source, figure.locator),
      primaryLine(figure, pack),
      supersededLine(figure, pack),
      ...caveatLines(figure),
      citeLine(source, figure.source, options.style),
    ]),
  ]);
}

/** The card of a finding without a number. */
export function findingCard(finding: PackFinding, pack: Pack, options: CardOptions): string {
  const source = sourceIn(pack, finding.source);
  return lines([
    `${bold('Finding')} ${plain(finding.claim, 400)}`,
    said(source, finding.source, finding.locator),
    finding.primary === undefined ? null : primaryLine(finding, pack),
    ...caveatLines(finding),
    citeLine(source, finding.source, options.style),
  ]);
}

/** A short plain title: the value and its subject. */
export function figureTitle(figure: Figure): string {
  return [tidy(figure.value, 60), subjectOf(figure)].filter((part) => part !== '').join(' · ');
}

/** The names of the figure's subject and measure, as a reader of plain text sees them. */
export function subjectOf(figure: Figure): string {
  const names = [...figure.subject, ...figure.measure].map((entry) => entry[0] ?? '');
  return tidy([...new Set(names.filter((name) => name !== ''))].join(' · '), 120);
}

function headline(figure: Figure): string {
  const qualifiers = figure.qualifiers
    .map(({ phrase, kind }) => tidy(phrase ?? kind, 120))
    // What the value or the claim says anyhow is not said again.
    .filter((phrase) => !`${figure.value} ${figure.claim}`.toLowerCase().includes(phrase.toLowerCase()))
    // A word alone ("just") is no more than quoted; a phrase can be read.
    .map((phrase) => (phrase.includes(' ') ? plain(phrase) : `“${plain(phrase)}”`))
    .slice(0, 3);
  const period = figure.period === undefined ? [] : [plain(figure.period, 60)];
  return [bold(plain(figure.value, 100)), ...period, ...qualifiers].join(' · ');
}

function bars(figure: Figure, pack: Pack, options: CardOptions): string | null {
  const series = seriesOf(figure, pack);
  if (series !== null && options.pictures) {
    const current = series.find((point) => point.figure === figure);
    return `![${plain(describeSeries(series), 300)}](${seriesPicture(series, current, options.background)})`;
  }
  const compared = comparison(figure, pack);
  if (compared === null) return null;
  if (options.pictures) return `![${plain(describe(compared), 200)}](${picture(compared, options.background)})`;
  return lines(textBars(compared).map((bar) => plain(bar, 100)));
}

function said(source: CslItem | undefined, id: string, locator: Locator | undefined): string {
  const place = where(locator);
  if (source === undefined) return `${bold('Source')} ${code(id)}${place === '' ? '' : `, ${place}`}`;
  return `${bold('Source')} ${reference(source, place)}`;
}

/**
 * The full reference; the site's name is a link to the work when it has a web address.
 * @param place where in it, as Markdown
 */
export function reference(item: CslItem, place = ''): string {
  const work = plain(fullReference({ ...item, URL: undefined, DOI: undefined }), 400);
  const text = place === '' ? work : `${work} ${place}.`;
  const address = addressOf(item);
  if (address === null || webAddress(address) === null) return text;
  const site = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(address)?.[1] ?? 'open';
  return `${text} ${link(plain(site, 60), address)}`;
}

function where(locator: Locator | undefined): string {
  if (locator === undefined) return '';
  const parts = [
    locator.section === undefined ? '' : `Section “${plain(locator.section, 120)}”`,
    locator.page === undefined ? '' : `Page ${plain(locator.page, 20)}`,
    locator.paragraph === undefined ? '' : `Paragraph ${plain(locator.paragraph, 20)}`,
  ].filter((part) => part !== '');
  return parts.map((part, i) => (i === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join(', ');
}

function primaryLine(entry: Pick<Figure, 'primary' | 'source'>, pack: Pack): string | null {
  if (entry.primary === undefined) return `${bold('Primary source')} none known`;
  if (entry.primary.source === entry.source) return null;
  const item = sourceIn(pack, entry.primary.source);
  const label = entry.primary.relation === 'primary' ? 'Primary source' : 'Possible primary source';
  if (item === undefined) return `${bold(label)} ${code(entry.primary.source)}`;
  const name = link(plain(shortReference(item), 120), addressOf(item));
  const title = item.title === undefined ? '' : `, *${plain(item.title, 120)}*`;
  return `${bold(label)} ${name}${title}. ${plain(verificationText(item), 160)}`;
}

function supersededLine(figure: Figure, pack: Pack): string | null {
  const newer = newestOf(figure, pack);
  return newer === null ? null : `${bold('Newer figure')} ${plain(newer.value, 60)}: ${plain(newer.claim, 160)}`;
}

function caveatLines(entry: Pick<Figure, 'caveats'>): string[] {
  const shown = entry.caveats.slice(0, mostCaveats).map((caveat) => {
    const secondHand = caveat.secondHand === true ? ' (second-hand)' : '';
    return `${bold('Caveat')} ${plain(caveat.text, 300)}${secondHand}`;
  });
  const more = entry.caveats.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more`] : shown;
}

function citeLine(source: CslItem | undefined, id: string, style: CitationStyle): string {
  if (style === 'pandoc' || source === undefined) return `${bold('Cite')} ${code(`[@${id}]`)}`;
  const how = style === 'footnote' ? 'in a footnote' : 'as a link';
  return `${bold('Cite')} ${plain(shortReference(source), 120)}, ${how}`;
}
