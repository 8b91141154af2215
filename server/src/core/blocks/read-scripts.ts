import type { EndnoteMark, InlineMark } from './mark';
import type { Draft } from './draft';
import { allMatches } from '../text/all-matches';

const superscript = /\^([^\s^~[\]]{1,60})\^/gu;
const subscript = /~([^\s~^]{1,60})~/gu;
const numerals = /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/u;
/** Words before a numeral that make it an exponent: units, a variable, a power of ten or two ("in 2019^3^" is a note). */
const base = /(?:^|[^\p{L}])(?:\p{L}|[kcdm]m|ft|mi|yd|in|ha|sec)$|(?:^|[^\d.,])(?:10|2)$/u;
const exponents = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** Reads superscripts and subscripts, Pandoc's and HTML's: a superscript numeral after a word refers to an endnote. */
export function readScripts(draft: Draft): void {
  readHtmlSuperscripts(draft);
  if (draft.syntax.includes('^')) readSuperscripts(draft);
  if (draft.syntax.includes('~')) readSubscripts(draft);
}

function readSuperscripts(draft: Draft): void {
  for (const found of allMatches(draft.syntax, superscript)) {
    if (draft.isDropped(found.index) || isSpaced(draft, found.index, found[1]!)) continue;
    readScript(draft, found.index, 1, found[1]!.length);
  }
}

function readSubscripts(draft: Draft): void {
  for (const found of allMatches(draft.syntax, subscript)) {
    const end = found.index + found[0].length;
    if (draft.isDropped(found.index) || isSpaced(draft, found.index, '') || /[\p{P}]$/u.test(found[1]!)) continue;
    draft.drop(found.index, found.index + 1);
    draft.drop(end - 1, end);
  }
}

/** A script stands close to what it belongs to; only a note's number may stand apart. */
function isSpaced(draft: Draft, offset: number, content: string): boolean {
  return (offset === 0 || /\s/u.test(draft.syntax[offset - 1]!)) && !numerals.test(content);
}

function readHtmlSuperscripts(draft: Draft): void {
  if (draft.marks.length === 0) return;
  const tags = draft.marks.filter((mark): mark is InlineMark => mark.kind === 'html');
  for (const [i, open] of tags.entries()) {
    if (!/^<sup\b[^>]*>$/iu.test(open.text)) continue;
    const following = tags.slice(i + 1, i + mostInside);
    const at = following.findIndex(({ text }) => CLOSES.test(text));
    if (at < 0) continue;
    const close = following[at]!;
    const inside = following.slice(0, at);
    const { start } = open.at;
    const end = close.at.start;
    if (end - start > 60) continue;
    const source = { start: open.source.start, end: close.source.end };
    const note = inside.some(({ text }) => /^<a\s[^>]*href/iu.test(text)) ? linkedNote(draft, start, end) : null;
    if (note !== null) addEndnote(draft, start, end, source, note);
    else if (inside.length === 0 && isEndnote(draft, start, start, end)) addEndnote(draft, start, end, source);
    else {
      if (inside.length === 0) raise(draft, start, end);
      continue;
    }
    const read = [open, ...inside.filter(({ text }) => !/href\s*=\s*["']?https?:/iu.test(text)), close];
    for (const tag of read) draft.marks.splice(draft.marks.indexOf(tag), 1);
  }
}

const CLOSES = /^<\/sup\s*>$/iu;
/** A raised link to a note has a few tags in it; of more it is none. */
const mostInside = 8;

/** The number of the note to which a raised link leads ("1", "[1]", "Footnote 1"); null when its words are something else. */
function linkedNote(draft: Draft, start: number, end: number): string | null {
  const words = draft.text.slice(start, end).trim();
  return /^\[?(?:(?:foot|end)?note\s{0,3})?(\d{1,3})\]?$/iu.exec(words)?.[1] ?? null;
}

function readScript(draft: Draft, start: number, marker: number, length: number): void {
  const end = start + length + 2 * marker;
  if (isEndnote(draft, start, start + marker, end - marker)) {
    addEndnote(draft, start, end, draft.source(start, end), draft.text.slice(start + marker, end - marker));
    return;
  }
  if (marker === 1 && draft.syntax[start] === '^') raise(draft, start + marker, end - marker);
  draft.drop(start, start + marker);
  draft.drop(end - marker, end);
}

/** An exponent stays one in the prose: 10\u00b2\u2076, not 1026. */
function raise(draft: Draft, start: number, end: number): void {
  if (!/^\d+$/u.test(draft.text.slice(start, end))) return;
  for (let i = start; i < end; i++) draft.replaceBy(exponents[Number(draft.text[i])]!, i, i + 1);
}

function isEndnote(draft: Draft, at: number, start: number, end: number): boolean {
  return numerals.test(draft.text.slice(start, end).trim()) && !base.test(draft.text.slice(Math.max(0, at - 12), at));
}

function addEndnote(
  draft: Draft,
  start: number,
  end: number,
  source: EndnoteMark['source'],
  numbers = draft.text.slice(start, end).trim(),
): void {
  draft.drop(start, end);
  draft.marks.push({ kind: 'endnote', at: { start, end: start }, source, numbers });
}
