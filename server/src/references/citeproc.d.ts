// The parts of citeproc-js that are used; it brings no types of its own.
declare module 'citeproc' {
  export interface CiteprocSystem {
    retrieveLocale(language: string): unknown;
    retrieveItem(id: string): unknown;
  }
  export interface CiteprocCitation {
    readonly citationID: string;
    readonly citationItems: readonly Readonly<Record<string, unknown>>[];
    readonly properties: { readonly noteIndex: number };
  }
  export class Engine {
    constructor(system: CiteprocSystem, style: unknown, language: string, forceLanguage: boolean);
    readonly opt: { readonly xclass: string };
    /** By id; `year_suffix` counts from "0". */
    readonly registry: {
      readonly registry: Readonly<Record<string, { readonly disambig: { readonly year_suffix: string | false } }>>;
    };
    setOutputFormat(format: string): void;
    /** Undefined or false where there is none. @param plural 1 for several */
    getTerm(term: string, form?: 'long' | 'short' | 'symbol', plural?: 0 | 1): string;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    rebuildProcessorState(
      citations: readonly CiteprocCitation[],
      format: string,
      uncited: readonly string[],
    ): readonly [id: string, note: number, text: string][];
  }
  /** Words that title case leaves small; of a locale that brings no list of its own. */
  export const SKIP_WORDS: string[];
  export const Output: { readonly Formats: Record<string, unknown> & { readonly prototype?: Record<string, unknown> } };
}
