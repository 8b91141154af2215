import MiniSearch from 'minisearch';
import type { CslItem, Pack, PackFinding, Term } from './pack';
import { searching, sourceText } from './search-figures';

/** What a pack holds beside figures. */
export type OtherHit =
  | { readonly kind: 'finding'; readonly pack: Pack; readonly it: PackFinding }
  | { readonly kind: 'term'; readonly pack: Pack; readonly it: Term }
  | { readonly kind: 'source'; readonly pack: Pack; readonly it: CslItem };

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

const kinds = ['finding', 'term', 'source'] as const;
/** One for a pack: packs never change, and a list of packs is often a part of another. */
const indices = new WeakMap<Pack, OtherIndex>();

/** The findings, then the terms, then the sources that a query is about, each kind best first; all the words must be found. */
export function searchOthers(packs: readonly Pack[], query: string): OtherHit[] {
  const found = packs.flatMap((pack) => {
    let index = indices.get(pack);
    if (!index) indices.set(pack, (index = new OtherIndex(pack)));
    return index.search(query.slice(0, 500));
  });
  return kinds.flatMap((kind) => found.filter((hit) => hit.kind === kind));
}

class OtherIndex {
  private readonly all: OtherHit[];
  private readonly engine: MiniSearch<Entry>;

  constructor(pack: Pack) {
    this.all = [
      ...pack.findings.map((it) => ({ kind: 'finding' as const, pack, it })),
      ...pack.terms.map((it) => ({ kind: 'term' as const, pack, it })),
      ...pack.sources.map((it) => ({ kind: 'source' as const, pack, it })),
    ];
    this.engine = new MiniSearch<Entry>({ fields: ['name', 'text'], ...searching.indexing });
    this.engine.addAll(this.all.map((hit, id) => ({ id, ...wordsOf(hit) })));
  }

  search(query: string): OtherHit[] {
    const found = this.engine.search(query, { ...searching.asking, boost: { name: 2 }, combineWith: 'AND' });
    return found.map(({ id }) => this.all[id as number]!);
  }
}

function wordsOf(hit: OtherHit): { name: string; text: string } {
  switch (hit.kind) {
    case 'finding':
      return { name: hit.it.subject.flat().join(' '), text: [hit.it.claim, ...hit.it.phrasing].join(' ') };
    case 'term':
      return {
        name: [hit.it.term, hit.it.expansion ?? '', ...hit.it.aliases].join(' '),
        text: hit.it.definition ?? '',
      };
    case 'source':
      return { name: hit.it.id, text: sourceText(hit.it) };
  }
}
