import { describe, expect, test } from 'vitest';
import { inSentenceCase } from '../../../server/src/core/project/libraries/sentence-case';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

// Compared with Pandoc itself in test/pandoc/titles.mjs.
test.each([
  ['Low-Carbon Heat: The X-Rays of Homes', 'Low-carbon heat: The x-rays of homes'],
  ["The U.S. Policy of O’Brien and O'Brien", "The U.S. policy of O’Brien and O'Brien"],
  [
    'H<sub>2</sub>O and CO<sub>2</sub> Levels in Homes<sup>1</sup> Built',
    'H<sub>2</sub>O and CO<sub>2</sub> levels in homes<sup>1</sup> built',
  ],
  ['<i>Homo Sapiens</i> Today', '<i>Homo sapiens</i> today'],
  ['Housing: Why?', 'Housing: Why?'],
  ['', ''],
])('a title in sentence case: %s', (title, cased) => {
  expect(inSentenceCase(title)).toBe(cased);
});

describe('a title of a BibTeX file', () => {
  const titleOf = async (fields: string, name = 'a.bib') => {
    const item = (await readLibrary(`@book{a, ${fields}}\n`, name)).entries[0]!.item();
    const cased = item.custom?.['sentenceCase'] as { title?: string } | undefined;
    return {
      language: item.language,
      title: item.title,
      cased: (cased?.title ?? item.title)?.replace(/<\/?span[^>]*>/gu, ''),
    };
  };

  test.each([
    ['title = {Die Große Stadt}, langid = {german}', 'de-DE', 'Die Große Stadt'],
    ['title = {Die Große Stadt}, hyphenation = {ngerman}', 'de-DE', 'Die Große Stadt'],
    ['title = {Die Große Stadt}, language = {german}', 'de-DE', 'Die Große Stadt'],
    ['title = {The Big Town}, langid = {british}', 'en-GB', 'The big town'],
    ['title = {The Big Town}', undefined, 'The big town'],
    ['title = {On {\\\'E}conomies and {\\"O}sterreich}', undefined, 'On Économies and Österreich'],
  ])('%s', async (fields, language, cased) => {
    for (const name of ['a.bib', 'a.bibtex']) expect(await titleOf(fields, name)).toMatchObject({ language, cased });
  });

  test('a subtitle follows a question mark without a colon', async () => {
    expect(
      (await titleOf('title = {Who Pays?}, subtitle = {The Cost of {UK} Homes}, titleaddon = {An Essay}')).title,
    ).toBe('Who Pays? The Cost of UK Homes. An Essay');
  });

  test.each([
    ['A 100\\% {EU} Port \\& {Norhaven}', 'A 100% EU port & Norhaven'],
    ['A \\$ {EU} Port \\# {Norhaven} \\_ {Oslo}', 'A $ EU port # Norhaven _ Oslo'],
    ['A \\emph{Port} \\emph {Town}', 'A <i>port</i> <i>town</i>'],
    ["A Ch\\^{a}teau in {EU} \\'{E}conomies", 'A château in EU économies'],
    ['Many {Ports} {Ports} \\&{Ports}', 'Many Ports Ports &Ports'],
  ])('keeps what stands in braces, but for what a command takes: %s', async (title, cased) => {
    expect((await titleOf(`title = {${title}}`)).cased).toBe(cased);
  });

  test('thousands of braces cost no more than reading them', async () => {
    const { cased } = await titleOf(`title = {${'{A} B '.repeat(10_000)}}`);
    expect(cased?.trim().split(' b ')).toHaveLength(10_000);
  });

  test('braces that are never closed do no harm', async () => {
    expect((await titleOf('title = "A {\\"o} B"')).cased).toBe('A ö b');
    const { entries } = await readLibrary('@book{a, title = {A {B}\n@book{b, title = {C}}\n', 'a.bib');
    expect(() => entries.map((entry) => entry.item())).not.toThrow();
  });
});
