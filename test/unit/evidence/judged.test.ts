import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../../server/src/built-in-packs';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { readJudged, score } from './judged-sentences';

/** Short names of the figures in the files of sentences. */
const figures: Readonly<Record<string, string>> = {
  ll: 'lockable-frontier-lead',
  cl: 'current-frontier-lead',
  ls: 'labs-publishing-safety-evals',
  lc: 'labs-disclosing-cbrn-evals',
  dm: 'deepseek-malicious-compliance',
  um: 'us-reference-malicious-compliance',
  fm: 'firefox-fixes-multiple',
  fv: 'firefox-fixes-vs-2025',
  h6: 'huawei-compute-share-2026',
  h7: 'huawei-compute-share-2027',
  uc: 'us-compute-multiple',
  dv: 'diverted-servers-value',
  dd: 'diverted-servers-defendants',
  fa: 'fraudulent-accounts',
  bi: 'beijing-ai-chip-investment',
  ui: 'us-research-investment',
  fe: 'frontier-engineers',
  ea: 'export-control-administrations',
  cs: 'compute-scaling-years',
  mf: 'military-fielding-time',
  cf: 'competition-fronts',
  aw: 'access-workarounds',
  dc: 'distillation-condemnations',
  hv: 'house-committee-vote',
};

const index = new EvidenceIndex(builtInPacks());

describe.each(['built-in-a.txt', 'built-in-b.txt'])('sentences judged by a reader: %s', (file) => {
  const result = score(readJudged(file, figures), index);
  if (process.env.MISSES === '1')
    console.log(JSON.stringify({ ...result, misses: result.misses.length }), '\n' + result.misses.join('\n'));

  it('keeps its scores', () => {
    expect(result.supported).toBeGreaterThanOrEqual(0.95);
    expect(result.contradicted).toBeGreaterThanOrEqual(0.92);
    expect(result.unrelatedMatched).toBeLessThanOrEqual(0.02);
    expect(result.verdicts).toBeGreaterThanOrEqual(0.93);
    expect(result.qualifiers).toBeGreaterThanOrEqual(0.93);
  });
});
