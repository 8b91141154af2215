import type { Block } from '../blocks/block';
import type { Span } from '../text/span';

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
