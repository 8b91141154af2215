import { sameKeysIn, type PlacedLibrary } from '../../evidence/bibliography';
import type { Steps } from '../../text/steps';
import type { ProjectProblem } from '../project';
import { nameOf } from '../uri';

const mostProblems = 50;

/** Keys that stand for two different references: nobody can see from the draft which of them is meant. Yields now and then. */
export function* duplicateKeys(libraries: readonly PlacedLibrary[]): Steps<ProjectProblem[]> {
  const problems: ProjectProblem[] = [];
  for (const { earlier, later } of yield* sameKeysIn(libraries)) {
    const { key, keySpan } = later.entry;
    if (keySpan === null) continue;
    if (problems.length === mostProblems) break;
    const where = earlier.uri === later.uri ? 'further up in this library' : `in "${nameOf(earlier.uri)}"`;
    problems.push({
      file: later.uri,
      about: 'library',
      ...keySpan,
      severity: 'warning',
      ...(earlier.entry.keySpan === null ? {} : { other: { file: earlier.uri, ...earlier.entry.keySpan } }),
      message: `The key “${key}” also stands ${where}, for another reference; this one counts. Give each reference a key of its own.`,
    });
  }
  return problems;
}
