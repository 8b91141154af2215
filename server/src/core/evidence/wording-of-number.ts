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
  if (quantity.hedge === null && raw(2) === 'not' && raw(1) === 'even') return below(quantity, 'not even');
  return quantity;
}

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
