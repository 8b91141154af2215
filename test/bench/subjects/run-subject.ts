import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Sample, Sampler } from '../measure/interleave';
import type { Answer, Order } from './protocol';
import type { Input, SubjectName } from './subject';

export interface SubjectOptions {
  /** A sample reads again until it has used this many milliseconds of processor time. */
  readonly atLeast: number;
  /** An answer that takes longer, in milliseconds, ends the process. */
  readonly timeout: number;
  /** Memory is collected before the clock runs, and there is room for so much that hardly any is while it does. */
  readonly uncollected?: boolean;
}

const roomy = ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'];

/** A subject in a process of its own: its heap and its compiled code are no one else's, and it can be stopped. */
export class RunningSubject implements Sampler {
  private readonly child: ChildProcess;

  constructor(
    readonly name: SubjectName,
    private readonly options: SubjectOptions,
  ) {
    this.child = fork(path.join(process.env['TICKMARK_BENCH']!, 'subject.cjs'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--max-old-space-size=3000', ...(options.uncollected === true ? roomy : [])],
    });
  }

  async load(input: Input): Promise<void> {
    await this.ask({ kind: 'load', subject: this.name, input });
  }

  /** Reads until so many milliseconds of processor time are used. What goes wrong shows when it is sampled. */
  async warmUp(atLeast: number): Promise<void> {
    await this.ask({ kind: 'time', atLeast }).catch(() => undefined);
  }

  async sample(): Promise<Sample> {
    const answer = await this.ask({ kind: 'time', atLeast: this.options.atLeast });
    if (answer.kind !== 'sample') throw new Error('no sample');
    return answer.sample;
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }

  private ask(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.child.connected) return reject(new Error('has ended'));
      const settle = (outcome: () => void): void => {
        clearTimeout(timer);
        this.child.removeAllListeners();
        outcome();
      };
      const fail = (message: string): void => settle(() => reject(new Error(message)));
      const timer = setTimeout(() => {
        fail(`stopped after ${this.options.timeout / 1000} s`);
        this.stop();
      }, this.options.timeout);
      this.child.once('message', (answer: Answer) =>
        answer.kind === 'failed' ? fail(answer.message) : settle(() => resolve(answer)),
      );
      this.child.once('exit', (code, signal) => fail(`ended with ${signal ?? code}`));
      this.child.once('error', (error) => fail(error.message));
      this.child.send(order);
    });
  }
}

/** Starts subjects, gives them the input, lets `measure` work with those that could take it, and stops them. */
export async function withSubjects<T>(
  names: readonly SubjectName[],
  input: Input,
  options: SubjectOptions,
  measure: (running: readonly RunningSubject[], skipped: ReadonlyMap<SubjectName, string>) => Promise<T>,
): Promise<T> {
  const running: RunningSubject[] = [];
  const skipped = new Map<SubjectName, string>();
  try {
    for (const name of names) {
      const subject = new RunningSubject(name, options);
      running.push(subject);
      await subject.load(input).catch((error: Error) => skipped.set(name, error.message));
    }
    return await measure(
      running.filter(({ name }) => !skipped.has(name)),
      skipped,
    );
  } finally {
    for (const subject of running) subject.stop();
  }
}
