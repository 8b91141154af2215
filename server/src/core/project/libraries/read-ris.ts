import { shift, type Span } from '../../text/span';
import { cutOffProblem } from './cut-off';
import type { ItemsRead, TakeItem } from './read-csl-json';
import { risFields, risKey } from './ris-fields';
import { risItem, risSketch } from './ris-item';

/** A record begins with its type. One space is one too few, but some programs write no more. */
const begin = /^\ufeff?[ \t]{0,8}TY {1,2}-/mu;

/**
 * Reads RIS, record by record. A record's key is its `ID`, without which nothing can cite it. Null for a text without any record.
 * Yields after each.
 */
export function* readRis(text: string, take: TakeItem): Generator<void, ItemsRead | null> {
  const keyless: Span[] = [];
  let lastRecord = '';
  const again = ({ start, end }: Span) => keyed(text.slice(start, end));
  const starts = new RegExp(begin, 'gmu');
  let found = starts.exec(text);
  if (found === null && text.trim() !== '') return null;
  while (found !== null) {
    const start = found.index;
    found = starts.exec(text);
    const source = text.slice(start, found?.index ?? text.length).trimEnd();
    lastRecord = source;
    const span = { start, end: start + source.length };
    if (take.known(start, span.end, again) === null) {
      const key = risKey(source);
      if (key === null) keyless.push(span);
      else
        take.read(
          { data: { ...risSketch(risFields(source)), id: key.key }, span, keySpan: shift(key.span, start) },
          again,
        );
    }
    yield;
  }
  // A record ends with a line of its own, and that line with its end.
  const isCutOff = !text.endsWith('\n') && lastRecord !== '' && !/^[ \t]{0,8}ER {1,2}-/mu.test(lastRecord);
  const problems = isCutOff ? [cutOffProblem(text.length, 'The last record has no line “ER  - ”.')] : [];
  return { problems, unread: [], keyless, isCutOff };
}

/** The record with the key that its `ID` is. */
function keyed(source: string): Record<string, unknown> {
  return { ...risItem(risFields(source)), id: risKey(source)?.key };
}
