import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

/** The words at each place that is told of, with what is said. */
async function told(library: string) {
  const { problems } = await readLibrary(library, 'refs.bib');
  return problems.map(({ start, end, message, severity }) => [severity, library.slice(start, end), message] as const);
}
const entry = (fields: string, type = 'article') => `@${type}{doe99,\n  ${fields}\n}\n`;

describe('names that look like slips', () => {
  test.each([
    ['titel = {Berths}', 'titel', 'title'],
    ['auhtor = {Doe, Jane}', 'auhtor', 'author'],
    ['authors = {Doe, Jane}', 'authors', 'author'],
    ['Titlle = {Berths}', 'Titlle', 'title'],
    ['tite = {Berths}', 'tite', 'title'],
    ['jornal = {Port}', 'jornal', 'journal'],
    ['publsher = {Port Press}', 'publsher', 'publisher'],
    ['organisation = {OECD}', 'organisation', 'organization'],
    ['yaer = 2024', 'yaer', 'year'],
    ['yeear = 2024', 'yeear', 'year'],
  ])('the field in %s', async (field, written, meant) => {
    expect(await told(entry(`pages = {1}, ${field}`).replace('pages = {1}, ', 'doi = {10.1/x}, '))).toEqual([
      [
        'warning',
        written,
        expect.stringContaining(`is not known, so what it says is not printed. Did you mean “${meant}”?`),
      ],
    ]);
  });

  test.each([
    ['artcle', 'article'],
    ['Artilce', 'article'],
    ['boook', 'book'],
    ['inproceeding', 'inproceedings'],
    ['tehcreport', 'techreport'],
    ['mics', 'misc'],
  ])('the type @%s', async (written, meant) => {
    expect(await told(entry('title = {Berths}', written))).toEqual([
      ['warning', written, expect.stringContaining(`Did you mean “@${meant}”?`)],
    ]);
  });

  test('are told once, with how often they stand there', async () => {
    const library = ['a', 'b', 'c'].map((key) => `@book{${key}, titel = {Berths}}`).join('\n');
    expect(await told(library)).toEqual([['warning', 'titel', expect.stringContaining('“a” (3 times in this file)')]]);
  });

  test('are told at their place in a file of several sections', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `@book{k${i}, title = {${'Berths '.repeat(60)}}}\n`).join('');
    expect(many.length).toBeGreaterThan(1_000_000);
    expect(await told(`${many}@book{last, titel = {Berths}}\n`)).toMatchObject([['warning', 'titel', {}]]);
  });
});

test.each([
  // Of what the entry says already nothing is missing.
  'title = {Berths}, titel = {Liegeplätze}',
  'date = {2024}, yaer = {2024}',
  'institution = {OECD}, organisation = {OECD}',
  // BibLaTeX's own.
  'title = {Berths}, author = {Doe, Jane}, editora = {Roe, Jo}, volumes = {3}, titleaddon = {A talk}, pagetotal = {30}',
  // What programs write: Zotero, Better BibTeX, Mendeley, JabRef, BibDesk, EndNote, Citavi, ReadCube, ADS.
  `abstract = {A}, keywords = {b}, file = {c}, urldate = {2024-01-02}, shortjournal = {P}, langid = {english}, annotation = {d}, bdsk-url-1 = {e},
  bdsk-file-1 = {f}, date-added = {g}, date-modified = {h}, mendeley-groups = {i}, mendeley-tags = {j}, owner = {k}, timestamp = {l}, groups = {m},
  __markedentry = {n}, creationdate = {o}, modificationdate = {p}, comment = {q}, review = {r}, priority = {s}, ranking = {t}, readstatus = {u},
  annote = {v}, note = {w}, notes = {x}, label = {y}, month = {may}, type = {z}, issue = {1}, issn = {2}, isbn = {3}, lccn = {4}, eprint = {5},
  eprinttype = {6}, archiveprefix = {7}, primaryclass = {8}, adsurl = {9}, adsnote = {a}, bibsource = {b}, biburl = {c}, copyright = {d},
  shorttitle = {e}, shortauthor = {f}, rights = {g}, journal_iso = {h}, electronic = {i}, accessed = {j}, edited = {k}, published = {l}, page = {m},
  numpages = {n}, articleno = {o}, citations = {p}, place = {q}, language = {r}, translation = {s}, source = {t}, series2 = {u}, data = {v}, tile_ = {w}`,
])('nothing is said of %s', async (fields) => {
  expect(await told(entry(fields))).toEqual([]);
});

test.each([
  'article',
  'ONLINE',
  'legislation',
  'jurisdiction',
  'data',
  'note',
  'letter',
  'customa',
  'bok',
  'gesetz',
  'Webseite',
])('nothing is said of @%s', async (type) => {
  expect(await told(entry('title = {Berths}', type))).toEqual([]);
});

test.each([['titel'], ['titel', 'auhtor', 'yaer', 'publsher', 'jornal', 'volumme', 'adress', 'serie']])(
  'an entry of tens of thousands of slips is read in time that grows with its length: %s',
  async (...names) => {
    const fields = Array.from({ length: 40_000 }, (_, i) => `${names[i % names.length]!} = {x}`).join(',\n');
    const began = performance.now();
    expect(await told(entry(fields))).toHaveLength(names.length);
    expect(performance.now() - began).toBeLessThan(1500);
  },
);

test('nothing more is said of an entry that is broken', async () => {
  const found = await told('@artcle{a, titel = {Berths\n@book{b, title = {Berths}}\n');
  expect(found.map(([severity]) => severity)).toEqual(['error']);
});
