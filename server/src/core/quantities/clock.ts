import { date, isLink } from './date-parts';
import { isOfRatio } from './of-ratio';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';

/** "3:30 pm", "3 pm", "15:00", "9am". */
export function readClock(tokens: readonly Token[], from: number): Reading | null {
  const hour = tokens[from]!;
  if (!(hour.value <= 24) || hour.precision !== 1) return dotted(tokens, from);
  let next = from + 1;
  const colon = tokens[next] ?? END;
  const minutes = tokens[from + 2] ?? END;
  const full =
    colon.text === ':' &&
    !colon.gap &&
    minutes.text.length === 2 &&
    minutes.value < 60 &&
    !minutes.gap &&
    !isOfRatio(tokens, from);
  if (full) next += 2;
  if (
    ['past', 'to'].includes(tokenAt(tokens, from - 1).lower) &&
    /^(?:half|quarter|minutes)$/.test(tokenAt(tokens, from - 2).lower)
  )
    return date(tokens, from, from + 1);
  const half = halfDay(tokens, next) ?? halfDayOfRange(tokens, from, next);
  if (half) return date(tokens, from, half);
  return full ? date(tokens, from, next) : null;
}

/** "6 to 9 pm", "6-9pm", "between 6 and 9 p.m." */
function halfDayOfRange(tokens: readonly Token[], from: number, at: number): number | null {
  const link = tokens[at] ?? END;
  const until = tokens[at + 1] ?? END;
  if (until.kind !== 'number' || !(until.value <= 12) || until.precision !== 1) return null;
  const links =
    isLink(link) || link.lower === 'to' || (link.lower === 'and' && tokenAt(tokens, from - 1).lower === 'between');
  return links && tokens[from]!.value <= 12 ? halfDay(tokens, at + 2) : null;
}

const timeZones = new Set(['GMT', 'BST', 'CET', 'CEST', 'EST', 'EDT', 'UTC', 'hrs']);

/** "3.30pm", "14.00 GMT" */
function dotted(tokens: readonly Token[], from: number): Reading | null {
  if (!(tokens[from]!.value < 24) || tokens[from]!.precision !== 0.01) return null;
  if (timeZones.has((tokens[from + 1] ?? END).text)) return date(tokens, from, from + 2);
  const half = halfDay(tokens, from + 1);
  return half ? date(tokens, from, half) : null;
}

function halfDay(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at] ?? END;
  if (token.lower === 'am' || token.lower === 'pm')
    return token.gap && token.text === 'am' && !(tokenAt(tokens, at - 1).precision < 1) ? null : at + 1;
  if (token.text !== 'a' && token.text !== 'p') return null;
  if ((tokens[at + 1] ?? END).text !== '.' || (tokens[at + 2] ?? END).text !== 'm') return null;
  return at + 3;
}
