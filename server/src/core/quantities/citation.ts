import { isFunctionWord } from './lexicon/function-words';
import { chunkEnd, label } from './reference';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { readUnit } from './unit';

/** How many words the name of a code, a reporter or a journal may have. */
const MAX_WORDS = 7;
const courts = new Set(['USC', 'CFR', 'US', 'FCC', 'FR', 'SCR', 'AC', 'QB', 'WLR', 'ILM', 'UNTS', 'OJ']);

/**
 * "42 U.S.C. 1983", "45 CFR 164", "132 Stat. 348, 399", "83 Fed. Reg. 3541", "30 FCC Rcd. 5601": volume, abbreviated
 * name and page, as one citation.
 */
export function readCode(tokens: readonly Token[], from: number): Reading | null {
  const volume = tokens[from]!;
  const first = tokens[from + 1] ?? END;
  if (volume.kind !== 'number' || volume.grouped || volume.precision !== 1 || volume.text.length > 4) return null;
  if (first.kind !== 'word' || !first.gap) return null;
  const at = abbreviationEnd(tokens, from + 1);
  if (at === null) return null;
  const page = pageAt(tokens, at);
  return page === null ? null : label(tokens, from, pagesEnd(tokens, chunkEnd(tokens, page)));
}

/** "S.O. 2006, c. 17", "1 Eliz. 2 c. 4": the chapter of a statute, after its year or its king. "c. 1900" is about that year. */
export function readChapter(tokens: readonly Token[], from: number): Reading | null {
  if (tokenAt(tokens, from - 1).text !== '.') return null;
  const [year, comma, c, stop] = [-4, -3, -2, -1].map((k) => tokenAt(tokens, from + k)) as [Token, Token, Token, Token];
  if (stop.text !== '.' || stop.gap || c.text !== 'c') return null;
  const before = comma.text === ',' ? year : comma;
  const dated = before.kind === 'number' ? before.text.length === 4 || before.value < 70 : /^[IVX]+$/.test(before.text);
  return dated ? label(tokens, from, chunkEnd(tokens, from)) : null;
}

/** Index after "Fed. Reg.", "U.S.C.", "F.3d": capitals with at least one stop, or letters that name a code. */
function abbreviationEnd(tokens: readonly Token[], from: number): number | null {
  let stops = 0;
  let at = from;
  let words = 0;
  while (words < MAX_WORDS && at < from + 3 * MAX_WORDS) {
    const token = tokens[at] ?? END;
    if (token.text === '&' && words > 0) {
      at++;
      continue;
    }
    if (token.kind !== 'word' || (token.lower === 'at' && words > 0)) break;
    if (token.text === token.lower && !['d', 'th', 'nd'].includes(token.lower)) return null;
    words++;
    at++;
    if ((tokens[at] ?? END).text === '.' && !tokens[at]!.gap) {
      stops++;
      at++;
      // "F.3d", "F. Supp. 2d", "Cal. 5th": the series.
      const series = tokens[at] ?? END;
      const ending = tokens[at + 1] ?? END;
      if (series.kind === 'number' && series.text.length === 1 && /^(?:d|th|rd|nd)$/.test(ending.text) && !ending.gap)
        at += 2;
    }
  }
  if (words === 0) return null;
  return stops > 0 || courts.has(tokens[from]!.text) || isCode(tokens, from) ? at : null;
}

/** "5 ILCS 140": one word of capitals that is no unit. */
function isCode(tokens: readonly Token[], at: number): boolean {
  return /^[A-Z]{3,5}$/.test(tokens[at]!.text) && readUnit(tokens, at) === null;
}

/** Index of the page or section: "§ 1395", "pt. 4", "1204". */
function pageAt(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while ((tokens[at] ?? END).text === '§') at++;
  if (['part', 'at'].includes((tokens[at] ?? END).lower)) at++;
  return (tokens[at] ?? END).kind === 'number' ? at : null;
}

/** "348, 399", "84, 261, and 271": pages or parts after the first, where nothing is counted. */
function pagesEnd(tokens: readonly Token[], next: number): number {
  let end = next;
  for (let k = 0; k < 4; k++) {
    const comma = (tokens[end] ?? END).text === ',' ? 1 : 0;
    const closes = (tokens[end + comma] ?? END).lower === 'and' ? 1 : 0;
    const at = end + comma + closes;
    const page = tokens[at] ?? END;
    if (at === end || page.kind !== 'number' || page.grouped) return end;
    const after = chunkEnd(tokens, at);
    const rest = tokens[after] ?? END;
    const counts = closes
      ? rest.text === '%' || (rest.kind === 'word' && !isFunctionWord(rest.lower))
      : rest.kind === 'word' && rest.lower !== 'and';
    if (counts) return end;
    end = after;
    if (closes) return end;
  }
  return end;
}

/** "COM(2020) 66", "SWD(2021) 396 final": the number of a paper of a year. */
export function readYearPaper(tokens: readonly Token[], from: number): Reading | null {
  if (tokenAt(tokens, from - 1).text !== ')') return null;
  const [series, open, year, close] = [4, 3, 2, 1].map((k) => tokenAt(tokens, from - k)) as [
    Token,
    Token,
    Token,
    Token,
  ];
  if (close.text !== ')' || open.text !== '(' || open.gap || year.text.length !== 4 || series.kind !== 'word')
    return null;
  return /^[A-Z]{2,5}$/.test(series.text) && !tokens[from]!.grouped ? label(tokens, from, from + 1) : null;
}

/** "2020; 395: 507–13", "2019;365:l1234", "12(3)": year, volume, issue and pages of a journal. */
export function readVolume(tokens: readonly Token[], from: number): Reading | null {
  const volume = tokens[from]!;
  if (volume.grouped || volume.precision !== 1 || volume.text.length > 4) return null;
  const issue = tokens[from + 1] ?? END;
  const bracketed =
    issue.text === '(' &&
    !issue.gap &&
    (tokens[from + 2] ?? END).kind === 'number' &&
    /^[)–-]$/.test((tokens[from + 3] ?? END).text);
  const dated = tokenAt(tokens, from - 1).text === ';' && tokenAt(tokens, from - 2).text.length === 4;
  const next = bracketed ? chunkEnd(tokens, from) : from + 1;
  const colon = tokens[next] ?? END;
  const pages = tokens[next + 1] ?? END;
  if ((dated || bracketed) && colon.text === ':' && !colon.gap && (pages.kind === 'number' || pages.kind === 'word'))
    return label(tokens, from, chunkEnd(tokens, next + 1));
  return bracketed ? label(tokens, from, next) : null;
}
