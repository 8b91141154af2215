/**
 * What client and server say to each other beyond LSP. Plain types and method names only, so that the client can import
 * it without the server. Addresses are URIs; positions are 0-based, `character` in UTF-16 code units, as in LSP.
 */

export * from './citation-protocol';

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
  /** Of a figure, a finding or a source; for a term the term. */
  readonly id: string;
  /** A figure where it is absent. */
  readonly kind?: EvidenceKind;
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
  /** A sentence where it is absent. */
  readonly form?: InsertionForm;
  /** The name of the picture's file, for when the usual one is taken. */
  readonly fileName?: string;
}

/** In words; as a row of the table at the cursor, or of a new one; as a picture in a file; as a Mermaid diagram. */
export type InsertionForm = 'sentence' | 'row' | 'picture' | 'diagram';

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
  readonly additionalEdits: readonly TextChange[];
  /** `text` in LSP's snippet syntax, with stops at words that could be put another way; absent where it has none. */
  readonly snippet?: string;
  /** Where `text` goes when that is not the range asked about: a table's row stands in a line of its own. */
  readonly range?: Range;
  /** A file to lie beside the draft, for a picture; `name` is a plain file name. */
  readonly file?: { readonly name: string; readonly content: string };
}

export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** What packs hold. */
export type EvidenceKind = 'figure' | 'finding' | 'term' | 'source';

/** What of the packs a writer wants to see; everything where a part is absent. */
export interface EvidenceFilter {
  /** The draft, whose settings say which packs count, and which says what is used. */
  readonly uri?: string;
  /** Words or a number; mistyped words are found too. */
  readonly query?: string;
  readonly kinds?: readonly EvidenceKind[];
  /** The id of a source: only what rests on it. */
  readonly source?: string;
  /** Only what the draft states or cites, or only what it does not. */
  readonly use?: 'used' | 'unused';
}

/** Client → server: the packs and how much of each passes a filter. Params {@link EvidenceFilter}, result `PackEntry[]`. */
export const packsRequest = 'tickmark/packs';

export interface PackEntry {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly counts: Readonly<Record<EvidenceKind, number>>;
}

/**
 * Client → server: a part of a list of evidence. For a query the entries of all packs, figures first and the best match of
 * each kind first. Params {@link EvidencePageParams}, result {@link EvidencePage}.
 */
export const evidenceRequest = 'tickmark/evidence';

export interface EvidencePageParams extends EvidenceFilter {
  /** Only of this pack. */
  readonly pack?: string;
  readonly offset: number;
  /** At most 500. */
  readonly limit: number;
}

export interface EvidencePage {
  /** How many there are in all. */
  readonly total: number;
  readonly entries: readonly EvidenceEntry[];
}

/** One line of a list of evidence. Plain text throughout, never Markdown. */
export interface EvidenceEntry {
  readonly kind: EvidenceKind;
  readonly pack: string;
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** How often the draft states the figure or cites the source. */
  readonly used: number;
}

/**
 * Client → server: the places in the drafts of the project that state a figure. Params {@link FigureParams}, result
 * {@link FigureUse}`[]`.
 */
export const figureUsesRequest = 'tickmark/figureUses';

export interface FigureUse {
  readonly uri: string;
  readonly range: Range;
  /** The sentence, plain text. */
  readonly words: string;
  readonly agrees: boolean;
}

/**
 * Client → server: text that is about to be pasted, with the sources of the known figures in it. Params
 * {@link CitedPasteParams}, result {@link CitedPaste}, or null where there is nothing to cite.
 */
export const citedPasteRequest = 'tickmark/citedPaste';

export interface CitedPasteParams {
  readonly uri: string;
  /** What is pasted over; empty for a bare cursor. */
  readonly range: Range;
  readonly text: string;
}

export interface CitedPaste {
  readonly version: number;
  /** Short names of the sources. */
  readonly sources: readonly string[];
  readonly text: string;
  readonly additionalEdits: readonly TextChange[];
}

/** Client → server: how the statistics of an open draft stand. Params {@link StandingsParams}, result `Standings | null`. */
export const standingsRequest = 'tickmark/standings';

export interface StandingsParams {
  readonly uri: string;
}

export interface Standings {
  readonly version: number;
  /** Statistics with a source in reach that says so, with all its conditions. */
  readonly verified: readonly Range[];
}

/** The client's command behind the counts over a section: shows a place of a draft. Arguments: its URI and {@link Range}. */
export const showPlaceCommand = 'tickmark.showPlace';

/**
 * Client → server: the fact-check sheet of an open draft, as the parts of a page. Params {@link SheetParams}, result
 * {@link SheetView}, or null for a document that is not open.
 */
export const sheetRequest = 'tickmark/sheet';

export interface SheetParams {
  readonly uri: string;
}

/** Everything called HTML is made from escaped text and holds no script, no style and no address but of the web. */
export interface SheetView {
  readonly version: number;
  /** How many statistics the draft has. */
  readonly statistics: number;
  /** The style sheet of the page. */
  readonly style: string;
  /** HTML of what stands above the table: title, what is wrong with the sign-off file, coverage. */
  readonly head: string;
  /** HTML of the cells of the table's head. */
  readonly columns: string;
  readonly sections: readonly SheetViewSection[];
  /** HTML of what stands below the table. */
  readonly foot: string;
}

export interface SheetViewSection {
  /** The same from one version of the draft to the next, for as long as the headings are. */
  readonly key: string;
  /** HTML of the cell above its rows. */
  readonly cell: string;
  readonly rows: readonly SheetViewRow[];
}

export interface SheetViewRow {
  readonly id: string;
  readonly number: number;
  /** HTML of its cells but the reviewer's. Its place is a button of the class `place`. */
  readonly cells: string;
  /** Where the statistic stands. */
  readonly range: Range;
  readonly review: SheetViewReview;
}

export interface SheetViewReview {
  readonly state: 'open' | 'signed' | 'changed' | 'unreadable';
  /** Of the sign-off, also of one that holds no more; absent where there is none. */
  readonly result?: 'pass' | 'fail' | 'query';
  readonly note: string;
  /** Plain text: who signed and when, or why the item is open again; '' where there is nothing to say. */
  readonly words: string;
}

/**
 * Client → server: what the sign-off file should be after a reviewer said something of a row. The client writes it. Params
 * {@link SignParams}, result {@link SignAnswer}, or null for a document that is not open.
 */
export const signRequest = 'tickmark/sign';

export interface SignParams {
  readonly uri: string;
  readonly id: string;
  /** Null takes the sign-off back. */
  readonly result: 'pass' | 'fail' | 'query' | null;
  /** Initials. */
  readonly by: string;
  /** The day, as 2026-11-26. */
  readonly on: string;
  readonly note: string;
}

export type SignAnswer =
  | {
      /** The sign-off file. */
      readonly uri: string;
      /** What it must still hold, null for no file: else somebody else wrote to it meanwhile. */
      readonly before: string | null;
      readonly text: string;
    }
  | {
      /** Why nothing can be written, and what to do. */
      readonly refused: string;
    };

/** Client → server: the sheet as a file. Params {@link SheetTextParams}, result `string`, or null for a document that is not open. */
export const sheetTextRequest = 'tickmark/sheetText';

export interface SheetTextParams {
  readonly uri: string;
  readonly format: 'html' | 'md' | 'csv' | 'json';
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

/**
 * Server → client: the drafts in a folder and below, for a server that cannot list files. Params {@link FindDraftsParams},
 * result `string[]` of URIs.
 */
export const findDraftsRequest = 'tickmark/findDrafts';

export interface FindDraftsParams {
  readonly folder: string;
  readonly limit: number;
}

/** Client → server, a notification: the user trusts the workspace from now on. No params. */
export const trustedNotification = 'tickmark/trusted';

/** Client → server, a notification: what the pictures on cards stand on from now on. Params {@link Background}. */
export const backgroundNotification = 'tickmark/background';

export type Background = 'light' | 'dark';

/** What the client tells the server at the start, as `initializationOptions`. All of it optional: other editors send nothing. */
export interface InitializationOptions {
  /** The client answers {@link readFileRequest}. */
  readonly files?: boolean;
  /** The client answers {@link findDraftsRequest}. */
  readonly drafts?: boolean;
  /** The client has {@link showPlaceCommand}. */
  readonly places?: boolean;
  /** The client shows {@link coverageNotification}. */
  readonly coverage?: boolean;
  /** The client shows images in hovers; without a word the server goes by the client's Markdown parser. */
  readonly pictures?: boolean;
  /** What they stand on: see {@link backgroundNotification}. */
  readonly background?: Background;
  /** False while the user has not said that they trust the workspace: then only files in its folders are read. */
  readonly trusted?: boolean;
  /** Address of `dist/references.js`, for a server in a Worker, which cannot look for it. */
  readonly references?: string;
}
