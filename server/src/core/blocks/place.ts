/** Where in the document's structure a passage stands. Undefined fields mean "not in such a thing". */
export interface Place {
  /** Depth of the heading, 1 to 6, when the passage is one. */
  readonly heading?: number | undefined;
  readonly item?: ListItemPlace | undefined;
  readonly cell?: CellPlace | undefined;
  /** How many block quotes the passage is in; 0 when in none. Callouts (`> [!NOTE]`) are not counted. */
  readonly quotes: number;
  /** The kind of callout the passage is in, as `note` in `> [!NOTE]`. */
  readonly callout?: string | undefined;
  /** The label of the footnote definition that the passage is part of. */
  readonly footnote?: string | undefined;
  /** It is written in HTML, where marks of Markdown may be shown as they are written. */
  readonly html?: true | undefined;
}

/**
 * In the running text. All places are made from it, so that all have all the fields in one order: V8 then finds a field by one comparison, and they are
 * asked for at every figure.
 */
export const runningText: Place = {
  heading: undefined,
  item: undefined,
  cell: undefined,
  quotes: 0,
  callout: undefined,
  footnote: undefined,
  html: undefined,
};

export interface ListItemPlace {
  readonly ordered: boolean;
  /** 1 for a top-level list. */
  readonly depth: number;
  /** 0-based index in its list. */
  readonly index: number;
  /** The prose that leads in this list ("The plan has four parts:"), or of the item above a nested list, the end of a long one; '' when there is none. */
  readonly lead: string;
}

export interface CellPlace {
  /** 0-based; row 0 is the header. */
  readonly row: number;
  readonly column: number;
  /** Prose of the column's header cell and of the row's first cell, the beginning of a long one; '' for the header row and first column themselves. */
  readonly columnHeader: string;
  readonly rowHeader: string;
}
