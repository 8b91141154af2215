import { describe, expect, it } from 'vitest';
import { vagueAttributions } from '../../../server/src/core/rules/vague-attribution';

describe('vagueAttributions', () => {
  it.each([
    ['Studies show that it works.', 'Studies show'],
    ['Several recent studies have consistently shown that it works.', 'Several recent studies have consistently shown'],
    ['Studies of port fees suggest otherwise.', 'Studies of port fees suggest'],
    ['Many experts believe it.', 'Many experts believe'],
    ['However, research suggests otherwise.', 'research suggests'],
    ['The fee is low, and analysts expect it to rise.', 'analysts expect'],
    ['It is widely accepted that fees deter.', 'It is widely accepted'],
    ['According to industry experts, fees deter.', 'According to industry experts'],
    ['As polls show, it is popular.', 'polls show'],
  ])('%s', (sentence, words) => {
    expect(vagueAttributions(sentence).map((found) => found.words)).toEqual([words]);
  });

  it.each([
    'Treasury officials say the fee is low.',
    'Our research shows that fees deter.',
    'The studies show no effect.',
    'Research by Lund suggests otherwise.',
    'If studies show an effect, the fee goes.',
    'No studies show an effect.',
    'According to experts at the Harbour Office, fees deter.',
    'She said: “Experts say many things.”',
    'The ministry publishes research notes.',
    'Officials must say why.',
    'Experts should agree on a method.',
    'It is known that the fee was paid.',
    'Critics of the fee researched its effects.',
  ])('leaves alone: %s', (sentence) => expect(vagueAttributions(sentence)).toEqual([]));

  // How its time grows is measured by `npm run bench -- reading`.
  it('reads a long sentence', () => {
    expect(vagueAttributions('many recent studies of some of the '.repeat(20_000))).toEqual([]);
  });
});
