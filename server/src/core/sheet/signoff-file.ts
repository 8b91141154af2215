import { readEntry, type Entry } from './signoff-entry';
import { findChunks, lineBreakOf, type Chunk } from './signoff-lines';
import type { Signoff, SignoffProblem } from './signoff';

/** A sign-off file as far as it can be read. Any text is one; what cannot be read is told with its line and left as it is. */
export interface SignoffFile {
  /** Null where there is no file yet. */
  readonly text: string | null;
  readonly entries: ReadonlyMap<string, Signoff>;
  /** Entries that are there and cannot be read, with their line (1-based). */
  readonly unreadable: ReadonlyMap<string, number>;
  readonly problems: readonly SignoffProblem[];
  /** Where entries stand; null where the file is not one that Tickmark may write in. */
  readonly layout: SignoffLayout | null;
}

export interface SignoffLayout {
  readonly lines: readonly string[];
  readonly lineBreak: string;
  readonly chunks: readonly Chunk[];
  /** The line (0-based) of `signoffs:`; -1 where it is missing. */
  readonly head: number;
}

export const noSignoffs: SignoffFile = {
  text: null,
  entries: new Map(),
  unreadable: new Map(),
  problems: [],
  layout: { lines: [], lineBreak: '\n', chunks: [], head: -1 },
};

/** @param text null where there is no such file */
export function readSignoffs(text: string | null): SignoffFile {
  if (text === null) return noSignoffs;
  const lineBreak = lineBreakOf(text);
  const { lines, chunks, head, problems, isOurs } = findChunks(text);
  const read = new Map<string, { entry: Entry; chunk: Chunk }>();
  const unreadable = new Map<string, number>();
  const told: SignoffProblem[] = [...problems];
  if (isOurs)
    for (const chunk of chunks) {
      const { id, first } = chunk;
      const entry = chunk.torn ? { broken: null } : readEntry(id, lines.slice(first, chunk.end));
      const before = read.get(id);
      if ('broken' in entry) {
        // What is wrong with an entry in a conflict is told with the conflict.
        if (entry.broken !== null) told.push({ line: first + 1 + entry.line, message: entry.broken });
        unreadable.set(id, first + 1);
      } else if (before !== undefined && !isSame(before.entry, entry)) {
        if (!chunk.inConflict || !before.chunk.inConflict)
          told.push({
            line: first + 1,
            message: `This sign-off stands in line ${before.chunk.first + 1}, too, and says something else there. Keep one of the two.`,
          });
        unreadable.set(id, before.chunk.first + 1);
      } else read.set(id, { entry, chunk });
    }
  for (const id of unreadable.keys()) read.delete(id);
  return {
    text,
    entries: new Map([...read].map(([id, { entry }]) => [id, entry])),
    unreadable,
    problems: told.sort((a, b) => a.line - b.line),
    layout: isOurs ? { lines, lineBreak, chunks, head } : null,
  };
}

function isSame(a: Signoff, b: Signoff): boolean {
  return a.result === b.result && a.by === b.by && a.on === b.on && a.note === b.note;
}
