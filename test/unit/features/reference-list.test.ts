import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { convertCitations } from '../../../server/src/core/features/convert/convert-citations';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../../server/src/core/settings';
import { applyEdits } from '../../../server/src/core/text/edit';
import { createFormatter } from '../../../server/src/references/entry';
import { bibliographyOf } from '../../harness/bibliography';

const person = (id: string, family: string, year: number, title = 'Berths: 94 percent of the 3 ports') => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Jane' }],
  issued: { 'date-parts': [[year]] },
  publisher: 'Port Press',
  URL: `https://ports.example/${id}`,
});
const bibliography = bibliographyOf([
  person('doe99', 'Doe', 1999),
  person('abel', 'Abel', 2004),
  person('uncited', 'Zorn', 2001),
]);
const apa = createFormatter({ kind: 'bundled', id: 'apa', locale: null });
const read = (text: string) => analyse(text, { packs: [], bibliography });
const listed = (text: string, formatter = apa) => {
  const analysis = read(text);
  return applyEdits(text, referenceList(analysis, formatter).edits);
};
const body = 'Rents rose [@doe99]. See @abel.\n';

describe('the list of references', () => {
  test('has what is cited, in the order of the style, under a heading at the end', () => {
    expect(listed(body)).toBe(
      `${body}
## References

<!-- tickmark-references -->

Abel, J. (2004). *Berths: 94 percent of the 3 ports*. Port Press. <https://ports.example/abel>

Doe, J. (1999). *Berths: 94 percent of the 3 ports*. Port Press. <https://ports.example/doe99>

<!-- /tickmark-references -->
`,
    );
  });

  test.each([
    ["nocite: '@*'", ['abel', 'doe99', 'uncited']],
    ['nocite: "@*"', ['abel', 'doe99', 'uncited']],
    ['nocite: |\n  @*', ['abel', 'doe99', 'uncited']],
    ['nocite: |\n  @abel, @uncited', ['abel', 'doe99', 'uncited']],
    ['nocite: |\n  @abel\n\n  @uncited', ['abel', 'doe99', 'uncited']],
    ['nocite: ["@abel", "@uncited"]', ['abel', 'doe99', 'uncited']],
    ['nocite:\n- "@abel"\n- "@uncited"', ['abel', 'doe99', 'uncited']],
    ['nocite: "@{uncited}"', ['doe99', 'uncited']],
    ['title: A\n# nocite: "@*"', ['doe99']],
    ['nocite: "@abel" # and not @uncited', ['abel', 'doe99']],
    ['abstract: |\n  See [@abel].\n\n  And @uncited.\nother: "[@zorn]"', ['abel', 'doe99', 'uncited']],
  ])('has what the front matter lists without citing it: %j', (nocite, keys) => {
    const list = listed(`---\n${nocite}\nlang: en\n---\n\nRents rose [@doe99].\n`);
    expect([...list.matchAll(/ports\.example\/(\w+)/gu)].map(([, key]) => key)).toEqual(keys);
  });

  test('has the works of “@*” where the text cites none', () => {
    expect(listed('---\nnocite: "@*"\n---\n\nRents rose.\n')).toContain('Zorn');
  });

  test('says why it has not all works of a library of thousands', () => {
    const many = bibliographyOf(Array.from({ length: 2001 }, (_, i) => person(`k${i}`, 'Doe', 1999)));
    const text = '---\nnocite: "@*"\n---\n\nRents rose [@k1].\n';
    const { references, left } = referenceList(analyse(text, { packs: [], bibliography: many }), apa);
    expect(references).toBe(1);
    expect(left).toEqual([{ line: 2, why: expect.stringContaining('“@*” stands for 2001 works') as string }]);
  });

  test('asked for again stays the same', () => {
    const once = listed(body);
    expect(referenceList(read(once), apa).edits).toEqual([]);
  });

  test('holds no notes: those of a conversion stand below it, and those within are kept', () => {
    const text = listed(body);
    const { text: noted } = convertCitations(read(text), 'footnote', apa, read);
    expect(noted.indexOf('[^1]: Doe')).toBeGreaterThan(noted.indexOf('<!-- /tickmark-references -->'));
    expect(listed(noted)).toBe(noted);
    expect(convertCitations(read(noted), 'pandoc', apa, read).text).toBe(text);
    const within = text
      .replace('Rents rose', 'Rents[^a] rose')
      .replace('Doe, J.', '[^a]: A note.\n\n    Its end.\n\nDoe, J.');
    const kept = listed(within);
    expect(kept.endsWith('<!-- /tickmark-references -->\n\n[^a]: A note.\n\n    Its end.\n')).toBe(true);
    expect(listed(kept)).toBe(kept);
  });

  test('is brought up to date where it stands', () => {
    const once = listed(body).replace('## References', '# What I read').replace('Rents rose [@doe99].', 'Rents rose.');
    const again = listed(`${once}\nThe end.\n`);
    expect(again).toContain('# What I read\n\n<!-- tickmark-references -->\n\nAbel');
    expect(again).not.toContain('Doe, J.');
    expect(again.endsWith('<!-- /tickmark-references -->\n\nThe end.\n')).toBe(true);
  });

  test('goes below a heading that waits for it', () => {
    expect(listed(`${body}\n# Works cited\n`)).toContain('# Works cited\n\n<!-- tickmark-references -->\n\nAbel');
  });

  const list = listed(body).slice(`${body}\n## References\n\n`.length).trimEnd();

  test.each([
    'References',
    'Bibliography',
    'Works cited',
    'Literature cited',
    '7. References',
    'References {-}',
    '*Bibliography*:',
  ])('goes where an empty section waits for it: %s', (heading) => {
    expect(listed(`${body}\n## ${heading}\n\n<!-- here -->\n\n## Annex\n\nTables.\n`)).toBe(
      `${body}\n## ${heading}\n\n${list}\n\n<!-- here -->\n\n## Annex\n\nTables.\n`,
    );
  });

  test('goes below entries that were written by hand under such a heading, which stay, and says so once', () => {
    const byHand = `${body}\n## Bibliography\n\n### Books\n\n- Zorn, A. (2001). *Quays*.\n\n[^1]: A note.\n`;
    const { edits, left, isBelowOthers, isPrinted } = referenceList(read(byHand), apa);
    const after = applyEdits(byHand, edits);
    expect(after).toBe(byHand.replace('\n\n[^1]', `\n\n${list}\n\n[^1]`));
    expect([isBelowOthers, isPrinted]).toEqual([true, false]);
    expect(left).toEqual([{ line: 5, why: expect.stringContaining('stays as it is, and the list stands below') }]);
    expect(referenceList(read(after), apa)).toMatchObject({ edits: [], left: [], isBelowOthers: false });
  });

  const begin = '<!-- tickmark-references -->';
  const end = '<!-- /tickmark-references -->';

  test.each([
    ['never closed', `${body}\n## Works consulted\n\n${begin}\n\n- Doe\n\n# Annex\n\nKeep.\n`, 5, 'never closed'],
    [
      'never closed, with another one below',
      `${body}\n${begin}\n\n- Doe\n\n# Annex\n\nKeep.\n\n${list}\n\nKeep.\n`,
      3,
      'never closed',
    ],
    ['never begun', `${body}\n- Doe\n\n${end}\n\n# Annex\n`, 5, 'no list of references begins'],
    ['closed twice', `${body}\n${list}\n\nKeep.\n\n${end}\n`, 13, 'no list of references begins'],
    ['with a heading', `${body}\n${begin}\n\nDoe.\n\n## Annex\n\nKeep.\n\n${end}\n`, 7, 'heading'],
  ])('is left as it is where nobody can tell its place: %s', (_, text, line, why) => {
    const { edits, left, obstacle } = referenceList(read(text), apa);
    expect(edits).toEqual([]);
    expect(left).toEqual([{ line, why: expect.stringContaining(why) as string }]);
    expect(obstacle).toContain(why);
  });

  test.each([
    'Keep this paragraph.',
    'Of these, Doe’s Berths was the one that we used most.',
    'Hand, A. (2003). *A work of my own*. Port Press.',
    '| a | b |\n| - | - |\n| c | d |',
    '<!-- check the year of Doe -->',
    '  A   B\n---  ----\n  1   2',
    '    code\n\nand words',
  ])('keeps what the writer has put into it, below, and says so: %s', (typed) => {
    const text = listed(body).replace('\n\nDoe, J.', `\n\n${typed}\n\nDoe, J.`);
    const { edits, left, isMovedBelow } = referenceList(read(text), apa);
    const after = applyEdits(text, edits);
    expect(after).toBe(`${listed(body).trimEnd()}\n\n${typed}\n`);
    expect(isMovedBelow).toBe(true);
    expect(left).toEqual([
      { line: after.split('\n').length - 1, why: expect.stringContaining('stands below it now') as string },
    ]);
    expect(referenceList(read(after), apa)).toMatchObject({ edits: [], left: [], isMovedBelow: false });
  });

  test('keeps an entry behind which the writer has put words of her own', () => {
    const entry = listed(body)
      .split('\n')
      .find((line) => line.startsWith('Doe, J.'))!;
    const text = listed(body).replace(entry, `${entry} Annotated: shaky.`);
    const { edits, isMovedBelow } = referenceList(read(text), apa);
    expect(applyEdits(text, edits)).toBe(`${listed(body).trimEnd()}\n\n${entry} Annotated: shaky.\n`);
    expect(isMovedBelow).toBe(true);
  });

  test('keeps what it puts below apart from what stands right there', () => {
    const text = listed(`${body}\nIt did.[^1]\n`).replace('\n\nDoe, J.', '\n\n[^1]: My note.\n\nDoe, J.');
    const below = `${text.trimEnd()}\nA paragraph right below.\n`;
    expect(listed(below)).toMatch(/ -->\n\n\[\^1\]: My note\.\n\nA paragraph right below\.\n$/u);
    expect(listed(listed(below))).toBe(listed(below));
  });

  test('takes out entries in another style, of works that are not cited any more, and from before a library was put right', () => {
    const other = createFormatter({ kind: 'bundled', id: 'chicago-author-date', locale: null });
    const before = listed(`${body}\nSee @uncited.\n`, other)
      .replace('94 percent', '93 per cent')
      .replace(/^(?=Doe, |Zorn, )/gmu, '- ')
      .replace('See @uncited.', 'See this.');
    const { edits, isMovedBelow } = referenceList(read(before), apa);
    expect(isMovedBelow).toBe(false);
    expect(applyEdits(before, edits)).toBe(listed(`${body}\nSee this.\n`));
  });

  test('goes below a table drawn with dashes', () => {
    const text = `${body}\n## References\n\n---  ----\n 1   [@doe99]\n---  ----\n`;
    expect(listed(text)).toBe(`${text}\n${list}\n`);
  });

  test('is not swallowed by code under its heading', () => {
    const text = `${body}\n## References\n\n\`\`\`\nnever closed\n`;
    expect(listed(text)).toBe(text.replace('\n\n```', `\n\n${list}\n\n\`\`\``));
  });

  test.each([
    ['#', '# Summary\n\nA.\n\n## Rents\n\n# Methods\n\n'],
    ['##', '# The title\n\n## Summary\n\n### Rents\n\n'],
    ['###', '# The title\n\n### Summary\n\n'],
    ['##', '# The title\n\n'],
    ['##', '> # Quoted\n\n'],
    ['#', '---\ntitle: A\n---\n\n# Summary\n\n## Rents\n\n'],
    ['###', '### Summary\n\n### Methods\n\n'],
    ['#', 'Summary\n=======\n\nMethods\n=======\n\n'],
  ])('has a heading of the level of the sections: %s for %j', (level, before) => {
    expect(listed(before + body)).toBe(`${before}${body}\n${level} References\n\n${list}\n`);
  });

  test.each(['# References', '# References {-}', '# Bibliography'])(
    'fills an empty section of the top level: %s',
    (own) => {
      const text = `# Summary\n\n${body}\n${own}\n\n# Notes on the author\n\nShe.\n`;
      expect(listed(text)).toBe(text.replace(own, `${own}\n\n${list}`));
    },
  );

  test('does not go into a section about sources', () => {
    const text = `${body}\n## Sources\n\nWe asked the ports.\n\n## Findings\n\nRents rose.\n`;
    expect(listed(text)).toBe(`${text}\n## References\n\n${list}\n`);
  });

  test('has what was written out as notes or links, and what nocite names', () => {
    const text = `---\nnocite: '@uncited'\n---\n\n${body}`;
    const before = listed(text);
    const list = (of: string) => of.slice(of.indexOf('<!-- tickmark-references'));
    expect(list(before)).toContain('Zorn');
    for (const target of ['footnote', 'link'] as const) {
      const { text: there } = convertCitations(read(text), target, apa, read);
      expect(list(listed(there)).trimEnd()).toBe(list(before).trimEnd());
    }
  });

  const front = (yaml: string, text = body) => `---\n${yaml}\n---\n\n${text}`;
  test.each([
    ['the draft names its library', front('title: A\nbibliography: a.bib')],
    ['it holds its references', front('lang: en\nreferences: []')],
    [
      'only “nocite” names works',
      front('bibliography: a.bib\nnocite: "@doe99"', `${listed(body).replace(/\[@doe99\]|@abel/gu, '')}`),
    ],
  ])('says that Pandoc prints a second list: %s', (_, text) => {
    const { left, isPrintedTwice, edits } = referenceList(read(text), apa);
    expect(isPrintedTwice).toBe(true);
    expect(left).toEqual([
      {
        line: /\nlang|\ntitle/u.test(text) ? 3 : 2,
        why: expect.stringContaining('add “suppress-bibliography: true”') as string,
      },
    ]);
    expect(referenceList(read(applyEdits(text, edits)), apa).isPrintedTwice).toBe(true);
  });

  test.each([
    front('bibliography: a.bib\nsuppress-bibliography: true'),
    front('format:\n  html:\n    suppress-bibliography: true\nbibliography: a.bib'),
    front('bibliography: a.bib\ncite-method: biblatex'),
    front('title: A'),
    front('bibliography: a.bib', listed(body).replace(/\[@doe99\]|@abel/gu, '')),
    body,
  ])('says nothing of a second list where Pandoc prints none: %#', (text) => {
    const { left, isPrintedTwice } = referenceList(read(text), apa);
    expect([left, isPrintedTwice]).toEqual([[], false]);
  });

  test('says nothing of a second list in a style that has none', () => {
    const bluebook = createFormatter({ kind: 'bundled', id: 'bluebook', locale: null });
    expect(referenceList(read(front('bibliography: a.bib')), bluebook).isPrintedTwice).toBe(false);
  });

  test('names what is in no library', () => {
    const { unknown, references } = referenceList(read('A [@gone; @doe99] [@TODO] @fig-one.\n'), apa);
    expect(unknown).toEqual(['gone']);
    expect(references).toBe(1);
  });

  test('is not written where nothing is cited', () => {
    expect(listed('Nothing here.\n')).toBe('Nothing here.\n');
  });

  test('is in alphabetical order in a style without such a list', () => {
    const bluebook = createFormatter({ kind: 'bundled', id: 'bluebook', locale: null });
    expect(listed(body, bluebook)).toMatch(/Jane Abel[\s\S]*Jane Doe/u);
  });

  test('gives no findings of its own', () => {
    const found = checkRules(read(listed('Rents rose [@doe99]. See @abel.\n')), defaultSettings);
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
