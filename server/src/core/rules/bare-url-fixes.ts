import type { LinkMark } from '../blocks/mark';
import type { PassageReading } from '../claims/claim';
import { fullReference } from '../evidence/reference';
import { shift, type Span } from '../text/span';
import { addressWords, workAt } from './address-words';
import type { Analysis } from './analysis';
import { asWords } from './as-words';
import { footnoteEdits } from './footnote-edits';
import { blockAt } from './locate';
import type { Finding, Fix } from './rule';

/**
 * An address goes behind words where the sentence needs something in its place, else into a note, together with those that it is
 * listed with: "(https://…; https://…)".
 * @param bareIn the bare addresses of a passage; spans relative to the block
 */
export function bareUrlFixes(
  finding: Finding,
  analysis: Analysis,
  bareIn: (reading: PassageReading) => readonly LinkMark[],
): Fix[] {
  const block = blockAt(analysis, finding.span.start);
  if (block === null) return [];
  const { text } = analysis;
  for (const reading of block.reading.passages) {
    const marks = bareIn(reading).map((mark) => ({ url: mark.url, ...shift(mark.source, block.start) }));
    const mark = marks.find(({ start }) => start === finding.span.start);
    if (mark === undefined) continue;
    const list = listedWith(mark, marks, text);
    const last = list.at(-1)!.end;
    const detail = DETAIL.exec(text.slice(last, last + 200));
    const whole = { start: list[0]!.start, end: last + (detail?.[0].length ?? 0) };
    const place = withLead(text, whole);
    // A list is taken out whole where nothing else of its sentence or brackets is left.
    const isApart = place.end > whole.end || /[.!?]["”’)\]]*$/u.test(text.slice(0, place.start));
    const isFree = isApart ? !leads(text, whole) && !goesOn(text, whole) : list.length === 1 && !isNeeded(text, whole);
    // A comma may be half of a pair.
    if (isFree && text[whole.end] === ',') return [];
    if (isFree) return [intoNote(list, detail?.[1] ?? detail?.[2] ?? '', place, analysis)];
    const address = /[()]/u.test(mark.url) ? `<${mark.url}>` : mark.url;
    const words = `[${asWords(addressWords(mark.url, analysis))}](${address})`;
    return [{ title: 'Put the address behind words', safe: false, edits: [{ ...finding.span, text: words }] }];
  }
  return [];
}

const PLACE = String.raw`(?:(?:pp?|pages?|cols?|columns?|paras?|paragraphs?|tables?|figures?|figs?|ch|chap|chapters?|sections?|sec)\.?\s?|§{1,2}\s?)\d[\d.]*(?:\s?(?:[–-]|and|&)\s?\d[\d.]*)?(?<!\.)`;
const READ = String.raw`(?:last )?(?:accessed|retrieved|viewed|visited|consulted):?(?: on| in)? (?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|yesterday|today|last )[^.;()[\]\n]{0,30}`;
/** The place in a work or the day when it was read, right behind its address: ", p. 3", ", accessed 3 May 2024". */
const DETAIL = new RegExp(String.raw`^(?:,\s+(${PLACE}|${READ})|\s+\((${READ})\))(?=[.;)\]]|\s*(?:$|\n))`, 'iu');

interface Address extends Span {
  readonly url: string;
}

/** The address with those right before and behind it, with nothing but a sign or "and" between. */
function listedWith(mark: Address, marks: readonly Address[], text: string): Address[] {
  const at = marks.indexOf(mark);
  const follows = (i: number): boolean =>
    i > 0 &&
    i < marks.length &&
    /^\s*(?:[;,]\s*(?:and|see(?: also)?)?|and|&)\s*$/u.test(text.slice(marks[i - 1]!.end, marks[i]!.start));
  let first = at;
  while (follows(first)) first--;
  let last = at;
  while (follows(last + 1)) last++;
  return marks.slice(first, last + 1);
}

/** "explained at https://…": the words before lead to it. */
function leads(text: string, { start }: Span): boolean {
  const lead = lineTo(text, start);
  return /\b(?:at|on|via|from|in|under|of)[:\s]*$/iu.test(lead);
}

/** "https://… says so since May": without it the sentence would have no subject. */
function goesOn(text: string, { end }: Span): boolean {
  return /^\s+\p{Ll}/u.test(text.slice(end, end + 10));
}

/** Whether the sentence would lose a part of itself with the address. */
function isNeeded(text: string, span: Span): boolean {
  const lead = lineTo(text, span.start);
  if (leads(text, span) || (/\bsee[:\s]*$/iu.test(lead) && !/[.!?)]\s+\(?see[:\s]*$/iu.test(lead))) return true;
  if (goesOn(text, span) || /\b(?:i\.e|e\.g|cf)\.\s*$/iu.test(lead)) return true;
  // "(the office, https://…)": the brackets hold more.
  return /\([^()]*[\p{L}\d][^()]*[,;]\s*$/u.test(lead);
}

function lineTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** @param detail what goes along behind the last address: "p. 3" */
function intoNote(list: readonly Address[], detail: string, place: Span, analysis: Analysis): Fix {
  const works = list.map(({ url }) => workAt(url, analysis));
  const says =
    list.length === 1 && works[0] !== undefined && detail === ''
      ? works[0]
      : list
          .map(({ url }, i) => {
            const work = works[i];
            return work === undefined
              ? `${i === 0 ? 'Author' : 'author'}, title, date, <${url}>`
              : asWords(fullReference(work)).replace(/\.$/u, '');
          })
          .join('; ') + (detail === '' ? '' : `, ${detail}`);
  const [mark, ...definitions] = footnoteEdits(analysis, place.end, says);
  const title = list.length === 1 ? 'Move the address into a note' : 'Move the addresses into a note';
  return { title, safe: false, edits: [{ ...place, text: mark!.text }, ...definitions] };
}

/**
 * The address with what would stay behind empty: the round brackets and the space around it, and words that only lead to it, as in a
 * sentence of its own, "Source: https://…", whose stop goes too.
 */
function withLead(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start);
  const sentence =
    /(?<=[.!?]["”’)\]]*)[ \t]*(?:\r?\n)?[ \t]*([([])?(?:(?:sources?|data|references?|see(?: also)?)[:\s]\s*)?$/iu.exec(
      before,
    );
  if (sentence !== null) {
    const close = sentence[1] === undefined ? '' : sentence[1] === '(' ? ')' : ']';
    const behind = /^([)\]]?)\.?([)\]]?)/u.exec(text.slice(end))!;
    const isClosed = behind[1] + behind[2]! === close;
    if (isClosed) return { start: start - sentence[0].length, end: end + behind[0].length };
  }
  const bracket = /[ \t]*\((?:(?:sources?|see(?: also)?)[:\s]\s*)?$/iu.exec(before);
  const inBrackets = bracket !== null && text[end] === ')';
  const from = inBrackets ? start - bracket[0].length : start - /,?[ \t]*$/u.exec(before)![0].length;
  return { start: from, end: inBrackets ? end + 1 : end };
}
