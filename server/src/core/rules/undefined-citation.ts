import type { Block } from '../blocks/block';
import { citationsInMetadata } from '../blocks/metadata-citations';
import { nociteOf } from '../blocks/nocite-keys';
import type { CitationItem, CitationMark } from '../blocks/mark';
import type { Bibliography } from '../evidence/bibliography';
import type { AnalysedBlock, Analysis } from './analysis';
import { readSuffix } from '../references/locator';
import { citationsAside } from '../sources/citations-aside';
import { isPlaceholderKey } from '../sources/placeholder-key';
import type { Span } from '../text/span';
import { keySpan, writtenKey } from './key-span';
import { isKnown, leadsWithin } from './known-key';
import { likelyKeys, nearKey } from './near-key';
import { once } from './once';
import { onceAVersion } from './once-a-version';
import { isInEnvironment } from './raw-environment';
import type { Finding, Fix, Rule, RuleFinding } from './rule';

export const undefinedCitation: Rule = {
  id: 'undefined-citation',
  group: 'citations',
  severity: 'error',
  summary: 'A citation key that is in none of the libraries that the draft uses.',
  why: `In the printed brief the reference comes out as a question mark, “(lund2012?)”, and the claim stands without a source. Most often
the key is mistyped, or the source was never added to the library.

Correct the key, or add the source to the library. Keys in the title and the abstract and under \`nocite:\` in the front matter count, too. Tickmark only
says so where it could read every library that the draft names. Where a part of a library is broken, a key that stands anywhere in that part is not reported. In the running text a key
without digits may be somebody's handle: it is left alone, unless a key of the library is much like it or a place in the work follows (\`@lund [p. 3]\`).

Keys of evidence packs count as known. Pandoc needs those works, too: with a key that you take from the suggestions, Tickmark puts the work
under \`references:\` in the front matter.`,
  examples: {
    flags: [
      `---
references:
- id: lund2021
  title: Berths and their rents
---

Rents rose [@lund2012, p. 3].
            ^^^^^^^^^ undefined-citation: Did you mean @lund2021?`,
    ],
    passes: [
      `---
references:
- id: lund2021
  title: Berths and their rents
---

Rents rose [@lund2021, p. 3; see @fig-rents]. Write to office@example.org.`,
      `---
references:
- id: lund2021
  title: Berths and their rents
---

(@port1) Rents rose in Norhaven.

As in (@port1), they rose.`,
      'Nothing says where this draft has its references from [@lund2012].',
    ],
  },
  concerns: (block) => block.text.includes('@') && (itemsOf(block).length > 0 || listedKeys(block).length > 0),
  check: (block, analysis) => {
    if (analysis.bibliography.state !== 'whole') return [];
    const { block: read } = block.reading;
    const cited = itemsOf(read)
      .filter(({ item, mark }) => isUndefined(item, mark, block, analysis))
      .map(({ item }) => ({ key: item.key, span: keySpan(read.text, item) }));
    const listed = listedKeys(read).filter(({ key }) => isUnlisted(key, analysis));
    return [...cited, ...listed].map((place) => findingFor(place, read.text, analysis));
  },
  fixes,
};

const itemsOf = once((block: Block): { item: CitationItem; mark: Pick<CitationMark, 'bracketed'> }[] => [
  ...block.passages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'citation' ? mark.items.map((item) => ({ item, mark })) : [])),
  ),
  ...citationsAside(block),
  ...citationsInMetadata(block),
]);

/** The keys under `nocite:`. */
const listedKeys = once((block: Block) => nociteOf(block).keys);

function isUndefined(
  item: CitationItem,
  { bracketed }: Pick<CitationMark, 'bracketed'>,
  block: AnalysedBlock,
  analysis: Analysis,
): boolean {
  const { key } = item;
  if (isKnown(key, analysis) || isPlaceholderKey(key) || leadsWithin(key, analysis)) return false;
  const { anchors, examples } = namedInDraft(analysis);
  if (anchors.has(key) || (!bracketed && examples.has(key))) return false;
  if (analysis.bibliography.mayHold(key) || isInEnvironment(block.start + item.keySource.start, analysis)) return false;
  if (!mayBeHandle(item, bracketed, analysis)) return true;
  return cutOffKey(block.reading.block.text, item.keySource.end, key, analysis.bibliography) !== null;
}

/** Whether a key under `nocite:`, where nothing else can stand, is in no library. */
function isUnlisted(key: string, analysis: Analysis): boolean {
  return !isKnown(key, analysis) && !isPlaceholderKey(key) && !analysis.bibliography.mayHold(key);
}

/**
 * Whether what looks like a key is none, so that nothing is lost where it stays as it is: a handle, an example of the draft's own, raw LaTeX. Where
 * not all libraries are known it may be one.
 * @param offset where it stands in the document
 */
export function isNoCitation(item: MaybeCited, bracketed: boolean, offset: number, analysis: Analysis): boolean {
  const { key } = item;
  const { state } = analysis.bibliography;
  if (leadsWithin(key, analysis) || isInEnvironment(offset, analysis)) return true;
  if (isKnown(key, analysis) || (state !== 'whole' && state !== 'none')) return false;
  const { anchors, examples } = namedInDraft(analysis);
  return anchors.has(key) || (!bracketed && examples.has(key)) || mayBeHandle(item, bracketed, analysis);
}

/** What may be a citation of a work, or somebody's handle. */
type MaybeCited = Pick<CitationItem, 'key' | 'suffix'>;

/** Whether a key that no library holds may be somebody's handle, which stands in the running text: "ask @harbour_office". */
function mayBeHandle({ key, suffix }: MaybeCited, bracketed: boolean, { bibliography }: Analysis): boolean {
  return !bracketed && !/\d/u.test(key) && !namesPlace(suffix) && nearKey(key, bibliography) === null;
}

/** "@harbour [ch. 2]": only a work has such places. A number alone may be that of a note. */
function namesPlace(suffix: string): boolean {
  return !/^[\s\d]/u.test(suffix) && readSuffix(suffix).label !== null;
}

/** What a draft gives names to itself, so that no library has to. */
interface Named {
  /** Cross-references of a kind that the project has made up itself: "{#supp-table}", "(#supp-table)". */
  readonly anchors: ReadonlySet<string>;
  /** Pandoc's numbered examples: "(@port1) Rotterdam" in a list, for "as in (@port1)" in the text. */
  readonly examples: ReadonlySet<string>;
}

const namedInBlock = once(({ text }: Block): Named | null => {
  const anchors = [...text.matchAll(/#([^\s#{}()[\]<>"']+)/gu)].map(([, name]) => name!.replace(/[.,;:]+$/u, ''));
  const examples = [...text.matchAll(/^ {0,3}\(@([^\s()]+)\) /gmu)].map(([, name]) => name!);
  return anchors.length + examples.length === 0 ? null : { anchors: new Set(anchors), examples: new Set(examples) };
});

/** Made when the first key is found in no library: then one look in a set answers for each. */
const namedInDraft = onceAVersion(({ blocks }): Named => {
  const anchors = new Set<string>();
  const examples = new Set<string>();
  for (const { reading } of blocks) {
    const named = namedInBlock(reading.block);
    for (const name of named?.anchors ?? []) anchors.add(name);
    for (const name of named?.examples ?? []) examples.add(name);
  }
  return { anchors, examples };
});

/** A key that no library has, and where it stands in its block, with its `@`. */
interface KeyPlace {
  readonly key: string;
  readonly span: Span;
}

function findingFor({ key, span }: KeyPlace, text: string, { bibliography }: Analysis): RuleFinding {
  return {
    span,
    message: `“@${key}” is in none of the libraries that this draft uses, so its reference would be missing in print. ${todo(key, span.end, text, bibliography)}`,
  };
}

function todo(key: string, end: number, text: string, bibliography: Bibliography): string {
  const whole = cutOffKey(text, end, key, bibliography);
  if (whole !== null) return `The key “${whole}” needs braces: @{${whole}}.`;
  const likely = likelyKeys(key, bibliography).map((other) => `@${writtenKey(other)!}`);
  return likely.length === 0
    ? 'Correct the key, or add the source to the library.'
    : `Did you mean ${likely.join(' or ')}?`;
}

/**
 * The key of a library that stands in the text, but of which Pandoc reads only the beginning, as it stops at characters that need braces:
 * "o'brien". Null for none.
 * @param end where the key ends that was read
 */
function cutOffKey(text: string, end: number, key: string, bibliography: Bibliography): string | null {
  const rest = /^[^\s\]};,@]{1,100}/u.exec(text.slice(end, end + 100))?.[0] ?? '';
  for (let length = rest.length; length > 0; length--) {
    const whole = key + rest.slice(0, length);
    if (bibliography.has(whole) && writtenKey(whole) === `{${whole}}`) return whole;
  }
  return null;
}

function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const key = analysis.text.slice(finding.span.start + 1, finding.span.end).replace(/^\{|\}$/gu, '');
  const { start, end } = finding.span;
  const whole = cutOffKey(analysis.text, end, key, analysis.bibliography);
  if (whole !== null) {
    const edit = { start: start + 1, end: end + whole.length - key.length, text: `{${whole}}` };
    return [{ title: `Change to @{${whole}}`, safe: false, preferred: true, edits: [edit] }];
  }
  const likely = likelyKeys(key, analysis.bibliography);
  return likely.map((other) => ({
    title: `Change to @${other}`,
    safe: false,
    preferred: likely.length === 1,
    edits: [{ start: start + 1, end, text: writtenKey(other)! }],
  }));
}
