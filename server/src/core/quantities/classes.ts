import { youths } from './age';
import { dateStarts } from './date';
import { hedgesBefore } from './lexicon/hedges';
import { labels, names } from './lexicon/labels';
import { blurs, ordinals, teens, tens, units } from './lexicon/number-words';
import { currencyWords, isoCodes, signPrefixes } from './lexicon/units';
import { folds } from './multiple';
import type { Token } from './token';
import { weakStarts } from './weak';

/** What can begin at a word. A word may have several roles; most words have none and are passed over. */
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
}

const roles = new Map<string, number>();

function add(role: Role, words: Iterable<string>): void {
  for (const word of words) {
    const lower = word.toLowerCase();
    roles.set(lower, (roles.get(lower) ?? 0) | role);
  }
}

add(Role.Number, [...units.keys(), ...teens.keys(), ...tens.keys(), ...blurs.keys()]);
add(Role.Number, 'a an half several few many couple single double triple minus negative'.split(' '));
add(Role.Label, labels.starts());
add(Role.Name, names.starts());
add(Role.Date, dateStarts);
add(Role.Money, [...isoCodes, ...signPrefixes.keys(), ...currencyWords.keys(), 'u']);
add(Role.Fold, folds.keys());
add(Role.Ordinal, [...ordinals.keys(), ...tens.keys()]);
add(Role.Weak, weakStarts);
add(Role.Hedge, hedgesBefore.starts());
add(Role.Rank, ['no', 'number']);
add(Role.Age, youths.keys());
add(Role.PrefixedYear, ['pre', 'post']);

/** Symbols at which nothing begins. */
const idle = new Set([
  ',',
  '.',
  ';',
  ')',
  ']',
  '”',
  '"',
  '?',
  '!',
  '|',
  '…',
  '\uFFFC',
  '/',
  '*',
  '_',
  '{',
  '}',
  ':',
  '(',
]);

/** All roles: at digits and at most symbols anything may begin. */
const ALL = -1;

export function rolesOf({ kind, word }: Token): number {
  if (kind === 'number') return ALL;
  return (word.roles ??= kind === 'symbol' ? (idle.has(word.text) ? 0 : ALL) : (roles.get(word.lower) ?? 0));
}
