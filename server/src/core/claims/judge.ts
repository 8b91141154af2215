import type { Check, ClaimContext } from './context';
import { bareNumberChecks } from './bare-number';
import { cellChecks } from './cell';
import { classBoundChecks } from './class-bounds';
import { formChecks, isRank } from './form';
import { groupChecks } from './group';
import { guidanceChecks } from './guidance';
import { describesLaw } from './law';
import { normChecks } from './norm';
import { sayingChecks } from './sayings';
import { specificationChecks } from './specification';
import { structureChecks } from './structure';
import { suppositionChecks } from './supposition';
import { timeChecks } from './time';
import { candidates, type Candidates } from './when';
import type { Claim } from './claim';
import type { QuantityKind } from '../quantities/quantity';

type Judged = Pick<Claim, 'statistic' | 'reason' | 'explanation'>;

/**
 * The order of the checks; the first that speaks decides.
 * 1. What the expression is: a date, an identifier, the number of a section, a note, a list item; part of a title or a name.
 * 2. What the cell it fills is for: targets, plans, small numbers that sort.
 * 3. What the sentence supposes: questions, conditions, scenarios, examples.
 * 4. What the sentence wants: proposals, promises, rules, aims, instructions.
 * 5. What everyone knows or nobody means: common knowledge, sayings, definitions.
 * 6. The part it plays: it picks a group, specifies a format or a class, frames a time, points back, orders the text.
 * 7. Whether it says anything at all: a whole number that neither counts nor measures.
 */
const allChecks: readonly Check[] = [
  ...formChecks,
  ...cellChecks,
  ...suppositionChecks,
  ...normChecks,
  ...sayingChecks,
  ...groupChecks,
  ...specificationChecks,
  ...timeChecks,
  ...structureChecks,
  ...guidanceChecks,
  ...classBoundChecks,
  ...bareNumberChecks,
];

const inText = new Map<QuantityKind, Candidates>();
const inCells = new Map<QuantityKind, Candidates>();

function candidatesOf(kind: QuantityKind, inCell: boolean): Candidates {
  const byKind = inCell ? inCells : inText;
  let known = byKind.get(kind);
  if (known === undefined) byKind.set(kind, (known = candidates(allChecks, kind, inCell)));
  return known;
}

/**
 * Whether a quantity is a statistic: a factual claim about the world for which a careful editor would want a source
 * (the annotation guideline's section 3). What no check recognises as something else is one.
 */
export function judge(context: ClaimContext): Judged {
  const { quantity, passage } = context;
  const { kind } = quantity;
  const { checks, slots, masks } = candidatesOf(kind, passage.place.cell !== undefined);
  let bits: Int32Array | null = null;
  for (let i = 0; i < checks.length; i++) {
    const mask = masks[i]!;
    if (mask !== 0 && ((bits ??= context.possible.bits)[slots[i]!]! & mask) === 0) continue;
    const judgement = checks[i]!(context);
    if (judgement !== null) return { statistic: false, reason: judgement.reason, explanation: judgement.explanation };
  }
  if ((kind === 'currency' || kind === 'percent' || kind === 'duration' || kind === 'rate') && describesLaw(context))
    return { statistic: true, reason: 'parameter', explanation: 'A statistic: it reports what a law sets.' };
  return {
    statistic: true,
    reason: isRank(context) ? 'ranking' : kind,
    explanation: 'A statistic: it reports a fact for which a reader wants a source.',
  };
}
