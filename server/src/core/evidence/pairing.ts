import { mentioned } from './explained';
import type { Region } from './context';
import type { Fit } from './fit';
import type { KnownFigure } from './known-figure';
import type { PlacedNumber } from './numbers-in-sentence';

/**
 * The figure of each number where the order of the words settles it, by the place of the number; null where it does not:
 * "DeepSeek and US models complied with 94 and 8 percent, respectively", and "2.4 percent in Finland and 2.2 percent in
 * Sweden", where what tells the figures apart follows each number.
 */
export function pairInOrder(fits: readonly (readonly Fit[])[], sentence: Region): readonly (Fit | undefined)[] | null {
  const withFits = fits.filter((options) => options.length > 0);
  if (withFits.length < 2) return null;
  const own = ownPlaces(withFits.flat(), sentence);
  const numbers = withFits.map(([fit]) => fit!.number);
  const respectively = sentence.words.some((word) => word.raw.toLowerCase() === 'respectively');
  const byNumber = respectively ? inTurn(own, withFits.length) : between(own, numbers);
  if (byNumber === null) return null;
  const paired = fits.map((options) => {
    const figures = byNumber[withFits.indexOf(options)] ?? [];
    const able = options.filter((fit) => figures.includes(fit.found.known));
    return able.sort((a, b) => a.cost - b.cost)[0];
  });
  return paired.every((fit, i) => fit !== undefined || fits[i]!.length === 0) ? paired : null;
}

/** The first number is of the first figure, the second of the second. */
function inTurn(own: readonly OwnPlace[], numbers: number): readonly (readonly KnownFigure[])[] | null {
  return own.length === numbers ? own.map(({ known }) => [known]) : null;
}

/** The figures whose own words stand after a number and before the next; null when some stand elsewhere, or a number has none. */
function between(
  own: readonly OwnPlace[],
  numbers: readonly PlacedNumber[],
): readonly (readonly KnownFigure[])[] | null {
  const byNumber = numbers.map(({ last }, i) => {
    const end = numbers[i + 1]?.first ?? Infinity;
    return own.filter((place) => place.first > last && place.last < end).map(({ known }) => known);
  });
  const placed = byNumber.reduce((sum, figures) => sum + figures.length, 0);
  return placed === own.length && byNumber.every((figures) => figures.length > 0) ? byNumber : null;
}

interface OwnPlace {
  readonly known: KnownFigure;
  readonly first: number;
  readonly last: number;
}

/** Where each figure has words that none of the others has, in the order of the text. Figures without any are left out. */
function ownPlaces(fits: readonly Fit[], sentence: Region): readonly OwnPlace[] {
  const places = new Map<KnownFigure, ReadonlySet<number>>();
  for (const { found } of fits) {
    const terms = mentioned([...found.subject, ...found.measure], sentence);
    places.set(found.known, terms);
  }
  const owners = new Map<number, number>();
  for (const mine of places.values()) for (const place of mine) owners.set(place, (owners.get(place) ?? 0) + 1);
  const own: OwnPlace[] = [];
  for (const [known, mine] of places) {
    const alone = [...mine].filter((place) => owners.get(place) === 1);
    if (alone.length > 0) own.push({ known, first: Math.min(...alone), last: Math.max(...alone) });
  }
  return own.sort((a, b) => a.first - b.first);
}
