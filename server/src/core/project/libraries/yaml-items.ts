import type { Span } from '../../text/span';

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
