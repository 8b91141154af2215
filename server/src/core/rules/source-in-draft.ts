import type { Passage } from '../blocks/passage';
import { authorNames, citedSources, sourcesNamed, type CitedSource } from '../evidence/cited-source';
import type { CslItem, Pack } from '../evidence/pack';
import { citationsOf, type PlacedCitation } from '../sources/citations';
import { creditLine } from '../sources/quotations';
import type { AnalysedBlock, Analysis } from './analysis';
import { once } from './once';
import { onceAVersion } from './once-a-version';

/** How a block that is a quotation, with its paragraphs, gives its source. */
interface CitedBlock {
  /** Its credit lines; '' without any. */
  readonly credit: string;
  /** A credit line names the source. */
  readonly isCredited: boolean;
  /** Whether a citation in it is of the source; null where it has none. */
  readonly cited: boolean | null;
}

/**
 * Where a draft cites or names the source of a pack. Every answer is worked out once: a paragraph may hold thousands of
 * quotations, and each of them asks about the whole of it.
 */
export interface SourceInDraft {
  readonly item: CslItem;
  readonly citationsOf: (passage: Passage) => readonly PlacedCitation[];
  /** Whether a citation is of the source. */
  readonly refers: (citation: PlacedCitation) => boolean;
  readonly isAllThatIsCitedIn: (passage: Passage) => boolean;
  readonly isNamedIn: (passage: Passage) => boolean;
  readonly isMentionedIn: (block: AnalysedBlock) => boolean;
  readonly ofBlock: (block: AnalysedBlock) => CitedBlock;
}

/** Null for a pack whose own source is not among its sources. */
export function sourceInDraft(pack: Pack, analysis: Analysis): SourceInDraft | null {
  const known = inVersion(analysis);
  if (!known.has(pack)) known.set(pack, read(pack, analysis));
  return known.get(pack) ?? null;
}

// A map, which dies with the version: packs outlive it.
const inVersion = onceAVersion(() => new Map<Pack, SourceInDraft | null>());

function read(pack: Pack, analysis: Analysis): SourceInDraft | null {
  const item = pack.sources.find(({ id }) => id === pack.source);
  if (item === undefined) return null;
  const isIt = (sources: readonly CitedSource[]): boolean =>
    sources.some((source) => source.pack === pack && source.item.id === item.id);
  const citations = once((passage: Passage) => citationsOf(passage, analysis.notes));
  const refers = once(({ citation }: PlacedCitation) => isIt(citedSources(citation, analysis)));
  const passagesOf = ({ reading }: AnalysedBlock): Passage[] => reading.passages.map(({ passage }) => passage);
  return {
    item,
    citationsOf: citations,
    refers,
    isAllThatIsCitedIn: once((passage) => citations(passage).every(refers)),
    isNamedIn: once((passage) => isIt(sourcesNamed(passage.prose, analysis.packs))),
    isMentionedIn: once((block) =>
      passagesOf(block).some((passage) => names(item, passage.prose) || citations(passage).some(refers)),
    ),
    ofBlock: once((block) => {
      const credit = creditOf(passagesOf(block));
      const cited = passagesOf(block).flatMap(citations);
      return {
        credit,
        isCredited: credit !== '' && (names(item, credit) || isIt(sourcesNamed(credit, analysis.packs))),
        cited: cited.length === 0 ? null : cited.some(refers),
      };
    }),
  };
}

function creditOf(passages: readonly Passage[]): string {
  const lines = passages.flatMap((passage) => {
    const line = passage.place.quotes > 0 ? creditLine(passage) : null;
    return line === null ? [] : [passage.prose.slice(line.start, line.end)];
  });
  return lines.join(' ');
}

/** Whether a text names the author or the title of a source. */
export function names(item: CslItem, text: string): boolean {
  const words = [...authorNames(item), item.title ?? '', item['title-short'] ?? ''].filter((name) => name.length > 2);
  return words.some((name) => {
    const at = text.indexOf(name);
    return (
      at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')
    );
  });
}
