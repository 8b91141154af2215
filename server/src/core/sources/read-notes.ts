import { normalLabel, type Block, type PlacedBlock } from '../blocks/block';
import { isCrossReference } from '../blocks/cross-reference';
import { updatingIndexes, type BlockChange } from '../blocks/recount';
import { once } from '../text/once';
import { visiting, type Steps } from '../text/steps';
import { carriedAt } from './carried';
import { namesWork } from './citations';
import { showsNumbers } from './links';
import { placesListedIn } from './listed-places';
import type { Note, Notes } from './note';

/** The footnotes of a document. */
export interface DocumentNotes {
  /** The definitions by normal label. The first definition of a label wins, as in Markdown. */
  readonly byLabel: Notes;
  /** The indexes of the blocks that define them. */
  readonly at: readonly number[];
  /** The indexes of the blocks that list works by a place's name. */
  readonly listing: readonly number[];
  /** The same object from one version to the next for as long as the same blocks define notes and list works, wherever they stand. */
  readonly same: object;
  readonly library: Library;
}

/** What notes ask of the libraries and packs of a draft. */
interface Library {
  has(key: string): boolean;
}

class NotesAndWorks extends Map<string, Note> implements Notes {
  private readonly works: ReadonlySet<string>;

  constructor(
    works: readonly string[],
    private readonly library: Library,
  ) {
    super();
    this.works = new Set(works);
  }

  lists(work: string): boolean {
    return this.works.has(work);
  }

  holds(key: string): boolean {
    return this.library.has(key);
  }
}

const noLibrary: Library = { has: () => false };

export const noNotes: DocumentNotes = {
  byLabel: new NotesAndWorks([], noLibrary),
  at: [],
  listing: [],
  same: {},
  library: noLibrary,
};

/** The notes of a document, from those of the version before. */
export function* readingNotes(before: DocumentNotes, change: BlockChange, library: Library): Steps<DocumentNotes> {
  const at = yield* updatingIndexes(before.at, change, definesNotes);
  const listing = yield* updatingIndexes(before.listing, change, listsPlaces);
  const goneFrom = (indexes: readonly number[]) => changedOf(indexes, change.before, change);
  const comeTo = (indexes: readonly number[]) => changedOf(indexes, change.now, change);
  const areNotesSame = goneFrom(before.at).length === 0 && comeTo(at).length === 0;
  const areWorksSame = worksIn(goneFrom(before.listing)) === worksIn(comeTo(listing));
  if (areNotesSame && areWorksSame && before.library === library) return { ...before, at, listing };
  const byLabel = new NotesAndWorks(
    listing.flatMap((index) => placesListedIn(change.now[index]!.block)),
    library,
  );
  yield* visiting(at, (index) => {
    for (const [label, note] of notesOf(change.now[index]!.block, library))
      if (!byLabel.has(label)) byLabel.set(label, note);
  });
  return { byLabel, at, listing, same: {}, library };
}

/** The blocks at indexes of one of the two versions, without those that are in both. */
function changedOf(
  indexes: readonly number[],
  blocks: readonly PlacedBlock[],
  { same }: BlockChange,
): readonly PlacedBlock[] {
  const end = blocks.length - same.suffix;
  return indexes.filter((index) => index >= same.prefix && index < end).map((index) => blocks[index]!);
}

function worksIn(blocks: readonly PlacedBlock[]): string {
  return blocks.flatMap(({ block }) => placesListedIn(block)).join();
}

function listsPlaces({ block }: PlacedBlock): boolean {
  return placesListedIn(block).length > 0;
}

function definesNotes({ block }: PlacedBlock): boolean {
  return block.footnotes.length > 0;
}

type Labelled = readonly [label: string, note: Note];

/** The notes that a block defines, by normal label. Only where keys look like cross-references they hang on the library. */
function notesOf(block: Block, library: Library): readonly Labelled[] {
  return mayLeadWithin(block) ? notesIn(block, (key) => isCrossReference(key) && !library.has(key)) : notesAlone(block);
}

const mayLeadWithin = once(({ passages }: Block): boolean =>
  passages.some(({ marks }) =>
    marks.some((mark) => mark.kind === 'citation' && mark.items.some(({ key }) => isCrossReference(key))),
  ),
);

const notesAlone = once((block: Block) => notesIn(block, () => false));

function notesIn(block: Block, leadsWithin: (key: string) => boolean): readonly Labelled[] {
  return block.footnotes.map((definition) => {
    const label = normalLabel(definition.label);
    return [label, readNote(block, label, definition, leadsWithin)];
  });
}

function readNote(
  block: Block,
  label: string,
  { label: written, source: span }: Block['footnotes'][number],
  leadsWithin: (key: string) => boolean,
): Note {
  const own = block.passages.filter((passage) => normalLabel(passage.place.footnote ?? '') === label);
  const prose = own.map((passage) => passage.prose).join(' ');
  const marks = own.flatMap((passage) => passage.marks);
  const targets = marks.flatMap((mark) => {
    // A note that links to the front page of a tool or a data portal names it as the source.
    if (mark.kind === 'link') return /^https?:/iu.test(mark.url) || showsNumbers(mark.url) ? [mark.url] : [];
    if (mark.kind === 'citation')
      return mark.items.filter(({ key }) => !leadsWithin(key)).map((item) => `@${item.key}`);
    const carried = carriedAt(mark);
    if (carried !== null) return carried.keys.map((key) => `@${key}`);
    if (mark.kind === 'html') return /\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(mark.text)?.slice(1) ?? [];
    return [];
  });
  const names = namesWork(prose, targets.length > 0) ? 'source' : 'explanation';
  return { label: written, prose, block, span, names, targets };
}
