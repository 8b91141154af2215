import fs from 'node:fs/promises';
import { importBundled } from './bundled.mjs';

const folder = 'server/packs/anthropic-2028';

/** The built-in pack, read from what its editors write. */
export async function readBuiltInPack() {
  const { loadPack } = await importBundled(`export { loadPack } from './server/src/core/evidence/load-pack';`);
  const textOf = (name) => fs.readFile(new URL(`../${folder}/${name}`, import.meta.url), 'utf8');
  const fingerprint = await textOf('fingerprint.json');
  const readSibling = (name) => (name === 'fingerprint.json' ? fingerprint : null);
  const { pack, problems } = loadPack(await textOf('pack.yaml'), 'built-in', readSibling);
  if (problems.length > 0) throw new Error(`${folder}/pack.yaml: ${problems.map(({ message }) => message).join('\n')}`);
  return pack;
}

/** The built-in pack as it was read and checked, so that no start of the server or the command line does that again. */
export async function builtInPackFile() {
  // The fingerprint has a file of its own, which takes less room.
  const pack = { ...(await readBuiltInPack()), fingerprint: undefined };
  return [{ path: `${folder}/pack.read.json`, content: `${JSON.stringify(pack, null, 1)}\n` }];
}
