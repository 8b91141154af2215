// Whether the titles of a BibTeX file are the same in sentence case as Pandoc's.
//
// Where they differ on purpose, no title goes:
// - "U.S. Policy" and "O'Brien" keep their capitals; Pandoc makes "u.s. Policy" and "o'brien" of them. So does "H\textsubscript{2}O".
// - Behind a colon or a stop the last word keeps its capital, too ("Housing: Why?"), and a dash ends no beginning.
// - `language = {german}` without `langid` leaves a title alone.
// - The names of laws keep their capitals.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { importBundled } from '../../scripts/bundled.mjs';

const { readLibrary } = await importBundled(
  "export { readLibrary } from './server/src/core/project/libraries/read-library'",
);

const byHand = String.raw`
title = {Why the {UK} Builds Too Few Homes}
title = {Housing: The Long Crisis}
title = {Low-Carbon Heat in Anglo-Saxon Homes}
title = {{\'E}tudes on Housing {\'E}conomies}
title = {On {\'E}conomies and {\"O}sterreich and {É}tat}
title = {Ein and An {Ö}sterreich \"Osterreich \'Etat {\'{E}}tat \'{E}tat}
title = {The iPhone and NATO and McDonald's Plan}
title = {Is It True? Yes! The End. A New Start}
title = {What {"}Quoted Words{"} Do and ${'``'}Latex Quotes'' Do}
title = {From A to B in 2019/20}
title = {A Study of {Black Cab} {D}rivers and {B}lack{B}erry}
title = {Self-{Driving} Cars and Post-{B}rexit Trade}
title = {The Effects of (Very) Large Grants / Loans – An Essay}
title = {\emph{Homo Sapiens} and \textit{The {Times}}}
title = {École Studies and Über Alles}
title = {COVID-19 and H1N1: Lessons for X-Rays}
title = {{The Whole Title in Braces}}
title = {The {{Double Braced}} Word and {The {UK} Economy}}
title = {Main Title}, subtitle = {Sub Title of {UK} Things}, titleaddon = {Add On Here}
title = {Who Pays?}, subtitle = {The Cost}
title = {Who Pays:}, subtitle = {The Cost}
title = {Homes. {B}uilt}, subtitle = {by Whom?}
title = {${'``'}Quoted Start'' and Rest: ${'``'}After Colon'' Words}
title = {A: B: The C}
title = {Time---An Essay-- Part Two}
title = {Die Große Stadt}, langid = {german}
title = {Die Große Stadt}, hyphenation = {ngerman}
title = {The British Thing}, langid = {british}
title = {The American Thing}, hyphenation = {american}
title = {Das Kapital Und Mehr}, language = {french}, langid = {english}
title = {Web 2.0 and the EU's Plan No. 5}
title = {BBC News -- The Home}
title = {\textbf{Bold Words} Are}
title = {iPhone Sales}
title = {the Cost of Things: an Essay}
title = {2019 Results: 5 Things. Tis a Thing}
title = {Rock 'n' Roll: a (New) Look -- Or Not}
title = {Q\&A With A/B Tests and R\&D}
title = {Towards A Better... Future? (Yes) Or No}
title = {NASA, {ESA} And JAXA: {mRNA} Vaccines}
title = {Ελληνική Πόλη And Über}
title = {The Semi; The Colon:No Space and the Stop.No Space Here}
title = {Is It ${'``'}Why?'' The End (Or Not?) And So On}
title = {{\OE}uvres And {\o}re And \AE rø and {\ss}}
title = {An {E}{U} Plan}, booktitle = {The Big Book: An Overview of {NATO}}
title = {A {\em Very Big} Plan For {\textsc{Nato} Members}}
title = {Part~One And Two: {A} Half 1: The Rest}
`
  .trim()
  .split('\n');

/** Words and marks put together at random, but always the same. */
const pieces =
  String.raw`The|of|a|Housing|NATO|iPhone|{UK}|{D}rivers|{\'E}tat|\"Osterreich|Low-Carbon|co-op|2019|X-Rays|(Very)|\emph{Big Plan}|Plan:|Why?|End.|Yes!|and – so|{Black Cab}|Grants,|É|self-{Driving}|5|a/B|({A}|Half)|don't`.split(
    '|',
  );

function generate(seed) {
  let state = seed * 2654435761;
  const next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  return `title = {${Array.from({ length: 2 + next(7) }, () => pieces[next(pieces.length)]).join(' ')}}`;
}

const generated = 200;

/** Both without the spans that protect capitals, and without the typography of quotation marks and dashes, in which nothing is compared. */
const plain = (title = '') =>
  title
    .replace(/<\/?span[^>]*>/gu, '')
    .replace(/[“”"]|''/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/---?|[–—]/gu, '–')
    .replace(/\u00a0/gu, ' ');

/** The last word counts without its capital. */
const withoutLast = (title) => title.replace(/[\p{L}\p{N}/'-]+[^\p{L}\p{N}]*$/u, (word) => word.toLowerCase());

export async function compareTitles(report) {
  const fields = [...byHand, ...Array.from({ length: generated }, (_, i) => generate(i + 1))];
  const library = fields.map((field, i) => `@book{k${i}, ${field}}\n`).join('');
  for (const dialect of ['biblatex', 'bibtex']) {
    const run = spawnSync('pandoc', ['-f', dialect, '-t', 'csljson'], { input: library, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    const pandocs = new Map(JSON.parse(run.stdout).map((item) => [item.id, plain(item.title)]));
    const { entries } = await readLibrary(library, dialect === 'bibtex' ? 'a.bibtex' : 'a.bib');
    await report.test(`titles in sentence case: all are read as ${dialect}`, () =>
      assert.equal(entries.length, fields.length),
    );
    for (const [i, entry] of entries.entries())
      // BibTeX knows no subtitles.
      if (dialect === 'biblatex' || !/subtitle/u.test(fields[i]))
        await report.test(`titles in sentence case, ${dialect}: ${fields[i]}`, () => {
          const { title, custom } = entry.item();
          assert.equal(withoutLast(plain(custom?.sentenceCase?.title ?? title)), withoutLast(pandocs.get(`k${i}`)));
        });
  }
}
