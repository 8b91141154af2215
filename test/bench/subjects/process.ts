// The process in which one subject runs. It is told what to load and when to read, and answers with the time it took.
import { compromise, recognizersNumber, recognizersSuite, wink, winkLeast } from './peers';
import type { Answer, Order } from './protocol';
import { remarkParse } from './remark-parse';
import type { Subject, SubjectName } from './subject';
import { blocks, prose, quantities, tickmark, words } from './tickmark';

const subjects: Readonly<Record<SubjectName, Subject>> = {
  tickmark,
  'tickmark-quantities': quantities,
  'tickmark-blocks': blocks,
  'tickmark-prose': prose,
  'tickmark-words': words,
  'remark-parse': remarkParse,
  wink,
  'wink-least': winkLeast,
  compromise,
  'recognizers-number': recognizersNumber,
  'recognizers-suite': recognizersSuite,
};

let read: (() => number) | null = null;

process.on('message', (order: Order) => {
  try {
    answer(order.kind === 'load' ? load(order) : time(order.atLeast));
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message.split('\n')[0]! : String(error) });
  }
});
process.on('disconnect', () => process.exit());

function load({ subject, input }: Order & { kind: 'load' }): Answer {
  read = subjects[subject].load(input);
  return { kind: 'loaded' };
}

/** Reads again and again until it has used so much processor time that the clock is read well; answers for one reading. */
function time(atLeast: number): Answer {
  let times = 0;
  let count = 0;
  let cpu = 0;
  globalThis.gc?.();
  const start = performance.now();
  const before = process.cpuUsage();
  do {
    count = read!();
    times++;
    const { user, system } = process.cpuUsage(before);
    cpu = (user + system) / 1000;
  } while (cpu < atLeast);
  return { kind: 'sample', sample: { cpu: cpu / times, wall: (performance.now() - start) / times, count } };
}

function answer(message: Answer): void {
  process.send!(message);
}
