import type { Claim } from '../claims/claim';
import { toSource } from '../blocks/passage';
import { shift, type Span } from '../text/span';
import { REPORT_OF_YEAR, US_REPORTER } from './reporters';
import type { Citation } from './sourcing';

const YEAR = String.raw`(?:1[6-9]|20)\d\d`;
/** A law with the year or the number under which it is found: "Housing Act 1988", "Directive 2012/27/EU", "42 U.S.C. § 7413", "Public Law 117-169". */
const LAW = new RegExp(
  [
    String.raw`(?!(?:Under|By|In|Since|After|Before|Until|The|Pursuant|According|Section|Part|Article|Schedule)\b)(?:\p{Lu}[\p{L}'’-]*(?: \([^()]{2,60}\))? (?:(?:of|and|the|for|to|in|on|etc\.?|&) )*){1,12}(?:Acts?|Order|Regulations|Rules|Ordinance|Decree),? (?:of )?${YEAR}\b`,
    String.raw`\b(?:Directive|Regulation|Decision) (?:\(\p{Lu}+\) )?(?:No\.? )?\d{1,4}\/\d{1,4}(?:\/\p{Lu}{2,})?`,
    String.raw`\b(?:Public Law|Pub\. ?L\.) (?:No\. )?\d{1,3}[-–]\d{1,4}`,
    String.raw`\b\d{1,3} (?:U\.S\.C\.(?:A\.)?|C\.F\.R\.) (?:§{1,2} ?|[Pp]art )\d[\w.()–-]*`,
    String.raw`\b(?:Executive Order|E\.?O\.?) (?:No\. )?\d{4,5}\b`,
    String.raw`\b(?:(?:SB|AB|HB|H\.? ?R\.) \d{1,5}|S\. \d{2,5}(?! of\b))\b`,
    String.raw`\b(?:[Aa]rticle|[Ss]ection) \d[\w()]{0,12} of the (?:\p{Lu}[\p{L}'’-]* (?:(?:of|and|the|for|to|in|on) )*){0,8}(?:Act|Code|Convention|Treaty|Agreement|Protocol|Charter|Covenant|Constitution|Directive|Regulations?)\b`,
    String.raw`\b[Aa]rticle \d[\w()]{0,12} of the (?:\p{Lu}{2} )?\p{Lu}{3,}\b`,
    String.raw`\bS\.?I\.? ${YEAR}\/\d{1,4}\b`,
  ].join('|'),
  'u',
);

/** "[2017] UKSC 5", "[1932] AC 562", "(2009) 51 EHRR 10", "347 U.S. 483": where a decision is reported. */
const REPORT = new RegExp(
  String.raw`${REPORT_OF_YEAR}\d|\(\d{4}\) \d{1,4} \p{Lu}{2,}[\p{L}.]* \d|\b\d{1,4} ${US_REPORTER} \d`,
  'u',
);

/** What stands before a law in whose name the sentence speaks: "under section 21 of the", "Pursuant to". */
const UNDER =
  /\b(?:under|by|by virtue of|pursuant to|in accordance with|according to|as required by|in line with)\s(?:(?:the|new|amended|section|sections|s|ss|§{1,2}|part|article|articles|art|arts|schedule|sch|chapter|paragraph|para|regulation|reg|of|to|and|,)\.?\s|[\d.()\p{L}–-]{0,20}\d[\d.()\p{L}–-]{0,20},?\s)*$/iu;
/** What a law does when it sets something. */
const SETTING = String.raw`(?:sets?|requires?|required|obliges?|obliged|caps?|capped|limits?|limited|fix(?:es|ed)|allows?|allowed|permits?|permitted|lets?|gives?|gave|grants?|granted|entitles?|entitled|bans?|banned|prohibits?|prohibited|imposes?|imposed|introduced|introduces|mandates?|mandated|provides?|provided|lays down|laid down|prescribes?|prescribed|commits?|committed|exempts?|exempted|extends?|extended|authori[sz](?:es?|ed)|appropriates?|appropriated|defines?|defined)\b`;
/** What is said on the way to the verb: "(the HA)", ", as amended in May,", "would, if passed,". */
const ASIDE = /^((?: \p{Ll}+){0,2})(?: \([^()]{1,60}\)|, [^,.;:]{1,60},)(?= )/u;
/** The verb stands right behind the law whose verb it is: "would also require". One further on is somebody else's, or no verb ("those authorised by"). */
const SETS = new RegExp(
  String.raw`^(?: (?:also|now|first|then|already|thereby|would|will|shall|could|\p{Ll}+ly)){0,3} ${SETTING}`,
  'iu',
);
/** How a further clause goes on with what is set: "…, and caps fines", "…, and a fee of", "…, and up to". A clause with a subject of its own tells something else. */
const SETS_MORE = new RegExp(String.raw`^(?:also |then |\p{Ll}+ly )?${SETTING}`, 'iu');
const SAME_KIND = /^(?:(?:an?|the|its|to|of|for|by|at|up|no|not|more|less|from)\b.*)?$/iu;
/** "trade that earns $4 billion", "tenants, of whom 40%": what is told of the people or things for whom it is set. */
const TOLD_OF_THOSE =
  /\b(?:that|which|who) (?!(?:may|can|must|shall|is|are)\b)\p{Ll}+ (?:to |an? \p{Ll}+ of )?$|[,;] (?:who|whose|where|of (?:whom|which)) [^,;]*$/u;
/** What somebody may, must or gets under a law, and what is named for being set by one. What they do under it, or what it brings them, is told by other words. */
const GRANTED =
  /\b(?:gets?|receives?|pays?|owes?|ha(?:s|ve)|must|may|shall|can|cannot|entitled|faces?|fines?|fees?|penalt(?:y|ies)|sentences?|compensation|allowances?|benefits?|licen[cs]es?|permits?|deposits?|notice|periods?|terms?|deadlines?|limits?|limited|caps?|capped|maximum|minimum|within|up to|at (?:least|most)|no (?:more|less|fewer|longer|later) than|expires?|lapses?|lasts?)\b/iu;
/** "The levy rose to", "raised corporation tax to": what only a law moves. Those who pay it and what it brings in are moved by others, too. */
const LEVY_TO =
  /(?:^|[,;]|\d{4}|[)\]]|\b(?:rais(?:es|ed)|cuts?|lower(?:s|ed)|increase[sd]|reduce[sd]|lift(?:s|ed)|put|brought))\s*(?:(?!(?:from|by|of|on|for|among|average|mean|median|typical|who|that|which|with|under|paying|pays?|paid|owing|owes?)\s)[\p{L}’'-]+ ){0,4}(?:tax|levy|duty|tariff|fee|fine|cap) (?:(?:rose|fell|was \p{Ll}+) )?to $/iu;
/** "let the president impose 25% tariffs, and imports fell": where the next clause begins. */
const CLAUSE = /[,;]\s(?:and|but|while|which)\s|;\s|\s?—\s?/u;
/** "6.2% of their wages": a share of what somebody pays or gets. */
const OF_SUM = /^ of (?:\p{Ll}+ ){0,3}(?:wages|pay|income|turnover|revenues?|profits?|value|price|costs?|charges)\b/u;

const PAYS = /\b(?:pay|owe|due|cap|fine|charge)/u;
/** Words that tell what came about, which no law sets. */
const HAPPENED =
  /\b(?:rose|fell|grew|increased|decreased|declined|dropped|doubled|halved|tripled|made up|accounted for|was|were|has been|have been|had|led to|saw|each (?:day|week|month|year) [\d,]+)\b/iu;
/** "12 percent of tenants", "1,200 families": how many there are of something. */
const COUNTS = /^ (?:of|out of|in) \p{L}/u;

/** Whether words name the report in which a decision is found. */
export function namesDecision(words: string): boolean {
  return REPORT.test(words);
}

/**
 * The law that the claim's sentence names as what sets the figure, with its year or number: it is the source itself, and nobody needs to be led to it
 * ("The notice period is two months under section 21 of the Housing Act 1988"). A law that something happened after, or under, sources no count of what happened.
 */
export function lawThatSets({ sentence, passage, prose, reason, quantity }: Claim): Citation | null {
  const match = LAW.exec(sentence.text);
  if (match === null) return null;
  const span: Span = { start: match.index, end: match.index + match[0].length };
  const at = prose.start - sentence.start;
  const isLevied =
    quantity.kind !== 'count' &&
    (quantity.stated.high ?? 0) < 1e6 &&
    LEVY_TO.test(sentence.text.slice(Math.max(0, at - 200), at));
  const isUnder = UNDER.test(sentence.text.slice(Math.max(0, span.start - 200), span.start));
  const isSetBy = isUnder ? isSetUnder() : span.end <= at && isSetIn(sentence.text.slice(span.end, at));
  if (!isSetBy) return null;
  const source = toSource(passage, shift(span, sentence.start));
  return { ...source, kind: 'author-year', keys: [], url: null, text: match[0] };

  function isSetIn(words: string): boolean {
    const [clause, ...others] = words.replace(ASIDE, '$1').split(CLAUSE);
    const last = others.at(-1);
    if (last !== undefined && !SETS_MORE.test(last)) {
      if (quantity.kind === 'count' || HAPPENED.test(last) || !SAME_KIND.test(last)) return false;
    }
    if (isLevied) return true;
    // "The 40 million who are poor": there are as many, whatever the law sets.
    if (TOLD_OF_THOSE.test(words) || (quantity.kind === 'count' && /\bthe $/u.test(words))) return false;
    return SETS.test(clause!);
  }

  function isSetUnder(): boolean {
    if (isLevied) return true;
    if (HAPPENED.test(sentence.text)) return false;
    const after = sentence.text.slice(prose.end - sentence.start);
    const before = sentence.text
      .slice(0, at)
      .split(/[,;:] /u)
      .at(-1)!;
    if (OF_SUM.test(after)) return PAYS.test(before);
    if (reason === 'parameter') return quantity.kind !== 'count' && !COUNTS.test(after);
    if (quantity.kind === 'dimension') return /^(?:over|more|less|at-)/u.test(quantity.hedge?.kind ?? '');
    if (quantity.kind !== 'duration' && quantity.kind !== 'currency') return false;
    return GRANTED.test(before) || GRANTED.test(/^['’]?(?:[ -][\p{L}-]+){0,2}/u.exec(after)![0]);
  }
}
