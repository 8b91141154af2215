import type { Pack } from '../evidence/pack';
import { defaultSettings } from '../settings';
import type { Settings } from '../settings';
import type { Workspace } from '../workspace';
import type { ConfigLayer } from './config-layer';
import { list } from './config-layer';
import { FileLoader } from './file-loader';
import { findLayers } from './find-layers';
import { readFrontMatter } from './front-matter';
import type { Pause } from './libraries/patiently';
import { loadBibliographies } from './load-bibliographies';
import { loadPacks } from './load-packs';
import { mergeLayers } from './merge-layers';
import type { Project } from './project';
import { ProjectCache } from './project-cache';
import { findQuartoProject } from './quarto-project';
import { loadStyle } from './styles/load-style';
import { folderOf, readable } from './uri';

export interface ResolveOptions {
  /** URI of the configuration to use instead of the nearest one. */
  readonly configFile?: string;
  /** The document's text, when what its front matter says shall count. */
  readonly text?: string;
  /** Hand the same one in again to load packs and bibliographies only when they changed. */
  readonly cache?: ProjectCache;
  /** Lets other work go first while a large library is read. */
  readonly pause?: Pause;
}

/**
 * What holds for a document: the settings of `base` (an editor's, or flags), then of the nearest configuration file with
 * what it extends, then of the document's own front matter; packs and bibliographies of all of them together.
 * Never throws: what is wrong is told in `problems`, and all the rest works.
 */
export async function resolveProject(
  documentUri: string,
  workspace: Workspace,
  base: Partial<Settings>,
  builtIn: () => readonly Pack[],
  options: ResolveOptions = {},
): Promise<Project> {
  const found = await findLayers(documentUri, workspace, options.configFile);
  const own = options.text === undefined ? null : readFrontMatter(options.text, documentUri);
  const layers: ConfigLayer[] = own === null ? [...found.layers] : [...found.layers, own.layer];
  const settings = mergeLayers({ ...defaultSettings, ...defined(base) }, layers);

  const cache = options.cache ?? new ProjectCache();
  const files = new FileLoader(documentUri, workspace);
  const fromBase = (uris: readonly string[]) => uris.map((uri) => ({ uri, written: readable(uri), from: null }));
  const namedPacks = [...fromBase(base.packs ?? []), ...layers.flatMap((layer) => layer.packs)];
  const { packs, uris: packUris } = await loadPacks(namedPacks, files, cache, options.pause);
  const quarto = await findQuartoProject(documentUri, workspace);
  const elsewhere = [
    ...fromBase(base.bibliography ?? []),
    ...layers.flatMap((layer) => layer.bibliography),
    ...quarto.bibliography,
  ];
  const ofBase = base.referenceStyle;
  const named =
    own?.csl ??
    layers.findLast((layer) => layer.referenceStyle.length > 0)?.referenceStyle[0] ??
    quarto.csl ??
    (ofBase === undefined ? null : { uri: ofBase, written: readable(ofBase), from: null });
  const { style, uris: styleUris } = await loadStyle(named, own?.language ?? null, files, cache);
  const { bibliography, uris, laterProblems } = await loadBibliographies(
    { elsewhere, listed: quarto.listed, own, documentUri },
    files,
    cache,
    options.pause,
  );

  // A pack of the project's own takes the place of a built-in one with its id.
  const shipped = settings.builtInPack ? builtIn().filter((pack) => !packs.some((own) => own.id === pack.id)) : [];
  return {
    settings: {
      ...settings,
      packs: packUris,
      bibliography: uris,
      referenceStyle: style.kind === 'file' ? style.uri : style.id,
    },
    packs: cache.same('packs', [...shipped, ...packs]),
    bibliography,
    style,
    problems: [...found.problems, ...(own?.problems ?? []), ...files.problems],
    laterProblems,
    files: [...new Set([...found.files, ...quarto.files, ...packUris, ...uris, ...styleUris])],
    configuration: found.layers.map((layer) => layer.file).reverse(),
    ignore: found.layers.flatMap((layer) =>
      list(layer.config.ignore).map((glob) => ({ folder: folderOf(layer.file), glob })),
    ),
  };
}

function defined<T extends object>(partial: T): T {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as T;
}
