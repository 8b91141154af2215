// Prints what CHANGELOG.md says of a version, for its release: node scripts/release-notes.mjs 1.2.3
// Ends with 1 where it says nothing, or calls the version unreleased.
import fs from 'node:fs';

const [version] = process.argv.slice(2);
const changelog = fs.readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
const section = changelog.split(/^## /mu).find((part) => part.split(/\s/u, 1)[0] === version);
const [heading, ...lines] = (section ?? '').split('\n');
const notes = lines.join('\n').trim();
if (notes === '' || /unreleased/iu.test(heading)) {
  console.error(`::error::CHANGELOG.md says nothing of ${version}, or calls it unreleased.`);
  process.exit(1);
}
console.log(notes);
