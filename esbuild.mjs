// Builds what the extension and the command line ship: `node esbuild.mjs [--watch] [--production]`.
// For tests: `--only=cli` builds dist/cli.js alone (`server`: its four files), `--outdir=FOLDER` elsewhere than into dist.
import * as esbuild from 'esbuild';
import fs from 'node:fs/promises';
import path from 'node:path';
import { asAscii } from './scripts/as-ascii.mjs';
import { cslLoader } from './scripts/csl-as-text.mjs';
import { withRangesInPatterns } from './scripts/letter-ranges.mjs';
import { sharedClient } from './scripts/shared-client.mjs';
import { zodAsNeeded } from './scripts/zod-as-needed.mjs';

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
  plugins: [zodAsNeeded],
  loader: cslLoader,
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
const referencesNotice =
  '/* Holds citeproc-js (c) Frank Bennett, CPAL 1.0, https://github.com/juris-m/citeproc-js, and styles of CitationStyles.org, CC BY-SA 3.0: see NOTICE. */';
const bundleUrl = "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;";
/** @type {esbuild.BuildOptions} */
const web = { ...shared, platform: 'browser', format: 'cjs', conditions: ['worker', 'browser'] };

/** What another file of the server's holds: `./worker` is the server that a browser runs, of which Node takes all but the start. */
const part = (build, filter, path) => build.onResolve({ filter }, () => ({ path, external: true }));

/**
 * The server for Node: an entry that answers `initialize` when it has read itself and the libraries that speak LSP (one copy, as
 * they compare classes); everything else is loaded after that answer.
 * @type {esbuild.Plugin}
 */
const serverParts = {
  name: 'server-parts',
  setup(build) {
    part(build, /^vscode-languageserver(?:\/node)?$/, './server-protocol.js');
    part(build, /^\.\/worker$/, './web/server.js');
    part(build, /(?:^|\/)references\/entry$/, './references.js');
  },
};

/** Inside the server that both share, the libraries that speak LSP are those that its entry has read. */
const sharedProtocol = {
  name: 'shared-protocol',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver$/ }, () => ({ path: 'protocol', namespace: 'shared' }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, () => ({
      contents: "module.exports = globalThis.tickmarkProtocol ?? require('vscode-languageserver/browser');",
      resolveDir: import.meta.dirname,
    }));
  },
};

/** A script for a Worker that Node can load as a module, too. @type {(name: string) => esbuild.BuildOptions} */
const forBoth = (name) => ({
  ...web,
  format: 'iife',
  supported: node.supported,
  globalName: name,
  footer: { js: `if (typeof module === 'object') module.exports = ${name};` },
});

const bundles = [
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: `#!/usr/bin/env node\n${bundleUrl}` },
    plugins: [...shared.plugins, serverParts],
  },
  {
    ...node,
    entryPoints: ['server/src/node.ts'],
    outfile: `${outdir}/server.js`,
    plugins: [...shared.plugins, serverParts],
  },
  { ...node, entryPoints: ['vscode-languageserver/node'], outfile: `${outdir}/server-protocol.js` },
  ...(await sharedClient(
    { ...node, entryPoints: ['client/src/desktop.ts'], outfile: `${outdir}/client.js`, external: ['vscode'] },
    {
      ...web,
      supported: node.supported,
      entryPoints: ['client/src/browser.ts'],
      outfile: `${outdir}/web/client.js`,
      external: ['vscode'],
    },
  )),
  // The page of the fact-check sheet, in the desktop's webview and the browser's.
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['client/view/main.ts'],
    outfile: `${outdir}/sheet-view.js`,
  },
  {
    ...forBoth('tickmarkServer'),
    entryPoints: ['server/src/worker.ts'],
    outfile: `${outdir}/web/server.js`,
    plugins: [...shared.plugins, sharedProtocol],
  },
  {
    ...forBoth('tickmarkReferences'),
    entryPoints: ['server/src/references/entry.ts'],
    outfile: `${outdir}/references.js`,
    banner: { js: referencesNotice },
  },
];

const isWanted = ({ outfile }) =>
  only === undefined ||
  path.basename(outfile).startsWith(only) ||
  (only === 'server' && path.basename(outfile) === 'references.js');
for (const bundle of bundles.filter(isWanted)) {
  if (watch) {
    const context = await esbuild.context(bundle);
    await context.watch();
    continue;
  }
  const result = await esbuild.build(bundle);
  if (production)
    await fs.writeFile(bundle.outfile, asAscii(withRangesInPatterns(await fs.readFile(bundle.outfile, 'utf8'))));
  // Kept for the test that the web build holds no Node module, and for whoever asks what makes a bundle large.
  await fs.writeFile(`${bundle.outfile}.meta.json`, JSON.stringify(result.metafile));
}
