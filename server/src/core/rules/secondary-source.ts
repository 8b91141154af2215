import { citedSources, sourcesNamed } from '../evidence/cited-source';
import type { Evidence } from '../evidence/evidence';
import type { CslItem } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import type { Tick } from '../evidence/tick';
import type { Citation } from '../sources/sourcing';
import { packReference } from './add-reference';
import type { AnalysedBlock, Analysis } from './analysis';
import { insertCitation } from './cite';
import { tickAt } from './locate';
import type { Finding, Fix, Rule, RuleFinding } from './rule';
import { sourceOf } from './source-of-figure';
import { wordsOf } from './words-of';

export const secondarySource: Rule = {
  id: 'secondary-source',
  group: 'evidence',
  severity: 'information',
  isLocal: true,
  isOfTicks: true,
  summary: 'A figure cited from a work that has it from another one.',
  why: `The work you cite did not find this number itself: it reports what somebody else found. A reader who wants to check it has to go on
to the first source, and so should you, because conditions get lost on the way.

Cite the first source too. The evidence pack names it, and says whether the pack's authors have read it. If they have not, look at it
before you cite it.`,
  examples: {
    flags: [
      `Under a common jailbreaking technique R1-0528 complied with 94 percent of overtly malicious requests [@anthropic2026two].
                                                            ^^^^^^^^^^ secondary-source: CAISI 2025
`,
    ],
    passes: [
      'Under a common jailbreaking technique R1-0528 complied with 94 percent of overtly malicious requests [@caisi2025deepseek].',
      'Under a common jailbreaking technique R1-0528 complied with 94 percent of overtly malicious requests [@anthropic2026two; @caisi2025deepseek].',
    ],
  },
  check: (block, analysis) =>
    block.ticks.flatMap((tick): RuleFinding[] => {
      const primary = primaryToCite(tick, block, analysis);
      if (primary === null) return [];
      const source = sourceOf(tick.evidence!)!;
      const message = messageFor(wordsOf(tick), primary, source);
      return [{ span: tick.claim.at, message, figure: tick.evidence!.figure.id }];
    }),
  fixes,
};

/** The first source of a figure that is cited from another work only; null where there is none that one may cite. */
function primaryToCite({ evidence, sourcing, claim }: Tick, block: AnalysedBlock, analysis: Analysis): CslItem | null {
  const primary = evidence === null || evidence.verdict === 'contradicted' ? null : primaryOf(evidence);
  if (primary === null || sourcing === null) return null;
  const refers = (citation: Citation, id: string) =>
    citedSources(citation, analysis).some(({ item }) => item.id === id);
  if (!sourcing.citations.some((citation) => refers(citation, evidence!.figure.source))) return null;
  // A table's citations stand in its cells or beside it: they count for all of it.
  const { source } = claim.passage;
  const around = block.citations.filter(
    ({ start, end }) => claim.passage.role === 'cell' || (start >= source.start && end <= source.end),
  );
  if ([...sourcing.citations, ...around].some((citation) => refers(citation, primary.id))) return null;
  // "Source: McGuire, …, as reported by Anthropic" below a table
  const beside = claim.passage.role === 'cell' ? block.reading.environment.beside : '';
  return sourcesNamed(beside, analysis.packs).some(({ item }) => item.id === primary.id) ? null : primary;
}

function primaryOf({ figure, pack }: Evidence): CslItem | null {
  if (figure.primary?.relation !== 'primary' || figure.primary.source === figure.source) return null;
  const item = pack.sources.find(({ id }) => id === figure.primary!.source);
  const verification = item?.custom?.verification;
  return item && verification !== undefined && verification in known ? item : null;
}

/** What the pack's authors know of the first source. Without knowing this much nobody should be told to cite it. */
const known: Readonly<Record<string, string>> = {
  read: 'The pack’s authors have read it.',
  'read-in-excerpt': 'The pack’s authors have read parts of it.',
  'cited-by-others': 'The pack’s authors have not read it: look at it before you cite it.',
};

function messageFor(words: string, primary: CslItem, source: CslItem): string {
  const first = nameApart(primary, source);
  return `“${words}” is cited from ${shortReference(source)}, which has it from ${first}. Cite that too, so that readers reach the first source. ${known[primary.custom!.verification!]}`;
}

/** Two works of one author and year have the same short name; then the title tells them apart. */
function nameApart(primary: CslItem, source: CslItem): string {
  const name = shortReference(primary);
  return name === shortReference(source) && primary.title !== undefined ? `“${primary.title}”` : name;
}

function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const found = tickAt(analysis, finding.span);
  const primary = found === null ? null : primaryToCite(found.tick, found.block, analysis);
  const source = found?.tick.evidence ? sourceOf(found.tick.evidence) : undefined;
  if (found === null || primary === null || source === undefined) return [];
  const unread = primary.custom?.verification === 'cited-by-others' ? ' (not read by the pack’s authors)' : '';
  const title = `Cite ${nameApart(primary, source)} too${unread}`;
  const beside = besideKey(found.tick.sourcing!.citations, found.block, analysis, primary.id);
  const edits =
    beside === null
      ? insertCitation(analysis, finding.span.start, primary)
      : [beside, ...packReference(analysis, primary)];
  return [{ title, safe: false, preferred: false, edits }];
}

/** The edit that puts a key into the brackets that already cite the source: `[@a]` becomes `[@a; @b]`. */
function besideKey(citations: readonly Citation[], block: AnalysedBlock, analysis: Analysis, key: string) {
  const first = citations[0];
  if (first?.kind !== 'pandoc') return null;
  const at = block.start + first.end - 1;
  const bracketed = analysis.text[block.start + first.start] === '[' && analysis.text[at] === ']';
  return bracketed && /^[\p{L}\p{N}_][\p{L}\p{N}_:.-]*[\p{L}\p{N}]$/u.test(key)
    ? { start: at, end: at, text: `; @${key}` }
    : null;
}
