import type { EvidenceEntry, EvidenceKind, FigureUse, PackEntry } from '../../../server/src/lsp/protocol';

/** What stands in a line of the evidence view. */
export type EvidenceNode = PackNode | KindNode | EntryNode | UseNode | MoreNode | NoteNode;

export interface PackNode {
  readonly type: 'pack';
  readonly pack: PackEntry;
}

export interface KindNode {
  readonly type: 'kind';
  readonly pack: string;
  readonly kind: EvidenceKind;
  readonly count: number;
}

export interface EntryNode {
  readonly type: 'entry';
  readonly entry: EvidenceEntry;
}

/** A place of a draft that states a figure. */
export interface UseNode {
  readonly type: 'use';
  readonly use: FigureUse;
}

/** The line at the end of a long list. */
export interface MoreNode {
  readonly type: 'more';
  /** The list that goes on; null for what a search found. */
  readonly list: KindNode | null;
  readonly shown: number;
  readonly total: number;
}

/** Words to read. */
export interface NoteNode {
  readonly type: 'note';
  readonly words: string;
}
