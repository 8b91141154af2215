import type { Interval } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';
import type { Word } from './words';

const MATTERS =
  /^(?:charged?|charges|cases?|disputes?|rows?|fights?|lawsuits?|sued|indicted|indictments?|accused|arrested|scandals?|trials?|outcry|quarrel|clash|concerns?|alarm)$/;

/** What the words right before a number say of it that the reader of numbers alone can't know. */
export function withWordsBefore(quantity: Quantity, words: readonly Word[], first: number): Quantity {
  const raw = (back: number): string => words[first - back]?.raw.toLowerCase() ?? '';
  const hedge = quantity.hedge?.words.toLowerCase();
  // "Charged three people over $2.5 billion": over what, not over how much.
  if (hedge === 'over' && raw(1) === 'over' && [2, 3, 4].some((back) => MATTERS.test(raw(back))))
    return { ...quantity, hedge: null, interval: quantity.stated };
  // "Add up to 14 percent", "amounts to": the sum, no upper bound.
  if (hedge === 'up to' && raw(2) === 'up' && /^(?:adds?|added|adding|sums?|summed|tots?)$/.test(raw(3)))
    return { ...quantity, hedge: null, interval: quantity.stated };
  // "All thirteen labs": thirteen of thirteen.
  if (quantity.kind === 'count' && raw(1) === 'all' && quantity.of === undefined && (quantity.stated.low ?? 0) > 2)
    return { ...quantity, of: quantity.stated.low!, text: `all ${quantity.text}` };
  // "Than" opens a clause of its own.
  const own = words[raw(1) === 'than' ? first - 2 : first] ?? words[first]!;
  const clause = words.slice(0, first).filter((word) => word.clause === own.clause);
  const at = clause.findLastIndex((word) => NEVER.test(word.raw));
  // "There is no question that more than half": what follows is not denied.
  const isDenied = at >= 0 && !clause.slice(at + 1).some((word) => TURNING.test(word.raw));
  return isDenied ? denied(quantity, raw(1)) : quantity;
}

/** "No longer even half" is less than half, "at no time more than 10,000" at most that, "no family paid less than $50" at least. */
function denied(quantity: Quantity, before: string): Quantity {
  if (quantity.hedge === null) return before === 'even' ? below(quantity, 'not even') : quantity;
  const { kind, words, ...place } = quantity.hedge;
  const { low, high } = quantity.stated;
  const closed = { lowOpen: false, highOpen: false };
  if (kind === 'more')
    return {
      ...quantity,
      interval: { low: 0, high, ...closed },
      hedge: { ...place, kind: 'at-most', words: `not ${words}` },
    };
  if (kind === 'less')
    return {
      ...quantity,
      interval: { low, high: null, ...closed },
      hedge: { ...place, kind: 'at-least', words: `not ${words}` },
    };
  return quantity;
}

const TURNING = /^(?:that|why|how|whether|because|which|who|when|where|if|only|just|doubt|question)$/i;
const NEVER = /^(?:not?|never|nor|neither|none|nobody|cannot|hardly)$|n['\u2019]t$/iu;

function below(quantity: Quantity, words: string): Quantity {
  const interval: Interval = { low: 0, high: quantity.stated.high, lowOpen: false, highOpen: true };
  return { ...quantity, interval, hedge: { kind: 'less', words, start: quantity.start, end: quantity.start } };
}

/** "For every 100 that NVIDIA makes, Huawei makes four": a count of so many, told over the whole sentence. */
export function perEvery(quantity: Quantity, earlier: readonly Quantity[], words: readonly Word[]): Quantity {
  if (quantity.kind !== 'count' || quantity.of !== undefined || quantity.stated.low === null) return quantity;
  const whole = earlier.find(
    (other) => WHOLES.has(other.kind) && other.of === undefined && isEvery(other.text, words) && isWhole(other),
  );
  if (whole === undefined || quantity.stated.low >= whole.stated.low!) return quantity;
  return { ...quantity, kind: 'ratio', of: whole.stated.low!, noun: null };
}

/** "Of every 1,000 kilometres of mains, four were replaced." */
const WHOLES: ReadonlySet<Quantity['kind']> = new Set<Quantity['kind']>(['count', 'dimension']);

function isWhole({ stated }: Quantity): boolean {
  return stated.low !== null && stated.low === stated.high && stated.low >= 2;
}

/** "For every", "out of every", "of each". */
function isEvery(text: string, words: readonly Word[]): boolean {
  const first = text.split(/\s/)[0]!;
  return words.some((word, i) => word.raw === first && /^(?:every|each)$/i.test(words[i - 1]?.raw ?? ''));
}
