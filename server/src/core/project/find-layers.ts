import type { Workspace } from '../workspace';
import { readLayer } from './config-layer';
import type { ConfigLayer, FileReference } from './config-layer';
import { outside } from './file-loader';
import type { ProjectProblem } from './project';
import { readYaml } from './read-yaml';
import { folderOf, isInReach, nameOf, parentFolder, readable, resolvePath } from './uri';

/** In the order in which they are looked for in a folder. */
export const configNames = ['.tickmark.yaml', '.tickmark.yml', '.tickmark.json'] as const;

/** A configuration beyond this size (bytes) is not read. */
const CONFIG_LIMIT = 1_000_000;
const MAX_FOLDERS = 64;
const MAX_DEPTH = 10;

export interface FoundLayers {
  /** The nearest last, what it extends before it. */
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly ProjectProblem[];
  readonly files: readonly string[];
}

/** The nearest configuration file of a document, or the one named, with all that it extends. */
export async function findLayers(
  documentUri: string,
  workspace: Workspace,
  configFile: string | undefined,
): Promise<FoundLayers> {
  const search = new LayerSearch(documentUri, workspace);
  if (configFile !== undefined) await search.read({ uri: configFile, written: readable(configFile), from: null }, []);
  else await search.readNearest(folderOf(documentUri));
  return search;
}

class LayerSearch implements FoundLayers {
  readonly layers: ConfigLayer[] = [];
  readonly problems: ProjectProblem[] = [];
  readonly files: string[] = [];

  constructor(
    private readonly documentUri: string,
    private readonly workspace: Workspace,
  ) {}

  async readNearest(start: string): Promise<void> {
    let folder: string | null = start;
    for (let i = 0; folder !== null && i < MAX_FOLDERS; i++) {
      for (const name of configNames) {
        const uri = resolvePath(folder, name);
        const text = await this.workspace.read(uri, CONFIG_LIMIT);
        if (text === null) continue;
        await this.take(uri, text, []);
        return;
      }
      folder = parentFolder(folder);
    }
  }

  /** Reads a configuration that something names. `above` are the files that led here, outermost first. */
  async read(reference: FileReference, above: readonly string[]): Promise<void> {
    if (above.includes(reference.uri)) {
      const chain = [...above.slice(above.indexOf(reference.uri)), reference.uri].map(nameOf).join(' → ');
      this.report(reference, `"extends" leads back to where it began: ${chain}. Remove one of these "extends".`);
      return;
    }
    if (above.length >= MAX_DEPTH) {
      this.report(
        reference,
        `"extends" goes more than ${MAX_DEPTH} files deep. Bring the settings together in fewer files.`,
      );
      return;
    }
    if (!isInReach(reference.uri, this.documentUri)) {
      this.report(
        reference,
        `The configuration "${reference.written}" is not read, because it lies on another machine. Keep it beside the drafts.`,
      );
      return;
    }
    if ((await this.workspace.mayRead?.(reference.uri)) === false) {
      this.report(reference, outside('configuration', reference.written));
      return;
    }
    const text = await this.workspace.read(reference.uri, CONFIG_LIMIT);
    if (text === null) {
      this.files.push(reference.uri);
      this.report(
        reference,
        `The configuration "${reference.written}" could not be read; it was looked for at ${readable(reference.uri)}. Correct the path, or create the file. Everything else still applies.`,
      );
      return;
    }
    await this.take(reference.uri, text, above);
  }

  private async take(uri: string, text: string, above: readonly string[]): Promise<void> {
    this.files.push(uri);
    const yaml = readYaml(text);
    for (const problem of yaml.problems) this.problems.push({ file: uri, severity: 'error', ...problem });
    const { layer, problems } = readLayer(yaml, [], uri);
    this.problems.push(...problems);
    for (const reference of layer.extends) await this.read(reference, [...above, uri]);
    // Two roads may lead to one file: it counts once, where it was met first.
    if (!this.layers.some((other) => other.file === uri)) this.layers.push(layer);
  }

  private report({ uri, from }: FileReference, message: string): void {
    this.problems.push({ severity: 'error', message, ...(from ?? { file: uri, start: 0, end: 0 }) });
  }
}
