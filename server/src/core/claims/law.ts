import { isOnlyCrossReference } from '../blocks/cross-reference';
import type { Passage } from '../blocks/passage';
import { lastUpTo } from '../text/by-halves';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { cue } from './cue';
import { PROPOSAL } from './cues';
import type { ClaimContext } from './context';
import type { Statement } from './statement';

/** Words of one who sets the rule, or of a standard whose text is the rule. */
const OWN_RULE = cue(/\b(?:should|ought|recommend(?:s|ed)?|SHALL|MUST|SHOULD|MAY|we|our|you|your)\b/u);

const SHOULD = cue(/\b(?:should|SHALL|MUST|SHOULD)\b/u);
const RULE_GOES_ON = cue(/\b(?:must|may not|cannot|shall)\b/u);

/** Law as the giver of a rule: then the number is a parameter of that law, a fact that can be looked up. */
const LAW = cue(
  /\b(?:Act|Bill|Directive|Regulations?|Statute|Code|Treaty|Convention|Agreement|Ordinance|Constitution|Rule|Order|Charter)\b|\b(?:the|this|that|current|existing|federal|state|national|EU|UK|US|under|by) (?:law|bill|act|statute|regulations?|legislation|directive|treaty|rules?|ordinance|code|tax code)\b/u,
);

/** "Under the Fiscal Responsibility Act", "the agency's policy calls for": the law or the rules of a programme as the giver. */
const UNDER_LAW = cue(
  /\b[Uu]nder (?:the |an? |this |that |its )?(?:(?:[Ss]ection|[Aa]rticle) [\dIVX()]+ of the )?(?:\p{Lu}[\p{L}&-]* (?:and |of |the |for )*){1,6}(?:Act|Law|Code|Directive|Regulation|Treaty|Convention|Ordinance|Order|Rule)\b|\bpolicy (?:calls for|requires|sets|allows|limits|caps|states)\b/u,
);

/** What a law does with a number. */
const LAW_VERB = cue(
  /\b(?:restricts?|restricted|extended|abolishe[sd]|caps?|capped|sets?|imposes?|imposed|requires?|required|allows?|allowed|limits?|limited|bans?|prohibits?|exempts?|levies|levied|fines?|fined|charges?|taxes|grants?|provides?|provided|establish(?:es|ed)|mandates?|mandated|permits?|authori[sz]es|authori[sz]ed|entitles?|raises?|lowers?|applies|covers?|obliges?|eligible|entitled|qualif(?:y|ies)|must|shall)\b/u,
);

function tellsOfLaw({ text, possible }: Statement): boolean {
  return (
    (UNDER_LAW.test(text, possible) || (LAW.test(text, possible) && LAW_VERB.test(text, possible))) &&
    !PROPOSAL.test(text, possible) &&
    !SHOULD.test(text, possible)
  );
}

/**
 * Whether the words describe a law or the rules of a programme, which give the rule: its numbers are parameters, facts that can be looked up.
 * A rule in the sentence right after goes on with the description.
 */
export function describesLaw({ sentence, earlier }: ClaimContext): boolean {
  if (sentence.once(tellsOfLaw)) return true;
  const { text, possible } = sentence;
  const previous = earlier.at(-1);
  return (
    previous !== undefined &&
    RULE_GOES_ON.test(text, possible) &&
    !OWN_RULE.test(text, possible) &&
    previous.once(tellsOfLaw)
  );
}

/** A rule with a note of its own ("Recipients must match 25 percent.[^4]") describes one that exists; the note leads to it. */
export function isCitedRule({ sentence, passage, possible }: ClaimContext): boolean {
  if (OWN_RULE.test(sentence.text, possible)) return false;
  return (lastUpTo(notesIn(passage), sentence.end)?.start ?? -1) >= sentence.start;
}

/** Where notes and keys stand in a passage, in order. */
const notesIn = once(({ marks }: Passage): readonly Span[] =>
  marks
    .filter(
      (mark) =>
        mark.kind === 'footnote' ||
        mark.kind === 'endnote' ||
        (mark.kind === 'citation' && !isOnlyCrossReference(mark)),
    )
    .map(({ at }) => at),
);
