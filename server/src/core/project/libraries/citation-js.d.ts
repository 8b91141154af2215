// The parts of citation-js that are used; it brings no types of its own.
declare module '@citation-js/plugin-bibtex/lib-mjs/input/file.js' {
  export interface RawEntry {
    type: string;
    label: string;
    properties: Record<string, string | number>;
  }
  /** @throws SyntaxError */
  export function parse(text: string): RawEntry[];
}
declare module '@citation-js/plugin-bibtex/lib-mjs/input/entries.js' {
  import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
  /** BibLaTeX entries as CSL items. */
  export function parse(entries: RawEntry[]): Record<string, unknown>[];
  /** BibTeX entries as CSL items. */
  export function parseBibtex(entries: RawEntry[]): Record<string, unknown>[];
}
declare module '@citation-js/plugin-bibtex/lib-mjs/input/value.js' {
  /** What a field says. @throws SyntaxError */
  export function parse(text: string, field: string): unknown;
}
declare module '@citation-js/plugin-bibtex/lib-mjs/input/constants.js' {
  type Commands<T = string> = Record<string, T>;
  /** What commands print. The parser looks into these tables, which may be added to. */
  export const commands: Commands;
  export const mathCommands: Commands;
  export const diacritics: Commands;
  export const formattingCommands: Commands<string | undefined>;
  export const formattingEnvs: Commands<string | undefined>;
  export const argumentCommands: Commands<(...args: string[]) => string>;
  export const mathScripts: Readonly<Record<'^' | '_', Commands>>;
}
declare module '@citation-js/plugin-ris/lib-mjs/ris.js' {
  export function parse(text: string): Record<string, string | string[]>[];
  export function parseMixed(record: Record<string, string | string[]>): Record<string, unknown>;
}
