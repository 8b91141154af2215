import { compare } from '../evidence/compare';
import { PLAIN_FRAME } from '../evidence/comparable';
import { newestOf } from '../evidence/newest-figure';
import type { Figure, Pack } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import type { Quantity } from '../quantities/quantity';
import type { Analysis } from './analysis';
import { tickAt } from './locate';
import { restate } from './restate';
import type { Finding, Fix, Rule } from './rule';
import { wordsOf } from './words-of';

export const supersededFigure: Rule = {
  id: 'superseded-figure',
  group: 'evidence',
  severity: 'warning',
  isLocal: true,
  isOfTicks: true,
  summary: 'A figure for which its source has a newer one.',
  why: `Offices revise their figures and publish new editions. A brief that quotes the old one looks out of date, even if the number was right
when you noted it down.

The evidence pack says which figure takes its place. Use the newer one, or set both side by side and say which is which: then Tickmark
says nothing.`,
  examples: {
    flags: [
      `In 2024 there were 64 lighthouses in service on the coast of Norland [@lighthouse2025].
                   ^^ superseded-figure: a newer figure than 64: 61 for 2025
`,
    ],
    passes: [
      'In 2025 there were 61 lighthouses in service on the coast of Norland [@lighthouse2025].',
      'In 2025 there were 61 lighthouses in service on the coast of Norland, and not 64 as in 2024 [@lighthouse2025].',
    ],
  },
  check: (block) => {
    const said = new Set(block.ticks.map(({ evidence }) => evidence?.figure));
    return block.ticks.flatMap((tick) => {
      const { evidence, claim } = tick;
      if (evidence === null || evidence.verdict === 'contradicted') return [];
      const newer = newestOf(evidence.figure, evidence.pack);
      // A writer who gives both knows.
      if (newer === null || said.has(newer)) return [];
      // "Six years" is the newer 6.2 as well as the older 5.5.
      if (evidence.verdict !== 'exact' && agreesWith(claim.quantity, newer)) return [];
      const message = messageFor(wordsOf(tick), newer, evidence.pack);
      return [{ span: claim.at, message, figure: evidence.figure.id }];
    });
  },
  fixes,
};

/** Whether a number says the value of a figure as well, more roughly. */
function agreesWith(quantity: Quantity, { quantity: value }: Figure): boolean {
  const result = compare(quantity, value, PLAIN_FRAME);
  return result !== null && result.verdict !== 'contradicted';
}

function messageFor(words: string, newer: Figure, pack: Pack): string {
  const source = pack.sources.find(({ id }) => id === newer.source);
  const credit = source === undefined ? pack.title : shortReference(source);
  const period =
    newer.period === undefined ? '' : /^\d/u.test(newer.period) ? ` for ${newer.period}` : ` ${newer.period}`;
  return `There is a newer figure than ${words}: ${newer.value}${period} (${credit}). Use the newer one, or give both and say which is which.`;
}

/** Only where nothing else in the sentence, such as the year, would have to change with the value. */
function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const found = tickAt(analysis, finding.span);
  const evidence = found?.tick.evidence;
  if (found === null || !evidence) return [];
  const newer = newestOf(evidence.figure, evidence.pack);
  if (newer === null || evidence.because.some(({ role }) => role === 'period')) return [];
  const restated = restate(found.tick.claim, newer, analysis.text, found.block.start);
  if (restated === null) return [];
  return [{ title: `Change to “${restated.words}”`, safe: false, edits: [restated.edit] }];
}
