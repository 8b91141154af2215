import { figure, type Section } from '../report/report';
import type { SubjectName } from '../subjects/subject';
import type { Part } from './part';
import { measureAdversaries, type AdversaryRow } from './reading-adversaries';
import { measureGrowth } from './reading-growth';
import { measureThroughput, measureThroughputOnReal } from './reading-throughput';

/** How fast numbers are read and judged, against libraries that read numbers, and whether anything makes it slow. */
export const reading: Part = {
  name: 'reading',
  async run(options) {
    const throughput = await measureThroughput(options);
    const real = await measureThroughputOnReal(options);
    const growth = await measureGrowth(options);
    const adversaries = await measureAdversaries(options);
    const linear = (what: string, isOne: (row: AdversaryRow) => boolean, wanted = ''): string[] => {
      const rows = adversaries.rows.filter(isOne);
      return [what, `${rows.filter((row) => row.linear).length} of ${rows.length}`, '', wanted];
    };
    const versus = (what: string, peer: SubjectName, wanted = ''): string[] => [
      what,
      figure(throughput.ratioOf(peer)),
      figure(real?.ratioOf(peer) ?? NaN),
      wanted,
    ];
    const bars: Section = {
      heading: 'At a glance',
      columns: ['', 'generated drafts', 'public documents', 'wanted'],
      rows: [
        versus('Tickmark reads and judges, × wink-nlp as it comes', 'wink', '≥ 5'),
        versus('… × wink-nlp with the least that finds numbers', 'wink-least'),
        versus('… × compromise', 'compromise'),
        versus('… × Recognizers-Text, numbers only', 'recognizers-number'),
        versus('… × Recognizers-Text, seven kinds', 'recognizers-suite'),
        ['Growth with the length of the draft (exponent)', figure(growth.exponent), '', '≈ 1'],
        linear('Adversarial prose and drafts read in linear time', ({ stage }) => stage !== 'blocks', 'all'),
        linear(
          'Adversarial Markdown parsed in linear time, by micromark for the most part',
          ({ stage }) => stage === 'blocks',
        ),
      ],
    };
    return {
      title: 'Reading numbers: speed',
      method:
        'Each subject runs in a process of its own, all on one core, in turns; times are processor time, the medians of ' +
        'the rounds, and a ratio is the median of the ratios round by round. The text is prose, passage by passage, the same ' +
        'for all; Markdown is parsed before the clock starts. The generated drafts are dense with numbers, the public documents ' +
        '(not part of the project; the labelled ones, by which Tickmark was tuned) are what people write. Tickmark’s reading is sentences, quantities with unit, interval, hedge and ' +
        'counted noun, and for each quantity whether it is a statistic, with the reason. wink-nlp as it comes gives tokens, sentences, ' +
        'parts of speech, sentiment, negation and entities; the others find numbers.',
      sections: [bars, ...throughput.sections, ...(real?.sections ?? []), ...growth.sections, ...adversaries.sections],
      data: { throughput: throughput.data, real: real?.data, growth: growth.data, adversaries: adversaries.rows },
    };
  },
};
