import { isMap, parseDocument, type Document } from 'yaml';
import { isNestedDeeper } from '../evidence/yaml-depth';
import { explainYaml } from '../evidence/yaml-message';
import { tidy } from '../features/markdown';
import { longestInitials, longestNote, results, type Result, type Signoff } from './signoff';

/** The fields of an entry in the order in which they are written. */
export const fields = ['statistic', 'sentence', 'result', 'by', 'on', 'note'] as const;

export type Entry = Signoff;

/** Why an entry could not be read; `line` counts from its first. */
export interface Broken {
  readonly broken: string;
  readonly line: number;
}

/** As Tickmark writes it itself: no parser is needed, and ten thousand of them are read in no time. */
const simple =
  /^\s+(statistic|sentence|result|by|on|note): (?:("(?:[^"\\]|\\.)*")|([\p{Letter}\p{Number}][\p{Letter}\p{Number}.-]*))\s*$/u;

/** An entry from its lines, the one with its id first. */
export function readEntry(id: string, lines: readonly string[]): Entry | Broken {
  const data = readSimply(lines) ?? readAsYaml(lines);
  return 'broken' in data ? (data as Broken) : asEntry(id, data, lines);
}

function readSimply(lines: readonly string[]): Record<string, unknown> | null {
  if (!/:\s*$/u.test(lines[0]!)) return null;
  const data: Record<string, string> = {};
  for (const line of lines.slice(1)) {
    const found = simple.exec(line);
    if (found === null || data[found[1]!] !== undefined) return null;
    try {
      data[found[1]!] = found[2] === undefined ? found[3]! : (JSON.parse(found[2]) as string);
    } catch {
      return null;
    }
  }
  return data;
}

/** The entry's lines as a YAML document of their own. */
export function entryDocument(lines: readonly string[]): Document.Parsed {
  return parseDocument(lines.join('\n'), { prettyErrors: false, logLevel: 'silent' });
}

function readAsYaml(lines: readonly string[]): Record<string, unknown> | Broken {
  const text = lines.join('\n');
  if (isNestedDeeper(text, 10))
    return { broken: 'This sign-off has brackets in brackets. Write it more simply.', line: 0 };
  try {
    const document = entryDocument(lines);
    const [error] = document.errors;
    if (error !== undefined)
      return { broken: explainYaml(error, text), line: text.slice(0, error.pos[0]).split('\n').length - 1 };
    const value: unknown = isMap(document.contents) ? document.contents.items[0]?.value : null;
    const data: unknown = isMap(value) ? value.toJS(document, { maxAliasCount: 0 }) : null;
    if (typeof data === 'object' && data !== null) return data as Record<string, unknown>;
  } catch {
    // What the parser itself cannot stand is told in the same words.
  }
  return { broken: 'This sign-off is empty. Give it a “result:” and “by:”, or delete it.', line: 0 };
}

function asEntry(id: string, data: Record<string, unknown>, lines: readonly string[]): Entry | Broken {
  const said = words(data['result'], 40).toLowerCase();
  const result = results.find((one) => one === said);
  if (result === undefined) {
    const line = lines.findIndex((one) => /^\s+result\s*:/u.test(one));
    const what = said === '' ? 'This sign-off has no result.' : `“${said}” is no result.`;
    return { broken: `${what} Write “result: pass”, “result: fail” or “result: query”.`, line: Math.max(0, line) };
  }
  return entry(id, data, result);
}

function entry(id: string, data: Record<string, unknown>, result: Result): Entry {
  return {
    id,
    statistic: words(data['statistic'], 200),
    sentence: words(data['sentence'], 2000),
    result,
    by: words(data['by'], longestInitials),
    on: words(data['on'], 40),
    note: words(data['note'], longestNote),
  };
}

function words(value: unknown, limit: number): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? tidy(String(value), limit)
    : '';
}
