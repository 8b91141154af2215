import { toEnd, type Steps } from '../text/steps';
import type { CslItem, Pack, PackProblem, Term } from './pack';
import { EntryReader } from './entry-reader';
import { openPackDocument, type PackDocument } from './pack-document';
import { figureSchema, findingSchema, maxPackLength, packSchema, termSchema } from './pack-schema';
import { buildFigure, buildFinding } from './pack-entries';
import { mendLinks } from './pack-links';
import { readSources, readSourcesFile } from './pack-sources';
import { reportTwins } from './pack-twins';
import { reportUnclearDenials } from './pack-denials';
import { Siblings } from './pack-siblings';
import { readFingerprint } from './fingerprint';

const maxProblems = 500;

export interface LoadedPack {
  /** Null when not even the pack's head could be read. */
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
  /** The files beside the pack that it names and that were not given: its sources, its fingerprint. */
  readonly needs?: readonly string[];
}

/**
 * Reads an evidence pack from YAML or JSON. A bad entry is left out with a problem that names its place and the remedy;
 * the rest works. Never throws.
 *
 * @param origin where the pack came from, for messages
 * @param readSibling gives the text of a file beside the pack that `sources` or `fingerprint` names; null when there is none
 */
export function loadPack(text: string, origin: string, readSibling?: ReadSibling): LoadedPack {
  return toEnd(loadPackInSteps(text, origin, readSibling));
}

/** The same, an entry a step, for whoever has other things to do while a large pack is read. */
export function* loadPackInSteps(text: string, origin: string, readSibling?: ReadSibling): Steps<LoadedPack> {
  const { document, problems } = openPackDocument(text, maxPackLength);
  return document ? yield* readPack(document, problems, origin, readSibling) : { pack: null, problems };
}

type ReadSibling = (path: string) => string | null;

function* readPack(
  document: PackDocument,
  found: readonly PackProblem[],
  origin: string,
  readSibling: ReadSibling | undefined,
): Steps<LoadedPack> {
  const reader = new EntryReader(document, [...found]);
  const header = reader.read(packSchema, document.value, [], '', optional);
  if (!header) return { pack: null, problems: reader.problems };

  const siblings = new Siblings(reader, readSibling);
  let sources: CslItem[] = [];
  let sourcesKnown = true;
  if (typeof header.sources === 'string') {
    const sibling = siblings.read('sources', header.sources);
    if (sibling !== null) sources = readSourcesFile(sibling, header.sources, reader);
    else sourcesKnown = !siblings.missing.includes(header.sources);
  } else sources = readSources(header.sources, reader, ['sources']);

  // Without the file of the sources nobody can say whether an id is known.
  const known = sourcesKnown ? new Set(sources.map((source) => source.id)) : null;
  // A source that is there and could not be used was reported for what is wrong with it.
  if (known && !known.has(header.source) && !isListed(header.sources, header.source))
    reader.report(
      ['source'],
      'error',
      `The default source '${header.source}' is not among the sources. Add it under 'sources'.`,
    );

  const figures = yield* reader.entries('figures', 'Figure', figureSchema, header.figures, (entry) =>
    buildFigure(entry.value, { ...entry, header, known, reader }),
  );
  const findings = yield* reader.entries('findings', 'Finding', findingSchema, header.findings, (entry) =>
    buildFinding(entry.value, { ...entry, header, known, reader }),
  );
  const terms = yield* reader.entries('terms', 'Term', termSchema, header.terms, ({ value, path, where }): Term[] => {
    if (!value.source || !known || known.has(value.source)) return [value];
    reader.report(
      [...path, 'source'],
      'warning',
      `${where}: the source '${value.source}' is not among the sources. Add it, or leave it out.`,
    );
    return [{ ...value, source: undefined }];
  });

  const { id, title, source, complete } = header;
  const linked = mendLinks(figures, findings, reader);
  yield* reportTwins(figures, reader);
  const fingerprint = fingerprintOf(header.fingerprint, siblings, reader);
  const written: Pack = { id, title, source, complete, sources, ...linked, terms, ...fingerprint, origin };
  yield* reportUnclearDenials(written, reader);
  const pack = known === null ? written : withSources(written, known);
  const problems = mostImportant(reader.problems);
  return siblings.missing.length === 0 ? { pack, problems } : { pack, problems, needs: siblings.missing };
}

/** The pack without the entries whose source is not known, and the links to them. */
function withSources(pack: Pack, known: ReadonlySet<string>): Pack {
  const isKnown = ({ source }: { readonly source: string }): boolean => known.has(source);
  if (pack.figures.every(isKnown) && pack.findings.every(isKnown)) return pack;
  const figures = pack.figures.filter(isKnown);
  const ids = new Set(figures.map(({ id }) => id));
  const kept = (id: string | undefined): string | undefined => (id !== undefined && ids.has(id) ? id : undefined);
  return {
    ...pack,
    figures: figures.map((figure) => ({
      ...figure,
      compareWith: kept(figure.compareWith),
      supersededBy: kept(figure.supersededBy),
    })),
    findings: pack.findings.filter(isKnown),
  };
}

/** Without these a pack is a pack still. */
const optional: ReadonlySet<string> = new Set(['$schema', 'complete', 'fingerprint']);

function isListed(sources: string | readonly unknown[], id: string): boolean {
  return typeof sources !== 'string' && sources.some((item) => (item as { id?: unknown } | null)?.id === id);
}

function fingerprintOf(path: string | undefined, siblings: Siblings, reader: EntryReader): Pick<Pack, 'fingerprint'> {
  const json = path === undefined ? null : siblings.read('fingerprint', path);
  if (path === undefined || json === null) return {};
  const fingerprint = readFingerprint(json);
  if (fingerprint !== null) return { fingerprint };
  const message = `The file '${path}' holds no fingerprint. Make it anew: tickmark pack fingerprint SOURCE -o ${path}`;
  reader.report(['fingerprint'], 'error', message);
  return {};
}

/** Errors before warnings, and no more than a reader would ever go through. */
function mostImportant(problems: readonly PackProblem[]): readonly PackProblem[] {
  if (problems.length <= maxProblems) return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].slice(0, maxProblems);
}
