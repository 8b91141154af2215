import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

const pack = 'version: 1\nid: harbour\ntitle: Harbour\nfigures:\n- id: a\n  claim: A\n  value: 4 percent\n';

describe('a file that is no library says what it looks like and what to do', () => {
  test.each([
    [
      'package.json',
      '{"name": "brief", "version": "1.0.0"}',
      /"package\.json" holds no list of references: CSL-JSON is a list/u,
    ],
    [
      'config.yml',
      'title: A\nauthor: B\n',
      /"config\.yml" holds no list of references: CSL-YAML is a list .*“references:”/u,
    ],
    ['note.yaml', 'Dear all, this is a letter.\n', /CSL-YAML is a list/u],
    ['harbour-2024.yaml', pack, /is an evidence pack.*“packs:”.*--pack/u],
    ['harbour.json', '{"version": 1, "id": "h", "title": "H", "figures": []}', /is an evidence pack/u],
    ['a.ris', 'Exported from a catalogue\n', /"a\.ris" holds no record of RIS: one begins with “TY {2}- BOOK”/u],
    ['a.ris', '@book{a, title = {A}}\n', /looks like BibTeX.*“a\.bib”/u],
    ['a.bib', 'TY  - BOOK\nID  - a\nER  - \n', /looks like RIS.*“a\.ris”/u],
    ['a.bib', '[{"id": "a"}]', /looks like CSL-JSON.*“a\.json”/u],
    [
      'a.bib',
      'Dear all,\nthis is a letter.\n',
      /"a\.bib" holds no entry of BibTeX: one begins with “@book\{doe2024,”/u,
    ],
    ['a.bib', '<!DOCTYPE html>\n<html>', /looks like a web page/u],
    ['a.json', '@book{a, title = {A}}\n', /looks like BibTeX.*“a\.bib”/u],
    ['a.yaml', 'TY  - BOOK\nID  - a\nER  - \n', /looks like RIS.*“a\.ris”/u],
    ['a.yaml', '@book{a, title = {A}}\n', /looks like BibTeX/u],
    ['a.json', '{"id": "a", "type": "book", "title": "A"}', /one reference.*square brackets/u],
    ['a.xml', '<xml><records/></xml>', /"a\.xml" is not a bibliography that Tickmark knows/u],
  ])('%s %j', async (name, text, message) => {
    const { entries, problems, unread } = await readLibrary(text, name);
    expect(entries).toEqual([]);
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.message).toContain('Until then nothing is said about keys that no other library has.');
    expect(unread).toBe('everything');
  });

  test.each([
    ['a.bib', ''],
    ['a.bib', '% Encoding: UTF-8\n\n@Comment{jabref-meta: databaseType:biblatex;}\n'],
    ['a.bib', '% My sources\n'],
    ['a.bib', '@string{a = "A"}\n'],
    ['a.json', '[]'],
    ['a.yaml', '[]\n'],
    ['a.yaml', 'references: []\n'],
    ['a.yaml', '# My sources\nreferences:\n'],
    ['a.ris', ''],
    ['a.json', ''],
  ])('one without references is still a library: %s %j', async (name, text) => {
    const library = await readLibrary(text, name);
    expect(library).toMatchObject({ entries: [], problems: [] });
    expect(library.unread).not.toBe('everything');
  });
});

describe('keys with a space, which no draft can cite', () => {
  test.each([
    ['a.bib', '@book{Doe 2019, title = {A}}\n@book{b, title = {B}}\n', 'Doe 2019'],
    ['a.json', '[{"id": "Doe 2019", "title": "A"}, {"id": "b"}]', 'Doe 2019'],
    ['a.yaml', '- id: Doe 2019\n  title: A\n- id: b\n', 'Doe 2019'],
    ['a.ris', 'TY  - BOOK\nID  - Doe 2019\nER  - \nTY  - BOOK\nID  - b\nER  - \n', 'Doe 2019'],
  ])('are told with their place: %s', async (name, text, key) => {
    const { problems } = await readLibrary(text, name);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The key “Doe 2019” has a space in it, so no draft can cite it\. Write Doe2019 or Doe_2019\./u,
      ),
    ]);
    expect(text.slice(problems[0]!.start, problems[0]!.end)).toBe(key);
  });
});
