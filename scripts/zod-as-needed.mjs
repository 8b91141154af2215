// What zod brings and nothing that is shipped uses: its messages in fifty languages (Tickmark's own are English), and the making of JSON
// Schemas, which only `npm run generate` does.
import fs from 'node:fs/promises';

/** @type {import('esbuild').Plugin} */
export const zodAsNeeded = {
  name: 'zod-as-needed',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: 'none', namespace: 'zod-locales' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'zod-locales' }, () => ({ contents: 'export {};' }));
    build.onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ },
      async ({ path }) => ({ contents: withoutWork(await fs.readFile(path, 'utf8')) }),
    );
  },
};

/** A module with the same names, of which each does nothing. @param {string} module */
function withoutWork(module) {
  const names = [...module.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  return `const none = () => {};\nexport { ${[...names, 'process'].map((name) => `none as ${name}`).join(', ')} };`;
}
