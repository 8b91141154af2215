import type { Claim } from '../claims/claim';
import type { Analysis } from '../rules/analysis';
import { titleOf } from './title';
import { sentenceOf, shortened, statementOf } from './statement';
import { lowerFirst } from '../text/lower-first';
import { tidy } from '../features/markdown';

/** A pack to be finished by hand, as its file has it. */
export interface PackDraft {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly FigureDraft[];
}

/** A statistic of the source, with what only a person can say left empty. */
export interface FigureDraft {
  /** Where the number stands in the source, a UTF-16 offset. */
  readonly at: number;
  readonly id: string;
  /** The sentence of the source: to be said in own words. */
  readonly claim: string;
  readonly value: string;
  /** The year, where the sentence names just one: "2024", "2023/24", "by 2030". */
  readonly period?: string;
  /** The heading above it. */
  readonly section?: string;
}

/** As long as a claim in a pack may be. */
const longestClaim = 600;

/**
 * The statistics of a source as the figures of a pack. By which names drafts speak of them is not guessed: a figure with the
 * wrong names would accuse where nothing is wrong, one without is told by `pack check` and not used.
 * @param name for the pack and its source, where nothing better is known: the file's name without its ending
 */
export function draftPack(analysis: Analysis, name: string): PackDraft {
  const taken = new Set<string>();
  const figures: FigureDraft[] = [];
  for (const { start, reading } of analysis.blocks)
    for (const { claims } of reading.passages)
      for (const claim of claims) {
        if (!claim.statistic || claim.quantity.weak === true) continue;
        const period = yearOf(claim);
        const section = tidy(reading.environment.headings.at(-1) ?? '', 300);
        figures.push({
          at: start + claim.at.start,
          id: free(slug(besideNumber(claim), 3), taken),
          claim: tidy(sentenceOf(shortened(statementOf(claim))), longestClaim),
          value: tidy(valueOf(claim), 200),
          ...(period === null ? {} : { period }),
          ...(section === '' ? {} : { section }),
        });
      }
  return { id: slug(name, 8), title: titleOf(analysis) ?? name, figures };
}

/** The number with its hedge, where that stands right before it: "at least 2,400". */
function valueOf({ quantity, sentence }: Claim): string {
  const { hedge, start, end, text } = quantity;
  const isBefore = hedge !== null && hedge.end <= start && /^\s*$/u.test(sentence.text.slice(hedge.end, start));
  return isBefore ? lowerFirst(sentence.text.slice(hedge.start, end)) : text;
}

/** The sentence without the number and its hedge: what is left says what it is about. */
function besideNumber({ quantity: { hedge, start, end }, sentence: { text } }: Claim): string {
  return `${text.slice(0, Math.min(start, hedge?.start ?? start))} ${text.slice(end)}`;
}

function yearOf({ sentence }: Claim): string | null {
  const named = sentence.text.match(/\b(?:[Bb]y )?(?:19|20)\d\d(?:[-\u2013/]\d\d(?:\d\d)?)?\b/gu) ?? [];
  const years = new Set(named.map((year) => year.replace('B', 'b')));
  return years.size === 1 ? [...years][0]! : null;
}

/** The first words of some length as an id of a pack: "share-ports-plan". */
function slug(text: string, words: number): string {
  const found = text.toLowerCase().match(/[\p{Letter}\p{Number}]*\p{Letter}[\p{Letter}\p{Number}]*/gu) ?? [];
  const telling = words > 3 ? found : found.filter((word) => word.length > 3);
  return telling.slice(0, words).join('-').slice(0, 80) || 'figure';
}

function free(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let i = 2; taken.has(candidate); i++) candidate = `${id}-${i}`;
  taken.add(candidate);
  return candidate;
}
