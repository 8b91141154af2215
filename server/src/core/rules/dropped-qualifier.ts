import { toSource } from '../blocks/passage';
import { beforeEscape } from '../blocks/value-span';
import type { Evidence } from '../evidence/evidence';
import type { Qualifier, QualifierKind } from '../evidence/pack';
import type { Tick } from '../evidence/tick';
import type { TextEdit } from '../text/edit';
import { listed } from '../text/listed';
import type { Analysis } from './analysis';
import { articleBefore, indefiniteFor } from './article';
import { clauseBoundary } from './clause-boundary';
import { tickAt } from './locate';
import { qualifierName, qualifierPhrase } from './qualifier-phrase';
import type { Finding, Fix, Rule } from './rule';
import { creditOf } from './source-of-figure';
import { wordsOf } from './words-of';

export const droppedQualifier: Rule = {
  id: 'dropped-qualifier',
  group: 'evidence',
  severity: 'warning',
  isLocal: true,
  isOfTicks: true,
  summary: 'A known figure quoted without the words that limit it in its source.',
  why: `Sources limit their figures: an estimate, a forecast, a charge that no court has decided, a test under certain conditions. Without
these words the same number claims more than anybody found, and whoever checks it will say that the brief exaggerates.

Put the words back, in your own way if you like: any wording that tells the reader the same will do.`,
  examples: {
    flags: [
      `DeepSeek's R1-0528 complied with 94 percent of overtly malicious requests [@anthropic2026two].
                                 ^^^^^^^^^^ dropped-qualifier: under a common jailbreaking technique
`,
    ],
    passes: [
      `DeepSeek's R1-0528 complied with 94 percent of overtly malicious requests once it was jailbroken [@anthropic2026two].`,
    ],
  },
  check: (block) =>
    block.ticks.flatMap((tick) => {
      const missing = limitsMissing(tick);
      if (tick.evidence === null || missing.length === 0) return [];
      const message = messageFor(tick, tick.evidence, missing);
      return [{ span: tick.claim.at, message, figure: tick.evidence.figure.id }];
    }),
  fixes,
};

/** The missing qualifiers that limit the figure. "Only" and "just" judge it, and a writer may judge otherwise. */
function limitsMissing({ evidence }: Tick): readonly Qualifier[] {
  if (evidence?.qualifier !== 'dropped') return [];
  return evidence.missing.filter(
    (qualifier) => !/^(?:only|just|merely|no more than)$/iu.test(qualifierName(qualifier)),
  );
}

const because: Record<QualifierKind, string> = {
  estimate: 'The source gives an estimate; without the word it reads like a count',
  projection: 'The source gives a forecast; without the word it reads like a fact',
  allegation: 'It is an allegation; without the word it reads as if it were proven',
  condition: 'The figure holds under that condition only; without it, it claims more than was found',
  approximation: 'The source rounds it; without the word it reads as exact',
  minimum: 'The source gives a lower bound; without the word it reads as the whole',
  maximum: 'The source gives an upper bound; without the word it reads as what is usual',
  method: 'The figure was measured that way only; without it, it claims more than was found',
};

function messageFor(tick: Tick, evidence: Evidence, limiting: readonly Qualifier[]): string {
  const names = limiting.map((qualifier) => `“${qualifierName(qualifier)}”`);
  const rest = `${because[limiting[0]!.kind]}. Put ${names.length > 1 ? 'them' : 'it'} back in.`;
  return `“${wordsOf(tick)}” leaves out ${listed(names)} (${creditOf(evidence)}). ${rest}`;
}

/** One fix that puts back everything that can simply be put back. */
function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const found = tickAt(analysis, finding.span);
  if (found === null) return [];
  const phrases = limitsMissing(found.tick)
    .map(qualifierPhrase)
    .filter((phrase) => phrase !== null);
  const before = phrases.filter(({ place }) => place === 'before').map(({ words }) => words);
  const after = phrases.filter(({ place }) => place === 'after').map(({ words }) => words);
  const edits: TextEdit[] = [];
  // Two words before a number ("an estimated at least") are no English; the first must do.
  if (before.length > 0) edits.push(beforeValue(found.tick, found.block.start, analysis, before[0]!));
  if (after.length > 0) edits.push(behindClause(found.tick, found.block.start, after.join(', ')));
  if (edits.length === 0) return [];
  const words = [...before.slice(0, 1), ...after].join(' … ');
  return [{ title: `Put back “${words}”`, safe: false, preferred: true, edits }];
}

function beforeValue({ claim }: Tick, blockStart: number, analysis: Analysis, words: string): TextEdit {
  const start = beforeEscape(analysis.text, blockStart + claim.at.start);
  const article = articleBefore(analysis.text, start);
  const bare = words.replace(/^(?:an?|some)\s/iu, '');
  if (article !== null && article.indefinite) {
    // "a 4 percent share" → "a projected 4 percent share", with the article that the new word wants.
    const own = indefiniteFor(bare);
    return { start: article.start, end: start, text: `${article.capital ? capitalise(own) : own} ${bare} ` };
  }
  if (article !== null) return { start, end: start, text: `${bare} ` };
  const opens = claim.prose.start === claim.sentence.start && claim.quantity.start === 0;
  return { start, end: start, text: `${opens ? capitalise(words) : words} ` };
}

function behindClause({ claim }: Tick, blockStart: number, words: string): TextEdit {
  const { sentence, passage, quantity } = claim;
  if (passage.role === 'cell') {
    const at = blockStart + claim.at.end;
    return { start: at, end: at, text: ` (${words})` };
  }
  const { offset, closing } = clauseBoundary(sentence.text, quantity.end);
  const end = sentence.start + offset;
  const at = blockStart + toSource(passage, { start: end - 1, end }).end;
  return { start: at, end: at, text: `, ${words}${closing}` };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
