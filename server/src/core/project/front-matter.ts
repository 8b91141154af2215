import { frontMatterSpan } from '../blocks/front-matter-span';
import { shift, type Span } from '../text/span';
import type { Text } from '../text/text';
import type { LibraryEntry } from '../evidence/bibliography';
import { readLayer } from './config-layer';
import { afterMistakes } from './broken-references';
import { entriesIn } from './libraries/item-entry';
import type { ConfigLayer, FileReference } from './config-layer';
import type { ProjectProblem } from './project';
import { readYaml, type ReadYaml, type YamlProblem } from './read-yaml';
import { folderOf, resolvePath } from './uri';

/** Front matter beyond this length (code units) is not read: room for a thousand references with their abstracts. */
const LIMIT = 500_000;

export interface FrontMatter {
  readonly layer: ConfigLayer;
  readonly bibliography: readonly FileReference[];
  /** The references that the draft carries itself, as a library; its spans are relative to the document. */
  readonly references: readonly LibraryEntry[];
  /** Where further references may stand that could not be read. */
  readonly unread: readonly string[];
  /** The style that `csl:` names. */
  readonly csl: FileReference | null;
  /** `lang:`, as `en-GB`. */
  readonly language: string | null;
  readonly problems: readonly ProjectProblem[];
  /** It is no valid YAML, and what it names is not known. */
  readonly isBroken: boolean;
}

/**
 * What a draft says of itself: `tickmark:` in its front matter, `bibliography:`, `references:`, `csl:` and `lang:`
 * as Pandoc has them.
 * Null when it has none of these.
 */
export function readFrontMatter(text: string, uri: string): FrontMatter | null {
  const range = frontMatter(text);
  if (range === null) return null;
  if (typeof range === 'string') return namesSources(text) ? unreadable(uri, range) : null;
  const source = text.slice(range.start, range.end);
  if (!/(?:bibliography|references|tickmark|csl|lang|nocite)["']?\s*:/iu.test(source)) return null;
  // What else is wrong with front matter is the business of the programs that read it.
  const yaml = readYaml(source);
  if (typeof yaml.data !== 'object' || yaml.data === null) return brokenFrontMatter(yaml, uri, range.start);
  const { layer, problems } = readLayer(yaml, ['tickmark'], uri, range.start);
  const placed = (path: readonly PropertyKey[]) => shift(yaml.spanOf(path), range.start);
  const data = yaml.data as Record<string, unknown>;
  const bibliography = librariesIn(data, placed, uri);
  const listed = entriesIn(data['references'], (path) => placed(['references', ...path]));
  const mistakes = yaml.problems.filter(({ isRepeated }) => !isRepeated);
  const { entries: references, unread } = afterMistakes(
    listed,
    source,
    range.start,
    mistakes.map(({ start }) => start),
  );
  if (mistakes.length === 0) problems.push(...noReferences(data['references'], text.slice(0, range.end), placed, uri));
  problems.push(...capitals(data, source, uri, range.start));
  for (const { from } of layer.extends.slice(0, 1)) {
    const message = '"extends" has no effect inside a draft. Put it into a .tickmark.yaml file.';
    if (from !== null) problems.push({ severity: 'warning', message, ...from });
  }
  const csl = styleIn(data, placed, uri);
  const language = typeof data['lang'] === 'string' ? data['lang'].slice(0, 40) : null;
  const isBroken = mistakes.length > 0 && bibliography.length + references.length === 0;
  problems.push(...brokenYaml(mistakes, uri, range.start, isBroken ? UNKNOWN : UNPRINTED));
  return { layer, bibliography, references, unread, csl, language, problems, isBroken };
}

/** Front matter of which nothing can be read: nobody may say that it names nothing. Null where nothing is wrong with it. */
function brokenFrontMatter(yaml: ReadYaml, uri: string, from: number): FrontMatter | null {
  if (yaml.problems.length === 0) return null;
  const { layer } = readLayer({ ...yaml, data: {}, problems: [] }, ['tickmark'], uri, from);
  const problems = brokenYaml(yaml.problems, uri, from, UNKNOWN);
  return { layer, bibliography: [], references: [], unread: [], csl: null, language: null, problems, isBroken: true };
}

/** As many of them are told. */
const mostTold = 20;

/** Items of the list under `references:` that are none, such as half a dash: Pandoc passes over them. */
function noReferences(
  listed: unknown,
  text: string,
  placed: (path: readonly PropertyKey[]) => Span,
  file: string,
): ProjectProblem[] {
  if (!Array.isArray(listed)) return [];
  const stray = [...listed.slice(0, 10_000).entries()].filter(([, item]) => typeof item !== 'object' || item === null);
  // Of a dash alone the place is the nothing behind it.
  const at = (i: number) => {
    const { start, end } = placed(['references', i]);
    return { start: start < end ? start : text.lastIndexOf('-', start - 1), end };
  };
  const message =
    'This belongs to no reference, and Pandoc passes over it. Each begins with “- id: doe2024”; its fields stand below it, further to the right.';
  return stray.slice(0, mostTold).map(([i]) => ({
    severity: 'warning',
    message,
    file,
    ...at(i),
  }));
}

/** Pandoc knows its names in small letters only. */
function capitals(
  data: Readonly<Record<string, unknown>>,
  source: string,
  uri: string,
  from: number,
): ProjectProblem[] {
  return Object.keys(data).flatMap((key): ProjectProblem[] => {
    const small = key.toLowerCase();
    if (
      key === small ||
      small in data ||
      !['bibliography', 'references', 'csl', 'nocite', 'lang', 'tickmark'].includes(small)
    )
      return [];
    const at = new RegExp(`^["']?${key}(?=["']?[ \\t]*:)`, 'mu').exec(source);
    if (at === null) return [];
    const end = from + at.index + at[0].length;
    const message = `“${key}:” has no effect: Pandoc and Tickmark know it in small letters only. Write “${small}:”.`;
    return [{ severity: 'warning', message, file: uri, start: end - key.length, end }];
  });
}

const unreadableMessages = {
  // Then it is text for Pandoc, and nothing that it names counts.
  endless:
    'The front matter that begins here is never closed, so Pandoc prints it as text, and what it names (a bibliography, a style, settings) has no effect. Put a line “---” below its last entry.',
  'too long':
    'The front matter that begins here is longer than 500,000 characters, so Tickmark does not read it. Move its references into a library, such as a .yaml file under “bibliography:”.',
} as const;

function unreadable(uri: string, why: keyof typeof unreadableMessages): FrontMatter {
  const { layer } = readLayer({ ...readYaml(''), data: {}, problems: [] }, ['tickmark'], uri, 0);
  const problem: ProjectProblem = {
    severity: 'warning',
    message: unreadableMessages[why],
    file: uri,
    start: 0,
    end: 3,
  };
  return {
    layer,
    bibliography: [],
    references: [],
    unread: [],
    csl: null,
    language: null,
    problems: [problem],
    isBroken: true,
  };
}

/** Whether a text begins like front matter that names sources or settings, rather than with a line above a memo: "Date: 3 May". */
function namesSources(text: Text): boolean {
  const first = text.slice(0, 2000).split(/\r?\n[ \t]*(?:\r?\n|$)/u, 1)[0]!;
  return /^---[ \t]*\r?\n(?=[\w-]+[ \t]*:|#)[^]*?^(?:bibliography|csl|references|nocite|tickmark)[ \t]*:(?:\s|$)/mu.test(
    first,
  );
}

const UNKNOWN = 'Until then it is not known which libraries this draft names.';
const UNPRINTED = 'Until then Pandoc prints nothing of this draft.';

/** What is wrong with the YAML of front matter that may name libraries. One slip makes errors of many later lines: the first tells what to do. */
function brokenYaml(mistakes: readonly YamlProblem[], uri: string, from: number, effect: string): ProjectProblem[] {
  return mistakes.slice(0, 1).map(({ message, start, end }) => ({
    severity: 'warning',
    message: `${message} ${effect}`,
    file: uri,
    start: from + start,
    end: from + end,
  }));
}

type Placed = (path: readonly PropertyKey[]) => Span;

/** The libraries that metadata of Pandoc or Quarto names. */
export function librariesIn(data: Readonly<Record<string, unknown>>, placed: Placed, file: string): FileReference[] {
  return withFormats(data).flatMap(([at, within]) =>
    libraryNames(within['bibliography']).map(({ path, name }) => ({
      uri: resolvePath(folderOf(file), name),
      written: name,
      from: { file, ...placed([...at, 'bibliography', ...path]) },
    })),
  );
}

/** The style that it names, first of all for every format; null for none. */
export function styleIn(data: Readonly<Record<string, unknown>>, placed: Placed, file: string): FileReference | null {
  for (const [at, { csl }] of withFormats(data))
    if (typeof csl === 'string' && csl.trim() !== '') {
      const written = csl.trim();
      return { uri: resolvePath(folderOf(file), written), written, from: { file, ...placed([...at, 'csl']) } };
    }
  return null;
}

/** Metadata, and what stands below `format: html:`, which Quarto takes for metadata of that format; each with its path. */
function withFormats(
  data: Readonly<Record<string, unknown>>,
): (readonly [readonly PropertyKey[], Readonly<Record<string, unknown>>])[] {
  const formats = Object.entries(isMap(data['format']) ? data['format'] : {}).slice(0, 20);
  return [
    [[], data],
    ...formats.flatMap(([name, options]) => (isMap(options) ? [[['format', name], options] as const] : [])),
  ];
}

export function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

/** The names under `bibliography:`, with their paths below it: a string, a list, or a map of these. */
function libraryNames(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; name: string }[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, name: value.trim() }];
  if (typeof value !== 'object' || value === null || path.length > 1) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.slice(0, 100).flatMap(([key, inner]) => libraryNames(inner, [...path, key]));
}

/** The YAML at the start of a draft; '' when there is none, and what is wrong with it where it cannot be read. */
export function frontMatterText(text: Text): string {
  const range = frontMatter(text);
  if (range === null) return '';
  if (typeof range === 'string') return namesSources(text) ? `--- ${range}` : '';
  return text.slice(range.start, range.end);
}

/** Where the YAML between the first line `---` and the next `---` or `...` stands; null where no line begins it. */
function frontMatter(text: Text): Span | keyof typeof unreadableMessages | null {
  if (!/^---[ \t]*\r?\n/u.test(text.slice(0, 200))) return null;
  const found = frontMatterSpan(text);
  if (found === null) return text.length > LIMIT ? 'too long' : 'endless';
  return found.content.end > LIMIT ? 'too long' : found.content;
}
