import type { Span } from '../text/span';

/**
 * Something in a passage that is not prose but belongs to it: a footnote reference, a citation, a link, code.
 * `at` is its place in the passage's prose (empty where it left nothing there), `source` its span in the block's text.
 */
export type Mark = FootnoteMark | CitationMark | LinkMark | EndnoteMark | InlineMark;

interface MarkBase {
  readonly at: Span;
  readonly source: Span;
}

/** `[^7]`; or `^[inline note]` with `label` null, `defined` true and its prose in `note`. */
export interface FootnoteMark extends MarkBase {
  readonly kind: 'footnote';
  readonly label: string | null;
  /** Whether the document defines the label. */
  readonly defined: boolean;
  readonly note?: string;
}

/** Pandoc's `[see @doe99, pp. 33-35; @smith04]` (one mark with two items) or `@doe99` in the running text; cross-references, too (`isCrossReference`). */
export interface CitationMark extends MarkBase {
  readonly kind: 'citation';
  /** In brackets, rather than as part of the sentence ("@doe99 says …"). */
  readonly bracketed: boolean;
  readonly items: readonly CitationItem[];
}

export interface CitationItem {
  readonly key: string;
  /** The span of the key in the block's text, without `@`. */
  readonly keySource: Span;
  readonly prefix: string;
  /** What follows the key: ", pp. 33-35". */
  readonly suffix: string;
  /** `-@doe99`: only the year is shown. */
  readonly suppressAuthor: boolean;
}

/** An inline or reference link, an autolink or a bare URL. `at` covers the link's text in the prose; empty for a bare URL. */
export interface LinkMark extends MarkBase {
  readonly kind: 'link';
  readonly url: string;
  /** Whether the link's text is only its address: `<https://…>` or a bare URL. */
  readonly bare: boolean;
  readonly title: string;
}

/** A superscript numeral that refers to a list of notes: `^2^`, `<sup>2</sup>`. `numbers` as written: "2", "3,4". */
export interface EndnoteMark extends MarkBase {
  readonly kind: 'endnote';
  readonly numbers: string;
}

/**
 * Code, maths, an image or raw HTML: it leaves one U+FFFC in the prose (code, maths, image) or nothing (HTML). Raw LaTeX stays in the prose as it is
 * written, but for the citations and notes in it, which are none.
 */
export interface InlineMark extends MarkBase {
  readonly kind: 'code' | 'math' | 'image' | 'html' | 'latex' | 'emphasis' | 'strong' | 'deleted';
  readonly text: string;
}

/** Whether the mark only says how its words look: they can be read, cited and edited as if it were not there. */
export function isEmphasis({ kind }: Mark): boolean {
  return kind === 'emphasis' || kind === 'strong' || kind === 'deleted';
}
