import type { BlockReading } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { tabulate, type WordTable } from './names';
import { readWords, stemsIn } from './words';

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

/** A region before its words are read. */
type Place = Omit<Region, keyof WordTable>;

/** The stems that were wanted of the headings above the block that was read last: the blocks below the same headings follow each other. */
let lastHeadings: {
  readonly of: readonly string[];
  readonly wanted: ReadonlySet<string>;
  readonly stems: readonly string[];
} = { of: [], wanted: new Set(), stems: [] };

/** Gives the regions of the sentences of one passage; what they share is read once. */
export class RegionReader {
  private readonly tables = new Map<string, WordTable>();
  /** Of each text those that were wanted, always the same ones. */
  private readonly stems = new Map<string, readonly string[]>();

  constructor(
    private readonly block: BlockReading,
    private readonly index: number,
  ) {}

  /** The sentence itself, then what a reader still has in mind there, nearest first. */
  regionsOf(sentenceIndex: number): readonly Region[] {
    const [sentence, ...around] = this.placesOf(sentenceIndex).map((place) => {
      const { words, byStem } = this.tableOf(place.text);
      return { words, byStem, ...place };
    });
    return [sentence!, ...around.filter((region) => region.words.length > 0).sort((a, b) => a.distance - b.distance)];
  }

  /** Which of some stems may stand in these regions: enough to tell that a sentence is about no known figure, as most are. */
  stemsAround(sentenceIndex: number, wanted: ReadonlySet<string>): ReadonlySet<string> {
    const stems = new Set(this.headingStems(wanted));
    for (const { kind, text } of this.placesOf(sentenceIndex))
      if (kind !== 'heading') for (const stem of this.stemsOf(text, wanted)) stems.add(stem);
    return stems;
  }

  /** The sentence comes first, the others in no order. */
  private placesOf(sentenceIndex: number): readonly Place[] {
    const { block, index } = this;
    const { passage, sentences } = block.passages[index]!;
    const { cell, item } = passage.place;
    const places: Place[] = [];
    const addSentence = (kind: RegionKind, at: number, distance: number): void => {
      const { start, text } = sentences[at]!;
      places.push({ kind, text, offset: start, distance });
    };
    const add = (kind: RegionKind, text: string, distance: number): void => {
      if (text !== '') places.push({ kind, text, offset: null, distance });
    };
    addSentence('sentence', sentenceIndex, 0);
    for (let back = 1; back <= REACH_BACK && sentenceIndex - back >= 0; back++)
      addSentence('before', sentenceIndex - back, 6 + 2 * back);
    if (this.isExplained(sentences[sentenceIndex]!, sentences[sentenceIndex + 1]))
      addSentence('after', sentenceIndex + 1, 7);
    if (cell !== undefined) {
      add('caption', block.environment.beside, 9);
      if (cell.column > 0 && cell.row > 0) add('header', this.corner(), 4);
      add('header', cell.rowHeader, 3);
      add('header', cell.columnHeader, 3.5);
      for (const other of [block.passages[0], block.passages[block.passages.length - 1]])
        if (other?.passage.role === 'caption') add('caption', other.passage.prose, 8);
    }
    if (item !== undefined) {
      add('lead', item.lead, 9);
      const above = block.passages[index - 1]?.passage;
      if (above?.place.item !== undefined) add('sibling', above.prose, 11);
    }
    const { leadIn, headings } = block.environment;
    add('lead', leadIn, 10);
    for (let i = headings.length - 1; i >= 0; i--) add('heading', headings[i]!, 11 + headings.length - i);
    return places;
  }

  /** "94 percent. That is how often it complied." */
  private isExplained(sentence: Sentence, next: Sentence | undefined): boolean {
    if (next === undefined || !/^(?:that|this|such|it)\b/i.test(next.text)) return false;
    return this.tableOf(sentence.text).words.filter((word) => !word.small).length <= 3;
  }

  private headingStems(wanted: ReadonlySet<string>): readonly string[] {
    const { headings } = this.block.environment;
    if (lastHeadings.of !== headings || lastHeadings.wanted !== wanted)
      lastHeadings = { of: headings, wanted, stems: headings.flatMap((heading) => stemsIn(heading, wanted)) };
    return lastHeadings.stems;
  }

  /** The table's first header, which says what the row headers are, or what the whole table is of. */
  private corner(): string {
    const first = this.block.passages.find(({ passage }) => passage.place.cell !== undefined);
    const place = first?.passage.place.cell;
    return place?.row === 0 && place.column === 0 ? first!.passage.prose : '';
  }

  private tableOf(text: string): WordTable {
    let table = this.tables.get(text);
    if (table === undefined) this.tables.set(text, (table = tabulate(readWords(text))));
    return table;
  }

  private stemsOf(text: string, wanted: ReadonlySet<string>): readonly string[] {
    let stems = this.stems.get(text);
    if (stems === undefined) this.stems.set(text, (stems = stemsIn(text, wanted)));
    return stems;
  }
}
