import type { Figure, Pack } from '../evidence/pack';
import { searchFigures } from '../evidence/search-figures';
import type { Analysis } from '../rules/analysis';
import type { CitationStyle } from '../sources/citation-style';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { completionPlace, type CompletionPlace } from './completion-place';
import { keyCard, noteCard, noteText } from './citation-card';
import { keyCompletions, rank } from './key-completion';
import { type CardOptions, figureCard, figureTitle } from './figure-card';
import { figureOf } from './figure-list';
import { insertion, phrasing } from './insertion';
import { tidy } from './markdown';
import type { FormatterSource } from './reference-card';
import { snippetText } from './snippet-text';

export interface Completion {
  readonly kind: 'figure' | 'key' | 'footnote';
  readonly label: string;
  /** A few words beside the label, to tell it from its neighbours. */
  readonly hint: string;
  /** What will be written, or what it stands for. */
  readonly detail: string;
  /** Replaces the document's text under `replaces`; plain text. */
  readonly text: string;
  /** The same in LSP's snippet syntax, with stops at words that could be put another way; null where it has none. */
  readonly snippet: string | null;
  readonly replaces: Span;
  readonly additional: readonly TextEdit[];
  /** What the editor's own filter compares with what was typed: it begins with just that, so that the item stays. */
  readonly filter: string;
  /** Orders the items as text: the best match first. */
  readonly sort: string;
  /** What the documentation says until it is asked for, as Markdown: an editor makes the room for it before. */
  readonly preview?: string;
  /** What the documentation is about, for when it is asked for. */
  readonly about:
    { readonly pack: string; readonly figure: string } | { readonly key: string } | { readonly label: string };
}

export interface CompletionOptions {
  readonly style?: CitationStyle;
  /** The writer asked for suggestions, rather than that one came up while typing. */
  readonly invoked: boolean;
}

/** At most this many figures: a list is to choose from. */
const mostFigures = 20;
const mostNotes = 200;

/** What could be written at an offset: figures with their citation, citation keys, footnote labels. */
export function completions(analysis: Analysis, offset: number, options: CompletionOptions): Completion[] {
  const place = completionPlace(analysis, offset);
  if (place === null) return [];
  switch (place.kind) {
    case 'footnote':
      return footnotes(analysis, place);
    case 'bracketed-key':
      return keyCompletions(analysis, place);
    case 'key':
      return [...keyCompletions(analysis, place), ...figures(analysis, place, options)];
    case 'slash':
    case 'number':
    case 'word':
    case 'nothing':
      return figures(analysis, place, options);
  }
}

function footnotes(analysis: Analysis, place: CompletionPlace): Completion[] {
  const closing = analysis.text[place.typed.end] === ']' ? '' : ']';
  return [...analysis.notes.values()].slice(0, mostNotes).map((note, i) => {
    const says = noteText(note, analysis);
    return {
      kind: 'footnote',
      label: note.label,
      hint: tidy(says, 60),
      detail: tidy(says, 200),
      text: note.label + closing,
      snippet: null,
      replaces: place.typed,
      additional: [],
      filter: note.label,
      sort: rank(i),
      about: { label: note.label },
    };
  });
}

function figures(analysis: Analysis, place: CompletionPlace, options: CompletionOptions): Completion[] {
  const typed = analysis.text.slice(place.typed.start, place.typed.end);
  return matchingFigures(analysis, place, options.invoked)
    .slice(0, mostFigures)
    .map(({ figure, pack }, i) => {
      const inserted = insertion(figure, pack, analysis, place.typed, options.style);
      return {
        kind: 'figure',
        label: [tidy(figure.value, 40), tidy(figure.subject[0]?.[0] ?? '', 40)]
          .filter((part) => part !== '')
          .join(' · '),
        hint: tidy(figure.period ?? figure.measure[0]?.[0] ?? '', 24),
        detail: phrasing(figure),
        text: inserted.text,
        snippet: snippetText(inserted),
        replaces: place.typed,
        additional: inserted.additional,
        filter: typed === '' ? figureTitle(figure) : `${typed} ${figureTitle(figure)}`,
        sort: `1${rank(i)}`,
        about: { pack: pack.id, figure: figure.id },
      };
    });
}

interface Found {
  readonly figure: Figure;
  readonly pack: Pack;
}

function matchingFigures(analysis: Analysis, place: CompletionPlace, invoked: boolean): readonly Found[] {
  const { packs } = analysis;
  switch (place.kind) {
    case 'number':
      // While typing, Enter must not turn a list's number or a year to come into a figure.
      if (place.unlikely && !invoked) return [];
      return all(packs).filter(({ figure }) => numberStarts(figure.value, place.query));
    case 'key':
    case 'slash':
      return place.query === '' ? all(packs) : searchFigures(packs, place.query);
    case 'word':
      return place.query.length >= 3
        ? searchFigures(packs, place.query).filter(({ figure }) => isNamed(figure, place.query))
        : [];
    default:
      return invoked ? all(packs) : [];
  }
}

function all(packs: readonly Pack[]): Found[] {
  return packs.flatMap((pack) => pack.figures.map((figure) => ({ figure, pack })));
}

/** Whether a word of what the figure is about begins with the one typed: a sentence is no search box. */
function isNamed(figure: Figure, typed: string): boolean {
  const names = [...figure.subject, ...figure.measure, ...figure.reference].flat();
  const words = [figure.claim, ...names]
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const query = typed.toLowerCase();
  return !commonWords.has(query) && words.some((word) => word.startsWith(query));
}

const commonWords = new Set(
  'and are but for from had has have its not than that the their they this was were which who with'.split(' '),
);

/** Whether a number in the value begins with the digits typed: "9" with "94 percent", not with "0.9". */
function numberStarts(value: string, typed: string): boolean {
  const digits = typed.replace(/[^\d.]/gu, '');
  const numbers = value.replace(/(\d),(?=\d)/gu, '$1').match(/\d+(?:\.\d+)?/gu) ?? [];
  return digits !== '' && numbers.some((number) => number.startsWith(digits));
}

/** The card about an item, as Markdown; null when it is no longer known. */
export function documentationOf(
  about: Completion['about'],
  analysis: Analysis,
  options: Omit<CardOptions, 'style'> & { readonly formatter?: FormatterSource },
): string | null {
  const formatter = options.formatter ?? (() => null);
  if ('label' in about) return noteCard(about.label, analysis, formatter);
  if ('key' in about) return keyCard(about.key, analysis, formatter, true);
  const found = figureOf(analysis.packs, about.pack, about.figure);
  if (found === null) return null;
  return figureCard(found.figure, found.pack, { ...options, style: analysis.style });
}
