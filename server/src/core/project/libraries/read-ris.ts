import { parse, parseMixed } from '@citation-js/plugin-ris/lib-mjs/ris.js';
import type { LibraryProblem } from '../../evidence/bibliography';
import type { ItemsRead, TakeItem } from './read-csl-json';

/**
 * Reads RIS, record by record. A record's key is its `ID`, without which nothing can cite it. Null for a text without any record.
 * Yields after each.
 */
export function* readRis(text: string, take: TakeItem): Generator<void, ItemsRead | null> {
  const problems: LibraryProblem[] = [];
  const begin = /^TY {2}-/gmu;
  let found = begin.exec(text);
  if (found === null && text.trim() !== '') return null;
  while (found !== null) {
    const start = found.index;
    found = begin.exec(text);
    const source = text.slice(start, found?.index ?? text.length).trimEnd();
    const span = { start, end: start + source.length };
    if (take.known(span, () => keyed(text.slice(span.start, span.end)))) {
      yield;
      continue;
    }
    const id = /^ID {2}- (.*)$/mu.exec(source);
    const key = id?.[1]!.trim() ?? '';
    if (id === null || key === '') {
      if (problems.length < 100)
        problems.push({
          start,
          end: start + 2,
          severity: 'warning',
          message: 'This record has no key, so nothing can cite it. Add a line with “ID”, two spaces and “- doe2024”.',
        });
    } else {
      const keyStart = start + id.index + id[0].indexOf(key, 5);
      const read = () => keyed(text.slice(span.start, span.end));
      take.read({ data: read(), span, keySpan: { start: keyStart, end: keyStart + key.length } }, read);
    }
    yield;
  }
  return { problems, unread: [] };
}

/** The record with the key that its `ID` is. */
function keyed(source: string): Record<string, unknown> {
  return { ...itemOf(source), id: /^ID {2}- (.*)$/mu.exec(source)![1]!.trim() };
}

function itemOf(source: string): Record<string, unknown> {
  try {
    const record = parse(source)[0];
    return record === undefined ? {} : parseMixed(record);
  } catch {
    return {};
  }
}
