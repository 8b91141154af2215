import type { Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { once } from '../text/once';
import { allMatches } from '../text/all-matches';
import { CARRIED_OUT, STUDIED, US, WE } from './authors';
import { namedSource } from './attribution';

/** Pieces of such work. */
const WORK =
  /\b(?:interviews?|focus groups?|workshops?|round ?tables?|seminars?|(?:site |field |home )?visits?|case studies|surveys?|polls?|questionnaires?|responses?|respondents?|participants?|interviewees?|submissions?|transcripts?|documents?|records?|files?|papers?|articles?|judgments?|decisions|applications|appeals|contracts|policies|plans|statutes|inspections?|studies|reports|cases|samples?)\b/iu;

const DID = new RegExp(
  String.raw`\b${WE} (?:(?:also|then|first|have|had|\p{L}+ly) ){0,2}(?:(?<studied>${STUDIED})|${CARRIED_OUT}|read)\b`,
  'giu',
);
const DRAFT =
  '(?:report|paper|brief(?:ing)?|study|analysis|research|chapter|article|note|project|evaluation|review|inquiry)';
/** "This report draws on interviews with 24 tenants". */
const DRAWS_ON = new RegExp(
  String.raw`\b(?:this|the present|our) (?:\p{L}+ )?${DRAFT}(?:['’]s (?:findings|conclusions|recommendations))? (?:also |\p{L}+ly )?(?:(?:draws?|drew|builds?|rests?|relies) (?:up)?on|(?:is|was|are|were) (?:\p{L}+ly )?(?:based (?:up)?on|informed by)|reports? on)\b`,
  'giu',
);

/** "for us", "by our team", "for this report". */
const FOR_US = String.raw`(?:(?:for|by) ${US}|for (?:this|our) ${DRAFT})\b`;
/** "that we carried out", "which YouGov ran for us", "conducted for this report". */
const BY_US = String.raw`\b(?:(?:that|which) (?:${WE} (?:\p{L}+ )?(?:${CARRIED_OUT}|commissioned)|[\p{L} ]{2,40} ${CARRIED_OUT} ${FOR_US})|${CARRIED_OUT} ${FOR_US})\b`;
/** What stands behind the number of such work, and then who did it: "26 interviews with nurses that we held". */
const DONE_BY_US = new RegExp(String.raw`^([^.;:!?]{1,100}?)${BY_US}`, 'u');
/** "54 patients were interviewed for this report", "40 workshops were held by our team". */
const DONE_PASSIVELY = new RegExp(
  String.raw`^(?: [\p{L}-]+){1,4} (?:were|was) (?:\p{L}+ )?(?:(?<studied>${STUDIED})|${CARRIED_OUT}) (?:[^.;:,!?]{0,60} )?${FOR_US}`,
  'u',
);
/** "In a poll of 2,012 adults that YouGov carried out for us in May 2024": how many were asked, by whom and when. */
const OWN_SURVEY = new RegExp(
  String.raw`\b(?:[Ss]urvey|[Pp]oll|[Ii]nterviews) (?:of|with|among) (?:\p{Ll}+ ){0,2}\d[^.;:!?]{1,100}?${BY_US}[^.;:!?]{1,80}?\b20\d\d\b`,
  'u',
);
/** What leads to a share of those asked, right before it: where its clause begins, or what says that it was found. */
const GIVES_SHARE = /(?:,|\band|\bor|\b(?:found|showed|shows)(?: that)?) $/u;

/** What begins to tell what was found, rather than what was done: numbers behind it are results. */
const RESULT =
  /[.;:!?]|\b(?:that|who|whom|whose|which|where|when|because|although|while|but|whether|said|says?|saying|told|found|reported|is|are|was|were|has|have|rose|fell|grew|to (?:find|learn|see))\b|, of (?:them|these)\b/iu;

/** A number of something else than what was done: "the register of 12,000 firms", "Birmingham, home to 1,100,000 people". */
const OTHERS =
  /(?<!\b(?:samples?|surveys?|polls?|total|panels?|groups?|sets?|series)) of\b|[\p{L}\p{N}] \p{Lu}\p{Ll}|^[^\d]*,/u;
/** Numbers further away are of something else. */
const farthest = 150;

/** How every such clause begins ({@link WE}, {@link DRAWS_ON}): most sentences hold none of it. */
const TELLER = new RegExp(String.raw`\b(?:${WE}|${US}|this|the present|our)\b`, 'iu');

/** What is done in a sentence, and where the words for it end. */
const deedsIn = once((sentence: Sentence): readonly { end: number; isStudied: boolean }[] =>
  !TELLER.test(sentence.text)
    ? []
    : [...allMatches(sentence.text, DID), ...allMatches(sentence.text, DRAWS_ON)]
        .map((deed) => ({ end: deed.index + deed[0].length, isStudied: deed.groups?.['studied'] !== undefined }))
        .sort((a, b) => a.end - b.end),
);

/**
 * Whether a figure counts whom or what the authors studied, in the sentence that says so: "We interviewed 24 tenants between March and
 * May", or is a share of those they asked ({@link isShareOfAsked}). The sentence is itself how they came by it. What else they found is another
 * matter: "We surveyed 1,200 landlords, of whom 340 …".
 */
export function isOwnFieldwork(claim: Claim): boolean {
  const { quantity, sentence, prose } = claim;
  if (isShareOfAsked(claim)) return true;
  if (quantity.kind !== 'count') return false;
  const at = prose.start - sentence.start;
  if (isDoneByUs(sentence.text, at, prose.end - sentence.start)) return true;
  const deed = deedsIn(sentence).findLast(({ end }) => end <= at);
  if (deed === undefined || at - deed.end > farthest) return false;
  const between = sentence.text.slice(deed.end, at);
  if (RESULT.test(between) || OTHERS.test(between)) return false;
  return deed.isStudied || WORK.test(between) || WORK.test(counted(sentence.text, prose.end - sentence.start));
}

/** Whether the words behind the number say that the authors did what it counts, or had it done. */
function isDoneByUs(text: string, start: number, end: number): boolean {
  if (!TELLER.test(text)) return false;
  const after = text.slice(end, end + 200);
  const passive = DONE_PASSIVELY.exec(after);
  if (passive !== null) return passive.groups?.['studied'] !== undefined || WORK.test(counted(text, end));
  const between = DONE_BY_US.exec(after)?.[1];
  if (between === undefined || RESULT.test(between)) return false;
  return WORK.test(counted(text, end)) || WORK.test(text.slice(Math.max(0, start - 25), start));
}

/**
 * Whether the figure is a share of those whom the authors asked, in a sentence that says whom, how many and when. It opens its clause ("…, 61% were cold
 * and 1 in 5 hungry"): what a figure says of something else ("unemployment was 14%"), or somebody else of the figure, was found elsewhere.
 */
function isShareOfAsked({ quantity, sentence }: Claim): boolean {
  if (quantity.kind !== 'percent' && quantity.kind !== 'ratio') return false;
  const asked = ownSurveyIn(sentence);
  const at = Math.min(quantity.start, quantity.hedge?.start ?? quantity.start);
  if (asked === null || asked > at) return false;
  const between = sentence.text.slice(asked, at);
  return (
    GIVES_SHARE.test(between) &&
    !/[;:]|\b(?:which|while|whereas|but|compared|than)\b/u.test(between) &&
    namedSource(sentence.text.slice(asked)) === null
  );
}

/** Where the words end that tell of such a survey. */
const ownSurveyIn = once((sentence: Sentence): number | null => {
  const match = TELLER.test(sentence.text) ? OWN_SURVEY.exec(sentence.text) : null;
  return match === null ? null : match.index + match[0].length;
});

/** The next few words behind a number: what it counts. */
function counted(text: string, end: number): string {
  return /^(?:[\s-]+[\p{L}'’-]+){0,4}/u.exec(text.slice(end, end + 100))![0];
}
