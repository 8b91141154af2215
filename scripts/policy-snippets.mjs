import fs from 'node:fs/promises';
import { readBuiltInPack } from './built-in-pack-file.mjs';

/** The snippets: the parts of a policy paper, written by hand, and every figure and finding of the built-in pack. */
export async function policySnippets() {
  const structure = JSON.parse(await fs.readFile(new URL('../snippets/structure.json', import.meta.url), 'utf8'));
  const snippets = { ...structure, ...renderPackSnippets([await readBuiltInPack()]) };
  return [{ path: 'snippets/policy.code-snippets', content: JSON.stringify(snippets, null, 2) + '\n' }];
}

/**
 * A snippet for each figure and finding that has a ready-made sentence, with its citation. Editors show the prefix with
 * the snippet's name beside it: the name says in words what will be inserted.
 *
 * @param {readonly import('../server/src/core/evidence/pack').Pack[]} packs
 */
export function renderPackSnippets(packs) {
  const all = {};
  for (const pack of packs) {
    for (const figure of pack.figures) add(all, 'figure', figure, `${figure.value}: ${figure.claim}`);
    for (const finding of pack.findings) add(all, 'finding', finding, finding.claim);
  }
  return all;
}

function add(all, kind, entry, words) {
  const [sentence] = entry.phrasing;
  if (sentence === undefined) return;
  const [caveat] = entry.caveats;
  const short = shortened(words, 60);
  // Two figures may begin alike: the period or, failing that, the id tells them apart.
  const name = [short, `${short} (${entry.period})`, `${short} (${entry.id})`].find((one) => !(one in all));
  all[name] = {
    prefix: `${kind}-${entry.id.split('-').slice(0, 2).join('-')}`,
    body: [`${escapeSnippet(withCitation(sentence, entry.source))}$0`],
    description: `${words.replace(/\.$/, '')}.${caveat ? ` Careful: ${caveat.text}` : ''}`,
  };
}

/** Cut at the end of a word. */
function shortened(words, length) {
  if (words.length <= length) return words;
  return `${words.slice(0, words.lastIndexOf(' ', length)).replace(/[,;:]$/, '')}…`;
}

/** The sentence with a Pandoc citation before its full stop. */
export function withCitation(sentence, key) {
  const end = /[.!?]$/.exec(sentence)?.[0] ?? '';
  return `${sentence.slice(0, sentence.length - end.length)} [@${key}]${end}`;
}

/** Text as it must be written in a snippet's body: `\`, `$` and `}` have a meaning there. */
export function escapeSnippet(text) {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
