import type { SheetViewReview, SheetViewSection } from '../../../server/src/lsp/protocol';

/** What the extension and the page of a fact-check sheet say to each other. */
export type ToPage =
  | { readonly type: 'start'; readonly words: Words; readonly initials: string; readonly state: PageState }
  | { readonly type: 'sheet'; readonly sheet: PageSheet }
  | { readonly type: 'initials'; readonly initials: string }
  | { readonly type: 'saved'; readonly id: string }
  | { readonly type: 'failed'; readonly id: string; readonly message: string };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly id: string }
  | {
      readonly type: 'sign';
      readonly id: string;
      readonly result: 'pass' | 'fail' | 'query' | null;
      readonly note: string;
    }
  | { readonly type: 'initials'; readonly initials: string }
  | { readonly type: 'save' };

/** What the editor keeps of a page when the window is loaded again. */
export interface PageState {
  /** The URI of the draft. */
  readonly draft: string;
}

/** A sheet for the page. What it has already is not sent again: `cells` is absent where they are as before. */
export interface PageSheet {
  readonly statistics: number;
  readonly style: string;
  readonly head: string;
  readonly columns: string;
  readonly sections: readonly (Omit<SheetViewSection, 'rows'> & { readonly rows: readonly PageRow[] })[];
  readonly foot: string;
}

export interface PageRow {
  readonly id: string;
  readonly number: number;
  readonly cells?: string;
  readonly review: SheetViewReview;
}

/** The words of the page's own controls, in the editor's language. `{0}` is the number of a statistic. */
export interface Words {
  readonly initials: string;
  readonly initialsFirst: string;
  readonly saveAs: string;
  readonly pass: string;
  readonly fail: string;
  readonly query: string;
  readonly review: string;
  readonly goTo: string;
  readonly note: string;
  readonly noteOf: string;
  readonly resultFirst: string;
  readonly saved: string;
  readonly table: string;
}
