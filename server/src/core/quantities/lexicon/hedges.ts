import { Phrases, entries } from '../phrases';
import type { HedgeKind } from '../quantity';

/** Of the words before a quantity those that mean something else before a plain number: a parliament passed 12 laws. */
export const onlyBeforeSums: ReadonlySet<string> = new Set(['pass', 'passes', 'passed', 'passing']);

/** Those that are verbs: the sentence can't do without them. */
export const verbsBefore: ReadonlySet<string> = new Set([
  ...onlyBeforeSums,
  ...'exceed exceeds exceeded surpass surpasses surpassed topped'.split(' '),
]);

/** Words before a quantity that bound or blur it. */
export const hedgesBefore = new Phrases<HedgeKind>(
  entries<HedgeKind>([
    [
      'about, around, roughly, approximately, approx, approx., some, ~, ≈, ∼, circa, ca., c., an estimated, estimated',
      'about',
    ],
    [
      'on the order of, of the order of, in the order of, in the region of, something like, or so, give or take',
      'about',
    ],
    ['nearly, almost, close to, approaching, just under, not quite, just below, just short of, nearing', 'nearly'],
    ['slightly less than, slightly under, a little under, a little less than, a shade under, just shy of', 'nearly'],
    ['slightly below, virtually, nigh on', 'nearly'],
    ['just over, slightly more than, slightly over, a little over, a little more than, just above', 'over'],
    [
      'slightly above, a shade over, a bit more than, just more than, barely more than, barely over, little more than, hardly more than',
      'over',
    ],
    ['more than, over, above, exceeding, greater than, north of, in excess of, >, well over, far more than', 'more'],
    ['upwards of, upward of, higher than, larger than, well above, surpassing, topping, beyond', 'more'],
    ['much more than, longer than, well in excess of, well more than, better than', 'more'],
    [[...verbsBefore].join(', '), 'more'],
    [
      'less than, under, below, fewer than, <, smaller than, lower than, well under, well below, far fewer than',
      'less',
    ],
    ['far less than, much less than, shorter than, south of, short of, far below', 'less'],
    [
      'at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, ≥, >=',
      'at-least',
    ],
    [
      'at a minimum, a minimum, as few as, as little as, not under, no smaller than, not smaller than, no lower than, no shorter than',
      'at-least',
    ],
    ['up to, at most, no more than, as much as, as many as, a maximum of, maximum of, ≤, <=, not more than', 'at-most'],
    [
      'no greater than, no higher than, no larger than, a maximum, at the most, as high as, not exceeding, not over, no longer than',
      'at-most',
    ],
    [
      'only, just, merely, a mere, mere, barely, scarcely, exactly, precisely, fully, a full, a total of, a whopping',
      'only',
    ],
  ]),
);

/** Words after a quantity, or after the noun it counts. */
export const hedgesAfter = new Phrases<HedgeKind>(
  entries<HedgeKind>([
    ['or so, or thereabouts, more or less, give or take, -ish, -odd', 'about'],
    [
      'or more, or over, or above, or older, or longer, or higher, or greater, or better, and over, and above',
      'at-least',
    ],
    ['-plus, and older, and up, or later, at least, at the least, at a minimum, at the very least', 'at-least'],
    ['or less, or fewer, or under, or below, or younger, and under, or lower, at most, at the most', 'at-most'],
  ]),
);
