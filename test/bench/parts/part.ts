import type { Report } from '../report/report';

export interface PartOptions {
  /** Few rounds on little text: to see that everything works. */
  readonly quick: boolean;
  readonly rounds: number;
  /** No draft is longer than this many words; for parts that measure several lengths up to a million. */
  readonly largest: number;
  /** Tells what is being done. */
  readonly say: (line: string) => void;
}

/**
 * A part of the benchmark: `npm run bench -- NAME`. A new one is a file in this folder and a line in `parts.ts`; it
 * measures with `interleave`, whose samplers may be anything (a library here, a language server over its own pipe).
 */
export interface Part {
  readonly name: string;
  run(options: PartOptions): Promise<Report>;
}
