/**
 * What client and server say to each other beyond LSP. Plain types and method names only, so that the client can import
 * it without the server. Addresses are URIs; positions are 0-based, `character` in UTF-16 code units, as in LSP.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Client → server: the figures of all packs that `uri` sees. Params {@link FiguresParams}, result `FigureEntry[]`. */
export const figuresRequest = 'tickmark/figures';

export interface FiguresParams {
  /** The draft, whose settings say which packs count; without it the built-in pack and the workspace's. */
  readonly uri?: string;
  /** Words of the subject or a number, best match first; empty or absent: all figures in the order of their packs. */
  readonly query?: string;
}

/** One line of a list of figures. Plain text throughout, never Markdown. */
export interface FigureEntry {
  readonly id: string;
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: string;
  /** As the pack's author wrote it: "94 percent". */
  readonly value: string;
  /** The names of the subject and measure, for a reader: "DeepSeek R1-0528 · malicious requests". */
  readonly subject: string;
  /** Short form of the source: "CAISI 2025". */
  readonly source: string;
  readonly period?: string;
}

/** Client → server: all about one figure. Params {@link FigureParams}, result {@link FigureCard}, or null for an unknown figure. */
export const figureCardRequest = 'tickmark/figureCard';

export interface FigureParams {
  readonly uri?: string;
  readonly pack: string;
  readonly id: string;
}

export interface FigureCard {
  /** A short plain title: the value and its subject. */
  readonly title: string;
  /** The card as the hover shows it. Everything from a pack is escaped in it. */
  readonly markdown: string;
}

/**
 * Client → server: what to insert for a figure at a place of a draft, cited as the draft cites.
 * Params {@link InsertFigureParams}, result {@link FigureInsertion}, or null for an unknown figure or document.
 */
export const insertFigureRequest = 'tickmark/insertFigure';

export interface InsertFigureParams {
  readonly uri: string;
  /** What the figure takes the place of; empty for a bare cursor. */
  readonly range: Range;
  readonly pack: string;
  readonly id: string;
}

export interface FigureInsertion {
  /** The document's version that the edits are for. */
  readonly version: number;
  /**
   * For the range asked about: the phrase with its citation; plain text, no snippet syntax. It may have line breaks:
   * one before it under a list or note, and the definition of its footnote behind it at the end of the document.
   */
  readonly text: string;
  /** Where in `text` the writer goes on: behind the phrase and its citation, in UTF-16 code units. */
  readonly cursor: number;
  /** What else the citation needs, such as a footnote's definition at the end. */
  readonly additionalEdits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Server → client, a notification after each analysis of an open document. Params {@link Coverage}. */
export const coverageNotification = 'tickmark/coverage';

export interface Coverage {
  readonly uri: string;
  readonly version: number;
  /** Quantities that state a fact. */
  readonly statistics: number;
  /** Those of them whose source a reader can reach. */
  readonly sourced: number;
  /** Those that disagree with a known figure. */
  readonly contradicted: number;
  /** More findings than `tickmark.maxProblems` allows; the rest is not shown. */
  readonly truncated: boolean;
}

/**
 * Server → client: the text of a file, for a server without a file system (in a Worker). Params {@link ReadFileParams},
 * result `string | null`: null where there is no such file, it may not be read or is larger than `limit`.
 */
export const readFileRequest = 'tickmark/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes. */
  readonly limit?: number;
}

/** What the client tells the server at the start, as `initializationOptions`. All of it optional: other editors send nothing. */
export interface InitializationOptions {
  /** The client answers {@link readFileRequest}. */
  readonly files?: boolean;
  /** The client shows {@link coverageNotification}. */
  readonly coverage?: boolean;
  /** The client shows images in hovers; without a word the server goes by the client's Markdown parser. */
  readonly pictures?: boolean;
  /** Address of `dist/references.js`, for a server in a Worker, which cannot look for it. */
  readonly references?: string;
}
