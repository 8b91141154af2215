import { youths } from './age';
import { dateStarts } from './date';
import { hedgesBefore } from './lexicon/hedges';
import { labels, names } from './lexicon/labels';
import { blurs, ordinals, scales, teens, tens, units, vulgarFractions } from './lexicon/number-words';
import { currencySigns, currencyWords, isoCodes, signPrefixes } from './lexicon/units';
import { folds } from './multiple';
import { minusSigns } from './numeral';
import type { Token } from './token';
import { weakStarts } from './weak';

/** What can begin at a word or a sign. One may have several roles; most have none and are passed over. */
export const enum Role {
  Number = 1,
  Label = 2,
  Name = 4,
  Date = 8,
  Money = 16,
  Fold = 32,
  Ordinal = 64,
  Weak = 128,
  Hedge = 256,
  Rank = 512,
  Age = 1024,
  PrefixedYear = 2048,
  /** All that begins with digits; no phrase does. */
  Digits = 4096,
}

const roles = new Map<string, number>();

function add(role: Role, words: Iterable<string>): void {
  for (const word of words) {
    const lower = word.toLowerCase();
    roles.set(lower, (roles.get(lower) ?? 0) | role);
  }
}

add(Role.Number, [...units.keys(), ...teens.keys(), ...tens.keys(), ...blurs.keys()]);
// "a new billion-dollar fund"
add(Role.Number, scales.keys());
add(Role.Number, [...minusSigns, '+', ...vulgarFractions.keys()]);
add(Role.Number, 'a an half several few many couple single double triple minus negative'.split(' '));
add(Role.Label, labels.starts());
add(Role.Name, names.starts());
add(Role.Date, [...dateStarts, "'", '‘']);
add(Role.Money, [...isoCodes, ...signPrefixes.keys(), ...currencyWords.keys(), 'u']);
add(Role.Money, [...minusSigns, ...currencySigns.keys()]);
add(Role.Fold, folds.keys());
add(Role.Ordinal, [...ordinals.keys(), ...tens.keys()]);
add(Role.Weak, weakStarts);
add(Role.Hedge, hedgesBefore.starts());
add(Role.Rank, ['no', 'number', '#', '№']);
add(Role.Age, youths.keys());
add(Role.PrefixedYear, ['pre', 'post']);

/** What can begin at a token. */
export function rolesOf({ kind, word }: Token): number {
  return kind === 'number' ? Role.Digits : (word.roles ??= roles.get(word.lower) ?? 0);
}
