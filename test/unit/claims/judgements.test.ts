import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJudged, Score } from '../../harness/judged';

const folder = path.join(import.meta.dirname, '../../fixtures/judgements');
const read = (file: string) => parseJudged(fs.readFileSync(path.join(folder, file), 'utf8'));
const files = fs.readdirSync(folder).sort();

/**
 * Documents of many kinds of policy prose, each number judged by hand after the annotation guideline, by someone who did
 * not know the code. `MISSES=1 npx vitest run test/unit/claims` prints what differs.
 */
describe('statistic or not, and where its source is', () => {
  it('agrees with every example of the guideline', () => {
    expect(new Score().add(read('port-brief.md')).misses).toEqual([]);
  });

  it('reads a page that is half HTML, its abstract and its bands', () => {
    expect(new Score().add(read('harbour-page.md')).misses).toEqual([]);
  });

  it('agrees with a careful editor on most numbers of documents of many kinds', () => {
    const score = new Score();
    for (const file of files) score.add(read(file));
    if (process.env.MISSES) console.log(score.misses.join('\n'), score.statistics, score.unsourced);
    expect(score.statistics).toBeGreaterThan(0.94);
    expect(score.unsourced).toBeGreaterThan(0.93);
  });
});
