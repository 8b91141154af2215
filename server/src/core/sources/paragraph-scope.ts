import type { BlockReading, Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { firstFrom } from '../text/by-halves';
import { MONTH } from '../text/months';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { continues, isSpecific, namedSource, refersBack } from './attribution';
import type { PlacedCitation } from './citations';
import type { Citation } from './sourcing';
import { hasName, isCitationOf, namesIn } from './named-again';
import { isLabelledSource, isSourceOfAll, onlyCites } from './source-sentence';
import { namesCitedSource, takesUp } from './taken-up';
import { shareWords } from './topic';

/**
 * The citations of the claim's paragraph that a reader takes to cover it, from the first of these that finds any:
 * 1. what cites the source that the claim's sentence names;
 * 2. what the sentence behind cites, if it goes on with the claim's, and those that refer back to it without a break; or a line that is the source of all;
 * 3. what is cited before, the thread followed backwards for as long as each sentence goes on with the one before (it says "they", "the study", or
 *    speaks of the same things, or only cites); and where the thread breaks, what the claim takes up again;
 * 4. what closes a paragraph that is one thread.
 * Where the claim names a source of its own, only "it", "the report" and the like go on.
 */
export function paragraphCitations(
  claim: Claim,
  reading: BlockReading,
  index: number,
  placed: readonly (readonly PlacedCitation[])[],
  named: Span | null,
): Citation[] {
  const { passage, sentences } = reading.passages[index]!;
  if (passage.role === 'heading' || passage.role === 'cell') return [];
  const inItem = itemCitations(reading, index, placed).map(({ citation }) => citation);
  if (placed[index]!.length === 0) return inItem;
  const at = firstFrom(sentences, claim.sentence.start);
  const naming = named === null ? '' : claim.sentence.text.slice(named.start, named.end);
  const ownSource = isSpecific(naming);
  if (ownSource) {
    const same = citationsOfNamed(namesIn(naming), at, sentences, placed[index]!);
    if (same.length > 0) return [...same.map(({ citation }) => citation), ...inItem];
  }
  const goesOn = (from: number, to: number): boolean => {
    const [first, second] = [sentences[from]!, sentences[to]!];
    if (onlyCites(second, citationsOfSentence(sentences, to, placed[index]!))) return true;
    if (from === at && ADDS.test(second.text) && !continues(second.text)) return false;
    // One word in common ties the claim's own sentence to the next; threads that go on by single words lead astray.
    const isOwn = from === at || to === at;
    return followsOn(first, second, ownSource && isOwn, isOwn ? 1 : 2);
  };
  const found: PlacedCitation[] = [];
  // Of what is cited further on, the next sentence's may be meant for this one, and what those cite that refer back without a break.
  for (let i = at + 1; i < Math.min(sentences.length, at + LONGEST_THREAD) && goesOn(i - 1, i); i++) {
    const sentence = sentences[i]!;
    if (i > at + 1 && !refersBack(sentence.text) && !continues(sentence.text)) break;
    const here = citationsOfSentence(sentences, i, placed[index]!);
    found.push(...here.filter((one) => closesWhatWasSaid(one, sentence)));
    if (here.length > 0) break;
  }
  if (found.length === 0) {
    const all = sentences.slice(at + 1, at + LONGEST_THREAD).find(({ text }) => isSourceOfAll(text));
    if (all !== undefined) found.push(...citationsOfSentence(sentences, sentences.indexOf(all), placed[index]!));
  }
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_THREAD); i--) {
    if (!goesOn(i, i + 1)) {
      if (!ownSource) found.push(...takenUpFrom(i + 1, sentences, placed[index]!));
      if (!ownSource && found.length === 0 && i + 1 !== at) found.push(...takenUpFrom(at, sentences, placed[index]!));
      if (found.length === 0 && i + 1 !== at) found.push(...citationsNamedIn(i + 1, sentences, placed[index]!));
      break;
    }
    const here = citationsOfSentence(sentences, i, placed[index]!);
    found.push(...here);
    if (here.length > 0) break;
  }
  if (found.length === 0 && !ownSource) found.push(...closingCitations(at, sentences, placed[index]!));
  return [...found.map(({ citation }) => citation), ...inItem];
}

/**
 * What is cited at the very end of a paragraph that cites nothing else and is one thread: each of its sentences speaks of what the last speaks of, or refers back
 * ("there", "such homes", "some have") to the one before it.
 * @param at of the claim's sentence
 */
function closingCitations(
  at: number,
  sentences: readonly Sentence[],
  placed: readonly PlacedCitation[],
): readonly PlacedCitation[] {
  const end = sentences.length - 1;
  // "([World Bank](…))" behind the last full stop: what it closes is the sentence before.
  const last = end > 0 && onlyCites(sentences[end]!, citationsOfSentence(sentences, end, placed)) ? end - 1 : end;
  const closing = sentences[last]!;
  if (at >= end || sentences.length > LONGEST_THREAD) return [];
  const isAtEnd = ({ prose, narrative }: PlacedCitation) =>
    !narrative &&
    prose.end > closing.start &&
    (last < end || !/[\p{L}\d]/u.test(closing.text.slice(Math.max(0, prose.end - closing.start))));
  if (!placed.every((one) => isAtEnd(one) && closesWhatWasSaid(one, closing))) return [];
  const isOneThread = sentences.every(
    (sentence, i) =>
      i >= last ||
      (i === last - 1 && refersBack(closing.text)) ||
      shareWords(sentence, closing, 1) ||
      (i > 0 && refersBack(sentence.text)),
  );
  const isOther = sentences.some(({ text }, i) => i > 0 && ADDS.test(text));
  return isOneThread && !isOther ? placed : [];
}

/** A definition or a method that is cited. */
const DEFINES =
  /\b(?:defin(?:e|es|ed|ing|itions?)|(?:methods?|methodology|approach|classification|terminology) (?:of|by|in|from))\b[^,;:.]{0,100}$/u;

/** Whether a citation may be meant for the sentences before its own: not where it is of a definition, or is itself a sentence with a figure of its own. */
function closesWhatWasSaid({ prose, citation }: PlacedCitation, { text, start }: Sentence): boolean {
  const isStatement =
    citation.kind === 'link' &&
    /\d/u.test(citation.text) &&
    /\s\S+\s/u.test(citation.text) &&
    text.replace(/\W+$/u, '').length <= prose.end - prose.start;
  return !isStatement && !DEFINES.test(text.slice(0, Math.max(0, prose.start - start)));
}

/** What cites, near in the paragraph, the source that the claim's sentence names: by its own words, or in a sentence before that names it, too. */
function citationsOfNamed(
  names: readonly string[],
  at: number,
  sentences: readonly Sentence[],
  placed: readonly PlacedCitation[],
): readonly PlacedCitation[] {
  if (names.length === 0) return [];
  const from = sentences[Math.max(0, at - LONGEST_THREAD)]!.start;
  const to = sentences[at + LONGEST_THREAD]?.start ?? Number.POSITIVE_INFINITY;
  return placed.filter(({ citation, prose }) => {
    if (prose.start < from || prose.start > to) return false;
    if (isCitationOf(names, citation)) return true;
    const i = sentenceOf(prose.start, sentences);
    return i < at && hasName(sentences[i]!, names);
  });
}

/** The same for a sentence with which the claim's goes on: "The IEA expects more. The agency says …". */
function citationsNamedIn(
  i: number,
  sentences: readonly Sentence[],
  placed: readonly PlacedCitation[],
): readonly PlacedCitation[] {
  const { text } = sentences[i]!;
  const named = namedSource(text);
  return named === null ? [] : citationsOfNamed(namesIn(text.slice(named.start, named.end)), i, sentences, placed);
}

/** A citation belongs to the last sentence that begins before it, a mark behind a full stop to the one it closes. */
function sentenceOf(offset: number, sentences: readonly Sentence[]): number {
  return Math.max(0, firstFrom(sentences, offset + 1) - 1);
}

/**
 * What the last sentence cites that cites before this one, where this one, some sentences later, still speaks of what that has told, or where it, or one behind
 * it, names the source as known ("according to this report"): what stands between is told by that source, too.
 */
function takenUpFrom(
  at: number,
  sentences: readonly Sentence[],
  placed: readonly PlacedCitation[],
): readonly PlacedCitation[] {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const cited = citationsOfSentence(sentences, i, placed);
    if (cited.length === 0) continue;
    // What only cites tells of nothing: it is of the sentence before.
    const told = onlyCites(sentences[i]!, cited) ? sentences[i - 1] : sentences[i];
    const isSame =
      (told !== undefined && takesUp(sentences[at]!, told)) ||
      (told !== undefined && isOfStudy(sentences[at]!) && tellsOfStudyBy(told, cited)) ||
      (told !== undefined &&
        i === at - 2 &&
        followsOn(told, sentences[at - 1]!) &&
        shareWords(told, sentences[at]!, 1)) ||
      isWithinReport(i, at, sentences, placed);
    return isSame ? cited : [];
  }
  return [];
}

/** "Pupils who got tutoring", "Firms with a loan": a group of those who were studied. */
const GROUP = /^(?:Those|\p{Lu}\p{Ll}+s) (?:who|with|without|that|from) /u;

/** Whether a sentence gives what a study may have found. */
const isOfStudy = once(
  (sentence: Sentence) => BARE.test(sentence.text) || GROUP.test(sentence.text) || isPartOfStudy(sentence),
);

/** Whether a sentence tells of a study, or of what its authors did. */
function tellsOfStudyBy(sentence: Sentence, cited: readonly PlacedCitation[]): boolean {
  return tellsOfStudy(sentence) || (cited.some(({ narrative }) => narrative) && STUDIED_BY.test(sentence.text));
}

/** Whether from a sentence on, and before anything else is cited or begun, the source that was cited is named as known. */
function isWithinReport(
  cited: number,
  at: number,
  sentences: readonly Sentence[],
  placed: readonly PlacedCitation[],
): boolean {
  for (let i = cited + 1; i < Math.min(sentences.length, at + REACH); i++) {
    const sentence = sentences[i]!;
    if (i >= at && namesCitedSource(sentence)) return true;
    if (ADDS.test(sentence.text) || (i >= at && citationsOfSentence(sentences, i, placed).length > 0)) return false;
  }
  return false;
}

/** As many sentences as a reader keeps what was cited in mind. */
const REACH = 4;

/**
 * Whether a sentence goes on with the one right before it.
 * @param refers whether only words that refer back tell so, no shared ones
 * @param least how many words they must share where nothing refers back
 */
export function followsOn(first: Sentence, second: Sentence, refers = false, least = 1): boolean {
  if (continues(second.text)) return true;
  if (tellsOfStudy(first) && (BARE.test(second.text) || isPartOfStudy(second))) return true;
  if (IN_PLACE.test(first.text) && IN_PLACE.test(second.text)) return true;
  return !refers && shareWords(first, second, least);
}

/** "In Wales, …", behind a sentence that begins so: one by one. */
const IN_PLACE = new RegExp(
  String.raw`^In (?:the )?(?!(?:${MONTH}|Spring|Summer|Autumn|Winter)\b)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3},? `,
  'u',
);

/** What follows is another matter; a source for it is none for what was said before. */
const ADDS =
  /^(?:Additionally|Furthermore|Moreover|Separately|In addition|Meanwhile|Elsewhere|By contrast|In contrast),/u;

/** No reader looks for a source further away than so many sentences. */
const LONGEST_THREAD = 6;

/** A study is told of, and the next sentence gives a bare result: "A trial followed 840 pupils. Attendance rose 6 points." */
const STUDY =
  /\b(?:trial|study|survey|experiment|pilot|evaluation|assessment|inquiry|sample|cohort|review|meta-analysis|poll|census|audit|took part|participated|enrolled|(?:was|were|we) (?:surveyed|interviewed|tested|followed|recruited))\b/iu;
const BARE =
  /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3} (?:rose|fell|grew|was|were|did|would|averaged|reached|(?:increas|decreas|dropp|improv|declin|doubl|halv|rang|stay|vari|remain)ed)\b/u;
/** "Lee and Park (2020) followed 840 pupils": those who studied are named, and what they did. */
const STUDIED_BY =
  /\)? (?:followed|surveyed|interviewed|tested|tracked|compared|studied|examined|analy[sz]ed|observed|recruited|enrolled|asked)\b/u;

/** Those who took part, and what was measured: "Participants expected …", "The control group …". */
const PART_OF_STUDY =
  /\b(?:participants?|respondents?|interviewees|the (?:measured|main|primary) (?:outcome|effect|result)s?|(?:treatment|treated|control|comparison|intervention)[- ](?:group|arm)s?|controls|the (?:intervention|treatment|sample|cohort|arms?|effects?))\b/iu;

// Every number of the paragraph asks.
const isPartOfStudy = once(({ text }: Sentence) => PART_OF_STUDY.test(text));
const tellsOfStudy = once(
  (sentence: Sentence) => (STUDY.test(sentence.text) || isPartOfStudy(sentence)) && !isLabelledSource(sentence.text),
);

/** The citations from the start of a sentence to the start of the next: a mark after the full stop belongs before it. */
function citationsOfSentence(
  sentences: readonly Sentence[],
  i: number,
  placed: readonly PlacedCitation[],
): PlacedCitation[] {
  const from = i === 0 ? 0 : sentences[i]!.start;
  const to = sentences[i + 1]?.start ?? Number.POSITIVE_INFINITY;
  return placed.filter(({ prose }) => prose.start >= from && prose.start < to);
}

/** The citations of the other paragraphs of the same list item. */
function itemCitations(
  reading: BlockReading,
  index: number,
  placed: readonly (readonly PlacedCitation[])[],
): PlacedCitation[] {
  const item = reading.passages[index]!.passage.place.item;
  const found: PlacedCitation[] = [];
  if (item === undefined) return found;
  for (const step of [-1, 1]) {
    for (let i = index + step; ; i += step) {
      const other = reading.passages[i]?.passage.place.item;
      if (other === undefined || other.depth !== item.depth || other.index !== item.index) break;
      found.push(...placed[i]!);
    }
  }
  return found;
}
