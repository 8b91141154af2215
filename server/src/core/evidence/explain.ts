import { listed } from '../text/listed';
import type { Derivation, DistantTerm, Evidence, MatchedTerm } from './evidence';

const ROLES: Readonly<Record<MatchedTerm['role'], string>> = {
  subject: 'whom or what it is about',
  measure: 'what is measured',
  reference: 'what it is compared with',
  period: 'when',
};

/**
 * Why a number was recognised and how the verdict follows, in two plain lines: the words of the draft that stand for the
 * figure, then both values. `drafted` is the number in the draft's words.
 */
export function explain(evidence: Evidence, drafted: string): string[] {
  return [recognition(evidence), `${comparison(evidence, drafted)}${qualifier(evidence)}`];
}

/** The same in short, for a card that shows the figure and both values anyhow. */
export function explainBriefly(evidence: Evidence, drafted: string): string[] {
  return [`Recognised by ${telling(evidence)}.`, `${comparison(evidence, drafted)}${qualifier(evidence)}`];
}

function recognition(evidence: Evidence): string {
  const { figure, derived } = evidence;
  const about = `“${figure.claim}”`;
  const both = derived === undefined ? about : `${about} and “${derived.from.claim}”`;
  return `Taken to be about ${both}, because of ${telling(evidence)}.`;
}

/** The words of the draft that stand for the figure. */
function telling({ because, around }: Evidence): string {
  const here = because.map((term) => `“${term.words}” (${ROLES[term.role]})`);
  const there = around.map((term) => `“${term.words}” ${PLACES[term.where]} (${ROLES[term.role]})`);
  const words = [...new Set([...here, ...there])];
  return words.length === 0 ? 'the text around it' : listed(words);
}

/** Where words stand that are not in the passage. */
const PLACES: Readonly<Record<DistantTerm['where'], string>> = {
  sentence: 'in the sentence',
  header: "in the table's header",
  before: 'in the sentence before',
  after: 'in the next sentence',
  sibling: 'in the item above',
  lead: 'in the line above',
  caption: 'beside the table',
  heading: 'in the heading',
};

function comparison({ verdict, differs, figure, derived }: Evidence, drafted: string): string {
  if (derived !== undefined) return fromTwo(drafted, figure.value, derived.from.value, derived.how, verdict);
  const both = `The draft says ${drafted}, the source ${figure.value}`;
  switch (verdict) {
    case 'exact':
      return `${both}: the same value.`;
    case 'rounded':
      return `${both}: the same value, rounded.`;
    case 'equivalent':
      return `${both}: the same value in another form.`;
    case 'implied':
      return `${both}: true, though it says less than the source.`;
    case 'contradicted':
      return `${both}: ${DIFFERENCES[differs ?? 'value']}.`;
  }
}

const DIFFERENCES: Readonly<Record<NonNullable<Evidence['differs']>, string>> = {
  value: 'the values differ',
  period: 'it is said of another time',
  subject: 'it is said of something else',
  unit: 'the units differ',
  direction: 'it goes the other way',
  condition: 'it holds only under the condition that the draft rules out',
  comparator: 'the draft claims more than the source does',
};

const DERIVATIONS: Readonly<Record<Derivation, string>> = {
  difference: 'the difference between',
  ratio: 'the ratio of',
  share: 'the share that follows from',
  sum: 'the sum of',
};

/** "The difference between 94 percent and 8 percent": what two figures give. */
export function derivation({ figure, derived }: Evidence): string | null {
  return derived === undefined ? null : `${DERIVATIONS[derived.how]} ${figure.value} and ${derived.from.value}`;
}

function fromTwo(drafted: string, a: string, b: string, how: Derivation, verdict: Evidence['verdict']): string {
  const agrees = verdict === 'contradicted' ? 'is not' : 'is';
  return `The draft says ${drafted}, which ${agrees} ${DERIVATIONS[how]} ${a} and ${b}.`;
}

function qualifier({ qualifier: kept, missing }: Evidence): string {
  if (kept === 'kept') return ' The words that limit it are kept.';
  if (kept !== 'dropped') return '';
  return ` Left out: ${listed(missing.map(({ phrase, words, kind }) => `“${phrase ?? words[0] ?? kind}”`))}.`;
}
