import { loadPackInSteps } from '../evidence/load-pack';
import type { LoadedPack } from '../evidence/load-pack';
import type { Pack } from '../evidence/pack';
import type { FileReference } from './config-layer';
import type { FileLoader } from './file-loader';
import { asCslJson } from './libraries/as-csl-json';
import { patiently, type Pause } from './libraries/patiently';
import type { ProjectCache } from './project-cache';
import { folderOf, readable, resolvePath } from './uri';

/** A pack beyond this size (bytes) is not read. */
const PACK_LIMIT = 50_000_000;

/** The packs that settings name; `uris` are their files and those of sources beside them. */
export async function loadPacks(
  references: readonly FileReference[],
  files: FileLoader,
  cache: ProjectCache,
  pause: Pause = async () => undefined,
): Promise<{ packs: Pack[]; uris: string[] }> {
  const packs = new Map<string, Pack>();
  const uris: string[] = [];
  for (const reference of references) {
    const text = await files.read(reference, 'evidence pack', uris, PACK_LIMIT);
    if (text === null) continue;
    const { uri } = reference;
    const { pack, problems } = await load({ uri, text, uris }, files, cache, pause);
    for (const problem of problems) files.problems.push({ file: uri, ...problem });
    if (pack !== null) packs.set(pack.id, pack);
  }
  return { packs: [...packs.values()], uris };
}

/** A pack may keep its sources and its fingerprint in files beside it; their text is part of what the pack depends on. */
async function load(
  { uri, text, uris }: { readonly uri: string; readonly text: string; readonly uris: string[] },
  { workspace }: FileLoader,
  cache: ProjectCache,
  pause: Pause,
): Promise<LoadedPack> {
  const loaded = await cache.get('pack', uri, text, (content) =>
    patiently(loadPackInSteps(content, readable(uri)), pause),
  );
  if (loaded.needs === undefined) return loaded;
  const beside = new Map<string, string | null>();
  for (const name of loaded.needs) {
    const sibling = resolvePath(folderOf(uri), name);
    if (!uris.includes(sibling)) uris.push(sibling);
    const content = await workspace.read(sibling, PACK_LIMIT);
    beside.set(name, content === null ? null : await asCslJson(content, name));
  }
  return cache.get('pack with siblings', uri, [text, ...beside.values()].join('\0'), () =>
    patiently(
      loadPackInSteps(text, readable(uri), (name) => beside.get(name) ?? null),
      pause,
    ),
  );
}
