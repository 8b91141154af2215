import type { Pack } from '../evidence/pack';
import { searchFigures } from '../evidence/search-figures';
import { searchOthers } from '../evidence/search-others';
import type { Analysis } from '../rules/analysis';
import { once } from '../text/once';
import { citedKeys } from './cited-keys';
import {
  entryOf,
  itemsOf,
  sourcesBehind,
  type EvidenceEntry,
  type EvidenceItem,
  type EvidenceKind,
} from './evidence-entry';
import { figureUse } from './figure-places';

export const evidenceKinds: readonly EvidenceKind[] = ['figure', 'finding', 'term', 'source'];

/** What of the packs a writer wants to see; everything where a part is absent. */
export interface EvidenceFilter {
  /** Words of subject, source or claim, or a number; mistyped words are found too. */
  readonly query?: string;
  readonly kinds?: readonly EvidenceKind[];
  /** Only what rests on this source. */
  readonly source?: string;
  /** Only what the draft states or cites, or only what it does not. Of findings and terms nobody can say, so there are none. */
  readonly use?: 'used' | 'unused';
}

/** A pack, and how much of each kind it holds that passes the filter. */
export interface PackLine {
  readonly id: string;
  readonly title: string;
  readonly counts: Readonly<Record<EvidenceKind, number>>;
}

export interface EvidencePage {
  readonly total: number;
  readonly entries: readonly (EvidenceEntry & { readonly used: number })[];
}

/** Every pack with its counts. `draft` says what is used; without one nothing is. */
export function packLines(packs: readonly Pack[], filter: EvidenceFilter, draft: Analysis | null): PackLine[] {
  const passes = passing(filter, draft);
  const count = (pack: Pack, kind: EvidenceKind) => {
    if (!wants(filter, kind)) return 0;
    if (isOpen(filter)) return listOf(pack, kind).length;
    return itemsOf(pack, kind).filter(passes).length;
  };
  return packs.map((pack) => ({
    id: pack.id,
    title: pack.title,
    counts: {
      figure: count(pack, 'figure'),
      finding: count(pack, 'finding'),
      term: count(pack, 'term'),
      source: count(pack, 'source'),
    },
  }));
}

/**
 * A part of the list: the entries of one kind of one pack, or, for a query, of all packs, the figures first and each kind's
 * best match first.
 */
export function evidencePage(
  packs: readonly Pack[],
  filter: EvidenceFilter & { readonly pack?: string },
  draft: Analysis | null,
  offset: number,
  limit: number,
): EvidencePage {
  const query = (filter.query ?? '').trim();
  const isIn = ({ id }: Pack) => filter.pack === undefined || id === filter.pack;
  // The search is over all packs, whose index is there already.
  const all =
    query === '' ? listed(packs.filter(isIn), filter) : found(packs, query, filter).filter(({ pack }) => isIn(pack));
  const passed = isOpen(filter) ? all : all.filter(passing(filter, draft));
  const entries = passed.slice(offset, offset + limit).map((item) => ({ ...entryOf(item), used: usesOf(item, draft) }));
  return { total: passed.length, entries };
}

function listed(packs: readonly Pack[], filter: EvidenceFilter): EvidenceItem[] {
  const kinds = evidenceKinds.filter((kind) => wants(filter, kind));
  return packs.flatMap((pack) => kinds.flatMap((kind) => itemsOf(pack, kind)));
}

function found(packs: readonly Pack[], query: string, filter: EvidenceFilter): EvidenceItem[] {
  const figures: EvidenceItem[] = wants(filter, 'figure')
    ? searchFigures(packs, query).map(({ figure, pack }) => ({ kind: 'figure', pack, it: figure }))
    : [];
  const others = searchOthers(packs, query).filter(({ kind }) => wants(filter, kind));
  return [...figures, ...others];
}

function wants({ kinds }: EvidenceFilter, kind: EvidenceKind): boolean {
  return kinds === undefined || kinds.length === 0 || kinds.includes(kind);
}

/** Whether only kinds and words are asked for. */
function isOpen({ source, use }: EvidenceFilter): boolean {
  return source === undefined && use === undefined;
}

function passing({ source, use }: EvidenceFilter, draft: Analysis | null): (item: EvidenceItem) => boolean {
  return (item) => {
    if (source !== undefined && !sourcesBehind(item).includes(source)) return false;
    if (use === undefined) return true;
    if (item.kind !== 'figure' && item.kind !== 'source') return false;
    return usesOf(item, draft) > 0 === (use === 'used');
  };
}

/** How often the draft states the figure, or cites the source by its key. */
function usesOf(item: EvidenceItem, draft: Analysis | null): number {
  if (draft === null) return 0;
  if (item.kind === 'figure') return figureUse(draft).get(item.it) ?? 0;
  return item.kind === 'source' ? (keysOf(draft).get(item.it.id) ?? 0) : 0;
}

const keysOf = once(citedKeys);

function listOf(pack: Pack, kind: EvidenceKind): readonly unknown[] {
  switch (kind) {
    case 'figure':
      return pack.figures;
    case 'finding':
      return pack.findings;
    case 'term':
      return pack.terms;
    case 'source':
      return pack.sources;
  }
}
