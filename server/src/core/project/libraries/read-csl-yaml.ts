import type { LibraryProblem } from '../../evidence/bibliography';
import type { Span } from '../../text/span';
import { readYaml } from '../read-yaml';
import type { ReadItem, ReadProblems, TakeItem } from './read-csl-json';

const mostProblems = 100;

/**
 * Reads a list of items in CSL-YAML, at the top or under `references:`, one after the other, so that a broken one costs
 * only itself. Null when there is no such list. Yields after each item.
 */
export function* readCslYaml(text: string, take: TakeItem): Generator<void, ReadProblems | null> {
  const parts = yield* listItems(text);
  if (parts === null) return whole(text, take);
  const problems: LibraryProblem[] = [];
  for (const { start, end } of parts) {
    const yaml = readYaml(text.slice(start, end));
    for (const problem of yaml.problems.slice(0, 1))
      if (problems.length < mostProblems)
        problems.push({
          start: start + problem.start,
          end: start + problem.end,
          severity: 'error',
          message: `${problem.message} The other references are read all the same.`,
        });
    const data: unknown = Array.isArray(yaml.data) && yaml.problems.length === 0 ? yaml.data[0] : null;
    if (typeof data === 'object' && data !== null) {
      const key = yaml.spanOf([0, 'id']);
      const span = { start, end: start + text.slice(start, end).trimEnd().length };
      const item = { data: data as Record<string, unknown>, span };
      take({ ...item, keySpan: { start: start + key.start, end: start + key.end } }, () => item.data);
    }
    yield;
  }
  return problems;
}

/** The extents of the items of a block list; null where the list is written in another way. */
export function* listItems(text: string): Generator<void, Span[] | null> {
  const first = /^([ \t]*)- /mu.exec(text);
  if (first === null) return null;
  const before = text.slice(0, first.index);
  // Nothing but comments, the start of a document and `references:` may lead in the list.
  if (!/^(?:\s*(?:#[^\n]*|---[ \t]*|references:[ \t]*)\n)*\s*$/u.test(`${before}\n`)) return null;
  const indent = first[1]!.length;
  const parts: Span[] = [];
  let end = text.length;
  let at = first.index;
  let lines = 0;
  for (let line = first.index; line < text.length;) {
    if (++lines % 1000 === 0) yield;
    const next = text.indexOf('\n', line);
    const stop = next < 0 ? text.length : next + 1;
    const written = /^([ \t]*)([^\s#][^\n]{0,3})?/u.exec(text.slice(line, stop))!;
    if (written[2] !== undefined && written[1]!.length <= indent && line > at) {
      if (written[1]!.length < indent || !written[2].startsWith('- ')) {
        end = line;
        break;
      }
      parts.push({ start: at, end: line });
      at = line;
    }
    line = stop;
  }
  parts.push({ start: at, end });
  return parts;
}

/** A list in one piece, such as one in brackets. */
function whole(text: string, take: TakeItem): ReadProblems | null {
  const yaml = readYaml(text);
  const problems = yaml.problems.map((problem): LibraryProblem => ({ ...problem, severity: 'error' }));
  const { data } = yaml;
  if (data === null || data === undefined) return problems;
  const path = Array.isArray(data) ? [] : ['references'];
  const listed: unknown = Array.isArray(data) ? data : (data as Record<string, unknown>)['references'];
  if (!Array.isArray(listed)) return problems.length > 0 ? problems : null;
  for (const [i, item] of listed.entries()) {
    if (typeof item !== 'object' || item === null) continue;
    const data = item as ReadItem['data'];
    take({ data, span: yaml.spanOf([...path, i]), keySpan: yaml.spanOf([...path, i, 'id']) }, () => data);
  }
  return problems;
}
