import type { BlockReading, Claim } from '../claims/claim';
import { isOwnAnalysis } from './attribution';

const PART = String.raw`(?:[Aa]nnexe?|[Aa]ppendix|[Tt]echnical (?:note|annexe?)|[Bb]ox|[Ff]igure|[Tt]able|[Cc]hart|[Ee]xhibit|[Ss]ection|[Cc]hapter)`;
/** "Annex B", "section 4.2": a part of the draft. */
const IN_DRAFT = new RegExp(String.raw`\b${PART} (?:\p{Lu}|\d)[\d.]{0,6}(?![\p{L}\d])`, 'u');
/** "As Figure 3 shows", "According to Table 2", "Annex B shows that": the number stands there. */
const SHOWN_IN_DRAFT = new RegExp(
  String.raw`(?:^|[,;] )(?:[Aa]s )?${IN_DRAFT.source} (?:also )?(?:shows?|sets? out|gives?|lists?|reports?|illustrates?|suggests?|indicates?|presents?)\b|\b(?:[Aa]ccording to|[Aa]s (?:shown|set out|seen|reported|presented|given|listed) in) ${IN_DRAFT.source}(?! (?:of|in)\b)`,
  'u',
);
/** "by multiplying 20 hubs by £3m": the calculation itself. */
const CALCULATION =
  /\b(?:by|after) (?:multiplying|dividing|applying|adding|subtracting|summing|scaling|taking|assuming|averaging|weighting)\b/u;
/** "our analysis of the Family Resources Survey 2022/23": of data that can be found. */
const OF_DATA =
  /\b(?:analys[ie]s|calculations?|estimates?|model(?:l?ing)?) (?:of|from|using|with|based on) (?:the )?(?:\p{Ll}+ ){0,3}\p{Lu}[^.;:]{0,80}?\b(?:1[6-9]|20)\d\d\b/u;
/** "In our interviews, 7 of 12 heads told us", "In our survey of 412 managers": who was asked, and how many. */
const ASKED = /\b[Ii]n our (?:\p{L}+ ){0,2}(?:interviews?|focus groups?|surveys?|polls?|questionnaires?|workshops?)\b/u;
const ANSWERED = /\b(?:told (?:us|me|our)|said|reported|answered|replied|agreed|responded|mentioned)\b/u;
const METHOD = /\b(?:methods?|methodology|how|calculat|estimat|assum|model|detail|explain|describe|set out)/iu;

/** Whether the sentence says that the number stands in a part of the draft: that part has its own source, or lacks one. */
export function isShownInDraft({ sentence }: Claim): boolean {
  return SHOWN_IN_DRAFT.test(sentence.text);
}

/** Whether the sentence, or the next one, says how the authors came by a number of their own. */
export function saysHow({ sentence, quantity, passage }: Claim, reading: BlockReading): boolean {
  const { text } = sentence;
  if (!isOwnAnalysis(text)) return false;
  if (IN_DRAFT.test(text) || CALCULATION.test(text) || OF_DATA.test(text)) return true;
  if (quantity.of !== undefined && ASKED.test(text) && ANSWERED.test(text)) return true;
  const { sentences } = reading.passages.find((one) => one.passage === passage)!;
  const next = sentences[sentences.indexOf(sentence) + 1]?.text ?? '';
  return IN_DRAFT.test(next) && METHOD.test(next);
}

/** "every $1 spent returns $8": one of what the other number is told for. */
export function isUnitOfRate({ sentence, quantity, prose }: Claim): boolean {
  const before = sentence.text.slice(Math.max(0, prose.start - sentence.start - 20), prose.start - sentence.start);
  return quantity.stated.low === 1 && quantity.stated.high === 1 && /\b(?:every|each) (?:\p{Ll}+ )?$/iu.test(before);
}
