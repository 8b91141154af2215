import type { Note, Notes } from './note';

/** What something took from the notes of a document. It holds as long as they still say the same. */
export class NotesUsed {
  /** The notes that were looked up by their label, those that do not exist included; null while there are none, as in most blocks. */
  private labels: Map<string, Note | undefined> | null = null;
  /** The works that were asked for, and whether they are listed; null likewise. */
  private works: Map<string, boolean> | null = null;
  /** The keys that were asked for, and whether a library holds them; null likewise. */
  private keys: Map<string, boolean> | null = null;
  private usedAll = false;

  /** Whether the notes of a later version still give the same answers. Where they stand does not count. */
  stillHolds(notes: Notes): boolean {
    if (this.usedAll) return false;
    for (const [label, note] of this.labels ?? []) if (!isSame(note, notes.get(label))) return false;
    for (const [work, isListed] of this.works ?? []) if (isListed !== (notes.lists?.(work) ?? false)) return false;
    for (const [key, isHeld] of this.keys ?? []) if (isHeld !== (notes.holds?.(key) ?? false)) return false;
    return true;
  }

  /** The notes, watched: what is taken from them is remembered here. */
  watch(notes: Notes): Notes {
    return new WatchedNotes(
      notes,
      (label, note) => {
        if (label === null) this.usedAll = true;
        else (this.labels ??= new Map()).set(label, note);
      },
      (work, isListed) => (this.works ??= new Map()).set(work, isListed),
      (key, isHeld) => (this.keys ??= new Map()).set(key, isHeld),
    );
  }
}

function isSame(a: Note | undefined, b: Note | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return a.prose === b.prose && a.names === b.names && a.label === b.label && sameItems(a.targets, b.targets);
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

/** A map that tells what is taken from it: a label with what it gave, null for all of them. */
class WatchedNotes implements Notes {
  constructor(
    private readonly notes: Notes,
    private readonly onUse: (label: string | null, note?: Note) => void,
    private readonly onAsk: (work: string, isListed: boolean) => void,
    private readonly onAskKey: (key: string, isHeld: boolean) => void,
  ) {}

  get(label: string): Note | undefined {
    const note = this.notes.get(label);
    this.onUse(label, note);
    return note;
  }

  lists(work: string): boolean {
    const isListed = this.notes.lists?.(work) ?? false;
    this.onAsk(work, isListed);
    return isListed;
  }

  holds(key: string): boolean {
    const isHeld = this.notes.holds?.(key) ?? false;
    this.onAskKey(key, isHeld);
    return isHeld;
  }

  has(label: string): boolean {
    return this.get(label) !== undefined;
  }

  get size(): number {
    return this.all().size;
  }

  keys() {
    return this.all().keys();
  }

  values() {
    return this.all().values();
  }

  entries() {
    return this.all().entries();
  }

  [Symbol.iterator]() {
    return this.all()[Symbol.iterator]();
  }

  forEach(visit: (note: Note, label: string, notes: ReadonlyMap<string, Note>) => void): void {
    this.all().forEach(visit);
  }

  private all(): ReadonlyMap<string, Note> {
    this.onUse(null);
    return this.notes;
  }
}
