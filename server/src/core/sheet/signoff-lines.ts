import type { SignoffProblem } from './signoff';

/**
 * The lines of a sign-off file, divided into entries before anything of it is parsed: a slip in one entry, or a conflict that a merge
 * left, costs only the entries that it touches.
 */
export interface FoundChunks {
  readonly lines: readonly string[];
  readonly chunks: readonly Chunk[];
  /** The line (0-based) of `signoffs:`; -1 where it is missing. */
  readonly head: number;
  readonly problems: readonly SignoffProblem[];
  /** Whether it is a sign-off file of a version that we know. */
  readonly isOurs: boolean;
}

/** The lines of one entry, 0-based, `end` exclusive: from its id on, without blank lines and comments behind it. */
export interface Chunk {
  readonly id: string;
  readonly first: number;
  readonly end: number;
  readonly inConflict: boolean;
  /** A conflict begins or ends within it. */
  readonly torn: boolean;
}

const header = /^(\s+)["']?(s[0-9a-f]{15})["']?\s*:(?:\s|$)/u;
const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/u;

export function findChunks(text: string): FoundChunks {
  const lines = text.split(/\r\n|\n|\r/u);
  const chunks: { id: string; first: number; end: number; indent: number; inConflict: boolean; torn: boolean }[] = [];
  const problems: SignoffProblem[] = [];
  let head = -1;
  let version: string | null = null;
  let inConflict = -1;
  /** Since the last entry began: a line that marks a conflict, or one that belongs to no entry. */
  let markerSince = false;
  let conflictFrom = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const current = chunks.at(-1);
    if (marker.test(line)) {
      if (line.startsWith('<')) {
        inConflict = i;
        conflictFrom = chunks.length;
      } else if (line.startsWith('>') && inConflict >= 0) {
        problems.push({ line: inConflict + 1, message: conflictMessage(inConflict, i) });
        inConflict = -1;
      }
      markerSince = true;
      continue;
    }
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const found = header.exec(line);
    const indent = line.length - line.trimStart().length;
    if (found !== null && (current === undefined || indent <= current.indent || markerSince)) {
      chunks.push({ id: found[2]!, first: i, end: i + 1, indent, inConflict: inConflict >= 0, torn: false });
      markerSince = false;
    } else if (current !== undefined && indent > current.indent) {
      // Lines that both sides share are left outside the conflict: they belong to every entry that was cut off in it.
      if (markerSince)
        for (const chunk of chunks.slice(Math.max(0, Math.min(conflictFrom - 1, chunks.length - 1)))) chunk.torn = true;
      else current.end = i + 1;
    } else if (/^version\s*:/u.test(line)) version ??= line.slice(line.indexOf(':') + 1).trim();
    else if (/^signoffs\s*:\s*(?:\{\s*\})?\s*(?:#.*)?$/u.test(line)) head = head < 0 ? i : head;
    else if (!/^["']?\w+["']?\s*:/u.test(line) || indent > 0)
      problems.push({
        line: i + 1,
        message: 'This line is no part of a sign-off. Give it two blanks more than its entry, or put # before it.',
      });
  }
  if (inConflict >= 0) problems.push({ line: inConflict + 1, message: conflictMessage(inConflict, lines.length - 1) });
  const isOurs =
    version === '1' || (version === null && !lines.some((line) => /\S/u.test(line) && !/^\s*#/u.test(line)));
  if (!isOurs) {
    problems.length = 0;
    problems.push({
      line: Math.max(1, lines.findIndex((line) => /^version\s*:/u.test(line)) + 1),
      message:
        version === null
          ? 'This is no sign-off file of Tickmark: its first entry must be “version: 1”. Nothing in it was read, and nothing will be written to it.'
          : `This file says “version: ${version.slice(0, 20)}”; this Tickmark knows version 1. ${/^\d+$/u.test(version) ? 'Use a newer Tickmark.' : 'Write “version: 1”.'} Nothing in it was read, and nothing will be written to it.`,
    });
  }
  return { lines, chunks, head, problems, isOurs };
}

function conflictMessage(first: number, last: number): string {
  return `Lines ${first + 1} to ${last + 1} hold two versions that a merge could not join. Keep the right one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.`;
}

export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
