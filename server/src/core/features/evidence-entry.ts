import type { CslItem, Figure, Pack, PackFinding, Term } from '../evidence/pack';
import { fullReference, shortReference } from '../evidence/reference';
import { sourceIn } from '../rules/source-of-figure';
import { subjectOf } from './figure-card';
import { tidy } from './markdown';

export type EvidenceKind = 'figure' | 'finding' | 'term' | 'source';

/** One thing that a pack holds. */
export type EvidenceItem =
  | { readonly kind: 'figure'; readonly pack: Pack; readonly it: Figure }
  | { readonly kind: 'finding'; readonly pack: Pack; readonly it: PackFinding }
  | { readonly kind: 'term'; readonly pack: Pack; readonly it: Term }
  | { readonly kind: 'source'; readonly pack: Pack; readonly it: CslItem };

/** One line of the list of evidence; plain text throughout, never Markdown. */
export interface EvidenceEntry {
  readonly kind: EvidenceKind;
  readonly pack: string;
  /** The id; of a term the term. */
  readonly id: string;
  /** What tells it from its neighbours: a figure's value, a finding's claim, a term, a source's short name. */
  readonly label: string;
  /** What goes beside it in a paler colour. */
  readonly description: string;
  /** A whole sentence about it, for a tooltip and for who listens. */
  readonly detail: string;
}

/** An item as a reader of a list sees it, every part bounded. */
export function entryOf(item: EvidenceItem): EvidenceEntry {
  const pack = item.pack.id;
  switch (item.kind) {
    case 'figure': {
      const { id, value, claim, period, source } = item.it;
      const parts = [subjectOf(item.it), period ?? '', sourceName(item.pack, source)];
      const description = parts.map((part) => tidy(part, 100)).filter((part) => part !== '');
      return {
        kind: 'figure',
        pack,
        id,
        label: tidy(value, 80),
        description: description.join(' · '),
        detail: tidy(claim, 300),
      };
    }
    case 'finding': {
      const { id, claim, source } = item.it;
      return {
        kind: 'finding',
        pack,
        id,
        label: tidy(claim, 120),
        description: tidy(sourceName(item.pack, source), 60),
        detail: tidy(claim, 300),
      };
    }
    case 'term': {
      const { term, expansion, definition } = item.it;
      const detail = [expansion ?? '', definition ?? ''].filter((part) => part !== '').join('. ');
      return {
        kind: 'term',
        pack,
        id: term,
        label: tidy(term, 80),
        description: tidy(expansion ?? definition ?? '', 120),
        detail: tidy(detail === '' ? term : detail, 300),
      };
    }
    case 'source': {
      const { id, title } = item.it;
      return {
        kind: 'source',
        pack,
        id,
        label: tidy(shortReference(item.it), 80),
        description: tidy(title ?? '', 120),
        detail: tidy(fullReference(item.it), 300),
      };
    }
  }
}

function sourceName(pack: Pack, id: string): string {
  const source = sourceIn(pack, id);
  return source === undefined ? id : shortReference(source);
}

/** Everything of one kind that a pack holds, in its order. */
export function itemsOf(pack: Pack, kind: EvidenceKind): EvidenceItem[] {
  switch (kind) {
    case 'figure':
      return pack.figures.map((it) => ({ kind, pack, it }));
    case 'finding':
      return pack.findings.map((it) => ({ kind, pack, it }));
    case 'term':
      return pack.terms.map((it) => ({ kind, pack, it }));
    case 'source':
      return pack.sources.map((it) => ({ kind, pack, it }));
  }
}

/** The ids of the sources that stand behind an item, its first source among them. */
export function sourcesBehind(item: EvidenceItem): readonly string[] {
  if (item.kind === 'source') return [item.it.id];
  const { source } = item.it;
  const first = item.kind === 'term' ? undefined : item.it.primary?.source;
  return [source, first].filter((id): id is string => id !== undefined);
}
