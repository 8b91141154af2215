import type { Severity } from '../rules/rule';
import type { Span } from '../text/span';
import { configKeys, configSchema, citationStyles, levels } from './config-schema';
import type { Config } from './config-schema';
import type { ProjectProblem } from './project';
import type { ReadYaml } from './read-yaml';
import { ruleNames } from './rule-names';
import { didYouMean } from './suggest';
import { folderOf, resolvePath } from './uri';

/** One configuration file, or the `tickmark:` key of a draft, as read: whatever was wrong in it is left out. */
export interface ConfigLayer {
  readonly file: string;
  readonly config: Config;
  readonly extends: readonly FileReference[];
  readonly packs: readonly FileReference[];
  readonly bibliography: readonly FileReference[];
  /** None or one. */
  readonly referenceStyle: readonly FileReference[];
}

/** A file named by a configuration, and the place where it is named; `from` is null when an editor or a flag named it. */
export interface FileReference {
  readonly uri: string;
  readonly written: string;
  readonly from: (Span & { readonly file: string }) | null;
}

/** Rules by name; true stands for a rule's usual severity. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | true>>;

/**
 * The layer that stands at `path` in a YAML text, and what is wrong with it.
 * @param offset where the YAML text begins in its file
 */
export function readLayer(
  yaml: ReadYaml,
  path: readonly string[],
  file: string,
  offset = 0,
): { layer: ConfigLayer; problems: ProjectProblem[] } {
  const problems: ProjectProblem[] = [];
  const report = (span: Span, message: string) =>
    problems.push({ file, severity: 'error', message, start: span.start + offset, end: span.end + offset });

  let data = structured(
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], yaml.data),
  );
  let config: Config = {};
  // Each round leaves out what the last one objected to; two are enough unless a setting is wrong at two depths.
  for (let round = 0; round < 4; round++) {
    const result = configSchema.safeParse(data ?? {});
    if (result.success) {
      config = result.data;
      break;
    }
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          report(yaml.spanOfKey([...path, ...issue.path, key]), unknownKey(key, issue.path));
        data = without(
          data,
          issue.keys.map((key) => [...issue.path, key]),
        );
      } else {
        const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], data);
        report(yaml.spanOf([...path, ...issue.path]), badValue(issue.path, value, issue.message));
        data = issue.path.length === 0 ? {} : without(data, [issue.path]);
      }
    }
  }

  const references = (key: 'extends' | 'packs' | 'bibliography' | 'referenceStyle'): FileReference[] =>
    list(config[key]).map((written, i) => {
      const span = yaml.spanOf(Array.isArray(config[key]) ? [...path, key, i] : [...path, key]);
      return {
        uri: resolvePath(folderOf(file), written),
        written,
        from: { file, start: span.start + offset, end: span.end + offset },
      };
    });
  const layer = {
    file,
    config,
    extends: references('extends'),
    packs: references('packs'),
    bibliography: references('bibliography'),
    referenceStyle: references('referenceStyle'),
  };
  return { layer, problems: problems.sort((a, b) => a.start - b.start) };
}

/** A setting that may be one string or a list of them. */
export function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** False stands for "off" among rules. */
export function ruleSettings(config: Config): RuleSettings {
  const entries = Object.entries((config.rules ?? {}) as Record<string, Severity | 'off' | boolean>);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === false ? 'off' : value]));
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const names = path[0] === 'rules' ? ruleNames().map(({ name }) => name) : configKeys;
  const what = path[0] === 'rules' ? 'There is no rule or group of rules called' : 'There is no setting called';
  return `${what} "${shorten(key)}".${didYouMean(key, names)} It is left out.`;
}

function badValue(path: readonly PropertyKey[], value: unknown, message: string): string {
  if (path.length === 0) return `A Tickmark configuration ${message}.`;
  const among = path[0] === 'rules' && path.length === 2 ? levels : path[0] === 'citationStyle' ? citationStyles : [];
  const hint = typeof value === 'string' ? didYouMean(value, among) : '';
  return `"${path.filter((key) => typeof key === 'string').join('.')}" ${message}.${hint} It is left out.`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A copy of plain data that may be changed. */
function structured(data: unknown): unknown {
  return data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown);
}

function without(data: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  for (const path of paths) {
    let at = data as Record<PropertyKey, unknown> | undefined;
    for (const key of path.slice(0, -1)) at = at?.[key] as Record<PropertyKey, unknown> | undefined;
    const key = path.at(-1)!;
    // A list keeps its places, so that the other problems still point at the right entries.
    if (at !== undefined && at !== null) delete at[key];
  }
  return data;
}
