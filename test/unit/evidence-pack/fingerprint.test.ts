import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFingerprint, readFingerprint, serialiseFingerprint } from '../../../server/src/core/evidence/fingerprint';
import { findQuotation } from '../../../server/src/core/evidence/find-quotation';
import { fromBase64, toBase64 } from '../../../server/src/core/evidence/base64';
import { counting, growthOf } from '../../harness/counting';

const text = `# Harbours

The harbour office counts every berth in spring, and publishes the census in June.

## Empty berths

One berth in six has stood empty since the ferry line closed. “Nobody can say why,” its head told us.`;
const fingerprint = buildFingerprint(text);

describe('a fingerprint', () => {
  it('survives the way to JSON and back', () => {
    expect(readFingerprint(serialiseFingerprint(fingerprint))).toEqual(fingerprint);
  });
  it('holds no words of the text but its headings', () => {
    expect(serialiseFingerprint(fingerprint)).not.toMatch(/census|ferry|spring/);
  });
  it('is not read from anything else', () => {
    for (const json of ['', 'null', '[]', '{}', '{"version":1,"gram":4,"words":9,"headings":[],"hashes":"AAAA"}'])
      expect(readFingerprint(json)).toBeNull();
    const { wordHashes, ...rest } = JSON.parse(serialiseFingerprint(fingerprint)) as Record<string, unknown>;
    expect(readFingerprint(JSON.stringify(rest))).toEqual({ ...fingerprint, wordHashes: null });
    for (const damaged of ['', 7, String(wordHashes).slice(4)])
      expect(readFingerprint(JSON.stringify({ ...rest, wordHashes: damaged }))).toBeNull();
    const huge = JSON.stringify({ version: 1, gram: 4, words: 1e9, headings: [], hashes: '' });
    expect(readFingerprint(huge)).toBeNull();
    fc.assert(fc.property(fc.json(), (json) => readFingerprint(json) === null || json.includes('version')));
  });
});

describe('findQuotation', () => {
  const find = (quotation: string) => {
    const { verdict, departures, heading } = findQuotation(fingerprint, quotation);
    return { verdict, heading, departs: departures.map(({ start, end }) => quotation.slice(start, end)) };
  };
  it('finds what is verbatim, and under which heading', () => {
    expect(find('counts every berth in Spring')).toEqual({ verdict: 'verbatim', heading: 'Harbours', departs: [] });
    expect(find('nobody can say why, its head told us').heading).toBe('Empty berths');
  });
  it('shows the word that departs', () => {
    expect(find('The harbour office counts every second berth in spring, and publishes')).toMatchObject({
      verdict: 'departs',
      departs: ['second'],
    });
  });
  it('shows what was changed, left out and joined', () => {
    const kinds = (quotation: string) =>
      findQuotation(fingerprint, quotation).departures.map(
        ({ kind, start, end }) => `${kind}: ${quotation.slice(start, end)}`,
      );
    expect(kinds('The harbour office counts each berth in spring, and')).toEqual(['words: each']);
    expect(kinds('The harbour office counts every berth, and publishes the census')).toEqual(['left-out: berth, and']);
    expect(kinds('berth in spring, and stood empty since the ferry line')).toEqual(['left-out: and stood']);
    expect(kinds('since the ferry line closed the harbour office counts')).toEqual(['joined: closed the']);
    expect(kinds('One berth in six has stood idle')).toEqual(['words: idle']);
  });
  it('names the word near an edge, and not the stretch up to the edge', () => {
    const kinds = (quotation: string, of = fingerprint) =>
      findQuotation(of, quotation).departures.map(({ kind, start, end }) => `${kind}: ${quotation.slice(start, end)}`);
    expect(kinds('the harbour office counts every boat in spring')).toEqual(['words: boat']);
    expect(kinds('office staff counts every berth in spring, and publishes')).toEqual(['words: staff']);
    expect(kinds('one boat in six has stood empty since')).toEqual(['words: boat']);
    expect(kinds('in spring, and publishes a census in May')).toEqual(['words: a', 'words: May']);
    expect(kinds('in spring, and publishes the great census in June')).toEqual(['words: great']);
    expect(kinds('in spring, and publishes the in June')).toEqual(['left-out: the in']);
    expect(kinds('every berth in spring and nothing of what it says there')).toEqual([
      'words: nothing of what it says there',
    ]);
    // A fingerprint of before knows no single words.
    expect(kinds('the harbour office counts every boat in spring', { ...fingerprint, wordHashes: null })).toEqual([
      'words: boat in spring',
    ]);
  });
  it('names no word that the source has in its place, whatever is swapped, added or dropped', () => {
    const source =
      'the keeper of the old mill had seen nine floods and told nobody of the last one until the spring came'.split(
        ' ',
      );
    const mill = buildFingerprint(source.join(' '));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: source.length - 1 }),
        fc.constantFrom('swap', 'add', 'drop'),
        (at, change) => {
          const words = [...source];
          if (change === 'swap') words[at] = 'zebra';
          else if (change === 'add') words.splice(at, 0, 'zebra');
          else words.splice(at, 1);
          const quotation = words.join(' ');
          const named = findQuotation(mill, quotation).departures.map(({ kind, start, end }) =>
            kind === 'words' ? quotation.slice(start, end) : kind,
          );
          if (change !== 'drop') expect(named).toEqual(['zebra']);
          // What is dropped at an end leaves a verbatim quotation.
          else if (at > 0 && at < source.length - 1) expect(named).toEqual(['left-out']);
        },
      ),
    );
  });
  it('shows a swapped word even where it makes a phrase of another place', () => {
    const source = buildFingerprint(
      `The north holds a firm grip on the ferries, the most crowded of all lines. ${'Trams run late. '.repeat(20)}The south had lost, holds a loose grip on its trams, and waits.`,
    );
    const quotation = 'The north holds a loose grip on the ferries, the most crowded of all';
    expect(findQuotation(source, quotation).departures).toEqual([{ kind: 'words', start: 18, end: 23 }]);
  });
  it('takes a word that touches a bracket for the writer’s', () => {
    expect(find('[H]arbour office counts every berth[s] in spring, and publishes').verdict).toBe('verbatim');
    expect(find('counts every berth [sic] in spring').verdict).toBe('verbatim');
    expect(find('counts every berth in [the] autumn, and publishes it').departs).toEqual(['autumn, and publishes it']);
  });
  it('does not mind house style', () => {
    const styled = buildFingerprint('In all, 18 percent of the U.S. berths are empty.');
    expect(findQuotation(styled, 'all, 18% of the US berths').verdict).toBe('verbatim');
  });
  it('takes steps in proportion to a source that says one thing over and over', () => {
    const steps = (times: number): number => {
      const dull = buildFingerprint('and so on '.repeat(times));
      const hashes = counting(dull.hashes);
      expect(findQuotation({ ...dull, hashes: hashes.items }, 'so on and '.repeat(times / 100)).verdict).toBe(
        'verbatim',
      );
      return hashes.reads();
    };
    expect(growthOf(steps, 5000)).toBeLessThan(2.2);
  });
  it('allows omissions and words in square brackets', () => {
    expect(find('The harbour office counts … publishes the census in June').verdict).toBe('verbatim');
    expect(find('The harbour office counts [nearly] every berth in spring').verdict).toBe('verbatim');
  });
  it('shows where two places were joined in silence', () => {
    expect(find('publishes the census in June since the ferry line closed').verdict).toBe('departs');
  });
  it('does not judge three words, and says when nothing is there', () => {
    expect(find('berth in six').verdict).toBe('short');
    expect(find('the moon is made of cheese').verdict).toBe('none');
  });
  it('reads headings that ran into the prose', () => {
    const run = buildFingerprint('It is so.The threat of fogWhether it comes, nobody knows yet.A KLMWhen is it?', [
      'The threat of fog',
      'A KLM',
    ]);
    expect(run.headings.map(({ title }) => title)).toEqual(['The threat of fog', 'A KLM']);
    expect(findQuotation(run, 'Whether it comes, nobody knows').heading).toBe('The threat of fog');
  });
});

it('base64 is that of everyone else', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64([...bytes])).toBe(text);
      expect(fromBase64(text)).toEqual([...bytes]);
    }),
  );
  expect(fromBase64('A===')).toBeNull();
  expect(fromBase64('A-AA')).toBeNull();
});

describe("the built-in pack's fingerprint", () => {
  const file = new URL('../../../server/packs/anthropic-2028/fingerprint.json', import.meta.url);
  const article = new URL('../../../../shared/paper/000_44c27f3d7aaea851.txt', import.meta.url);
  const json = fs.readFileSync(file, 'utf8');

  it('is small and can be read', () => {
    expect(json.length).toBeLessThan(60_000);
    expect(readFingerprint(json)!.headings).toHaveLength(12);
  });
  it.skipIf(!fs.existsSync(article))(
    "is that of the paper's excerpt (skipped where the article isn't there)",
    async () => {
      const { paperExcerpt, paperHeadings } = await import('../../../scripts/paper-excerpt.mjs');
      const excerpt = paperExcerpt(fs.readFileSync(article, 'utf8')) as string;
      expect(serialiseFingerprint(buildFingerprint(excerpt, paperHeadings))).toBe(json);
      const built = readFingerprint(json)!;
      expect(findQuotation(built, 'Compute is a requirement of each front')).toMatchObject({ verdict: 'none' });
      expect(
        findQuotation(built, excerpt.slice(excerpt.indexOf(' ', 9000), excerpt.lastIndexOf(' ', 9300))).verdict,
      ).toBe('verbatim');
    },
  );
});
