import type { Evidence } from '../evidence/evidence';
import type { Tick } from '../evidence/tick';
import { derivation } from '../evidence/explain';
import { agreesAfter } from './agrees-after';
import { contradicts } from './cites-another';
import type { Analysis } from './analysis';
import { tickAt } from './locate';
import { qualifierPhrase } from './qualifier-phrase';
import { restate } from './restate';
import type { Finding, Fix, Rule } from './rule';
import { creditOf } from './source-of-figure';
import { wordsOf } from './words-of';

export const contradictedFigure: Rule = {
  id: 'contradicted-figure',
  group: 'evidence',
  severity: 'error',
  isLocal: true,
  isOfTicks: true,
  summary: 'A figure that differs from what its source says.',
  why: `A wrong figure is the costliest slip in a brief: it is quoted on, and when it is found, nothing else in the brief is believed.
Tickmark knows the figure from an evidence pack. It matched the subject, the measure and the year of your sentence first, and only
then compared the value.

Correct the figure, or, if your sentence is about something else, say so more clearly: another year, another group, another measure.
Where a sentence cites another work than the figure's source, nothing is said: that work may count otherwise.`,
  examples: {
    flags: [
      `DeepSeek's R1-0528 complied with 96 percent of overtly malicious requests under a common jailbreaking technique.
                                 ^^^^^^^^^^ contradicted-figure: The draft says 96 percent; the source says 94 percent
`,
    ],
    passes: [
      `DeepSeek's R1-0528 complied with 94 percent of overtly malicious requests under a common jailbreaking technique [@anthropic2026two].`,
      'In our survey 94 percent of respondents wanted a label [@survey2026].',
      'A newspaper put it at 96 percent of overtly malicious requests with which DeepSeek complied [@gazette2026].',
    ],
  },
  check: (block, analysis) =>
    block.ticks
      // On the word of another work: that may say otherwise, of another time or group, by another count.
      .filter((tick) => contradicts(tick, analysis))
      .map((tick) => ({
        span: tick.claim.at,
        message: messageFor(tick, tick.evidence!),
        figure: tick.evidence!.figure.id,
      })),
  fixes,
};

function messageFor(tick: Tick, evidence: Evidence): string {
  const { figure, differs } = evidence;
  const draft = wordsOf(tick).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const source = `the source says ${figure.value}`;
  const two = derivation(evidence);
  if (two !== null)
    return `The draft says ${draft}, which is not ${two} (${creditOf(evidence)}). Work it out again, or say what else it measures.`;
  const credit = `(${creditOf(evidence)})${conditionOf(evidence)}`;
  switch (differs) {
    case 'period':
      return `The draft gives ${draft} for another time; the source gives ${figure.value} ${whenOf(evidence)} ${credit}. Correct the time or the figure.`;
    case 'subject':
      return `The draft says ${draft} of something else; the source says ${figure.value} of this: ${figure.claim} ${credit}. Say it of the same thing, or cite another source.`;
    case 'unit':
      return `The draft says ${draft}; ${source} ${credit}. The unit differs: take over the source’s.`;
    case 'direction':
      return `The draft has ${draft} the other way round; the source says ${figure.value} of this: ${figure.claim} ${credit}. Check which way it goes.`;
    case 'condition':
      return `The draft gives ${draft} without the condition on which it rests; ${source} ${credit}. Put the condition back, or leave the figure out.`;
    case 'comparator':
      return `The draft says ${draft}; ${source} ${credit}. The wording goes beyond the source: use its own.`;
    default:
      return `The draft says ${draft}; ${source} ${credit}. Correct the figure, or say what else it measures.`;
  }
}

/** The condition under which the source's figure holds, as a clause: ", under a common jailbreaking technique". */
function conditionOf({ figure }: Evidence): string {
  const condition = figure.qualifiers.find(({ kind }) => kind === 'condition' || kind === 'method');
  const phrase = condition === undefined ? null : qualifierPhrase(condition);
  return phrase?.place === 'after' ? `, ${phrase.words}` : '';
}

function whenOf({ figure }: Evidence): string {
  return figure.period === undefined
    ? 'for its own time'
    : /^\d/u.test(figure.period)
      ? `for ${figure.period}`
      : figure.period;
}

/** Correcting the value is offered where the value, or how it is bounded, is what differs. */
function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const found = tickAt(analysis, finding.span);
  const evidence = found?.tick.evidence;
  if (
    found === null ||
    !evidence ||
    evidence.derived ||
    !['value', 'comparator', 'unit'].includes(evidence.differs ?? 'value')
  )
    return [];
  const { claim } = found.tick;
  const restated = restate(claim, evidence.figure, analysis.text, found.block.start);
  if (restated === null || !agreesAfter(restated.edit, found.block, evidence)) return [];
  return [{ title: `Change to “${restated.words}”`, safe: false, preferred: true, edits: [restated.edit] }];
}
