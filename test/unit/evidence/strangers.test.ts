import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { packFrom } from '../../harness/packs';
import { readJudged, score } from './judged-sentences';

/** Packs about other subjects, and sentences that were labelled before the engine saw either. */
const PACKS = [
  'malaria',
  'defence',
  'housing',
  'scholarly-access',
  'fisheries',
  'schools',
  'sealevel',
  'ferries',
  'pensions',
  'water',
  'asylum',
  'broadband',
  'prisons',
  'homeless',
  'submarines',
  'waterworks',
  'datacentres',
  'floods',
  'nursing',
  'steel',
  'elections',
  'cars',
  'farming',
  'courts',
  'aipolicy',
  'trade',
  'media',
];

/** Written by people who did not know the engine, with many sentences meant to mislead it. */
const HARD = [
  'childcare',
  'transplants',
  'wildfires',
  'roadsafety',
  'foodwaste',
  'gambling',
  'rareearths',
  'resistance',
  'municipal',
  'railfreight',
  'chips',
  'maternal',
  'aiuse',
  'buses',
  'air',
  'cyber',
  'trawlers',
  'classrooms',
  'drones',
  'universities',
  'labs',
  'hospitals',
  'passengers',
  'mental',
  'obesity',
  'aviation',
];

/** The hardest so far: its contradictions are mostly put in words that the pack does not have. */
const HARDEST = ['measles', 'apprentices', 'poverty'];

const scoreOf = (name: string) => {
  const index = new EvidenceIndex([packFrom(`test/fixtures/packs/${name}.yaml`)]);
  const result = score(readJudged(`${name}.txt`, {}), index);
  if (process.env.MISSES === '1')
    console.log(JSON.stringify({ name, ...result, misses: result.misses.length }), '\n' + result.misses.join('\n'));
  return result;
};

describe.each(PACKS)("a stranger's pack: %s", (name) => {
  const result = scoreOf(name);

  it('keeps its scores', () => {
    expect(result.supported).toBeGreaterThanOrEqual(0.9);
    expect(result.contradicted).toBeGreaterThanOrEqual(0.85);
    expect(result.unrelatedMatched).toBeLessThanOrEqual(0.02);
    expect(result.verdicts).toBeGreaterThanOrEqual(0.88);
    expect(result.qualifiers).toBeGreaterThanOrEqual(0.88);
  });
});

describe.each(HARD)('a harder one: %s', (name) => {
  const result = scoreOf(name);

  it('keeps its scores', () => {
    expect(result.supported).toBeGreaterThanOrEqual(0.85);
    expect(result.contradicted).toBeGreaterThanOrEqual(0.85);
    expect(result.unrelatedMatched).toBeLessThanOrEqual(0.16);
    expect(result.verdicts).toBeGreaterThanOrEqual(0.93);
    expect(result.qualifiers).toBeGreaterThanOrEqual(0.93);
  });
});

describe.each(HARDEST)('the hardest: %s', (name) => {
  const result = scoreOf(name);

  it('keeps its scores', () => {
    expect(result.supported).toBeGreaterThanOrEqual(0.88);
    expect(result.contradicted).toBeGreaterThanOrEqual(0.78);
    expect(result.unrelatedMatched).toBeLessThanOrEqual(0.02);
    expect(result.verdicts).toBeGreaterThanOrEqual(0.92);
  });
});
