import { describe, expect, it } from 'vitest';
import { scopesOf } from './scopes';

describe('a short name in square brackets', () => {
  it.each([
    'Ferries with radar sank less often (odds ratio [OR], 0.41).',
    'The mean [SD] wait was 43 minutes.',
    'The Harbour Authority [HA] owns 900 ferries.',
    'The Ministry of Sea and Ports [MSP] owns 900 ferries.',
    'The national [HMB] survey counted 900 ferries.',
  ])('that stands for words is no source: %s', (text) => {
    expect(scopesOf(text)).not.toContain('sentence');
  });

  it.each([
    'Some 900 ferries are still afloat [OECD].',
    'In the trials reported by [SEABENCH], 900 ferries stayed afloat.',
    'The study [OECD] also counted 900 ferries.',
    'The study [OECD] was the first to count 900 ferries.',
    'About 21 percent of crews have no licence [LICENCES], and few want one.',
    'Some 900 ferries are still afloat [SP 800-63].',
  ])('that cites stays a source: %s', (text) => {
    expect(scopesOf(text)[0]).toBe('sentence');
  });
});
