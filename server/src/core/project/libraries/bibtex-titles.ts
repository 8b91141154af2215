import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
import { inSentenceCase, protection } from './sentence-case';

/** Titles with what BibLaTeX adds to them. */
const parts = ['', 'main', 'book', 'journal', 'issue'];
/** The fields that lose their capitals in sentence case; a journal's title is a name. */
const cased = ['title', 'shorttitle', 'maintitle', 'booktitle', 'series'];
/** Stands before each of them, so that it is known in the item that is made of them. */
const isCased = '\ue012';
const marks = /[\ue010-\ue012]/gu;

/** An entry whose subtitles are part of its titles, joined as Pandoc joins them. */
export function withWholeTitles(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const part of parts) {
    const title = properties[`${part}title`];
    const subtitle = properties[`${part}subtitle`];
    const addon = properties[`${part}titleaddon`];
    if (title === undefined || (subtitle === undefined && addon === undefined)) continue;
    const whole = subtitle === undefined ? String(title) : joined(String(title), String(subtitle), ':');
    properties[`${part}title`] = addon === undefined ? whole : joined(whole, String(addon), '.');
    delete properties[`${part}subtitle`];
    delete properties[`${part}titleaddon`];
  }
  return { ...entry, properties };
}

/** What ends with a mark of its own needs no other. */
function joined(first: string, second: string, mark: string): string {
  return /[.?!:;,]['’”"}]*$/u.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}

/** The entry with marks in its titles that survive the reading of LaTeX. */
export function marked(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const field of cased)
    if (properties[field] !== undefined) properties[field] = isCased + protectedIn(String(properties[field]));
  return { ...entry, properties };
}

/** A title that was read with its marks, in sentence case; null for one without. */
export function markedInSentenceCase(title: unknown): string | null {
  if (typeof title !== 'string' || !title.includes(isCased)) return null;
  return inSentenceCase(title.replaceAll(isCased, '').trim())
    .replaceAll(protection.start, '<span class="nocase">')
    .replaceAll(protection.end, '</span>');
}

/** A command that takes what stands in braces behind it: one of letters, also behind a space, or an accent, only at once. */
const takesBraces = /^\\(?:[A-Za-z]+\s*|['`^"~=.])$/u;

/** Marks what stands in braces, but for what a command takes: `\emph{…}`, `\'{e}`. Nested braces say nothing more. */
function protectedIn(latex: string): string {
  const open: boolean[] = [];
  let written = '';
  let isTaken = false;
  for (const [piece] of latex.replace(marks, '').matchAll(/\\(?:[A-Za-z]+|.)\s*|\$[^$]*\$|[^]/gu)) {
    if (piece === '{') {
      const protects = !isTaken && !open.includes(true);
      open.push(protects);
      written += protects ? `${protection.start}{` : '{';
    } else if (piece === '}') written += open.pop() === true ? `}${protection.end}` : '}';
    else written += piece;
    isTaken = takesBraces.test(piece);
  }
  // What is not closed is no title that anybody could read.
  return open.length > 0 ? latex.replace(marks, '') : written;
}
