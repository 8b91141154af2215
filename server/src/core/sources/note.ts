import type { Block } from '../blocks/block';
import type { Span } from '../text/span';

/** The notes of a document by normal label, what its own list of references says, and its libraries. */
export interface Notes extends ReadonlyMap<string, Note> {
  /** Whether that list has a work by a place's name: "Oslo 2019". Nothing where that is not known. */
  lists?(work: string): boolean;
  /** Whether a library of the draft or a pack holds a key, asked of those that look like cross-references. Nothing where that is not known. */
  holds?(key: string): boolean;
}

/** A footnote's definition. */
export interface Note {
  /** As written. */
  readonly label: string;
  readonly prose: string;
  /** The block in which it stands. */
  readonly block: Block;
  /** The whole definition, relative to its block. */
  readonly span: Span;
  /** Whether it names a work that a reader can retrieve, or only explains or converts. */
  readonly names: 'source' | 'explanation';
  /** Addresses, DOIs and citation keys in it. */
  readonly targets: readonly string[];
}
