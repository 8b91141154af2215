/** Verbs by which a draft says whose words it quotes. */
const REPORT =
  /(?<![-‐])\b(?:says?|said|saying|writes?|wrote|writing|argue[sd]?|warn(?:s|ed)?|note[sd]?|claim(?:s|ed)?|state[sd]?|conclude[sd]?|add(?:s|ed)|told|explain(?:s|ed)?|insist(?:s|ed)?|call(?:s|ed)|describe[sd]?|observe[sd]?|declare[sd]?|assert(?:s|ed)?|put(?:s)? it|maintain(?:s|ed)?|predict(?:s|ed)?|recall(?:s|ed)?|complain(?:s|ed)?|promise[sd]?|vow(?:s|ed)?|tweeted|replied|announce[sd]?|finds?|found|recommend(?:s|ed)|reported|believe[sd]?|stress(?:es|ed)|emphasi[sz]e[sd]?|caution(?:s|ed)|testif(?:ies|ied))\b/giu;

const QUOTED_BY_ANOTHER =
  /\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing))\s+([^,;:.]{2,80}?)\s+as\s+(?:saying|writing|arguing|warning|telling)\b/iu;
const ACCORDING =
  /\b(?:according to|in the (?:words|view|opinion) of|as|quoting)\s+([^,;:.()“"]{2,80}?)(?:\s+(?:put it|puts it|said|says|wrote|writes|told [^,]{2,40}))?\s*[,:]?\s*$/iu;
/** "According to the mayor, the plan is “…”", "The plan, in the view of the mayor, is “…”": more of the sentence stands between. */
const ACCORDING_AT_FIRST =
  /\b(?:according to|in the (?:words|view|opinion) of)\s+([^,;:.()“"]{2,80}),[^.;:“”"]{1,100}$/iu;
const IN_WORDS =
  /\b[Ii]n\s+((?:the\s|\p{Lu})(?:[^\s,;:.“"]+\s){0,6}?[^\s,;:.“"’']+)[’']s?\s(?:words|view|opinion),[^.;:“”"]{0,100}$/u;
/** "Ann Lee, head of the Harbour Office: “…”": a person's name, what she is, and no verb. */
const PRESENTED =
  /(?:^|[.!?]\s)(\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|of|de|van|von|der|al|bin|\p{Lu}[\p{L}’'-]+)){0,4}\s\p{Lu}[\p{L}’'-]+),\s((?=\p{Ll})[^;:.“”"]{3,100}):\s*$/u;
const CREDIT =
  /^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|of|de|van|von|der|al|bin|\p{Lu}[\p{L}’'-]+)){0,4}(?:,\s(?:(?!\b(?:say|said|writes?|wrote|tells?|told|puts?|argue[sd]?|explain(?:s|ed)?)\b)[^;:.“”"]){3,120})?:$/u;
const ROLE =
  /\b(?:ministers?|secretary|head|directors?|chair\p{L}*|president|chief|officer|mayor|professor|lecturer|economist|analyst|spokes\p{L}+|founder|leader|member|senator|commissioner|ambassador|governor|judge|lawyer|barrister|researcher|scientist|fellow|editor|author|manager|owner|farmer|teacher|nurse|doctor|pilot|resident|tenant|landlord|executive|advis[eo]r|campaigner|activist|historian|expert|representative|partner|principal|MP|MEP|CEO|who)\b/u;

/**
 * Whose words a quotation gives, as the sentence around it says: "the minister" of `The minister said that “…”`. '' where
 * it does not say.
 *
 * @param before what the sentence says before the quotation, @param after and what behind it
 */
export function speakerOf(before: string, after: string): string {
  const lead = before.slice(-200);
  const quoted = QUOTED_BY_ANOTHER.exec(lead);
  if (quoted) return quoted[1]!.trim();
  // "The claim that …" and "a note" are no verbs.
  const verb = [...lead.matchAll(REPORT)].findLast(
    ({ index }) => !/\b(?:the|an?|this|its|their|his|her|our|any|no|every|each)\s$/iu.test(lead.slice(0, index)),
  );
  // Between the verb and the quotation stand only a few words: "told the committee on Monday that".
  if (verb && lead.length - verb.index - verb[0].length <= 60) {
    const subject = subjectIn(lastClause(lead.slice(0, verb.index)));
    if (subject !== '') return subject;
  }
  for (const pattern of [ACCORDING, ACCORDING_AT_FIRST, IN_WORDS]) {
    const speaker = pattern.exec(lead)?.[1]?.trim();
    if (speaker !== undefined) return speaker;
  }
  const presented = PRESENTED.exec(lead);
  if (presented !== null && ROLE.test(presented[2]!)) return presented[1]!;
  return speakerBehind(after.slice(0, 160));
}

const DAY_OR_MONTH =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December';
/** When and where, before who: "After the vote", "A week later", "In June", "Later in the debate". */
const LEAD_IN = new RegExp(
  String.raw`^(?:(?:After|Before|In|On|At|During|Since|By|Following|Upon|Last|This) (?:(?:the|an?|in|at|on|that|this|his|her|its|their) )*(?:[\p{L}\d’'-]+ ){1,6}?|(?:Later|Earlier|Soon|Then|Today|Yesterday|Afterwards?) (?:(?:the|an?|in|at|on|that|this|his|her|its|their) )*(?:[\p{L}\d’'-]+ ){0,6}?|(?:An?|One|Two|Three|Some|Several|\d+)(?: few| couple of)? (?:hour|day|week|month|year|decade)s? (?:later|ago|before|earlier|after) )(?=(?:the|an?|one|another|its|his|her|their|our) \p{L}|(?:she|he|they)$|(?<=(?:^| )(?:(?!(?:the|an?|in|at|on|his|her|its|their|that|this) )\p{Ll}[\p{L}-]*|\d+|${DAY_OR_MONTH}|Then|Later|Today|Yesterday|Afterwards?) )\p{Lu}[\p{L}’'.-]*(?: (?:of|de|van|von|der|al|bin|\p{Lu}[\p{L}’'.-]*))*$)`,
  'u',
);

/** "the finance minister" of "After the vote the finance minister". */
export function withoutLeadIn(speaker: string): string {
  return speaker.trim().replace(LEAD_IN, '');
}

/** "Jane Doe:", "Jane Doe, head of the Harbour Office:" above a block quote: the credit that others put below it. */
export function isCredit(lead: string): boolean {
  return CREDIT.test(lead.trim());
}

const BEHIND = new RegExp(`${REPORT.source}|\\bask(?:s|ed)\\b`, 'iu');

/** “…,” said the minister. “…,” the minister said. “…,” Ann Lee, the minister, said. “…” of chips, says the minister. */
function speakerBehind(rest: string): string {
  const start = /^[\s,.;–—-]*/u.exec(rest)![0].length;
  const according = /^according to\s+([^,;:.()“"]{2,80})/iu.exec(rest.slice(start));
  if (according !== null) return according[1]!.trim();
  const verb = BEHIND.exec(rest);
  if (verb === null) return '';
  const between = rest.slice(start, verb.index).trim();
  const inApposition = /^((?:the|a|an|one)\s[^,;:.]+|\p{Lu}[^,;:.]+),[^;:.]+,$/u.exec(between);
  if (inApposition !== null) return inApposition[1]!;
  if (between === '' || between.endsWith(','))
    return /^[^,;:.]*/u.exec(rest.slice(verb.index + verb[0].length))![0].trim();
  const subject = subjectIn(between.slice(between.lastIndexOf(',') + 1).trim());
  return /[.;:]/u.test(subject) || subject.split(/\s+/u).length > 6 ? '' : subject;
}

/** The subject without the words around it, "As Ann Lee has"; '' where it is told something itself ("applicants were"). */
function subjectIn(clause: string): string {
  if (/\b(?:is|are|was|were|be|been|being)$/iu.test(clause)) return '';
  // What somebody is to say, would say or never said is no quotation.
  if (/\b(?:should|must|may|might|would|could|can|shall|will|to|not|never)$/iu.test(clause)) return '';
  if (/^(?:if|no|nobody|unless|any|anyone|whoever|every|each)\b|\d$/iu.test(clause)) return '';
  return clause
    .replace(/^(?:as|but|yet|and|so|while|though|although|when|then|here|still)\s+/iu, '')
    .replace(
      /(?:\s+(?:has|have|had|also|then|later|recently|once|again|himself|herself|itself|themselves|rightly))+$/iu,
      '',
    );
}

/** The words since the last sign that ends a clause. */
function lastClause(text: string): string {
  const clauses = text.split(/[,;:.()“”"—–]\s*|\bthat\s/u).map((clause) => clause.trim());
  const last = clauses.at(-1) ?? '';
  // "The minister, who was in Oslo, said": the clause before has the subject.
  return last === '' && clauses.length > 2 ? (clauses.at(-3) ?? '') : last;
}
