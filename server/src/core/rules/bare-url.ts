import type { LinkMark } from '../blocks/mark';
import type { Passage } from '../blocks/passage';
import type { PassageReading } from '../claims/claim';
import { showsNumbers } from '../sources/links';
import { contains } from '../text/span';
import type { AnalysedBlock } from './analysis';
import { isLabelledSource, onlyPoints } from '../sources/source-sentence';
import { siteOf } from './address-words';
import { bareUrlFixes } from './bare-url-fixes';
import { once } from './once';
import type { Rule } from './rule';

export const bareUrl: Rule = {
  id: 'bare-url',
  group: 'citations',
  severity: 'hint',
  isLocal: true,
  summary: 'A source given as nothing but its web address in the running text.',
  why: `An address does not say who wrote what and when, it breaks the line in print, and once the page has moved nobody can find the source.

Put the address behind words that name the source, or into a note with author, title and date. Left alone are addresses in notes, tables, quotations, code
and lists of references, those behind a name ("Port Office, Berths 2024, https://…"), those where a reader is to do something ("register at"), and the front
page of a site, which says itself whose it is.`,
  examples: {
    flags: [
      `Vacant berths are counted each year (https://ports.example/statistics/2024).
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bare-url: ports.example`,
      `Vacant berths fell. More is at https://ports.example/statistics/2024.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bare-url: ports.example`,
    ],
    passes: [
      'Vacant berths are [counted each year](https://ports.example/statistics/2024).',
      `Vacant berths are counted each year.[^1]

[^1]: Port Office, Berths, 2024, https://ports.example/statistics/2024.`,
      'Lund, Anna (2024): Berths and their rents. Port Press. https://ports.example/statistics/2024',
      'Register at https://ports.example/register. Berths are counted (Port Office, Berths 2024, https://ports.example/statistics/2024).',
      `## References

- Port Office, Berths 2024, https://ports.example/statistics/2024`,
    ],
  },
  check: (block) => {
    const bare = block.reading.passages.flatMap(bareIn);
    if (bare.length === 0 || isListOfSources(block)) return [];
    return bare.map((mark) => ({
      span: mark.source,
      message: `This address does not tell a reader whose page at ${siteOf(mark.url)} it is. Put it behind words that name the source, or into a note with author, title and date.`,
    }));
  },
  fixes: (finding, analysis) => bareUrlFixes(finding, analysis, bareIn),
};

function isListOfSources({ reading }: AnalysedBlock): boolean {
  return reading.environment.headings.some((heading) =>
    /\b(?:references?|bibliography|sources?|works cited|further reading|notes|endnotes|links|resources|contacts?|about|appendi(?:x|ces)|data availability)\b/iu.test(
      heading,
    ),
  );
}

function bareIn(reading: PassageReading): readonly LinkMark[] {
  return reading.passage.marks.some((mark) => mark.kind === 'link' && mark.bare) ? bareAmong(reading) : none;
}

const none: readonly LinkMark[] = [];

const bareAmong = once(({ passage, sentences }: PassageReading): readonly LinkMark[] => {
  const { role, place } = passage;
  if ((role !== 'paragraph' && role !== 'item') || place.footnote !== undefined || place.quotes > 0) return [];
  // What would mend it is Markdown.
  if (place.html === true) return [];
  // Raw LaTeX has notes and links of its own.
  const notes = passage.marks.filter(
    (mark) => mark.kind === 'latex' || (mark.kind === 'footnote' && mark.label === null),
  );
  const addresses = passage.marks.filter(
    (mark): mark is LinkMark =>
      mark.kind === 'link' && mark.bare && !notes.some((note) => contains(note.source, mark.source)),
  );
  if (addresses.length === 0 || isReference(passage)) return [];
  // A line that is nothing but an address, "Source: https://…" below a table too, is no running text.
  const places = addresses.map(({ at }) => at);
  if (onlyPoints(passage.prose, places)) return [];
  return addresses.filter(({ url, at }) => {
    if (!/^https?:\/\//iu.test(url) || !showsNumbers(url)) return false;
    const sentence = sentences.find(({ start, end }) => start <= at.start && at.start <= end + 1);
    if (sentence === undefined) return false;
    // What is said before a list of addresses is said of each.
    const before = passage.prose.slice(sentence.start, at.start).replace(/[;,\s]+(?:and\s+)?$/u, ' ');
    if (LICENCE.test(before)) return false;
    // The sentences of a reference are its parts.
    if (REFERENCE.test(passage.prose.slice(Math.max(0, at.start - 450), at.start))) return false;
    const after = passage.prose.slice(at.end, sentence.end);
    return !ACTION.test(before) && !isLabel(before, role === 'item') && !namesSource(before, after);
  });
});

/** A paragraph that is an entry of a list of sources, wherever it stands: "Lund, Anna (2024): Berths. Port Press." */
function isReference({ prose }: Passage): boolean {
  if (prose.length > 400) return false;
  if (TO_CITE.test(prose)) return true;
  return (
    /^[\s[\d\].*•-]*(?:\p{Lu}[\p{L}’'-]+,\s\p{Lu}|[^.!?]{0,120}\(?(?:19|20)\d\d[a-z]?\)?[.,:;])/u.test(prose) &&
    !/\b(?:is|are|was|were|has|have|rose|fell)\b/u.test(prose)
  );
}

/** "Suggested citation:", "Please cite this report as:": a reference follows. */
const TO_CITE =
  /^\W*(?:(?:(?:suggested|recommended|preferred|proposed|full) )?(?:citation|reference)|how to (?:cite|reference)\b[^.:]{0,40}|(?:please )?cite (?:(?:this|it|the)\b[^.:]{0,30} )?as)\s*:\s/iu;
/** "Doe, J. (2024). Rents. Think.", to its end. */
const REFERENCE =
  /\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\.[ -]?){1,4}[^()]{0,120}\((?:19|20)\d\d[a-z]?\)[.,:](?:(?!\b(?:is|are|was|were|has|have|rose|fell)\b)[^]){0,250}[.,:;]\s*$/u;
/** The terms under which a text may be used, which are no source. */
const LICENCE =
  /\b(?:licen[sc]ed under|Creative Commons|Open Government Licen[cs]e|(?:CC|cc)[ -](?:BY|by|0|Zero)|copyright|under (?:an?|the) [^.;]{0,60}\blicen[cs]e)\b|©/u;

/** What a reader is asked to do at the address: it is no source. */
const ACTION =
  /\b(?:visit|go to|register|apply|sign up|enrol|subscribe|book|submit|log ?in|contact|e-?mail|write to|respond|reply|download|join|watch|order|install|donate|use (?:the|our|this)|fill in|find (?:her|his|their|it|more|out)|cite|publish|link to|is open|streamed|report (?:an?|your))\b[^.;!?]*$/iu;

/** "Port Office, statistics: https://…" in a list: what stands before it is its name. */
function isLabel(before: string, isItem: boolean): boolean {
  // "Published by Environmental Reporting Norland: https://…"
  if (/\b(?!Sources?\b)\p{Lu}[\p{L}’'-]*\s*[:=]\s*$/u.test(before)) return true;
  const words = before.match(/\p{L}+/gu)?.length ?? 0;
  return (
    /[\p{L}\d)][:=]\s*$/u.test(before) && !isLabelledSource(before) && !/\(/u.test(before) && (isItem || words < 4)
  );
}

/** "(Port Office, Berths 2024, https://…)", "Source: Port Office, https://…": a reference, with its address. */
function namesSource(before: string, after: string): boolean {
  // "See Port Office, Berths 2024, https://…", "Port Office (2024): https://…"
  if (/(?:\p{Lu}[\p{L}’'-]+,|\b(?:19|20)\d\d[a-z]?\)?[,:])\s*$/u.test(before)) return true;
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  const inBrackets = open >= 0 && !/[)\]]/u.test(before.slice(open));
  if (!inBrackets && !isLabelledSource(before)) return false;
  const words = inBrackets ? before.slice(open) + after.split(/[)\]]/u, 1)[0]! : before + after;
  return /\b(?!(?:Sources?|See|Data|Cf|At|From|Available|Accessed|Retrieved|References?)\b)\p{Lu}[\p{L}\d]|\b(?:19|20)\d\d\b/u.test(
    words,
  );
}
