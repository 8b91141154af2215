import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { buildSheet } from '../../../server/src/core/sheet/build-sheet';
import { noSignoffs, readSignoffs } from '../../../server/src/core/sheet/signoff-file';
import { sheetFormatNames, sheetFormats } from '../../../server/src/core/sheet/formats/formats';
import { style } from '../../../server/src/core/sheet/html/style';
import { packOf } from '../features/draft';
import { marked } from '../features/rendered';
import { harbourDraft, sheetOf, signed, type Given } from './sheet';

const { html, md, csv, json } = sheetFormats;
const signoffs = signed(harbourDraft, 3, 'fail', { note: 'The survey says 18.' });
const sheet = sheetOf(harbourDraft, { signoffs });

/** The rows of a CSV text by RFC 4180, each a record by its column's name. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (;;) {
    const found = cell.exec(text)!;
    rows.at(-1)!.push(found[1]!.startsWith('"') ? found[1]!.slice(1, -1).replaceAll('""', '"') : found[1]!);
    if (found[2] === '\r\n') rows.push([]);
    if (cell.lastIndex >= text.length) break;
  }
  const [names, ...records] = rows.filter((row) => row.length > 0 && row[0] !== '');
  for (const record of records) expect(record).toHaveLength(names!.length);
  return records.map((record) => Object.fromEntries(names!.map((name, i) => [name, record[i]!])));
}

/** What a reader of the page sees, and the tags that are in it. */
function readHtml(page: string): { tags: string[]; text: string } {
  const body = page.slice(page.indexOf('<body>'));
  const tags = [...body.matchAll(/<\/?([a-z0-9]+)/giu)].map(([, name]) => name!.toLowerCase());
  const text = body
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/gu, ' ');
  return { tags: [...new Set(tags)].sort(), text };
}

describe('the page', () => {
  const page = html(sheet);

  test('needs nothing but itself: no script, nothing fetched, no style but its own', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)![1]!;
    const hash = createHash('sha256')
      .update(/<style>([\s\S]*)<\/style>/u.exec(page)![1]!)
      .digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(readHtml(page).tags).not.toEqual(expect.arrayContaining(['script']));
    expect(page).not.toMatch(/\son\w+=|\sstyle=|<(?:script|link|img|iframe|object|form|input)\b|@import|url\((?!#)/u);
    expect(style).not.toMatch(/https?:/u);
  });

  test('has all that a reader needs: title, headings in order, a caption, scopes, a language', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(page).toContain('<title>Fact-check sheet: Berths: a brief</title>');
    expect([...page.matchAll(/<h(\d)[^>]*>(.*?)<\/h/gu)].map(([, level, words]) => `${level} ${words}`)).toEqual([
      '1 Berths: a brief',
      '2 Coverage',
      '2 Statistics',
    ]);
    expect(page.match(/<caption/gu)).toHaveLength(2);
    expect([...page.matchAll(/<th\b([^>]*)>/gu)].every(([, rest]) => rest!.includes('scope='))).toBe(true);
    expect(
      [...page.matchAll(/<th scope="rowgroup" colspan="5"><bdi>(.*?)<\/bdi> <span>(.*?)<\/span>/gu)].map((one) =>
        one.slice(1),
      ),
    ).toEqual([
      ['Berths', '1 verified, 1 open'],
      ['Ferries', '1 sourced, 1 open, 1 contradicted'],
    ]);
  });

  test('says in words all that its colours say', () => {
    const { text } = readHtml(page);
    for (const words of ['1 Verified', '2 Open', '1 Contradicted', 'Review: 0 passed, 1 failed, 0 queried, 4 to do.'])
      expect(text).toContain(words);
    expect([...page.matchAll(/aria-label="([^"]*)"/gu)].map(([, words]) => words)).toEqual([
      '1 verified, 1 sourced, 2 open, 1 contradicted',
      '1 verified, 1 open',
      '1 sourced, 1 open, 1 contradicted',
    ]);
    expect(text).toMatch(
      /Contradicted The draft says 25 percent; the source says 18 percent\. .*? Fail AB, 26 November 2026 The survey says 18\./u,
    );
  });

  test('draws the bar in proportion, and nothing too small to be seen', () => {
    const widths = (text: string) =>
      [.../<svg class="bar".*?<\/svg>/u.exec(html(sheetOf(text)))![0].matchAll(/width="([\d.]+)" height="13"/gu)].map(
        ([, width]) => Number(width),
      );
    const [verified, sourced, open, contradicted] = widths(harbourDraft) as [number, number, number, number];
    expect(sourced).toBe(verified);
    expect(contradicted).toBe(verified);
    expect(open / verified).toBeGreaterThan(1.9);
    const many = `${'Rents rose by 7 percent [@a]. '.repeat(500)}\n\nWages rose by 3 percent.\n`;
    expect(Math.min(...widths(many))).toBeGreaterThan(2);
    expect(widths(many).reduce((sum, width) => sum + width)).toBeLessThan(600);
  });

  test('has boxes to fill in by hand for what nobody signed', () => {
    expect(page.match(/<ul class="boxes"><li>Pass<\/li><li>Fail<\/li><li>Query<\/li><\/ul>/gu)).toHaveLength(4);
  });

  test('says what to do when there is no statistic, and shows no empty table', () => {
    const empty = html(sheetOf('# Nothing yet\n'));
    expect(readHtml(empty).text).toContain('This draft has no statistics. When it says how much');
    expect(readHtml(empty).tags).not.toContain('table');
  });

  test('tells what is wrong in the sign-off file, and what was signed and is gone', () => {
    const broken = sheetOf('Prices rose by 9 percent.', { signoffs: signoffs.replace('result: fail', 'result: hm') });
    expect(readHtml(html(broken)).text).toMatch(/The sign-off file needs a look Line \d+: “hm” is no result\./u);
    expect(readHtml(html(sheetOf('Prices rose by 9 percent.', { signoffs }))).text).toMatch(
      /Signed, and no longer in the draft As mystery riders counted them, 25 percent .* Fail, AB, 26 November 2026/u,
    );
  });
});

describe('Markdown', () => {
  test('has the counts, and a row for each statistic', () => {
    const text = md(sheet);
    expect(text).toContain('| ░ Open | 2 | no source in reach, or a limit left out |');
    expect(text).toContain('### Ferries\n\n1 sourced, 1 open, 1 contradicted\n');
    expect(text).toContain(
      '| 3 | As mystery riders counted them, **25 percent** of ferries to Osterholm were late in 2024.<br>Line 11 |',
    );
    expect(text).toContain('Fail, AB, 26 November 2026<br>The survey says 18.');
    expect(text.match(/^\| \d/gmu)).toHaveLength(5);
    expect(marked(text).kinds.filter((kind) => kind === 'table')).toHaveLength(3);
  });

  test('of an empty draft says what to do', () => {
    expect(md(sheetOf(''))).toContain('This draft has no statistics.');
    expect(md(sheetOf(''))).not.toContain('| No.');
  });
});

describe('CSV', () => {
  test('is RFC 4180, with a byte order mark for Excel', () => {
    const text = csv(sheet);
    expect(text.startsWith('\ufeffNo.,Section,Line,Column,Statistic,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.endsWith('\r\n')).toBe(true);
    const records = readCsv(text.slice(1));
    expect(records).toHaveLength(5);
    expect(records[2]).toMatchObject({
      Statistic: '25 percent',
      Status: 'Contradicted',
      Sentence: 'As mystery riders counted them, 25 percent of ferries to Osterholm were late in 2024.',
      'Known figure': '18 percent',
      Result: 'fail',
      Initials: 'AB',
      Date: '2026-11-26',
      Note: 'The survey says 18.',
    });
    expect(records[4]).toMatchObject({ Result: '', Review: 'open' });
  });

  test('holds no formula, whatever a draft, a note or initials say', () => {
    const text = `# =HYPERLINK("evil")\n\n+7 percent of "rents", -3 percent of wages [@evil].\n\n@SUM(1) rose by 7 percent.\n`;
    const notes = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '＝1+1', "=cmd|' /C calc'!A0"];
    for (const note of notes) {
      const record = readCsv(
        csv(sheetOf(text, { signoffs: signed(text, 1, 'pass', { note, by: note }) })).slice(1),
      )[0]!;
      expect(record['Note']).toBe(`'${note.trim()}`);
      expect(record['Initials']!.startsWith("'")).toBe(true);
    }
    for (const record of readCsv(csv(sheetOf(text)).slice(1)))
      for (const value of Object.values(record)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    expect(readCsv(csv(sheetOf(text)).slice(1))[0]!['Section']).toBe('\'=HYPERLINK("evil")');
  });

  test('of an empty draft is its header', () => {
    expect(csv(sheetOf('')).trimEnd().split('\r\n')).toHaveLength(1);
  });
});

describe('JSON', () => {
  test('is versioned, with lines that begin at 1 and offsets into the draft', () => {
    const data = JSON.parse(json(sheet)) as Record<string, never> & { rows: Record<string, never>[] };
    expect(data).toMatchObject({
      version: 1,
      draft: {
        path: 'draft.md',
        title: 'Berths: a brief',
        fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/u) as string,
      },
      coverage: { statistics: 5, sourced: 4, byStatus: { verified: 1, sourced: 1, contradicted: 1, open: 2 } },
      review: { pass: 0, fail: 1, query: 0, open: 4, changed: 0 },
      sections: [
        { heading: 'Berths', rows: [1, 2] },
        { heading: 'Ferries', rows: [3, 4, 5] },
      ],
      gone: [],
      problems: [],
    });
    expect(data.rows[2]).toMatchObject({
      number: 3,
      line: 11,
      kind: 'percent',
      statistic: '25 percent',
      status: 'contradicted',
      source: { scope: 'sentence', where: 'Cited in the sentence', more: 0 },
      evidence: { verdict: 'contradicted', qualifier: 'n/a', figure: { id: 'ferry-delays', value: '18 percent' } },
      review: { state: 'signed', result: 'fail', by: 'AB', on: '2026-11-26', note: 'The survey says 18.' },
    });
    for (const { start, end, statistic } of data.rows) expect(harbourDraft.slice(start, end)).toBe(statistic);
    expect(data.rows[3]).toMatchObject({ evidence: { verdict: 'unmatched', figure: null } });
  });

  test('has another fingerprint for another draft', () => {
    expect(sheetOf(harbourDraft).fingerprint).toBe(sheet.fingerprint);
    expect(sheetOf(harbourDraft.replace('a brief', 'a note')).fingerprint).not.toBe(sheet.fingerprint);
  });
});

describe('what others wrote', () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const pack = packOf(`version: 1
id: evil
title: 'Evil ${evil}'
source: s
sources: [{ id: s, type: report, title: 'T ${evil}', author: [{ literal: 'Office ${evil}' }], issued: { date-parts: [[2024]] }, URL: 'javascript:alert(3)' }]
figures:
  - id: ferries
    claim: 'Late ferries ${evil} | [x](https://evil.example)'
    value: 18 percent
    subject: [[Osterholm]]
    measure: [[late]]
    reference: [[ferries]]
    caveats: [{ text: '${evil} **bold** | a ![picture](https://evil.example/x.png)' }]
`);
  const text = `# Title ${evil.replaceAll('<', '\\<')} & "quotes"\n\nIn 2024 \\<b\\>25 percent\\</b\\> of ferries to Osterholm were late \\| \`<i>\` ([a | b \\<s\\>](https://office.example/x?a=1&b="2")).\n`;
  const given: Given = { packs: [pack], signoffs: signed(text, 1, 'query', { note: evil, by: '<b>AB</b>' }) };
  const dangerous = sheetOf(text, given);

  test('is text on the page', () => {
    const page = html(dangerous);
    const { tags, text: shown } = readHtml(page);
    expect(tags).toEqual(readHtml(html(sheet)).tags);
    expect(shown).toContain(evil);
    expect(shown).toContain(
      '<b>25 percent</b>'.replace('25', ' 25').replace('percent<', 'percent <').replace('<b> ', '<b> '),
    );
    expect(page).not.toContain('javascript:');
    expect(page).not.toContain('onerror=alert(1)>');
  });

  test('is text in Markdown', () => {
    const { kinds, addresses, shown } = marked(md(dangerous));
    expect(new Set(kinds.filter((kind) => kind === 'image' || kind === 'code' || kind === 'link'))).toEqual(
      new Set(['link']),
    );
    expect(addresses).toEqual(['https://office.example/x?a=1&b=%222%22']);
    expect(shown).toContain('<img src=x onerror=alert(1)>');
    // A cell's bar would begin another cell.
    expect(
      md(dangerous)
        .split('\n')
        .filter((line) => /^\| \d/u.test(line))
        .map((line) => line.match(/(?<!\\)\|/gu)!.length),
    ).toEqual([6]);
    const tags = md(dangerous).match(/(?<!\\)<[a-z/]+/gu) ?? [];
    expect(new Set(tags)).toEqual(new Set(['<br']));
  });

  test('cannot turn the direction of reading, and its own direction is kept', () => {
    const turned = 'في عام 2024 rents \u202e rose by 7 percent في \u2066 البلاد [@مصدر].';
    const page = html(sheetOf(turned));
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(page).toContain('<p dir="auto">في عام 2024');
    expect(readCsv(csv(sheetOf(turned)).slice(1))[0]!['Sentence']).toContain('في عام 2024');
  });

  test('in Chinese, Japanese and Arabic comes through every format', () => {
    const names = '国家统计局 put rents in 東京 up by 7 percent, says وزارة الإسكان [@国家统计局2024].';
    const given = sheetOf(names);
    expect(given.rows).toHaveLength(1);
    for (const name of sheetFormatNames)
      for (const word of ['国家统计局', '東京', 'وزارة الإسكان']) expect(sheetFormats[name](given)).toContain(word);
  });
});

describe('sizes', () => {
  test('a very long sentence is cut on the page around its statistic, and whole in data up to a bound', () => {
    const words = 'and the harbour master saw another ship ';
    const long = `${words.repeat(30)}while rents rose by 7 percent ${words.repeat(30)}`;
    const given = sheetOf(`${long.trim()}.`);
    const { text } = readHtml(html(given));
    expect(text).toMatch(/… (?:\w+ ){10,}.*while rents rose by 7 percent .* …/u);
    expect(text.length).toBeLessThan(2200);
    const [row] = readCsv(csv(given).slice(1));
    expect(row!['Sentence']!.length).toBeGreaterThan(1000);
    expect(row!['Sentence']!.length).toBeLessThanOrEqual(2000);
  });

  test('ten thousand statistics make a sheet in every format, and none is lost', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) =>
        `${i % 100 === 0 ? `## Part ${i / 100}\n\n` : ''}Town ${i} had ${i + 2} percent of its homes empty [@a].\n`,
    ).join('\n');
    const analysis = analyse(text, { packs: [] });
    const many = buildSheet(analysis, 'draft.md', noSignoffs);
    expect(many.coverage.statistics).toBe(10_000);
    expect(new Set(many.rows.map(({ id }) => id)).size).toBe(10_000);
    expect(html(many).match(/<td class="review">/gu)).toHaveLength(10_000);
    expect(html(many)).toContain('… and 60 more sections.');
    expect(readCsv(csv(many).slice(1))).toHaveLength(10_000);
    expect(md(many).match(/^\| \d+ \|/gmu)).toHaveLength(10_000);
    expect((JSON.parse(json(many)) as { rows: unknown[] }).rows).toHaveLength(10_000);
    // Signed every one, and then every sentence edited.
    const entries = many.rows.map(
      ({ id, statement }) =>
        `  ${id}:\n    statistic: "${statement.quantity}"\n    sentence: "${statement.before}${statement.quantity}${statement.after}"\n    result: pass\n    by: "AB"\n`,
    );
    const all = `version: 1\nsignoffs:\n${entries.join('')}`;
    expect(buildSheet(analysis, 'draft.md', readSignoffs(all)).review).toEqual({
      pass: 10_000,
      fail: 0,
      query: 0,
      open: 0,
      changed: 0,
    });
    const edited = sheetOf(text.replaceAll('homes empty', 'flats empty'), { packs: [], signoffs: all });
    expect(edited.review).toEqual({ pass: 0, fail: 0, query: 0, open: 10_000, changed: 10_000 });
    const wrong = edited.rows.filter(
      ({ review }, i) => review.state !== 'changed' || review.former !== many.rows[i]!.id,
    );
    expect(wrong).toEqual([]);
  });
});
