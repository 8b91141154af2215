import { say } from './context';
import { when } from './when';

/** "opens at 8.30", "runs from 8.45 to 3.15": not the price of a share. */
const AT_TIME =
  /$(?<=\b(?:open|close|start|begin|end|finish|run|leave|arrive|meet)(?:s|es)? (?:\p{Ll}+ )?(?:at|from|until) (?:[\d.]+ (?:to|until) )?)/iu;
const PRICED =
  /\b(?:shares?|stocks?|prices?|scores?|rates?|index|yields?|inflation|growth|temperatures?|fares?|fees?|charges?|tickets?|costs?|rents?|wages?|salar(?:y|ies)|pay|earnings|bills?|premiums?|tolls?|odds|bids?|bidding|ratios?|values?|levels?|marks?|grades?|averages?|meals?|rides?)\b/iu;

/** "It lasted from 9 to 11." beside "10:30" */
const LASTED = /$(?<=\b(?:open|opens|lasts?|lasted|runs?|ran|held|meets?|met|sits?|sat) from )/iu;
const CLOCK = /\b\d{1,2}(?::[0-5]\d\b|\s?[ap]\.?m\b)/u;

/** A time without the colon or the hour's name by which readers of quantities know one. */
export const timeOfDay = when({ kinds: ['count'] }, ({ quantity, beforeAll, sentence, earlier }) =>
  (/^[012]?\d\.[0-5][05]$/u.test(quantity.text) && AT_TIME.test(beforeAll) && !PRICED.test(beforeAll)) ||
  (/^[012]?\d (?:to|until) [012]?\d$/u.test(quantity.text) &&
    quantity.noun === null &&
    LASTED.test(beforeAll) &&
    (CLOCK.test(sentence.text) || CLOCK.test(earlier.at(-1)?.text ?? '')))
    ? say('time-of-day', 'Left alone: it is a time of day.')
    : null,
);
