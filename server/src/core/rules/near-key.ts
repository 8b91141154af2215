import { closest, distance } from 'fastest-levenshtein';
import type { Bibliography } from '../evidence/bibliography';
import { writtenKey } from './key-span';

/** So many keys are offered where all of them begin with what was written. */
const mostOffered = 3;
/** What is shorter begins too many keys. */
const shortestBeginning = 3;
const longest = 100;

const near = new WeakMap<Bibliography, Map<string, string | null>>();
const likely = new WeakMap<Bibliography, Map<string, readonly string[]>>();

/** The key of the libraries that differs by a slip of the finger and that a draft can cite, or null. */
export function nearKey(key: string, bibliography: Bibliography): string | null {
  return kept(near, bibliography, key, () => findNear(key, bibliography.keys()));
}

/**
 * The keys of the libraries that were meant, the likeliest first: the ones that go on where the key stops ("lund" for "lund2021"), as far as they
 * are few, or the one that differs by a slip of the finger.
 */
export function likelyKeys(key: string, bibliography: Bibliography): readonly string[] {
  return kept(likely, bibliography, key, () => {
    const slip = nearKey(key, bibliography);
    if (slip !== null && slip.toLowerCase() === key.toLowerCase()) return [slip];
    const longer = findLonger(key, bibliography.keys());
    const inParts = few(longer.filter((other) => /^[^\p{Ll}]/u.test(other.slice(key.length))));
    if (inParts.length > 0) return inParts;
    return slip === null || longer.includes(slip) ? few(longer) : [slip];
  });
}

function kept<T>(of: WeakMap<Bibliography, Map<string, T>>, bibliography: Bibliography, key: string, find: () => T): T {
  let known = of.get(bibliography);
  if (known === undefined) of.set(bibliography, (known = new Map<string, T>()));
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = find()));
  return found;
}

/** A year that stops in the middle ("doe20") begins the keys of any number of works: only what ends in a letter is a beginning. */
function findLonger(key: string, keys: readonly string[]): readonly string[] {
  if (key.length < shortestBeginning || key.length > longest || !/\p{L}$/u.test(key)) return [];
  const plain = key.toLowerCase();
  const begins = (other: string) =>
    other.charAt(0).toLowerCase() === plain.charAt(0) && other.slice(0, key.length).toLowerCase() === plain;
  return keys.filter((other) => other.length > key.length && begins(other) && writtenKey(other) !== null);
}

function few(keys: readonly string[]): readonly string[] {
  return keys.length > mostOffered ? [] : keys;
}

function findNear(key: string, keys: readonly string[]): string | null {
  if (key.length > longest) return null;
  const allowed = Math.min(2, Math.floor(key.length / 4));
  const plain = key.toLowerCase();
  const candidates = keys.filter(
    (other) => Math.abs(other.length - key.length) <= allowed && writtenKey(other) !== null,
  );
  const sameLetters = candidates.find((other) => other.toLowerCase() === plain);
  if (sameLetters !== undefined || candidates.length === 0 || allowed === 0) return sameLetters ?? null;
  const swapped = candidates.find((other) => isSwapped(key, other));
  if (swapped !== undefined) return swapped;
  const best = closest(key, candidates);
  return distance(key, best) <= allowed ? best : null;
}

/** Whether two keys differ by two neighbours that changed places, one slip of the finger: 2019, 2091. */
function isSwapped(key: string, other: string): boolean {
  if (key.length !== other.length) return false;
  let at = 0;
  while (at < key.length && key[at] === other[at]) at++;
  return key[at] === other[at + 1] && key[at + 1] === other[at] && key.slice(at + 2) === other.slice(at + 2);
}
