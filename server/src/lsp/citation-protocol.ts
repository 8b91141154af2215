import type { Position, Range } from './protocol';

/**
 * Client → server: works that a draft could cite, the best match first. Params {@link ReferencesParams}, result `ReferenceEntry[]`, null
 * where the draft is not open.
 */
export const referencesRequest = 'tickmark/references';

export interface ReferencesParams {
  readonly uri: string;
  /** Words of author, title, year or key; empty for the first hundred. */
  readonly query: string;
}

/** One line of a list of works. Plain text throughout, never Markdown. */
export interface ReferenceEntry {
  readonly key: string;
  /** "Doe and Smith 1999". */
  readonly short: string;
  readonly title: string;
  readonly full: string;
}

/** Client → server: what cites a work at a place. Params {@link InsertCitationParams}, result {@link DraftChange}, null for an unknown work. */
export const insertCitationRequest = 'tickmark/insertCitation';

export interface InsertCitationParams {
  readonly uri: string;
  readonly position: Position;
  readonly key: string;
  /** The work is one that the last {@link zoteroRequest} gave. */
  readonly zotero?: boolean;
}

/** Client → server: works in Zotero, where the user has switched that on. Params {@link ZoteroParams}, result {@link ZoteroAnswer}. */
export const zoteroRequest = 'tickmark/zotero';

export interface ZoteroParams {
  readonly uri: string;
  readonly query: string;
}

export interface ZoteroAnswer {
  /** Empty where it is not switched on. */
  readonly entries: readonly ReferenceEntry[];
  /** Why Zotero could not be asked, and what to do; a sentence for the writer. */
  readonly problem?: string;
}

/** Edits for one version of a draft. */
export interface DraftChange {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Where the writer goes on, an offset in the text after the edits; absent where the cursor stays. */
  readonly cursor?: number;
}

/** Client → server: a draft with its citations written in another way. Params {@link ConvertCitationsParams}, result {@link ConvertedCitations}. */
export const convertCitationsRequest = 'tickmark/convertCitations';

export interface ConvertCitationsParams {
  readonly uri: string;
  readonly to: 'pandoc' | 'footnote' | 'link';
}

export interface ConvertedCitations extends DraftChange {
  readonly converted: number;
  /** Citations of works that are in no library: they stay as they are. */
  readonly unknown: number;
  /** Written out earlier and changed by hand since: they stay as they are. */
  readonly changed: number;
  /** Why each of all these stays, a line each for people. */
  readonly left: readonly string[];
}

/** Client → server: the list of references, new or brought up to date. Params `{ uri }`, result {@link ReferenceListChange}. */
export const insertReferencesRequest = 'tickmark/insertReferences';

export interface ReferenceListChange extends DraftChange {
  readonly references: number;
  /** Keys that are cited and in no library, or whose entry is broken there. */
  readonly unknown: readonly string[];
  /** The draft says where Pandoc prints the list, so that none was added. */
  readonly isPrinted?: boolean;
  /** A new list stands under entries that the writer has put below the same heading by hand. */
  readonly isBelowOthers?: boolean;
  /** Pandoc and Quarto print a list of their own for this draft, too. */
  readonly isPrintedTwice?: boolean;
  /** Why nobody can tell where the list stands, so that it stays as it is: half a sentence. */
  readonly obstacle?: string | null;
  /** What the writer has put into the list stands below it now. */
  readonly isMovedBelow?: boolean;
}
