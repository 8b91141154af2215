import { describe, expect, it } from 'vitest';
import { FormerSegments } from '../../../server/src/core/blocks/former-segments';
import { Segment } from '../../../server/src/core/blocks/segment';

const segment = (text: string) => new Segment(text, { isStart: false, isEnd: false, hasFrontMatter: false });
const texts = (count: number) => Array.from({ length: count }, (_, i) => `Paragraph ${i}.\n\n`);

describe('segments that stood in the document before', () => {
  it('come back, one at a time', () => {
    const former = new FormerSegments();
    const one = segment('Rents rose.\n\n');
    former.add([one]);
    expect(former.take('Rents rose.\n\n')).toBe(one);
    expect(former.take('Rents rose.\n\n')).toBeUndefined();
  });

  it('are few where somebody types, the last ones', () => {
    const former = new FormerSegments();
    for (const text of texts(1000)) former.add([segment(text)]);
    expect(former.count).toBe(50);
    expect(former.take('Paragraph 949.\n\n')).toBeUndefined();
    expect(former.take('Paragraph 950.\n\n')?.text).toBe('Paragraph 950.\n\n');
  });

  it('are all there after a cut, also when somebody types on', () => {
    const former = new FormerSegments();
    former.add(texts(1000).map(segment));
    for (const text of texts(100)) former.add([segment(`Typed: ${text}`)]);
    expect(former.count).toBe(1050);
    expect(former.take('Paragraph 0.\n\n')).toBeDefined();
  });

  it('are forgotten when they grow too long together, the oldest first', () => {
    const former = new FormerSegments();
    const long = 'Rents rose. '.repeat(4000);
    former.add(Array.from({ length: 50 }, (_, i) => segment(`${i} ${long}`)));
    expect(former.count).toBe(6);
    expect(former.take(`0 ${long}`)).toBeUndefined();
    expect(former.take(`49 ${long}`)).toBeDefined();
  });
});
