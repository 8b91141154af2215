import {
  Bibliography,
  type BibliographyState,
  type Library,
  type MissingLibrary,
  type PlacedLibrary,
} from '../evidence/bibliography';
import type { FileReference } from './config-layer';
import type { FileLoader } from './file-loader';
import type { FrontMatter } from './front-matter';
import { duplicateKeys } from './libraries/duplicate-keys';
import { mostBehindDrafts, readInPart } from './libraries/read-in-part';
import { LIBRARY_LIMIT, readLibrary } from './libraries/read-library';
import { patiently, type Pause } from './libraries/patiently';
import { withLastGood } from './libraries/with-last-good';
import type { ProjectProblem } from './project';
import type { ProjectCache } from './project-cache';
import { nameOf, readable } from './uri';

export interface Named {
  /** Libraries that settings and projects name. */
  readonly elsewhere: readonly FileReference[];
  /** Those of them, by URI, from which Quarto prints a list of references. */
  readonly listed: readonly string[];
  /** What the draft itself says; null for nothing. */
  readonly own: FrontMatter | null;
  readonly documentUri: string;
}

/** The libraries behind a draft, read; `uris` are their files. */
export async function loadBibliographies(
  { elsewhere, listed, own, documentUri }: Named,
  files: FileLoader,
  cache: ProjectCache,
  pause?: Pause,
): Promise<{ bibliography: Bibliography; uris: string[]; laterProblems: () => Promise<ProjectProblem[]> }> {
  const later: (() => Promise<ProjectProblem[]>)[] = [];
  const libraries: PlacedLibrary[] = [];
  const missing: MissingLibrary[] = [];
  const uris: string[] = [];
  let isWhole = true;
  const take = async (reference: FileReference, onMissing?: () => void) => {
    const isNew = !uris.includes(reference.uri);
    const text = await files.readPieces(reference, 'bibliography', uris, LIBRARY_LIMIT, onMissing);
    if (text === null) {
      isWhole &&= !isNew;
      return;
    }
    const { uri } = reference;
    const library = await load(uri, text, cache, pause);
    for (const problem of library.problems) files.problems.push({ file: uri, about: 'library', ...problem });
    later.push(async () => cache.get('in part', uri, text, async () => inPart(uri, library, cache, pause)));
    const { entries, unread = [], isCutOff = false } = library;
    isWhole &&= unread !== 'everything' && !isCutOff;
    libraries.push(cache.get('placed', uri, text, () => ({ uri, entries, unread })));
  };
  for (const reference of elsewhere) await take(reference);
  for (const reference of own?.bibliography ?? []) {
    const { start, end } = reference.from!;
    const { written, uri } = reference;
    await take(reference, () => missing.push({ start, end, written, lookedAt: readable(uri) }));
  }
  if (own !== null && own.references.length > 0)
    libraries.push({ uri: documentUri, entries: own.references, unread: own.unread });
  const wait: Pause = pause ?? (async () => undefined);
  const same = cache.same('libraries', libraries);
  files.problems.push(...(await patiently(duplicateKeys(same), wait)));

  const isNamed = elsewhere.length + (own?.bibliography.length ?? 0) + (own?.references.length ?? 0) > 0;
  // Quarto's name for a part that other documents include: they say where its references are.
  const isPart = nameOf(documentUri).startsWith('_');
  const state: BibliographyState = isNamed
    ? isWhole
      ? 'whole'
      : 'partial'
    : isPart || own?.isBroken === true
      ? 'unknown'
      : 'none';
  const laterProblems = async () => {
    const problems: ProjectProblem[] = [];
    for (const find of later) problems.push(...(await find()));
    return problems;
  };
  return { bibliography: new Bibliography(same, state, missing, listed), uris, laterProblems };
}

/** What of a small library is understood only in part. */
async function inPart(
  uri: string,
  { entries }: Library,
  { understood }: ProjectCache,
  pause: Pause = async () => undefined,
): Promise<ProjectProblem[]> {
  if (entries.length > mostBehindDrafts) return [];
  const now = new Set<number>();
  const problems = await patiently(readInPart(entries, understood.get(uri), now), pause);
  understood.set(uri, now);
  return problems.map((problem) => ({ file: uri, about: 'library', ...problem }));
}

/** A library that is being edited, or was cut off on its way here, keeps what it had. */
async function load(
  uri: string,
  text: readonly string[],
  cache: ProjectCache,
  pause: Pause | undefined,
): Promise<Library> {
  return cache.get('bibliography', uri, text, async (content) => {
    const library = await readLibrary(content, nameOf(uri), pause, cache.formerItems.get(uri));
    if (library.items !== undefined) cache.formerItems.set(uri, library.items);
    return withLastGood(library, cache.lastGood, uri);
  });
}
