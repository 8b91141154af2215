/** Verbs by which a draft says whose words it quotes. */
const REPORT =
  /\b(?:says?|said|saying|writes?|wrote|writing|argue[sd]?|warn(?:s|ed)?|note[sd]?|claim(?:s|ed)?|state[sd]?|conclude[sd]?|add(?:s|ed)|told|explain(?:s|ed)?|insist(?:s|ed)?|call(?:s|ed)|describe[sd]?|observe[sd]?|declare[sd]?|assert(?:s|ed)?|put(?:s)? it|maintain(?:s|ed)?|predict(?:s|ed)?|recall(?:s|ed)?|complain(?:s|ed)?|promise[sd]?|vow(?:s|ed)?|tweeted|replied|announce[sd]?|finds?|found|recommend(?:s|ed)|reported)\b/giu;

const QUOTED_BY_ANOTHER =
  /\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing))\s+([^,;:.]{2,80}?)\s+as\s+(?:saying|writing|arguing|warning|telling)\b/iu;
const ACCORDING =
  /\b(?:according to|in the (?:words|view|opinion) of|as|quoting)\s+([^,;:.()“"]{2,80}?)(?:\s+(?:put it|puts it|said|says|wrote|writes|told [^,]{2,40}))?\s*[,:]?\s*$/iu;

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
  const verb = [...lead.matchAll(REPORT)].at(-1);
  // Between the verb and the quotation stand only a few words: "told the committee on Monday that".
  if (verb && lead.length - verb.index - verb[0].length <= 60) {
    const subject = lastClause(lead.slice(0, verb.index));
    if (subject !== '') return subject;
  }
  const according = ACCORDING.exec(lead);
  if (according) return according[1]!.trim();
  return speakerBehind(after.slice(0, 120));
}

/** “…,” said the minister. “…,” the minister said. “…” of chips, says the minister. */
function speakerBehind(rest: string): string {
  const verb = [...rest.matchAll(REPORT)][0];
  const start = /^[\s,.;–—-]*/u.exec(rest)![0].length;
  if (verb === undefined) return '';
  const between = rest.slice(start, verb.index).trim();
  if (between === '' || between.endsWith(','))
    return /^[^,;:.]*/u.exec(rest.slice(verb.index + verb[0].length))![0].trim();
  const subject = between.slice(between.lastIndexOf(',') + 1).trim();
  return /[.;:]/u.test(subject) || subject.split(/\s+/u).length > 6 ? '' : subject;
}

/** The words since the last sign that ends a clause. */
function lastClause(text: string): string {
  const clauses = text.split(/[,;:.()“”"—–]\s*|\bthat\s/u).map((clause) => clause.trim());
  const last = clauses.at(-1) ?? '';
  // "The minister, who was in Oslo, said": the clause before has the subject.
  return last === '' && clauses.length > 2 ? (clauses.at(-3) ?? '') : last;
}
