import type { BlockReading } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { tabulate, type WordTable } from './names';
import { readWords } from './words';

/** What a region is to the sentence whose claims are looked at. */
export type RegionKind = 'sentence' | 'header' | 'before' | 'after' | 'sibling' | 'lead' | 'caption' | 'heading';

/** A stretch of text in which the terms of a claim's figure may stand. */
export interface Region extends WordTable {
  readonly kind: RegionKind;
  readonly text: string;
  /** Where it begins in the passage's prose; null when it stands elsewhere. */
  readonly offset: number | null;
  /** How far it is from the claim, in words as it were. */
  readonly distance: number;
}

/** How many sentences back a pronoun may point. */
const REACH_BACK = 3;

/** The headings above the block that was read last, nearest first: the blocks below the same headings follow each other. */
let lastHeadings: { readonly of: readonly string[]; readonly regions: readonly Region[] } = { of: [], regions: [] };

/** Gives the regions of the sentences of one passage; what they share is read once. */
export class RegionReader {
  private readonly tables = new Map<string, WordTable>();
  private readonly sentenceTables: (WordTable | undefined)[] = [];

  constructor(
    private readonly block: BlockReading,
    private readonly index: number,
  ) {}

  /** The sentence itself, then what a reader still has in mind there, nearest first. */
  regionsOf(sentenceIndex: number): readonly Region[] {
    const { block, index } = this;
    const { passage, sentences } = block.passages[index]!;
    const { cell, item } = passage.place;
    const regions: Region[] = [];
    for (let back = 1; back <= REACH_BACK && sentenceIndex - back >= 0; back++)
      regions.push(this.sentence('before', sentenceIndex - back, 6 + 2 * back));
    if (this.isExplained(sentenceIndex, sentences[sentenceIndex + 1]))
      regions.push(this.sentence('after', sentenceIndex + 1, 7));
    if (cell !== undefined) {
      regions.push(this.region('caption', block.environment.beside, 9));
      if (cell.column > 0 && cell.row > 0) regions.push(this.region('header', this.corner(), 4));
      regions.push(this.region('header', cell.rowHeader, 3), this.region('header', cell.columnHeader, 3.5));
      for (const other of [block.passages[0], block.passages[block.passages.length - 1]])
        if (other?.passage.role === 'caption') regions.push(this.region('caption', other.passage.prose, 8));
    }
    if (item !== undefined) {
      regions.push(this.region('lead', item.lead, 9));
      const above = block.passages[index - 1]?.passage;
      if (above?.place.item !== undefined) regions.push(this.region('sibling', above.prose, 11));
    }
    regions.push(this.region('lead', block.environment.leadIn, 10));
    regions.push(...this.headings());
    const around = regions.filter((region) => region.words.length > 0);
    around.sort((a, b) => a.distance - b.distance);
    return [this.sentence('sentence', sentenceIndex, 0), ...around];
  }

  /** "94 percent. That is how often it complied." */
  private isExplained(index: number, next: Sentence | undefined): boolean {
    if (next === undefined || !/^(?:that|this|such|it)\b/i.test(next.text)) return false;
    return this.sentenceTable(index).words.filter((word) => !word.small).length <= 3;
  }

  private headings(): readonly Region[] {
    const { headings } = this.block.environment;
    if (lastHeadings.of !== headings) {
      const regions = [...headings].reverse().map((heading, i) => this.region('heading', heading, 12 + i));
      lastHeadings = { of: headings, regions };
    }
    return lastHeadings.regions;
  }

  /** The table's first header, which says what the row headers are, or what the whole table is of. */
  private corner(): string {
    const first = this.block.passages.find(({ passage }) => passage.place.cell !== undefined);
    const place = first?.passage.place.cell;
    return place?.row === 0 && place.column === 0 ? first!.passage.prose : '';
  }

  private sentence(kind: RegionKind, index: number, distance: number): Region {
    const { passage, sentences } = this.block.passages[this.index]!;
    const { start, end } = sentences[index]!;
    const { words, byStem } = this.sentenceTable(index);
    return { words, byStem, kind, text: passage.prose.slice(start, end), offset: start, distance };
  }

  private sentenceTable(index: number): WordTable {
    const { passage, sentences } = this.block.passages[this.index]!;
    const { start, end } = sentences[index]!;
    return (this.sentenceTables[index] ??= tabulate(readWords(passage.prose.slice(start, end))));
  }

  private region(kind: RegionKind, text: string, distance: number): Region {
    let table = this.tables.get(text);
    if (table === undefined) this.tables.set(text, (table = tabulate(readWords(text))));
    const { words, byStem } = table;
    return { words, byStem, kind, text, offset: null, distance };
  }
}
