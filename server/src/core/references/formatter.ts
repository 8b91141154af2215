import type { CslItem } from '../evidence/pack';
import type { ReadSuffix } from './locator';
import type { RichText } from './rich-text';

/** One work in a citation: "see Doe, pp. 33–35". What stands around it may have emphasis: see `affix.ts`. */
export interface CitedWork {
  readonly item: CslItem;
  /** What stands before it: "see". */
  readonly prefix: string;
  /** What stands behind its key: ", pp. 33-35 and passim". */
  readonly suffix: string;
  /** The sentence names the author already. */
  readonly suppressAuthor: boolean;
}

export interface FormattedReference {
  readonly key: string;
  readonly text: RichText;
}

/**
 * Writes references as a citation style has them. How it does so is nobody's business here: the processor is handed in by
 * the program around the core (`server/src/references`), since it is large and seldom needed.
 */
export interface ReferenceFormatter {
  /** The style's own name, for people. */
  readonly title: string;
  /** Whether the style cites in notes, or in the text with a list of references. */
  readonly kind: 'note' | 'in-text';
  /** What stands behind a key, with the style's own words for places: "para 7" in OSCOLA. */
  readSuffix(suffix: string): ReadSuffix;
  /** A work as the list of references has it, or, in a style without one, as its first note; null where that fails. */
  reference(item: CslItem): RichText | null;
  /** The list of references, in the style's order; a work that cannot be formatted is left out. */
  references(items: readonly CslItem[]): readonly FormattedReference[];
  /** The letters by which the list of these works tells those of one author and year apart: "a" for 2020a. Works without one are left out. */
  yearLetters(items: readonly CslItem[]): ReadonlyMap<CslItem, string>;
  /**
   * The notes that stand for citations, in the order of the text: a later one may be shorter, "Ibid." Null for one that fails.
   * @param numbers those of the notes, which never fall; 1, 2, 3 … when left out
   * @param isWithin whether one goes into a note of the writer's, where a place in a work may be all that is said
   */
  notes(
    citations: readonly (readonly CitedWork[])[],
    numbers?: readonly number[],
    isWithin?: (i: number) => boolean,
  ): readonly (RichText | null)[];
}

/** What makes a formatter for a style. */
export interface ReferenceFormatting {
  /** @throws Error when the processor cannot use the style */
  createFormatter(style: ReferenceStyle): ReferenceFormatter;
}

/** The style that a draft's references are written in. The same one is the same object for as long as it does not change. */
export type ReferenceStyle = BundledStyle | HouseStyle;

interface Located {
  /** The language of terms such as "edited by": that of the draft; null for the style's own. */
  readonly locale: string | null;
}

export interface BundledStyle extends Located {
  readonly kind: 'bundled';
  /** See `bundled-styles.ts`. */
  readonly id: string;
}

/** A style of somebody's own, read and checked. */
export interface HouseStyle extends Located {
  readonly kind: 'file';
  readonly uri: string;
  readonly root: StyleElement;
}

/** An element of a style. The order of its children counts; white space between elements is left out. */
export interface StyleElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleElement | string)[];
}
