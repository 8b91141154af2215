// Builds what the extension and the command line ship: `node esbuild.mjs [--watch] [--production]`.
// For tests: `--only=cli` builds dist/cli.js alone (`server`: its three files), `--outdir=FOLDER` elsewhere than into dist.
import * as esbuild from 'esbuild';
import fs from 'node:fs/promises';
import path from 'node:path';
import { yamlForEsbuild } from './scripts/yaml-as-data.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const outdir = option('outdir') ?? 'dist';
const only = option('only');

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  plugins: [yamlForEsbuild],
  // citation-js can fetch references from the web; Tickmark never does, and nothing that could is shipped.
  alias: { 'sync-fetch': './scripts/no-network.mjs', 'node-fetch': './scripts/no-network.mjs' },
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** @type {esbuild.BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Else each literal with \p{…} would become a `new RegExp` each time it is met.
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  // The sources are modules, the bundles CommonJS, which has no `import.meta`.
  define: { 'import.meta.url': '__bundleUrl' },
};
const bundleUrl = "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;";
/** @type {esbuild.BuildOptions} */
const web = { ...shared, platform: 'browser', format: 'cjs', conditions: ['worker', 'browser'] };

/**
 * The server for Node in three files, so that it answers `initialize` when it has read the first and the smallest: the entry, the
 * libraries that speak LSP (one copy, as they compare classes), and everything else.
 * @type {esbuild.Plugin}
 */
const serverParts = {
  name: 'server-parts',
  setup(build) {
    const part = (filter, path) => build.onResolve({ filter }, () => ({ path, external: true }));
    part(/^vscode-languageserver(\/node)?$/, './server-protocol.js');
    part(/^\.\/lsp\/serve$/, './server-main.js');
  },
};

const bundles = [
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: `#!/usr/bin/env node\n${bundleUrl}` },
  },
  {
    ...node,
    entryPoints: ['server/src/node.ts'],
    outfile: `${outdir}/server.js`,
    plugins: [...shared.plugins, serverParts],
  },
  { ...node, entryPoints: ['vscode-languageserver/node'], outfile: `${outdir}/server-protocol.js` },
  {
    ...node,
    entryPoints: ['server/src/lsp/serve.ts'],
    outfile: `${outdir}/server-main.js`,
    banner: { js: bundleUrl },
    plugins: [...shared.plugins, serverParts],
  },
  { ...node, entryPoints: ['client/src/desktop.ts'], outfile: `${outdir}/client.js`, external: ['vscode'] },
  { ...web, entryPoints: ['client/src/browser.ts'], outfile: `${outdir}/web/client.js`, external: ['vscode'] },
  { ...web, entryPoints: ['server/src/worker.ts'], outfile: `${outdir}/web/server.js`, format: 'iife' },
];

const isWanted = ({ outfile }) =>
  only === undefined || (path.dirname(outfile) === outdir && path.basename(outfile).startsWith(only));
for (const bundle of bundles.filter(isWanted)) {
  if (watch) {
    const context = await esbuild.context(bundle);
    await context.watch();
    continue;
  }
  const result = await esbuild.build(bundle);
  // Kept for the test that the web build holds no Node module, and for whoever asks what makes a bundle large.
  await fs.writeFile(`${bundle.outfile}.meta.json`, JSON.stringify(result.metafile));
}
