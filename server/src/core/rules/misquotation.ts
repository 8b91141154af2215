import { toSource, type Passage } from '../blocks/passage';
import type { PassageReading } from '../claims/claim';
import type { Departure } from '../evidence/align-quotation';
import { findQuotation, type QuotationMatch } from '../evidence/find-quotation';
import type { Pack } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import { readQuotations, type Quotation } from '../sources/quotations';
import { listed } from '../text/listed';
import { shift, slice, type Span } from '../text/span';
import type { AnalysedBlock, Analysis } from './analysis';
import { once } from './once';
import { tieTo, type Tie } from './quoted-source';
import type { Rule, RuleFinding } from './rule';

export const misquotation: Rule = {
  id: 'misquotation',
  group: 'evidence',
  severity: 'error',
  isLocal: true,
  summary: 'A quotation that differs from its source, word for word.',
  why: `Quotation marks promise the reader that these are the source's own words. A word swapped or left out in silence can turn its sense,
and whoever compares the two will trust neither the quotation nor the brief.

Some evidence packs hold a fingerprint of their source. With it Tickmark can tell whether a quotation of five words or more stands in
the source. Changes that you mark are fine: “…” or “[…]” for what you leave out, square brackets for what you put in, a capital changed
at the start. Terms, titles and words that you give to somebody else are not checked.`,
  examples: {
    flags: [
      `Anthropic writes that “the tools for AI supremacy have been built by an exceptionally innovative ecosystem” [@anthropic2026two].
                                        ^^^^^^^^^ misquotation: “supremacy”
`,
    ],
    passes: [
      'Anthropic writes that “[t]he tools for AI dominance have been built by … companies” [@anthropic2026two].',
      'Critics speak of “chips for all who can pay for them”, and the paper disagrees [@anthropic2026two].',
      'The minister said that “nobody will have to wait for a licence again” [@hansard2026].',
    ],
  },
  check: (block, analysis) => {
    const packs = analysis.packs.filter(({ fingerprint }) => fingerprint !== undefined);
    if (packs.length === 0) return [];
    return block.reading.passages.flatMap((reading) =>
      readQuotations(reading.passage).flatMap(
        (quotation) => findingFor(quotation, reading, packs, block, analysis) ?? [],
      ),
    );
  },
};

function findingFor(
  quotation: Quotation,
  reading: PassageReading,
  packs: readonly Pack[],
  block: AnalysedBlock,
  analysis: Analysis,
): RuleFinding | null {
  const tied = packs.flatMap((pack) => {
    const tie = isTitleOf(pack, quotation) ? null : tieTo(pack, quotation, reading, block, analysis);
    return tie === null ? [] : [{ pack, tie, match: findQuotation(pack.fingerprint!, quotation.text) }];
  });
  // It may stand in one of several sources that are cited together.
  if (tied.some(({ match }) => match.verdict === 'verbatim' || match.verdict === 'short')) return null;
  const best = tied.sort((a, b) => b.match.found - a.match.found)[0];
  if (best === undefined) return null;
  const { pack, match } = best;
  const credit = creditFor(pack, match);
  if (match.verdict === 'departs' && match.found >= 0.5) return departing(quotation, match, reading.passage, credit);
  return isAbsent(best, quotation) && !isTerm(quotation, reading.passage) && !isTranslated(quotation, reading)
    ? absent(quotation, reading.passage, pack)
    : null;
}

/** Whether the words can be said not to be in the source: all of it is known, and the draft gives them as its words. */
function isAbsent({ pack, tie }: { pack: Pack; tie: Tie }, { text }: Quotation): boolean {
  const source = pack.sources.find(({ id }) => id === pack.source);
  if (tie !== 'claimed' || source?.custom?.verification === 'read-in-excerpt') return false;
  // A capital and no full stop: it may be the title of some work.
  return !/^\p{Lu}[^.!?]*$/u.test(text.trim()) || text.split(/\s+/u).length >= 9;
}

/** "The “first past the post system”", "a so-called “…”": a name that the writer gives to something. */
function isTerm({ outer, form, text }: Quotation, { prose }: Passage): boolean {
  if (form === 'block' || /[.!?,;:]/u.test(text) || text.split(/\s+/u).length >= 9) return false;
  return TERM_BEFORE.test(prose.slice(Math.max(0, outer.start - 30), outer.start));
}

const TERM_BEFORE =
  /(?:^|\s)(?:an?|the|its|their|his|her|our|any|some|every|so-called|called|dubbed|known as|term|phrase|label|slogan)\s+$/iu;

/** Words in another language are the source's in translation, or the other way round: nobody can find them there. */
function isTranslated({ outer, text }: Quotation, { passage: { prose }, sentences }: PassageReading): boolean {
  if (prose[outer.start] === '«') return true;
  // One language, and the other in brackets: “puud on vanad” (“the trees are old”).
  if (/[”"»’]\s*\($/u.test(prose.slice(Math.max(0, outer.start - 5), outer.start))) return true;
  if (/^\s*\([“"«‘]/u.test(prose.slice(outer.end, outer.end + 5))) return true;
  const around = sentences.filter(({ start, end }) => start < outer.end && end > outer.start);
  const sentence = prose.slice(around[0]?.start ?? 0, around.at(-1)?.end);
  return /\btranslat(?:ed|ion|ions|es|or)\b/iu.test(sentence) || !isEnglish(text);
}

/** Whether at least every tenth word is one of the small words of English that look like no word of its neighbours. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => ENGLISH.has(word)).length * 10 >= words.length;
}

const ENGLISH: ReadonlySet<string> = new Set(
  'the and for that this with by from it its are were be been being not or they our their your you he his she her will would should could can must may might have has having if all any every each some more most than which who whose what when where why how there these those then now only also just never nobody nothing no into about because while since until against between before after over under without right very much many such too another both either first last new'.split(
    ' ',
  ),
);

function departing(quotation: Quotation, match: QuotationMatch, passage: Passage, credit: string): RuleFinding {
  const { departures } = match;
  const words = departures.filter(({ kind }) => kind === 'words').map((departure) => quoted(quotation, departure));
  const only = departures.length === 1 ? departures[0]! : null;
  const at = only === null ? quotation : shift(wholeWords(only, quotation.text), quotation.start);
  return { span: toSource(passage, at), message: messageFor(quotation, departures, words, credit) };
}

function messageFor(
  quotation: Quotation,
  departures: readonly Departure[],
  words: readonly string[],
  credit: string,
): string {
  if (words.length > 0) {
    return `The quotation says ${listed([...new Set(words)].slice(0, 4))}; the source has other words there (${credit}). Quote it word for word, or mark what you changed with […] or [your words].`;
  }
  const seam = departures[0]!;
  const [before, after] = ends(slice(quotation.text, seam));
  return seam.kind === 'left-out'
    ? `Between “${before}” and “${after}” the source says more (${credit}). Mark what you left out with “…”, or quote it too.`
    : `“${before}” and “${after}” do not follow each other in the source (${credit}). Put “…” between them, or quote them one by one.`;
}

function quoted(quotation: Quotation, departure: Departure): string {
  const words = slice(quotation.text, wholeWords(departure, quotation.text)).replace(/\s+/gu, ' ');
  return words.length <= 80 ? `“${words}”` : `“${words.slice(0, 40).trimEnd()} … ${words.slice(-30).trimStart()}”`;
}

/** A stretch with all of the words that it cuts: "that's" for the "s" in which it differs. */
function wholeWords({ start, end }: Span, text: string): Span {
  const inWord = (at: number): boolean => /[\p{L}\p{N}\u00AD'’]/u.test(text[at] ?? ' ');
  let from = start;
  let to = end;
  while (from > 0 && inWord(from - 1) && inWord(from)) from--;
  while (to < text.length && inWord(to - 1) && inWord(to) && /[\p{L}\p{N}]/u.test(text[to] + (text[to + 1] ?? '')))
    to++;
  return { start: from, end: to };
}

/** The first and the last word of a stretch. */
function ends(words: string): [string, string] {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [words];
  return [all[0]!, all.at(-1)!];
}

function absent(quotation: Quotation, passage: Passage, pack: Pack): RuleFinding {
  const message = `These words are not in the source (${nameOf(pack)}). Check the quotation, or cite the work that it comes from.`;
  return { span: toSource(passage, quotation), message };
}

/** "Anthropic 2026, under “Our policy objective”". */
function creditFor(pack: Pack, { heading }: QuotationMatch): string {
  return heading === null ? nameOf(pack) : `${nameOf(pack)}, under “${heading}”`;
}

function nameOf(pack: Pack): string {
  const source = pack.sources.find(({ id }) => id === pack.source);
  return source === undefined ? pack.title : shortReference(source);
}

/** Whether the words are the title of one of the pack's sources, or a part of it. */
function isTitleOf(pack: Pack, quotation: Quotation): boolean {
  const words = plain(quotation.text);
  return titlesOf(pack).some((title) => title.includes(words));
}

const titlesOf = once((pack: Pack): readonly string[] =>
  pack.sources.flatMap(({ title }) => (title === undefined ? [] : [plain(title)])),
);

function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
