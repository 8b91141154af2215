import { isInFrontMatter, toProse, toSource, type Passage } from '../blocks/passage';
import type { PassageReading } from '../claims/claim';
import type { Tick } from '../evidence/tick';
import type { Sentence } from '../sentences/sentence';
import { overlaps, slice } from '../text/span';
import type { AnalysedBlock } from './analysis';
import type { Rule, RuleFinding } from './rule';
import { vagueAttributions } from './vague-attribution';
import { wordsOf } from './words-of';

export const unsourcedAttribution: Rule = {
  id: 'unsourced-attribution',
  group: 'sourcing',
  severity: 'warning',
  isLocal: true,
  summary:
    'An authority is claimed but not cited: "studies show", "experts say", "according to the regulator, 40 percent".',
  why: `"Studies show" asks the reader to trust studies that nobody can look up. "According to the regulator" before a figure
names the source, and still leaves the reader to search for the document, the table and the year.

Name the work and cite it: a footnote, a link or a citation key in the same sentence. If there is no such work, say what you know
and how you know it.`,
  examples: {
    flags: [
      `Studies show that longer leases bring repairs forward.
^^^^^^^^^^^^ unsourced-attribution: does not say which
`,
      `According to the Harbour Office, 4,100 berths are vacant.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsourced-attribution: 4,100
`,
      `The scheme is popular, and experts widely agree that it should stay.
                           ^^^^^^^^^^^^^^^^^^^^ unsourced-attribution: does not say who
`,
    ],
    passes: [
      'Studies show that longer leases bring repairs forward [@lund2021; @haas2019].',
      'According to the [port census](https://ports.example/census), 4,100 berths are vacant.',
      'Whether studies show an effect or not, the fee is simple to collect.',
      'According to the minister, the fee is fair.',
    ],
  },
  check: (block) => {
    const statistics = block.ticks.length === 0 ? none : attributedStatistics(block);
    const vague = block.reading.passages.flatMap((reading) => vagueFindings(block, reading));
    if (vague.length === 0) return statistics;
    // "Experts say 40 percent …" is one fault, not two.
    return [...statistics, ...vague.filter(({ span }) => !statistics.some((other) => overlaps(span, other.span)))];
  },
};

const none: readonly RuleFinding[] = [];

function attributedStatistics(block: AnalysedBlock): RuleFinding[] {
  return block.ticks
    .filter(
      (tick) =>
        tick.statistic &&
        tick.sourcing?.scope === 'attribution' &&
        !tick.sourcing.isAccountedFor &&
        tick.evidence?.verdict !== 'contradicted',
    )
    .map((tick) => {
      const named = tick.sourcing!.named;
      return {
        span: named ?? tick.claim.at,
        message: messageForStatistic(tick, named === null ? null : slice(block.reading.block.text, named)),
        figure: tick.evidence?.figure.id,
      };
    });
}

function messageForStatistic(tick: Tick, named: string | null): string {
  const number = `“${wordsOf(tick)}”`;
  const words = named?.replace(/\s+/gu, ' ') ?? '';
  if (vagueAttributions(words).length > 0)
    return `“${words}” does not say ${whichOrWho(words)}, so a reader cannot check ${number}. Name the source and cite it.`;
  const who = named === null ? 'The sentence points to a source' : `“${words}” points to a source`;
  return `${who} for ${number} but does not cite it, so a reader cannot find it. Add a link, a footnote or a citation.`;
}

function vagueFindings(block: AnalysedBlock, { passage, sentences }: PassageReading): RuleFinding[] {
  if (passage.role === 'heading' || isInFrontMatter(passage)) return [];
  if (passage.place.quotes > 0 || passage.place.footnote !== undefined) return [];
  return sentences.flatMap((sentence, i) => {
    const found = vagueAttributions(sentence.text);
    if (found.length === 0) return [];
    // "Studies show X. One of them [@lund2021] …": the next sentence says which.
    if (
      isCited(block, passage, sentence) ||
      (sentences[i + 1] !== undefined && isCited(block, passage, sentences[i + 1]!))
    )
      return [];
    if (block.ticks.some((tick) => tick.claim.sentence === sentence && speaksElsewhere(tick))) return [];
    return found.map(({ start, end, words }) => ({
      span: toSource(passage, { start: sentence.start + start, end: sentence.start + end }),
      message: messageForVague(words),
    }));
  });
}

/** Another rule already reports the number that the words introduce. */
function speaksElsewhere({ statistic, sourcing, evidence }: Tick): boolean {
  if (!statistic) return false;
  return evidence?.verdict === 'contradicted' || sourcing?.scope === 'none' || sourcing?.scope === 'own-analysis';
}

function messageForVague(words: string): string {
  return `“${words}” does not say ${whichOrWho(words)}, so a reader has to take it on trust. Name the source and cite it, or say how you know.`;
}

function whichOrWho(words: string): string {
  return /stud|research\b|survey|poll|evidence|report|literature|analyses/iu.test(words) ? 'which' : 'who';
}

/** A mark right behind the full stop counts to the sentence. */
function isCited(block: AnalysedBlock, passage: Passage, sentence: Sentence): boolean {
  return block.citations.some((citation) => {
    if (citation.start < passage.source.start || citation.end > passage.source.end) return false;
    const { start } = toProse(passage, citation);
    return sentence.start <= start && start <= sentence.end + 1;
  });
}
