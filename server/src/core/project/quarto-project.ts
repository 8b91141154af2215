import { printsNoList } from '../references/prints-no-list';
import type { Workspace } from '../workspace';
import type { FileReference } from './config-layer';
import { isMap, librariesIn, readFrontMatter, styleIn } from './front-matter';
import { readYaml } from './read-yaml';
import { folderOf, parentFolder, resolvePath } from './uri';

/** Files of a Quarto or Bookdown project that say what holds for the drafts below them. */
export const projectNames = ['_quarto.yml', '_quarto.yaml', '_metadata.yml', '_bookdown.yml'] as const;

const LIMIT = 1_000_000;
const MAX_FOLDERS = 32;

export interface QuartoProject {
  readonly bibliography: readonly FileReference[];
  /** Those of them, by URI, of which Quarto prints a list below each draft. In a book it may stand in a chapter of its own. */
  readonly listed: readonly string[];
  /** The style that `csl:` names, in the file nearest to the document. */
  readonly csl: FileReference | null;
  /** The files that took part. */
  readonly files: readonly string[];
}

/**
 * The libraries that a document's Quarto or Bookdown project names: `_quarto.yml` of the nearest folder that has one and
 * `_metadata.yml` on the way there, or the front matter of the `index.Rmd` beside `_bookdown.yml`.
 */
export async function findQuartoProject(documentUri: string, workspace: Workspace): Promise<QuartoProject> {
  const bibliography: FileReference[] = [];
  const listed: string[] = [];
  const files: string[] = [];
  let hasList = true;
  let csl: FileReference | null = null;
  let folder: string | null = documentUri.startsWith('untitled:') ? null : folderOf(documentUri);
  for (let i = 0; folder !== null && i < MAX_FOLDERS; i++, folder = parentFolder(folder)) {
    let isRoot = false;
    for (const name of projectNames) {
      const uri = resolvePath(folder, name);
      const text = await workspace.read(uri, LIMIT);
      if (text === null) continue;
      files.push(uri);
      isRoot ||= name !== '_metadata.yml';
      if (name === '_bookdown.yml') {
        const index = resolvePath(folder, 'index.Rmd');
        files.push(index);
        const own = readFrontMatter((await workspace.read(index, LIMIT)) ?? '', index);
        bibliography.push(...(own?.bibliography ?? []));
        csl ??= own?.csl ?? null;
      } else {
        const yaml = readYaml(text);
        const data = isMap(yaml.data) ? yaml.data : {};
        const placed = (path: readonly PropertyKey[]) => yaml.spanOf(path);
        const named = librariesIn(data, placed, uri);
        bibliography.push(...named);
        listed.push(...named.map((one) => one.uri));
        hasList &&= !printsNoList(text) && !/(?:^|[\s{,])type[ \t]*:[ \t]*["']?book\b/u.test(text);
        csl ??= styleIn(data, placed, uri);
      }
    }
    if (isRoot) break;
  }
  return { bibliography, listed: hasList ? listed : [], csl, files };
}
