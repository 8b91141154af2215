import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';

const reasonOf = (text: string) => {
  const { claim } = analyse(text, { packs: [] }).blocks[0]!.ticks[0]!;
  return claim.statistic ? null : claim.reason;
};

it.each([
  ['The flat is in SE1 today.', 'identifier'],
  ['The G20 met in Rome.', 'identifier'],
  ['The M25 is full.', 'identifier'],
  ['Masks such as N95 are rare.', 'identifier'],
  ['Levels of CO2 are high.', 'chemical-formula'],
  ['Levels of NO2 are high.', 'chemical-formula'],
  ['Levels of O3 are high.', 'chemical-formula'],
  ['Levels of CH4 are high.', 'chemical-formula'],
  ['Levels of PM2.5 are high.', 'chemical-formula'],
  ['The order comes into force at 00:01 on Monday.', 'date'],
  ['The offer ends at 09:30 today.', 'date'],
  ['The address is 00:1B:44:11:3A:B7 here.', 'identifier'],
])('%s', (draft, reason) => {
  expect(reasonOf(draft)).toBe(reason);
});
