import type { Evidence } from '../evidence/evidence';
import { derivation } from '../evidence/explain';
import { listed } from '../text/listed';
import { bold, lines, plain } from './markdown';

/** What the evidence says about the draft's words, in one or two short lines of Markdown. `drafted` is the draft's value. */
export function verdictLine(drafted: string, evidence: Evidence): string {
  // A tick beside a claim that drops a condition would say that all is well.
  const tick = evidence.verdict === 'contradicted' || evidence.qualifier === 'dropped' ? '' : '✓ ';
  // The draft's value is under the pointer and in the finding above the card, the source's in the card's next line.
  const words = isOtherValue(evidence) ? 'Differs from the source.' : agreement(drafted, evidence, plain);
  return lines([bold(`${tick}${words}`), leftOut(evidence, plain)]);
}

/** Whether the draft has a value that the source has not, and nothing else needs to be said of it. */
function isOtherValue(evidence: Evidence): boolean {
  const { verdict, differs } = evidence;
  if (verdict !== 'contradicted' || derivation(evidence) !== null) return false;
  return differs === 'value' || differs === 'unit' || differs === null;
}

/** How words of a draft or pack are written, cut to so many characters: `plain` for Markdown, `tidy` for plain text. */
type Write = (text: string, limit: number) => string;

/** Whether and how the draft agrees with the figure, in a sentence. */
export function agreement(words: string, evidence: Evidence, write: Write): string {
  const { figure } = evidence;
  const agrees = evidence.qualifier === 'dropped' ? 'The number agrees' : 'Agrees';
  const drafted = write(words, 60);
  const value = write(figure.value, 60);
  const two = derivation(evidence);
  if (two !== null)
    return evidence.verdict === 'contradicted'
      ? `The draft says ${drafted}; it is not ${write(two, 160)}.`
      : `${agrees}: derived from two figures, ${write(two, 160)}.`;
  switch (evidence.verdict) {
    case 'exact':
      return `${agrees} with the source.`;
    case 'rounded':
      return `${agrees}, rounded: the source says ${value}.`;
    case 'equivalent':
      return `${agrees}, in another form: the source says ${value}.`;
    case 'implied':
      return `${agrees}, but says less than the source: ${value}.`;
    case 'contradicted':
      return disagreement(drafted, value, evidence, write);
  }
}

function disagreement(drafted: string, value: string, { differs, figure }: Evidence, write: Write): string {
  const period = figure.period === undefined ? '' : write(figure.period, 60);
  switch (differs) {
    case 'period':
      return period === ''
        ? `The draft gives another period than the source for ${value}.`
        : `The source says ${value} ${/^\d/u.test(period) ? `for ${period}` : period}, not for the period of the draft.`;
    case 'subject':
      return `The source says ${value}, but about something else: ${write(figure.claim, 160)}.`;
    case 'direction':
      return `The draft turns the direction round. The source says ${value}.`;
    case 'condition':
      return `The source says ${value} only for the case that the draft rules out.`;
    case 'comparator':
      return `The draft says more than the source does. The source says ${value}.`;
    case 'value':
    case 'unit':
    case null:
      return `The draft says ${drafted}; the source says ${value}.`;
  }
}

/** The words that limit the figure and that the draft does without, in a sentence; null where it keeps them. */
export function leftOut(evidence: Evidence, write: Write): string | null {
  if (evidence.qualifier !== 'dropped' || evidence.missing.length === 0) return null;
  const words = evidence.missing.map(
    (qualifier) => `“${write(qualifier.phrase ?? qualifier.words[0] ?? qualifier.kind, 120)}”`,
  );
  return `The draft leaves out ${listed(words)}.`;
}
