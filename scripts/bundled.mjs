import { build } from 'esbuild';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cslLoader } from './csl-as-text.mjs';

/**
 * What a few lines of TypeScript export, bundled as the project bundles it, so that scripts run in plain Node.
 *
 * @param {string} source statements such as `export * from './server/src/built-in-packs'`, relative to the project
 */
export async function importBundled(source) {
  // A file and no data: address, or an error would print the whole bundle.
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tickmark-'));
  try {
    const outfile = path.join(folder, 'bundle.mjs');
    await build({
      stdin: { contents: source, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
      bundle: true,
      outfile,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      loader: cslLoader,
      alias: { 'sync-fetch': './scripts/no-network.mjs', 'node-fetch': './scripts/no-network.mjs' },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
