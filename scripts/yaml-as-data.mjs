// Turns a YAML file into the data it holds when it is imported: a plugin for esbuild, and one for vitest.
import fs from 'node:fs/promises';
import { parse } from 'yaml';

/** As packs are read from text: server/src/core/evidence/pack-document.ts. */
const asJson = (text) => JSON.stringify(parse(text, { version: '1.2', schema: 'core', merge: false }));

/** @type {import('esbuild').Plugin} */
export const yamlForEsbuild = {
  name: 'yaml-as-data',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: asJson(await fs.readFile(path, 'utf8')),
      loader: 'json',
    }));
  },
};

export const yamlForVitest = {
  name: 'yaml-as-data',
  transform: (code, id) => (id.endsWith('.yaml') ? { code: `export default ${asJson(code)}`, map: null } : undefined),
};
