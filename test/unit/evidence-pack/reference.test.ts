import { describe, expect, it } from 'vitest';
import { fullReference, shortReference, verificationText } from '../../../server/src/core/evidence/reference';
import type { CslItem, CslName } from '../../../server/src/core/evidence/pack';

const item = (author: readonly CslName[], more: Partial<CslItem> = {}): CslItem => ({
  id: 'key',
  type: 'report',
  title: 'Berths',
  author,
  issued: { 'date-parts': [[2021, 5]] },
  ...more,
});
const lund = { family: 'Lund', given: 'Ada' };
const moe = { family: 'Moe', given: 'Bo' };

describe('shortReference', () => {
  it.each([
    [item([lund]), 'Lund 2021'],
    [item([lund, moe]), 'Lund and Moe 2021'],
    [item([lund, moe, lund]), 'Lund et al. 2021'],
    [item([{ family: 'Berg', 'non-dropping-particle': 'van den' }]), 'van den Berg 2021'],
    [item([{ literal: 'Harbour Office' }]), 'Harbour Office 2021'],
    [item([{ literal: 'Port Research Agency (PRA)' }]), 'PRA 2021'],
    [item([{ literal: 'Department of Ports' }], { custom: { short: 'DoP' } }), 'DoP 2021'],
    [item([], { publisher: 'Quay Press' }), 'Quay Press 2021'],
    [item([], { issued: { raw: 'spring 1999' } }), 'Berths 1999'],
    [item([lund], { issued: { literal: 'forthcoming' } }), 'Lund forthcoming'],
    [item([lund], { issued: { raw: ' in press ' } }), 'Lund in press'],
    [item([lund], { issued: { literal: 'n.d.' } }), 'Lund n.d.'],
    [item([lund], { issued: { literal: 'whenever the ministry is done with the whole of it' } }), 'Lund'],
    [item([lund], { issued: { 'date-parts': [[-351]] } }), 'Lund 351BC'],
    [item([lund], { issued: { 'date-parts': [['-351', 2]] } }), 'Lund 351BC'],
    [item([], { title: 'Housing Act 2021' }), 'Housing Act 2021'],
    [{ id: 'bare', type: 'document' }, 'bare'],
  ])('%#', (source, expected) => expect(shortReference(source)).toBe(expected));
});

describe('fullReference', () => {
  it('is one line, ends sentences once and leaves the address bare', () => {
    const source = item([lund, moe], {
      title: 'Who needs berths?',
      publisher: 'Quay Press',
      URL: 'https://x.example/b',
    });
    expect(fullReference(source)).toBe('Lund, Ada; Moe, Bo. 2021. Who needs berths? Quay Press. https://x.example/b');
  });
  it('does not name the author again as publisher, and says when there is no date', () => {
    const source = item([{ literal: 'PRA' }], {
      publisher: 'PRA',
      issued: undefined,
      genre: 'Memorandum',
      number: '4',
    });
    expect(fullReference(source)).toBe('PRA. n.d. Berths. Memorandum 4.');
  });
});

it('says in plain words what is known of a source', () => {
  const text = (verification?: string) => verificationText(item([], { custom: { verification } }));
  expect(text('read')).toMatch(/^Read by/);
  expect(text('cited-by-others')).toMatch(/^Not read/);
  expect(text('candidate')).toMatch(/^Candidate: not confirmed/);
  expect(text()).toBe('');
});
