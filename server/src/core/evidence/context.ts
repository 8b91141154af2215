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

/** What was read of some texts: their words, and of their stems those that are wanted. */
interface Texts {
  readonly tables: Map<string, WordTable>;
  readonly stems: Map<string, readonly string[]>;
}

const noTexts = (): Texts => ({ tables: new Map(), stems: new Map() });

/** What was read around the block that was read last: its passages share what leads them in and heads them, and blocks below the same headings follow each other. */
let last: {
  readonly wanted: ReadonlySet<string>;
  readonly headings: readonly string[];
  readonly ofHeadings: Texts;
  readonly headingStems: ReadonlySet<string>;
  readonly block: BlockReading | null;
  readonly ofBlock: Texts;
} = {
  wanted: new Set(),
  headings: [],
  ofHeadings: noTexts(),
  headingStems: new Set(),
  block: null,
  ofBlock: noTexts(),
};

function around(block: BlockReading, wanted: ReadonlySet<string>): typeof last {
  const { headings } = block.environment;
  if (last.wanted !== wanted || last.headings !== headings) {
    const headingStems = new Set(headings.flatMap((heading) => stemsIn(heading, wanted)));
    last = { wanted, headings, ofHeadings: noTexts(), headingStems, block, ofBlock: noTexts() };
  } else if (last.block !== block) last = { ...last, block, ofBlock: noTexts() };
  return last;
}

/** Gives the regions of the sentences of one passage; what they share is read once. */
export class RegionReader {
  private readonly around: typeof last;
  private readonly tables = new Map<string, WordTable>();
  /** Of each sentence of the passage; null before it is asked for. */
  private readonly stemsOfSentences: (readonly string[] | null)[];
  private places: readonly Place[] | null = null;
  private stemsOfPlaces: readonly string[] | null = null;

  constructor(
    private readonly block: BlockReading,
    private readonly index: number,
    /** Stems of which is asked whether they may stand in the regions. */
    wanted: ReadonlySet<string>,
  ) {
    this.around = around(block, wanted);
    this.stemsOfSentences = block.passages[index]!.sentences.map(() => null);
  }

  /** The sentence itself, then what a reader still has in mind there, nearest first. */
  regionsOf(sentenceIndex: number): readonly Region[] {
    const places = [
      ...this.sentencesAround(sentenceIndex).map((at) => this.sentencePlace(sentenceIndex, at)),
      ...this.placesAround(),
      ...this.headings(),
    ];
    const [sentence, ...around] = places.map((place) => {
      const { words, byStem } = this.tableOf(place);
      const { kind, text, offset, distance } = place;
      return { words, byStem, kind, text, offset, distance };
    });
    return [sentence!, ...around.filter((region) => region.words.length > 0).sort((a, b) => a.distance - b.distance)];
  }

  /** Which of the stems that are wanted may stand in these regions: enough to tell that a sentence is about no known figure, as most are. */
  stemsAround(sentenceIndex: number): ReadonlySet<string> {
    const { headingStems } = this.around;
    let all: Set<string> | null = null;
    const add = (stems: readonly string[]): void => {
      for (const stem of stems) if (!headingStems.has(stem)) (all ??= new Set(headingStems)).add(stem);
    };
    for (const at of this.sentencesAround(sentenceIndex)) add(this.stemsOfSentence(at));
    // Each once: a long item above would be gone through for each sentence of the one below.
    add((this.stemsOfPlaces ??= [...new Set(this.placesAround().flatMap((place) => this.stemsOf(place)))]));
    return all ?? headingStems;
  }

  /** The sentence at an index, those before it to which a pronoun may point, nearest first, and the one behind it that explains it. */
  private sentencesAround(index: number): readonly number[] {
    const { sentences } = this.block.passages[this.index]!;
    const around = [index];
    for (let back = 1; back <= REACH_BACK && index - back >= 0; back++) around.push(index - back);
    if (this.isExplained(sentences[index]!, sentences[index + 1])) around.push(index + 1);
    return around;
  }

  /** The place of one of the sentences around another. */
  private sentencePlace(of: number, at: number): Place {
    const { start, text } = this.block.passages[this.index]!.sentences[at]!;
    if (at === of) return { kind: 'sentence', text, offset: start, distance: 0 };
    return at > of
      ? { kind: 'after', text, offset: start, distance: 7 }
      : { kind: 'before', text, offset: start, distance: 6 + 2 * (of - at) };
  }

  /** What all sentences of the passage have around them, but for the headings. The order decides between those at the same distance. */
  private placesAround(): readonly Place[] {
    return (this.places ??= this.findPlaces());
  }

  private findPlaces(): readonly Place[] {
    const { block, index } = this;
    const { cell, item } = block.passages[index]!.passage.place;
    const places: Place[] = [];
    const add = (kind: RegionKind, text: string, distance: number): void => {
      if (text !== '') places.push({ kind, text, offset: null, distance });
    };
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
    add('lead', block.environment.leadIn, 10);
    return places;
  }

  /** The headings above, nearest first. */
  private headings(): readonly Place[] {
    const { headings } = this.block.environment;
    return headings
      .map((text, i): Place => ({ kind: 'heading', text, offset: null, distance: 11 + headings.length - i }))
      .filter(({ text }) => text !== '')
      .reverse();
  }

  /** "94 percent. That is how often it complied." */
  private isExplained(sentence: Sentence, next: Sentence | undefined): boolean {
    if (next === undefined || !/^(?:that|this|such|it)\b/i.test(next.text)) return false;
    const { words } = this.tableOf({ kind: 'sentence', text: sentence.text });
    return words.filter((word) => !word.small).length <= 3;
  }

  /** The table's first header, which says what the row headers are, or what the whole table is of. */
  private corner(): string {
    const first = this.block.passages.find(({ passage }) => passage.place.cell !== undefined);
    const place = first?.passage.place.cell;
    return place?.row === 0 && place.column === 0 ? first!.passage.prose : '';
  }

  private tableOf({ kind, text }: Pick<Place, 'kind' | 'text'>): WordTable {
    const tables = this.textsOf(kind)?.tables ?? this.tables;
    let table = tables.get(text);
    if (table === undefined) tables.set(text, (table = tabulate(readWords(text))));
    return table;
  }

  private stemsOf({ kind, text }: Place): readonly string[] {
    const known = this.textsOf(kind)?.stems;
    let stems = known?.get(text);
    if (stems === undefined) {
      stems = stemsIn(text, this.around.wanted);
      known?.set(text, stems);
    }
    return stems;
  }

  private stemsOfSentence(at: number): readonly string[] {
    return (this.stemsOfSentences[at] ??= stemsIn(this.block.passages[this.index]!.sentences[at]!.text, this.around.wanted));
  }

  /** Where what was read of such places is kept for other passages; null for what belongs to this one, whose words are kept here and whose stems are asked for once. */
  private textsOf(kind: RegionKind): Texts | null {
    switch (kind) {
      case 'heading':
        return this.around.ofHeadings;
      case 'lead':
      case 'caption':
      case 'header':
        return this.around.ofBlock;
      default:
        return null;
    }
  }
}
