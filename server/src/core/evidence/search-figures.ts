import MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import type { CslItem, Figure, Pack } from './pack';
import { shortReference } from './reference';
import { toEnd, type Steps } from '../text/steps';

export interface FigureHit {
  readonly figure: Figure;
  readonly pack: Pack;
  /** The higher the better; 0 for all when nothing was asked. */
  readonly score: number;
}

interface Entry {
  readonly id: number;
  readonly claim: string;
  readonly value: string;
  readonly names: string;
  readonly source: string;
  readonly text: string;
}

const fields = ['claim', 'value', 'names', 'source', 'text'];
/** Words that a writer types around what is looked for. */
const idle = new Set([
  'a',
  'an',
  'and',
  'by',
  'for',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
  'is',
  'are',
  'was',
  'were',
]);

const options: SearchOptions = {
  boost: { value: 3, claim: 2, names: 2 },
  // A digit more or less is another number, not a typing error.
  fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : 0.25),
  prefix: (term) => !/\d/.test(term),
};

/** How everything in packs is indexed and asked for: words as {@link tokenize} cuts them, idle ones left out. */
export const searching = {
  indexing: { tokenize, processTerm: (term: string) => (idle.has(term) ? null : term) },
  asking: { fuzzy: options.fuzzy, prefix: options.prefix },
};

/** An index is built once for a list of packs; a list is replaced when a pack changes, never altered. */
const indices = new WeakMap<readonly Pack[], FigureIndex>();

/**
 * The figures that a query is about, best first: by subject, measure, claim, number as typed ("94", "4 percent"), source and
 * author, with typing errors and unfinished words allowed. Numbers are exact: "4" does not find 94. An empty query
 * gives every figure in the packs' order.
 */
export function searchFigures(packs: readonly Pack[], query: string): FigureHit[] {
  const index = indexOf(packs);
  toEnd(index.completing());
  return index.search(query.slice(0, 500));
}

/** Gets ready for searches in steps, for who wants to do other things in between: a hundred thousand figures take seconds. */
export function preparingSearch(packs: readonly Pack[]): Steps<void> {
  return indexOf(packs).completing();
}

function indexOf(packs: readonly Pack[]): FigureIndex {
  let index = indices.get(packs);
  if (!index) indices.set(packs, (index = new FigureIndex(packs)));
  return index;
}

/** Figures that are indexed in one step: about a millisecond's worth. */
const stepLength = 20;

class FigureIndex {
  private readonly all: FigureHit[];
  private readonly engine: MiniSearch<Entry>;
  private readonly sources = new Map<Pack, ReadonlyMap<string, string>>();
  /** How many of `all` are indexed. */
  private done = 0;

  constructor(packs: readonly Pack[]) {
    this.all = packs.flatMap((pack) => pack.figures.map((figure) => ({ figure, pack, score: 0 })));
    this.engine = new MiniSearch<Entry>({ fields, ...searching.indexing });
    for (const pack of packs)
      this.sources.set(pack, new Map(pack.sources.map((source) => [source.id, sourceText(source)])));
  }

  /** Indexes what is not indexed yet. Two who do so at once share the work. */
  *completing(): Steps<void> {
    while (this.done < this.all.length) {
      const from = this.done;
      this.done = Math.min(this.all.length, from + stepLength);
      for (let id = from; id < this.done; id++) {
        const { figure, pack } = this.all[id]!;
        this.engine.add(entryOf(id, figure, this.sources.get(pack)!));
      }
      yield;
    }
  }

  search(query: string): FigureHit[] {
    if (tokenize(query).every((term) => idle.has(term))) return this.all;
    // All the words, or where that finds nothing, any of them.
    const all = this.engine.search(query, { ...options, combineWith: 'AND' });
    const some = all.length > 0 ? all : this.engine.search(query, { ...options, combineWith: 'OR' });
    return some.map(({ id, score }) => ({ ...this.all[id as number]!, score }));
  }
}

/** @param sources the words of the pack's sources, by their id */
function entryOf(id: number, figure: Figure, sources: ReadonlyMap<string, string>): Entry {
  const named = [figure.source, figure.primary?.source];
  return {
    id,
    claim: figure.claim,
    value: [figure.value, ...figure.alternatives.map((alternative) => alternative.text)].join(' '),
    names: [...figure.subject, ...figure.measure, ...figure.reference].flat().join(' '),
    source: named.map((key) => sources.get(key ?? '') ?? '').join(' '),
    text: [figure.id, figure.period, ...figure.phrasing].join(' '),
  };
}

/** A source's names, title and authors, for a search. */
export function sourceText(item: CslItem): string {
  const authors = (item.author ?? []).flatMap((name) => [name.family, name.given, name.literal]);
  return [shortReference(item), item.title, item.publisher, item.id, ...authors]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Lower-case words and numbers. "4%" is "4 percent"; "R1-0528" is also "R1" and "0528". */
function tokenize(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('%', ' percent ')
    .replaceAll(/(\d),(?=\d{3})/g, '$1');
  return plain.match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}
