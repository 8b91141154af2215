import type { ReferenceFormatting } from '../core/references/formatter';

/** What the command line needs of the process it runs in; tests hand in their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the program itself: `server.js` lies in it, `package.json` above it. */
  readonly programFolder: string;
  /** What writes references: loaded when first asked for. */
  references(): ReferenceFormatting;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns?: number;
}

/** Whether colours may be used on an output: NO_COLOR and FORCE_COLOR decide, else whether a person looks at it. */
export function wantsColour(output: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

/** Width to wrap text to: the terminal's, within reason; 100 where there is none. */
export function widthOf(output: Output, env: Io['env']): number {
  const width = output.columns ?? Number(env['COLUMNS'] ?? NaN);
  return Number.isFinite(width) && width > 0 ? Math.max(40, Math.min(width, 120)) : 100;
}
