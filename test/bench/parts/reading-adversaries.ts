import { adversarialDrafts, adversaries, inLines } from '../corpus/adversarial';
import { growthExponent } from '../measure/statistics';
import { figure, type Section } from '../report/report';
import { RunningSubject } from '../subjects/run-subject';
import type { Input, SubjectName } from '../subjects/subject';
import type { PartOptions } from './part';

/** Doublings of size that are measured at least. */
const doublings = 3;
/** More are measured until this many take long enough to tell. */
const telling = 3;
/** Or until a text has more code units than this. */
const longest = 2 ** 25;
/** An exponent above this is not linear: at 1.25 time grows 2.4 times when the text doubles. */
const steepest = 1.25;
/** Times below this many milliseconds say little about growth: so many that do not are measured. */
const tooShort = 20;
/**
 * Growth is that of the last sizes, so many at most, that take this many milliseconds: over a range, since a text that no longer fits into what the processor keeps close by takes
 * half as long again at one size, and goes on in proportion.
 */
const fitted = { sizes: 5, from: 5 };
/** A size that takes more than this many times what half of it took is measured again, so many times more: the machine may have had other work. */
const doubtful = { growth: 2.3, again: 6 };
/** Milliseconds by the clock on the wall: a machine with other work needs more of them. */
const patience = 20_000;
/** A time above this many milliseconds is taken once. */
const longEnough = 400;

type Stage = 'reading' | 'words' | 'drafts' | 'blocks';

export interface AdversaryRow {
  readonly name: string;
  readonly stage: Stage;
  readonly linear: boolean;
  /** Time of the largest size over that of half of it. */
  readonly lastDoubling: number;
  readonly exponent: number;
  readonly points: readonly { size: number; time: number }[];
  /** Why larger sizes were not measured. */
  readonly failure: string | null;
}

interface Adversaries {
  readonly rows: readonly AdversaryRow[];
  readonly sections: readonly Section[];
}

const stages: Readonly<Record<Stage, { readonly subject: SubjectName; readonly heading: string }>> = {
  reading: { subject: 'tickmark-prose', heading: 'Adversarial prose: sentences, quantities, claims' },
  words: {
    subject: 'tickmark-words',
    heading: 'Adversarial prose: words and vague sources, as later stages read them',
  },
  drafts: {
    subject: 'tickmark',
    heading: 'Adversarial drafts: sentences, quantities, claims, with all that stands around them',
  },
  blocks: { subject: 'tickmark-blocks', heading: 'Adversarial Markdown: blocks' },
};

/** Time per doubling of inputs made to be slow. */
export async function measureAdversaries({ quick, say }: PartOptions): Promise<Adversaries> {
  const rows: AdversaryRow[] = [];
  for (const stage of Object.keys(stages) as Stage[]) {
    const clock = new Clock(stage);
    for (const { name, size, text, largest = Infinity } of stage === 'drafts' ? adversarialDrafts : adversaries) {
      const full = quick ? size / 16 : size;
      const points: { size: number; time: number }[] = [];
      let failure: string | null = await clock.warmUp(text(full / 2 ** doublings));
      for (let one = full / 2 ** doublings; failure === null; one *= 2) {
        const input = text(one);
        if (
          one > largest ||
          (one > full && (quick || input.length > longest || points.filter(tells).length >= telling))
        )
          break;
        try {
          const half = points.at(-1)?.time ?? Infinity;
          points.push({ size: one, time: await clock.timeOf(input, half) });
        } catch (error) {
          failure = (error as Error).message;
        }
      }
      const row = judged(name, stage, points, failure);
      rows.push(row);
      say(
        `adversary: ${stage} of ${name}: ${row.points.map(({ time }) => figure(time)).join(' → ')} ms${row.linear ? '' : ` STEEP ${failure ?? ''}`}`,
      );
    }
    clock.stop();
  }
  return { rows, sections: (Object.keys(stages) as Stage[]).map((stage) => sectionOf(rows, stage)) };
}

const tells = ({ time }: { readonly time: number }): boolean => time >= tooShort;

/** Whether time grows in proportion. */
export function judged(
  name: string,
  stage: AdversaryRow['stage'],
  points: readonly { size: number; time: number }[],
  failure: string | null,
): AdversaryRow {
  const long = points.filter(({ time }) => time >= fitted.from).slice(-fitted.sizes);
  const exponent = growthExponent(long.length >= 2 ? long : points);
  const lastDoubling = (points.at(-1)?.time ?? NaN) / (points.at(-2)?.time ?? NaN);
  // What takes too long at a large size may still grow in proportion, if that would have been too long, too.
  const mayFail = failure === null || (points.at(-1)?.time ?? 0) * 2 ** steepest >= patience;
  const linear = mayFail && (long.length < 2 || exponent <= steepest);
  return { name, stage, linear, lastDoubling, exponent, points, failure };
}

/** Takes the time of one stage, in a process that goes on from input to input: a new one only where the last was stopped. */
class Clock {
  private running: RunningSubject | null = null;

  constructor(private readonly stage: Stage) {}

  /** Reads a small text until what reads it is compiled: else the smallest sizes take longest. @returns why it failed, or null */
  async warmUp(text: string): Promise<string | null> {
    try {
      const running = await this.loaded(text);
      await running.warmUp(150);
      return null;
    } catch (error) {
      this.stop();
      return (error as Error).message;
    }
  }

  private async loaded(text: string): Promise<RunningSubject> {
    const { stage } = this;
    const isProse = stage === 'reading' || stage === 'words';
    const draft = stage === 'blocks' ? inLines(text) : text;
    const input: Input = isProse ? { documents: [], passages: [text] } : { documents: [draft], passages: [] };
    this.running ??= new RunningSubject(stages[this.stage].subject, {
      atLeast: 10,
      timeout: patience,
      // Memory is collected in steps: at the first size that needs it, time would grow more than the text.
      uncollected: true,
    });
    await this.running.load(input);
    return this.running;
  }

  /** Milliseconds of processor time: the least of three, or of more where half the text took `half`, since noise only ever adds. */
  async timeOf(text: string, half: number): Promise<number> {
    try {
      const running = await this.loaded(text);
      let least = Infinity;
      const isDoubtful = (): boolean => least > half * doubtful.growth;
      for (let i = 0; i < 3 || (i < 3 + doubtful.again && isDoubtful()); i++) {
        const { cpu } = await running.sample();
        least = Math.min(least, cpu);
        if (cpu > longEnough && !isDoubtful()) break;
      }
      return least;
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  stop(): void {
    this.running?.stop();
    this.running = null;
  }
}

function sectionOf(rows: readonly AdversaryRow[], stage: AdversaryRow['stage']): Section {
  return {
    heading: stages[stage].heading,
    note:
      'Repeated text. Milliseconds at the largest size, the least of three, of more where it grew by more than 2.3 (memory is collected before, not while the clock ' +
      'runs), and by how much the time grew when the size last doubled (2 is linear). Linear: an exponent of at most 1.25 over the last five sizes that take 5 ms or more. Sentences ' +
      'are cut after 2,000 characters, here as in the editor.',
    columns: ['', 'size', 'ms', 'last doubling', 'exponent', 'linear'],
    rows: rows
      .filter((row) => row.stage === stage)
      .map((row) => [
        row.name,
        figure(row.points.at(-1)?.size ?? NaN),
        figure(row.points.at(-1)?.time ?? NaN),
        `× ${figure(row.lastDoubling)}`,
        figure(row.exponent),
        (row.linear ? 'yes' : '**no**') + (row.failure === null ? '' : ` (twice the size: ${row.failure})`),
      ]),
  };
}
