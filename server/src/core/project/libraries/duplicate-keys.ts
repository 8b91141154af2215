import type { LibraryEntry, PlacedLibrary } from '../../evidence/bibliography';
import type { ProjectProblem } from '../project';
import { nameOf } from '../uri';

const mostProblems = 50;

/** Keys that stand for two different references: nobody can see from the draft which of them is meant. Yields now and then. */
export function* duplicateKeys(libraries: readonly PlacedLibrary[]): Generator<void, ProjectProblem[]> {
  const problems: ProjectProblem[] = [];
  const seen = new Map<string, { uri: string; entry: LibraryEntry }>();
  let looked = 0;
  for (const { uri, entries } of libraries)
    for (const entry of entries) {
      if (++looked % 500 === 0) yield;
      const earlier = seen.get(entry.key);
      seen.set(entry.key, { uri, entry });
      // The same reference in two libraries, as exports overlap, is no mistake.
      if (earlier === undefined || entry.keySpan === null || earlier.entry.words === entry.words) continue;
      if (problems.length === mostProblems) return problems;
      const where = earlier.uri === uri ? 'further up in this library' : `in "${nameOf(earlier.uri)}"`;
      problems.push({
        file: uri,
        about: 'library',
        ...entry.keySpan,
        severity: 'warning',
        ...(earlier.entry.keySpan === null ? {} : { other: { file: earlier.uri, ...earlier.entry.keySpan } }),
        message: `The key “${entry.key}” also stands ${where}, for another reference; this one counts. Give each reference a key of its own.`,
      });
    }
  return problems;
}
