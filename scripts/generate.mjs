// Writes the files that are made from others: `npm run generate`; `npm run generate -- --check` only says which are stale.
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInPackFile } from './built-in-pack-file.mjs';
import { configSchemaFile } from './config-schema-file.mjs';
import { cueNeedsFile } from './cue-needs-file.mjs';
import { l10nBundle } from './l10n-bundle.mjs';
import { packSchemaFile } from './pack-schema-file.mjs';
import { policySnippets } from './policy-snippets.mjs';
import { ruleDocs } from './rule-docs.mjs';
import { sheetStyleHash } from './sheet-style-hash.mjs';

/** Each gives files as {path, content}, the path relative to the project. */
const generators = [
  builtInPackFile,
  configSchemaFile,
  cueNeedsFile,
  l10nBundle,
  packSchemaFile,
  policySnippets,
  ruleDocs,
  sheetStyleHash,
];

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const files = (await Promise.all(generators.map((generate) => generate()))).flat();
const stale = [];
for (const { path: name, content } of files) {
  const file = path.join(root, name);
  const before = await fs.readFile(file, 'utf8').catch(() => null);
  if (before === content) continue;
  stale.push(name);
  if (check) continue;
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, content);
}
for (const name of stale) console.log(check ? `Not up to date: ${name}` : `Written: ${name}`);
if (stale.length === 0) console.log(`${files.length} generated files are up to date.`);
else if (check) {
  console.log('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
