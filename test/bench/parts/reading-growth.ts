import { interleave } from '../measure/interleave';
import { growthExponent, median } from '../measure/statistics';
import { figure, type Section } from '../report/report';
import { withSubjects } from '../subjects/run-subject';
import type { SubjectName } from '../subjects/subject';
import type { PartOptions } from './part';
import { readingInput } from './reading-input';

const names: readonly SubjectName[] = ['tickmark', 'tickmark-blocks', 'wink', 'compromise', 'recognizers-number'];
const titles = [
  'Tickmark, reading',
  'Tickmark, Markdown to blocks',
  'wink-nlp',
  'compromise',
  'Recognizers-Text, numbers',
];
/** A subject that would take longer than this for a size, in milliseconds, is not asked. */
const patience = 6_000;

interface Growth {
  /** Of Tickmark's reading: 1 is linear. */
  readonly exponent: number;
  readonly sections: readonly Section[];
  readonly data: unknown;
}

/** Time over the length of the draft. */
export async function measureGrowth({ quick, say }: PartOptions): Promise<Growth> {
  const sizes = quick ? [500, 1000, 2000] : [1000, 10_000, 100_000, 500_000];
  const points = new Map<SubjectName, { size: number; time: number }[]>(names.map((name) => [name, []]));
  for (const words of sizes) {
    const input = readingInput(words);
    const able = names.filter((name) => {
      const last = points.get(name)!.at(-1);
      return words === sizes[0] || (last !== undefined && (last.time * words) / last.size < patience);
    });
    say(`growth: ${words} words, ${able.join(', ')}`);
    await withSubjects(able, input, { atLeast: quick ? 30 : 200, timeout: 10 * patience }, async (running) => {
      for (const { name, samples } of await interleave(running, {
        rounds: 3,
        warmup: words < 100_000 ? 2 : 0,
        budget: patience,
      }))
        if (samples.length > 0)
          points.get(name as SubjectName)!.push({ size: words, time: median(samples.map(({ cpu }) => cpu)) });
    });
  }
  const section: Section = {
    heading: 'Growth with length',
    note: 'Milliseconds for a whole draft. An exponent of 1 is linear, of 2 quadratic; below 1, starting up weighs on the short drafts. Blocks are read chapter by chapter (10,000 words each).',
    columns: ['', ...sizes.map((size) => `${figure(size)} words`), 'exponent'],
    rows: names.map((name, i) => [
      titles[i]!,
      ...sizes.map((size) => figure(points.get(name)!.find((point) => point.size === size)?.time ?? NaN)),
      figure(growthExponent(points.get(name)!)),
    ]),
  };
  return {
    exponent: growthExponent(points.get('tickmark')!),
    sections: [section],
    data: Object.fromEntries(points),
  };
}
