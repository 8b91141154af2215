// Drafts made of what people write around citations and notes, the same ones for the same seed. Two things are left out in which Pandoc 2.17 is
// wrong (see suite.mjs): `$` in keys, which are written by hand in cases.md, and inline notes of one character.

const letters = ['doe', 'smith', 'Müller', 'who', 'caisi_', 'x', 'RAND', '欧州', 'ministère'];
const inside = [':', '.', '#', '%', '&', '-', '+', '?', '<', '>', '~', '/', '_', '', '', ''];
const after = ['', '', '', '.', ',', ':', '!', '?', ')', ';', '’s', '-', '–'];
const words = [
  'vacancy',
  'fell',
  'in',
  'most',
  'ports',
  'since',
  'the',
  'levy',
  'and',
  'rents',
  'rose',
  '*sharply*',
  '**twice**',
  '`code`',
  '3',
  '2024',
];
const locators = [
  'p. 3',
  'pp. 33-35',
  'chap. 1',
  'sec. 4.2',
  '§ 7',
  'fol. 2r',
  '12',
  'pp. 33-35 and *passim*',
  'fig. 2, p. 9',
  '{p. 3}',
  'vol. 2, no. 3',
  'p. 3 [sic]',
];
const prefixes = ['see', 'see also', 'e.g.', 'cf.', '*contra*', 'but see', 'as in (2)', 'see; then'];
const strangers = [
  'a.b@example.org',
  '<office@example.org>',
  'https://example.org/doe/1',
  '<https://example.org/@x>',
  '`@code`',
  '\\@doe99',
  'doe@work',
  '$@x$',
];

/** A random number in [0, 1) from a seed: mulberry32. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function generate(seed) {
  const random = randomOf(seed);
  const chance = (p) => random() < p;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (least, most, make) => Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);
  const notes = [];

  const key = () => {
    if (chance(0.08))
      return `{${pick(['https://example.org/a?b=c', 'doe 99', 'x.', 'a:/b;c', 'Foo [bar'])}}`.replace(' [bar', '');
    return pick(letters) + some(0, 2, () => pick(inside) + pick(['99', 'a', 'b2', '2024'])).join('');
  };
  const locator = () => pick([', ', ', ', ' ', '']) + pick(locators);
  const item = () =>
    (chance(0.25) ? `${pick(prefixes)} ` : '') +
    (chance(0.15) ? '-' : '') +
    `@${key()}` +
    (chance(0.5) ? separated(locator()) : '');
  // A locator glued to the key would be part of it.
  const separated = (written) => (/^[,\s]/u.test(written) ? written : ` ${written}`);
  const group = () => `[${some(1, 3, item).join(pick([';', '; ', ' ; ', ';\n']))}]`;
  const narrative = () =>
    `@${key()}` +
    pick(['', '', ` [${pick(locators)}]`, `\n[${pick(locators)}]`, ` [${pick(locators)}; ${item()}]`, ` ${group()}`]);
  const citation = () => (chance(0.6) ? group() : narrative());
  const inline = () =>
    `^[${some(1, 4, () => (chance(0.2) ? citation() : pick(words)))
      .join(' ')
      .replace(/^3$/u, '30')}]`;
  const mark = () => {
    const label = pick([String(notes.length + 1), `note${notes.length}`, `a-b_${notes.length}`]);
    const more = chance(0.4) ? `\n${pick(['', '    '])}${some(1, 3, () => pick(words)).join(' ')}` : '';
    const paragraph = chance(0.4)
      ? `\n\n    ${some(1, 3, () => (chance(0.3) ? citation() : pick(words))).join(' ')}`
      : '';
    notes.push(
      `[^${label}]: Note ${some(1, 4, () => (chance(0.3) ? citation() : pick(words))).join(' ')}${more}${paragraph}`,
    );
    return `[^${label}]`;
  };
  const piece = () => {
    const kind = random();
    if (kind < 0.3) return citation() + pick(after);
    if (kind < 0.36) return inline();
    if (kind < 0.44) return pick(words) + mark() + pick(['.', '', ',']);
    if (kind < 0.52) return pick(strangers);
    if (kind < 0.56) return `(${narrative()})`;
    if (kind < 0.6) return `*${pick(words).replace(/[*`]/gu, '')} ${group()}*`;
    return pick(words);
  };
  const paragraphs = some(1, 3, () => `So ${some(3, 12, piece).join(' ')}`);
  return `${[...paragraphs, ...notes].join('\n\n')}\n`;
}
