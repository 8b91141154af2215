import { denominators, units } from './lexicon/number-words';
import { isFunctionWord } from './lexicon/function-words';
import { END, tokenAt, type Token } from './token';

/** The fraction that goes with a whole number before it. */
export interface Fraction {
  readonly value: number;
  readonly precision: number;
  readonly next: number;
}

/** "and a half", "and two thirds", "and three tenths", "1/4" after "1": null where it belongs to something else. */
export function readFractionAfter(tokens: readonly Token[], from: number, at: number): Fraction | null {
  const link = tokens[at] ?? END;
  if (link.kind === 'number') return readSlash(tokens, at);
  if (link.text === '-' && !link.gap) {
    // "five-and-a-half"
    const words = [1, 3, 5].map((k) => (tokens[at + k] ?? END).lower).join(' ');
    return words === 'and a half' ? { value: 0.5, precision: 0.5, next: at + 6 } : null;
  }
  if (link.lower !== 'and' || tokenAt(tokens, from - 1).lower === 'between') return null;
  const top = tokens[at + 1] ?? END;
  const bottom = tokens[at + 2] ?? END;
  if (top.lower === 'a') {
    const of = denominators.get(bottom.lower);
    if (of === undefined || bottom.lower.endsWith('s')) return null;
    // "two and a third years", not "six and a third option"
    const after = tokens[at + 3] ?? END;
    const counted = after.kind === 'word' && !isFunctionWord(after.lower) && !after.lower.endsWith('s');
    return of !== 2 && of !== 4 && counted ? null : { value: 1 / of, precision: 1 / of, next: at + 3 };
  }
  const value = top.kind === 'number' ? top.value : units.get(top.lower);
  const hyphen = bottom.text === '-' && !bottom.gap ? 1 : 0;
  const name = (tokens[at + 2 + hyphen] ?? END).lower;
  const of = denominators.get(name);
  if (value === undefined || of === undefined || value < 2 || value >= of || !name.endsWith('s')) return null;
  // "one and two thirds", yet "seven, and three quarters of the rest"
  const after = tokens[at + 3 + hyphen] ?? END;
  if (after.lower === 'of' && (tokens[at + 4 + hyphen] ?? END).lower !== 'a') return null;
  return { value: value / of, precision: 1 / of, next: at + 3 + hyphen };
}

/** "1 1/4", as recipes and measures have it. */
function readSlash(tokens: readonly Token[], at: number): Fraction | null {
  const [top, stroke, bottom, after] = [0, 1, 2, 3].map((k) => tokens[at + k] ?? END) as [Token, Token, Token, Token];
  if (!top.gap || stroke.text !== '/' || stroke.gap || bottom.gap || bottom.kind !== 'number') return null;
  if (!(top.value >= 1 && top.value < bottom.value && bottom.value <= 16) || (after.text === '/' && !after.gap))
    return null;
  return { value: top.value / bottom.value, precision: 1 / bottom.value, next: at + 3 };
}
