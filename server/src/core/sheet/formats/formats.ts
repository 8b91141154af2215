import { html } from '../html/document';
import type { Sheet } from '../sheet';
import { csv } from './csv';
import { json } from './json';
import { markdown } from './markdown';

/** The forms in which a sheet is given to others, by the ending of their files. */
export const sheetFormats = { html, md: markdown, csv, json } as const satisfies Record<
  string,
  (sheet: Sheet) => string
>;
export type SheetFormat = keyof typeof sheetFormats;
export const sheetFormatNames = ['html', 'md', 'csv', 'json'] as const satisfies readonly SheetFormat[];
