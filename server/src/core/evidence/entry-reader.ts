import * as z from 'zod';
import type { Steps } from '../text/steps';
import type { PackProblem } from './pack';
import type { PackDocument, Path } from './pack-document';
import { explainIssue, explainUnknownKey, innermost } from './pack-messages';

/** An entry of a list, read, with its place and its name for messages ("Figure 3, 'huawei-share'"). */
export interface PlacedEntry<T> {
  readonly value: T;
  readonly path: Path;
  readonly where: string;
}

/** Validates parts of a pack's document against their schemas and gathers what is wrong. */
export class EntryReader {
  private readonly lasts = new Map<string, ReadonlyMap<unknown, number>>();

  constructor(
    private readonly document: PackDocument,
    readonly problems: PackProblem[],
  ) {}

  report(path: Path, severity: PackProblem['severity'], message: string): void {
    this.problems.push({ message, severity, ...this.document.spanOf(path) });
  }

  /** Reports on a key of the last entry of a list with an id: of a duplicate it is the second that is shown. */
  reportEntry(
    list: string,
    id: string,
    key: string,
    message: string,
    severity: PackProblem['severity'] = 'error',
  ): void {
    this.report([list, this.lastOf(list).get(id) ?? -1, key], severity, message);
  }

  /** The number of the last entry of a list with each id. */
  private lastOf(list: string): ReadonlyMap<unknown, number> {
    const known = this.lasts.get(list);
    if (known !== undefined) return known;
    const items = (this.document.value as Record<string, readonly { id?: unknown }[] | undefined>)[list] ?? [];
    const last = new Map(items.map((item, index) => [item?.id, index]));
    this.lasts.set(list, last);
    return last;
  }

  /** What `build` makes of the entries of a list that could be read, one a step. */
  *entries<S extends z.ZodObject, T>(
    key: string,
    noun: string,
    schema: S,
    items: readonly unknown[],
    build: (entry: PlacedEntry<z.infer<S>>) => readonly T[],
  ): Steps<T[]> {
    const built: T[] = [];
    for (const [index, item] of items.entries()) {
      yield;
      const path = [key, index];
      const where = `${noun} ${index + 1}${nameOf(item)}`;
      const value = this.read(schema, item, path, where);
      if (value !== null) built.push(...build({ value, path, where }));
    }
    return built;
  }

  /** The value by its schema, or null. Unknown keys are reported and left out, and so are `optional` ones that are wrong. */
  read<S extends z.ZodObject>(
    schema: S,
    value: unknown,
    path: Path,
    where: string,
    optional: ReadonlySet<string> = new Set(),
  ): z.infer<S> | null {
    const first = schema.safeParse(value, { reportInput: true });
    if (first.success) return first.data;
    const unknown = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
    for (const issue of unknown)
      for (const key of issue.keys) {
        const at = this.document.spanOfKey([...path, ...issue.path, key]);
        const shape =
          issue.path.length === 0 ? explainUnknownKey(key, where, schema) : explainUnknownKey(key, where, z.object({}));
        this.problems.push({ message: shape, severity: 'warning', ...at });
      }
    const rest = first.error.issues.filter((issue) => issue.code !== 'unrecognized_keys');
    if (rest.length === 0) {
      const second = schema.safeParse(without(value, unknown));
      return second.success ? second.data : null;
    }
    for (const issue of rest.map(innermost))
      this.report([...path, ...issue.path], 'error', explainIssue(issue, where, schema));
    const wrong = rest.map(({ path: [key] }) => String(key));
    if (!wrong.every((key) => optional.has(key))) return null;
    const third = schema.safeParse(withoutKeys(without(value, unknown), [], wrong));
    return third.success ? third.data : null;
  }
}

/** A copy without the keys that the issues name. */
function without(value: unknown, issues: readonly { path: Path; keys: readonly string[] }[]): unknown {
  return issues.reduce((copy, { path, keys }) => withoutKeys(copy, path, keys), value);
}

function withoutKeys(value: unknown, [step, ...rest]: Path, keys: readonly string[]): unknown {
  const entries = Object.entries(value as object);
  const kept =
    step === undefined
      ? entries.filter(([key]) => !keys.includes(key))
      : entries.map(([key, inner]) => [key, key === String(step) ? withoutKeys(inner, rest, keys) : inner] as const);
  return Array.isArray(value) ? kept.map(([, inner]) => inner as unknown) : Object.fromEntries(kept);
}

function nameOf(item: unknown): string {
  const entry = item as { id?: unknown; term?: unknown } | null;
  const name = entry?.id ?? entry?.term;
  return typeof name === 'string' ? `, '${name.slice(0, 60)}'` : '';
}
