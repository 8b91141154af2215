import { oppositesOf, type Opposition } from './antonyms';
import { readName, type Name } from './names';

/** A measure may be put by its opposite ("refused", "unoccupied"); what a name stands for may not. */
export function withOpposites(names: readonly Name[]): readonly Name[] {
  const known = new Set(names.map((name) => name.stems.join(' ')));
  const added: Name[] = [];
  for (const name of names) {
    const positive = withoutDenial(name);
    if (positive !== null && !known.has(positive.stems.join(' '))) {
      known.add(positive.stems.join(' '));
      added.push(positive);
    }
    name.stems.forEach((wordStem, i) => {
      const opposites = [...oppositesOf(wordStem)].map(([word, how]) => [readName(word).stems, how] as const);
      for (const [opposite, how] of [...opposites, ...prefixed(name.written[i]!, wordStem)]) {
        const stems = [...name.stems.slice(0, i), ...opposite, ...name.stems.slice(i + 1)];
        const key = stems.join(' ');
        if (known.has(key)) continue;
        known.add(key);
        added.push({ ...name, stems, exact: stems.map(() => null), opposite: how, directional: true });
      }
    });
  }
  return [...names, ...added];
}

/** "Never use the internet", "no mobile signal": whoever does use it, or has one, is not meant. */
function withoutDenial(name: Name): Name | null {
  if (name.stems.length < 3 || !/^(?:never|no|not|without)$/i.test(name.written[0]!)) return null;
  return {
    ...name,
    written: name.written.slice(1),
    stems: name.stems.slice(1),
    exact: name.exact.slice(1),
    opposite: 'complement',
    directional: true,
  };
}

/** "Occupied" and "unoccupied". Of other words the prefix makes no opposite: "unit", "under". */
function prefixed(word: string, wordStem: string): readonly (readonly [readonly string[], Opposition])[] {
  if (!/(?:ed|ble|paid|known)$/.test(word)) return [];
  if ([...oppositesOf(wordStem).values()].includes('partial')) return [];
  return [[[/^un/i.test(word) ? wordStem.slice(2) : `un${wordStem}`], 'complement']];
}
