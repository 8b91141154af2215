import { isOnlyCrossReference } from '../blocks/cross-reference';
import { toSource, type Passage } from '../blocks/passage';
import type { PassageReading } from '../claims/claim';
import { continues, isOwnAnalysis } from '../sources/attribution';
import { citationsOf } from '../sources/citations';
import { namesDecision } from '../sources/named-law';
import { isOwnInterview } from '../sources/own-interview';
import { isLabelledSource, onlyCites } from '../sources/source-sentence';
import { creditLine, readQuotations, type Quotation } from '../sources/quotations';
import type { AnalysedBlock, Analysis } from './analysis';
import { insertFootnoteStub } from './cite';
import { blockBefore, blockBehind } from './locate';
import { once } from './once';
import { bracketsIn, isPlaceInBrackets, namesOccasion } from './quotation-occasion';
import { isCredit, speakerOf, withoutLeadIn } from './quotation-speaker';
import type { Rule, RuleFinding } from './rule';

export const unsourcedQuotation: Rule = {
  id: 'unsourced-quotation',
  group: 'sourcing',
  severity: 'information',
  isLocal: true,
  summary: 'Somebody is quoted word for word, and nothing says where the words can be read.',
  why: `Whoever is quoted, and whoever disagrees, will want to see the words in their place. Without a source nobody can, and a quotation that
cannot be checked is worth no more than a rumour.

Cite the speech, the paper or the interview: a footnote, a link or a citation key. Words from your own interviews are left alone where the sentence
says so.`,
  examples: {
    flags: [
      `The minister said that “nobody will have to wait for a licence again before the summer”.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsourced-quotation: The minister`,
    ],
    passes: [
      'The minister said that “nobody will have to wait for a licence again before the summer”.[^1]\n\n[^1]: Hansard, 3 May 2024, col. 12.',
      'In our interviews a pilot said that “nobody will have to wait for a licence again before the summer”.',
      'A pilot in Kell told our researchers: “nobody will have to wait for a licence again before the summer”.',
      'The box asks for “the name of the ship and the port of its last call”.',
    ],
  },
  check: (block, analysis) => block.reading.passages.flatMap((reading) => unsourcedIn(reading, block, analysis)),
  fixes: (finding, analysis) => {
    const edits = insertFootnoteStub(analysis, finding.span.start);
    return [{ title: 'Add a footnote for the source', safe: false, edits }];
  },
};

/** Shorter quotations are often terms. */
const fewestWords = 8;
const quotationsIn = once((passage: Passage) => readQuotations(passage, fewestWords));

/** Words that are hardly printed elsewhere. */
const INTERVIEW =
  /\b(?:interview(?:s|ed|ees?)?|respondents?|participants?|focus groups?|personal communication|consultation)\b/iu;

function unsourcedIn({ passage, sentences }: PassageReading, block: AnalysedBlock, analysis: Analysis): RuleFinding[] {
  if ((passage.role !== 'paragraph' && passage.role !== 'item') || passage.place.footnote !== undefined) return [];
  // Any citation in the block may be the one.
  if (block.citations.length > 0 || passage.marks.some(({ kind }) => kind === 'footnote')) return [];
  return quotationsIn(passage).flatMap((quotation) => {
    const around = wordsAround(quotation, { passage, sentences } as PassageReading, block);
    if (around === null) return [];
    const speaker = speakerOf(around.before, around.after);
    const context = `${around.before} ${around.after}`;
    if (speaker === '' || !isNamed(speaker) || isOwnAnalysis(context) || AS_SAYING_GOES.test(context)) return [];
    if (isOwnInterview(context) || INTERVIEW.test(context)) return [];
    const near = `${context} ${passage.prose.slice(quotation.outer.end, quotation.outer.end + 300)}`;
    if (namesOccasion(context) || namesDecision(context) || bracketsIn(near).some(isPlaceInBrackets)) return [];
    if (goesOnFromCited(withoutLeadIn(speaker), sentences, block, analysis)) return [];
    if (quotation.form === 'block' && isCreditedBehind(block, analysis)) return [];
    const message = `Nothing says where these words${ofSpeaker(withoutLeadIn(speaker))} can be read, so a reader cannot check them. Cite the speech, paper or interview.`;
    return [{ span: toSource(passage, quotation.outer), message }];
  });
}

/**
 * Whether the block before cites, and this one goes on from it, so that a reader takes the citation for this one's, too: it leads in this one, this one
 * begins with "It" or "The report", or the speaker was named there. Else another paragraph lends nothing (the annotation guideline's section 4).
 */
function goesOnFromCited(
  speaker: string,
  [first]: PassageReading['sentences'],
  block: AnalysedBlock,
  analysis: Analysis,
): boolean {
  const before = blockBefore(block, analysis);
  if (before === undefined || before.citations.length === 0) return false;
  if (block.reading.environment.leadIn !== '' || (first !== undefined && continues(first.text))) return true;
  const told = new Set(
    before.reading.passages.flatMap(({ passage }) => passage.prose.toLowerCase().match(/\p{L}+/gu) ?? []),
  );
  return (speaker.toLowerCase().match(NAMES) ?? []).some((name) => told.has(name));
}

/** The words of a speaker by which he is known again: "minister" of "the new minister". */
const NAMES =
  /(?<!\p{L})(?!(?:the|and|for|new|one|our|his|him|her|she|they|them|its|own|two|has|had|who|other|another|former|their|chief|head|senior|deputy|of)(?!\p{L}))\p{L}{3,}/gu;

/** What the sentence says around a quotation, or what leads in a block quote; null where a credit line names its source. */
function wordsAround(
  quotation: Quotation,
  { passage, sentences }: PassageReading,
  block: AnalysedBlock,
): { before: string; after: string } | null {
  if (quotation.form === 'block') {
    const isCredited = block.reading.passages.some(
      (own) => own.passage.place.quotes > 0 && creditLine(own.passage) !== null,
    );
    return isCredited || isCredit(block.reading.environment.leadIn)
      ? null
      : { before: block.reading.environment.leadIn, after: '' };
  }
  const first = sentences.find(({ end }) => end > quotation.outer.start);
  const last = sentences.find(({ end }) => end >= quotation.outer.end) ?? sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    before: passage.prose.slice(first.start, quotation.outer.start),
    after: passage.prose.slice(quotation.outer.end, last.end),
  };
}

/** Whether what stands right below a block quote says whose words they are or where they stand: "— Jane Doe, head of …", "Source: …". */
function isCreditedBehind(block: AnalysedBlock, analysis: Analysis): boolean {
  const { passages, block: behind } = blockBehind(block, analysis)?.reading ?? { passages: [], block: null };
  const first = passages[0];
  if (first === undefined || behind === null) return false;
  const { passage, sentences } = first;
  if (behind.kind === 'list')
    return passages.length === 1 && passage.prose.length < 120 && /^\p{Lu}[^.!?]*\.?$/u.test(passage.prose);
  if (behind.kind !== 'paragraph') return false;
  const opening = sentences[0];
  if (opening === undefined)
    return passage.marks.some(
      (mark) => mark.kind === 'footnote' || (mark.kind === 'citation' && !isOnlyCrossReference(mark)),
    );
  if (creditLine(passage) !== null || isLabelledSource(opening.text)) return true;
  const cited = citationsOf(passage, analysis.notes).filter(({ prose }) => prose.start <= opening.end);
  if (onlyCites(opening, cited)) return true;
  const bracketed = /^\s*[([]([^()[\]]+)[)\]][\s.]*$/u.exec(passage.prose);
  return bracketed !== null && isPlaceInBrackets(bracketed[1]!);
}

/** A document that is named can be looked up; it needs no more than what other rules ask for. */
const DOCUMENT =
  /\b(?:notice|report|act|law|bill|statute|regulation|directive|treaty|agreement|constitution|charter|ruling|judge?ment|order|memo|letter|strategy|manifesto|guidance|code|study|paper|census|survey|section|article|paragraph|clause|schedule)s?\b/iu;

/** The same, where it is not only what somebody is charged with: "the Convention", but not "the Convention secretariat". */
const DOCUMENT_ITSELF =
  /(?:^|\s)(?:amendment|convention|principle|protocol|declaration|covenant|resolution|guidelines?|framework|standard|rules?|preamble|title|chapter|annex|appendix|decree|budget|plan|programme|paper|bible|dictionary|website|web page|page|form|terms|contract|lease|licence|motto|slogan|headline|editorial|doctrine|policy|statement|communiqué|accord|pact|concordat|memorandum|mandate|handbook|manual|textbook|abstract|summary|introduction|goal|target|objective|recommendation|provision|bullet|item|point|definition|roadmap|agenda|blueprint|pledge|commitment|press release)(?:\s(?:\d[\d.]*|[IVX]+|[A-Z]))?$/iu;

const SAYING =
  '(?:(?:proverb|saying|adage|maxim|idiom|aphorism|truism|clich[eé]|mantra|refrain|rhyme|slogan|motto|catchphrase|joke|expression)s?|wisdom|rules? of thumb)';
/** What everybody says, and nobody in particular: "the old proverb", "conventional wisdom". */
const IS_SAYING = new RegExp(`(?:^|\\s)${SAYING}$`, 'iu');
/** "As the saying goes", "as an old Danish proverb has it". */
const AS_SAYING_GOES = new RegExp(
  `\\bas (?:the|an?|one) (?:[\\p{L}’'-]+ ){0,4}?${SAYING}(?: [\\p{L}’'-]+){0,4}? (?:go|goes|went|has|had|have|runs?|ran|says?|said|puts?|tells?|warns?|reminds?)\\b`,
  'iu',
);

/** The noun that others only narrow: "The Convention" of "The Convention on the Rights of the Child". */
function headOf(speaker: string): string {
  return speaker
    .trim()
    .split(/\s+(?:of|on|for|to|in|at|from|under|with|which|who|that|against|between|by)\s/iu, 1)[0]!
    .trim();
}

/** A person or an institution, rather than "it", "which" or the draft itself. */
function isNamed(speaker: string): boolean {
  return (
    !DOCUMENT.test(speaker) &&
    !DOCUMENT_ITSELF.test(headOf(speaker)) &&
    !IS_SAYING.test(headOf(withoutLeadIn(speaker))) &&
    !/^(?:it|they|we|this|that|which|who|what|and|but|also|one|some|many|most|few|others?|nobody|no one|none|everyone|everybody|anyone|anybody|each|people|you|i|critics?|the (?:paper|report|brief|draft|text|question|form|sign|label|box))\b/iu.test(
      speaker.trim(),
    )
  );
}

/** " of “the minister”"; nothing of a "she", of whom the reader knows no more than the rule does. */
function ofSpeaker(speaker: string): string {
  const words = speaker.replace(/\s+/gu, ' ').trim();
  if (/^(?:she|he|they)$/iu.test(words)) return '';
  return words.length <= 60 ? ` of “${words}”` : ` of “${words.slice(0, 40).trimEnd()} …”`;
}
