import { isInFrontMatter, type Passage } from '../blocks/passage';
import { isTitle } from '../claims/title';
import { once } from '../text/once';
import { contains, type Span } from '../text/span';
import { allMatches } from '../text/all-matches';

/** What a draft gives as somebody's words: the words themselves, without the marks around them. Relative to the prose. */
export interface Quotation extends Span {
  readonly text: string;
  /** In quotation marks, or set off as a block quote. */
  readonly form: 'marks' | 'block';
  /** With the quotation marks. */
  readonly outer: Span;
}

/** A quotation longer than this many characters is not looked for its end. */
const longest = 4000;
/** An opening mark without its partner costs a search; nobody forgets this many in a paragraph. */
const maxUnclosed = 50;

/**
 * The quotations of a passage of `least` words or more, in order. Titles of works, linked words, and shorter phrases
 * (terms, scare quotes) are none; nor are callouts and boxes made of a block quote.
 */
export function readQuotations(passage: Passage, least = 5): Quotation[] {
  if (passage.role === 'heading' || isInFrontMatter(passage)) return [];
  const marked = MARK.test(passage.prose) ? inMarks(passage) : none;
  if (passage.place.quotes > 0 && passage.place.callout === undefined) {
    const block = blockQuotation(passage);
    // A block quote that is all in quotation marks is one quotation, not two.
    if (block !== null && !marked.some((one) => one.end - one.start > 0.8 * block.text.length))
      return hasWords(block.text, least) ? [block] : [];
    if (block === null) return [];
  }
  return marked.filter((quotation) => hasWords(quotation.text, least) && !isWork(quotation, passage));
}

/** The line of a block quote that says whose words it gives ("— Harbour Office, 2024"), or null. Relative to the prose. */
export function creditLine(passage: Passage): Span | null {
  const { prose } = passage;
  const start = prose.lastIndexOf('\n') + 1;
  const line = prose.slice(start);
  const dash = /^\s*(?:[—–―]|-{1,3}\s)\s*(?=[\p{Lu}\p{N}“"*[])/u.exec(line);
  return dash === null ? null : { start: start + dash[0].length, end: prose.length };
}

function blockQuotation(passage: Passage): Quotation | null {
  const { prose, marks } = passage;
  // "**Box 1.** …", "**Note:** …": the writer's own words, set off.
  if (marks.some(({ kind, at }) => kind === 'strong' && at.start <= 1)) return null;
  if (/^\W{0,3}(?:Box|Note|Notes|Tip|Warning|Key|Summary|Recommendation|Source|Sources)\b[^.:\n]{0,40}:/u.test(prose))
    return null;
  const credit = creditLine(passage);
  const end = credit === null ? prose.length : Math.max(0, prose.lastIndexOf('\n'));
  const text = prose.slice(0, end);
  return text.trim() === '' ? null : { start: 0, end, text, form: 'block', outer: { start: 0, end } };
}

const none: readonly Quotation[] = [];
const MARK = /[“«"‘']/u;
const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"', '‘': '’', "'": "'" };

/** The outermost pairs of quotation marks, curly or straight, double or single. */
const inMarks = once(({ prose }: Passage): readonly Quotation[] => {
  const found: Quotation[] = [];
  let unclosed = 0;
  let last = -1;
  for (const { 0: open, index: i } of allMatches(prose, /[“«"‘']/gu)) {
    if (i <= last || !opens(prose, i)) continue;
    const end = closing(prose, i, open, closers[open]!);
    if (end === null) {
      if (++unclosed === maxUnclosed) break;
      continue;
    }
    const text = prose.slice(i + 1, end);
    found.push({ start: i + 1, end, text, form: 'marks', outer: { start: i, end: end + 1 } });
    last = end;
  }
  return found;
});

function opens(prose: string, at: number): boolean {
  const open = prose[at]!;
  if (open === '“' || open === '«') return true;
  const before = prose[at - 1] ?? ' ';
  const after = prose[at + 1] ?? ' ';
  if (!/[\s([{—–/-]/u.test(before) || /\s/u.test(after)) return false;
  // "'90s", "the '08 crisis"
  return open === '"' || !/[\p{N}\s]/u.test(after);
}

/** Where the quotation mark that opens at `from` is closed; marks of its own kind inside are counted. */
function closing(prose: string, from: number, open: string, close: string): number | null {
  let depth = 1;
  const end = Math.min(prose.length, from + longest);
  for (let i = from + 1; i < end; i++) {
    const sign = prose[i]!;
    if (sign === close && closes(prose, i, close)) {
      if (--depth === 0) return i;
    } else if (sign === open && open !== close && (open === '“' || open === '«')) depth++;
  }
  return null;
}

function closes(prose: string, at: number, close: string): boolean {
  if (close === '”' || close === '»') return true;
  const before = prose[at - 1] ?? ' ';
  const after = prose[at + 1] ?? ' ';
  return !/\s/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** Whether the words in quotation marks are the title of a work. */
function isWork({ text, outer }: Quotation, { prose, marks }: Passage): boolean {
  if (isTitle(text)) return true;
  // Words that are a link or stand in italics, marks and all, are how titles are set.
  if (marks.some(({ kind, at }) => (kind === 'link' || kind === 'emphasis') && contains(at, outer) && named(text)))
    return true;
  const before = prose.slice(Math.max(0, outer.start - 40), outer.start);
  return named(text) && WORK_BEFORE.test(before);
}

const WORK_BEFORE =
  /\b(?:titled|entitled|headed|headlined|captioned|called|named|paper|report|article|essay|post|book|chapter|section|study|speech|bill|memo|brief|briefing|strategy|white paper)[,:]?\s$/iu;

/** Begins like a title and does not end like a sentence. */
function named(text: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text) && !/[.!?]\s/u.test(text) && !/\.$/u.test(text);
}

/** Whether a text has so many words at least. */
function hasWords(text: string, least: number): boolean {
  WORD.lastIndex = 0;
  for (let count = 0; count < least; count++) if (!WORD.test(text)) return false;
  return true;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
