import { expect, test } from 'vitest';
import { richMarkdown } from '../../../server/src/core/features/rich-markdown';
import { formattedReference } from '../../../server/src/core/features/reference-card';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import { asPlainText } from '../../../server/src/core/references/rich-text';
import { createFormatter } from '../../../server/src/references/entry';

const chicago = createFormatter({ kind: 'bundled', id: 'chicago-author-date', locale: null });

async function itemOf(text: string, file: string) {
  return (await readLibrary(text, file)).entries[0]!.item();
}

const csl = (title: string, type = 'book') =>
  JSON.stringify([{ id: 'a', type, title, author: [{ family: 'Doe' }], issued: { 'date-parts': [[1999]] } }]);

test.each([
  ['Why <i>Roe</i> mattered: H<sub>2</sub>O', 'Doe. 1999. *Why* Roe *Mattered: H₂O*.'],
  ['The <b>case</b> for 10<sup>−3</sup> m<sup>2</sup>', 'Doe. 1999. *The* ***Case*** *for 10⁻³ m²*.'],
  ['The 2<sup>nd</sup> report', 'Doe. 1999. *The 2nd Report*.'],
  ['A <span style="font-variant:small-caps;">nato</span> port', 'Doe. 1999. *A nato Port*.'],
  ['A <i>port that never closes', 'Doe. 1999. *A Port That Never Closes*.'],
  ['Rents < 3 and <i', 'Doe. 1999. *Rents \\< 3 and \\<i*.'],
])('how the words of a title look is kept: %s', async (title, expected) => {
  const item = await itemOf(csl(title), 'a.json');
  expect(richMarkdown(chicago.reference(item)!)).toBe(expected);
  expect(item.title).not.toMatch(/<\/?(?:i|b|su[bp]|span)>/u);
});

test('italics stay in an article, and on a card', async () => {
  const item = await itemOf(csl('Why <i>Roe</i> mattered<sup>2</sup>', 'article-journal'), 'a.json');
  expect(richMarkdown(chicago.reference(item)!)).toBe('Doe. 1999. “Why *Roe* Mattered².”');
  expect(formattedReference(item, chicago)).toBe('Doe. 1999. “Why *Roe* Mattered².”');
});

test.each(['apa', 'chicago-author-date', 'oscola', 'bluebook'])(
  'a raised figure of BibTeX is no figure of its own: %s',
  async (id) => {
    const bib =
      '@article{a, title = {CO\\textsubscript{2} in \\emph{Roe}}, journal = {Guide\\textsuperscript{2}}, year = 2020}';
    const text = richMarkdown(
      createFormatter({ kind: 'bundled', id, locale: null }).reference(await itemOf(bib, 'a.bib'))!,
    );
    expect(text).toMatch(/CO₂ in.*Guide²/u);
    expect(text).not.toMatch(/CO2|Guide2/u);
  },
);

test.each([
  ['{{The city\'s" great}}', 'The city’s" great'],
  ['{{A 12" gun}} of \\emph{the "old" navy\'s"} day', 'A 12" gun of the “old” navy’s" day'],
  ['{{"Berths" and quays}}', '“Berths” and quays'],
])('a quotation mark that opens nothing costs no tag: %s', async (title, expected) => {
  for (const id of ['apa', 'chicago-author-date', 'bluebook']) {
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    const runs = formatter.reference(await itemOf(`@book{a, title = {${title}}, year = 2020}`, 'a.bib'))!;
    expect(asPlainText(runs).toLowerCase()).toContain(expected.toLowerCase());
    expect(asPlainText(runs)).not.toMatch(/[<>\ue000-\uf8ff]/u);
  }
});

test('"al-Khalili" stays one name', async () => {
  const item = await itemOf('@book{a, author = {al-Khalili, Jim}, title = {Quays}, year = 2020}', 'a.bib');
  expect(richMarkdown(chicago.reference(item)!)).toBe('al-Khalili, Jim. 2020. *Quays*.');
});
