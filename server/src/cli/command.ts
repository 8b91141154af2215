import type { ParseArgsConfig } from 'node:util';
import type { Io } from './io';

/** Nothing to report, or below what was asked for. */
export const OK = 0;
/** Findings at or above what was asked for. */
export const FINDINGS = 1;
/** Wrong usage, input that could not be read, or a failure of Tickmark itself. */
export const TROUBLE = 2;

export type Options = NonNullable<ParseArgsConfig['options']>;
/** As `util.parseArgs` gives them: a string, a flag, or a list where an option may be repeated. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Command {
  /** As typed: "lint", "pack check". */
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** The whole help, without the name of the program. */
  readonly help: string;
  readonly options: Options;
  run(positionals: readonly string[], values: Values, io: Io): Promise<number>;
}

/** A mistake in how the command was called; its message tells the remedy. */
export class UsageError extends Error {}

export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function texts(values: Values, name: string): readonly string[] {
  const value = values[name];
  if (Array.isArray(value)) return value.filter((entry): entry is string => typeof entry === 'string');
  return typeof value === 'string' ? [value] : [];
}

/**
 * One of a few words that an option may take.
 * @throws UsageError naming them all
 */
export function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[], otherwise: T): T {
  const value = text(values, name);
  if (value === undefined) return otherwise;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(', ')}; "${value}" is none of them.`);
  return found;
}
