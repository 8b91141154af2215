import { cue } from './cue';
import { say, type Check } from './context';

/** Checks for the bounds that a list of classes draws, and for those on what the members of a group have. */

const CLASSES_FOLLOW =
  /\b(?:categor(?:y|ies)|classes|classifications?|tiers|bands|grades|ratings)(?: (?:is|are|was|were))?(?: (?:used|given|defined|as follows))*\s?:\s*$/iu;
/** A value that bounds: "less than 3 cm", "between 3 and 10 cm", "10 years or more". */
const OPEN = /^\s?(?:\+|or (?:more|less|greater|fewer|over|under|above|below|higher|lower)\b)/iu;

/** "The categories are:" and then an item for each: "Slow: a decline of less than 3 cm a year". */
const listedClass: Check = ({ quantity, passage, environment, afterAll }) => {
  if (passage.place.item === undefined) return null;
  const { low, high } = quantity.stated;
  if (quantity.hedge === null && low === high && !OPEN.test(afterAll)) return null;
  const lead = passage.place.item.lead || environment.leadIn;
  return lead !== '' && CLASSES_FOLLOW.test(lead) ? say('category-boundary', 'Left alone: it bounds a class.') : null;
};

const WITH_MEASURE = cue(
  /\b\p{L}{2,}s (?:with|having) (?:an? )?(?:[\p{L}-]+ ){0,2}(?:incomes?|earnings|wages|salary|salaries|assets|savings|turnovers?|revenues?|populations?|balances?|scores?)(?: of)? (?:at or )?(?:below|above|under|over|less than|more than|up to|exceeding|greater than|between)\s+$/iu,
);

/** "families with incomes below 150 percent of the poverty line" */
const withMeasure: Check = ({ beforeAll, possible }) =>
  WITH_MEASURE.test(beforeAll, possible) ? say('category-boundary', 'Left alone: it bounds a group.') : null;

export const classBoundChecks: readonly Check[] = [listedClass, withMeasure];
