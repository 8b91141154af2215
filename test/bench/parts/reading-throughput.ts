import { interleave } from '../measure/interleave';
import { median, pairedRatio } from '../measure/statistics';
import { figure, type Section } from '../report/report';
import { withSubjects } from '../subjects/run-subject';
import type { SubjectName } from '../subjects/subject';
import type { PartOptions } from './part';
import { readingInput, realInput, type MeasuredInput } from './reading-input';

const titles: Readonly<Partial<Record<SubjectName, string>>> = {
  tickmark: 'Tickmark: sentences, quantities, claims',
  'tickmark-quantities': 'Tickmark: sentences, quantities',
  wink: 'wink-nlp, as it comes',
  'wink-least': 'wink-nlp, sentences and entities only',
  compromise: 'compromise, numbers',
  'recognizers-number': 'Recognizers-Text, numbers only',
  'recognizers-suite': 'Recognizers-Text, seven kinds',
};

export interface Throughput {
  /** How many times as fast as this peer Tickmark reads and judges. NaN when the peer was not there. */
  ratioOf(peer: SubjectName): number;
  readonly sections: readonly Section[];
  readonly data: unknown;
}

/** Milliseconds of processor time before the rounds that count: what is compiled while it runs takes seconds until all of it is. */
const WARM_UP = 4000;
/** A subject that has used more milliseconds than this takes no part in further rounds; it takes part in one. */
const BUDGET = 15_000;

/** On generated drafts, which are dense with numbers. */
export function measureThroughput(options: PartOptions): Promise<Throughput> {
  const input = readingInput(options.quick ? 2000 : 10_000);
  return measureOn('Throughput: generated drafts', input, Object.keys(titles) as SubjectName[], options);
}

/** On documents that people wrote, without the peer that would need minutes for them. Null when there are none. */
export async function measureThroughputOnReal(options: PartOptions): Promise<Throughput | null> {
  const input = options.quick ? null : realInput();
  const names = (Object.keys(titles) as SubjectName[]).filter((name) => name !== 'recognizers-suite');
  return input && measureOn('Throughput: public documents', input, names, options);
}

/** All subjects on the same text, in turns. */
async function measureOn(
  heading: string,
  input: MeasuredInput,
  names: readonly SubjectName[],
  { quick, rounds, say }: PartOptions,
): Promise<Throughput> {
  say(`throughput: ${input.words} words, ${rounds} rounds of ${names.length} subjects`);
  const { sampled, skipped } = await withSubjects(
    names,
    input,
    { atLeast: quick ? 50 : 200, timeout: 120_000 },
    async (running, skipped) => {
      for (const subject of running) await subject.warmUp(quick ? 50 : WARM_UP);
      return { sampled: await interleave(running, { rounds, warmup: 0, budget: BUDGET }), skipped };
    },
  );
  const cpuOf = (name: SubjectName): number[] =>
    sampled.find((one) => one.name === name)?.samples.map(({ cpu }) => cpu) ?? [];
  const ratioOf = (peer: SubjectName): number => pairedRatio(cpuOf(peer), cpuOf('tickmark'));
  const subjects = names.map((name) => {
    const times = cpuOf(name);
    const failure = skipped.get(name) ?? sampled.find((one) => one.name === name)?.failure ?? null;
    const count = sampled.find((one) => one.name === name)?.samples[0]?.count ?? 0;
    const ms = median(times);
    return {
      name,
      ratio: ratioOf(name),
      ms,
      mbPerSecond: input.bytes / ms / 1000,
      wordsPerSecond: (input.words / ms) * 1000,
      count,
      times,
      failure,
    };
  });
  for (const { name, ratio, mbPerSecond } of subjects)
    say(`throughput: ${name}: ${figure(mbPerSecond)} MB/s, × ${figure(ratio)}`);
  const section: Section = {
    heading,
    note: `${figure(input.words)} words of prose (${figure(input.bytes / 1000)} kB) in ${figure(input.passages.length)} passages; ${figure(100 * input.numbered)} percent of the sentences hold a number, ${figure((1000 * input.numbers) / input.bytes)} numbers a kB. A ratio above 1: Tickmark’s whole reading is faster.`,
    columns: ['', 'Tickmark is × as fast', 'MB/s', 'words/s', 'ms', 'found', 'rounds'],
    rows: subjects.map((one) => [
      titles[one.name]! + (one.failure === null ? '' : ` (${one.failure})`),
      figure(one.ratio),
      figure(one.mbPerSecond),
      figure(one.wordsPerSecond),
      figure(one.ms),
      String(one.count),
      String(one.times.length),
    ]),
  };
  const { words, bytes, numbered, numbers } = input;
  return { ratioOf, sections: [section], data: { words, bytes, numbered, numbers, subjects } };
}
