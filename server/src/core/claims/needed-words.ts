import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * A run of letters a to z, in lower case, that a match holds; or a sign ("=", "\u201c"). A side is closed where no letter touches it:
 * "must" closed on both sides is a word, "doubl" closed on the left the beginning of one. A sign is closed on both.
 */
export interface Fragment {
  readonly letters: string;
  readonly closedLeft: boolean;
  readonly closedRight: boolean;
}

/**
 * Letters without which a pattern cannot match: every match holds one of the fragments at least. Null when there are none, as for
 * `\d+`. Case is ignored. This is how indexes for regular expressions choose what to look up (R. Cox, "Regular Expression Matching with
 * a Trigram Index", 2012), with words in the place of trigrams.
 */
export function neededFragments(pattern: RegExp): readonly Fragment[] | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern.source, undefined, undefined, {
    unicode: pattern.unicode,
  });
  return ofAlternatives(alternatives, false, false);
}

type Need = readonly Fragment[] | null;
/** Whether no letter can stand on a side of an element. */
type Closed = boolean;

function ofAlternatives(alternatives: readonly AST.Alternative[], left: Closed, right: Closed): Need {
  const needs = alternatives.map(({ elements }) => ofSequence(elements, left, right));
  return needs.some((need) => need === null) ? null : needs.flatMap((need) => need!);
}

/** The rarest of what the elements need: all of them must match. */
function ofSequence(elements: readonly AST.Element[], left: Closed, right: Closed): Need {
  const lefts: Closed[] = [left];
  for (const element of elements) lefts.push(closesRight(element, lefts.at(-1)!));
  const rights: Closed[] = [right];
  for (const element of elements.toReversed()) rights.unshift(closesLeft(element, rights[0]!));
  let best: Need = null;
  const offer = (need: Need): void => {
    if (need !== null && (best === null || frequency(need) < frequency(best))) best = need;
  };
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]!;
    let letters = '';
    let end = i;
    for (let letter = letterOf(element); letter !== null; letter = letterOf(elements[end])) {
      letters += letter;
      end++;
    }
    if (letters === '') offer(signsOf(element) ?? ofElement(element, lefts[i]!, rights[i + 1]!));
    else {
      offer([{ letters, closedLeft: lefts[i]!, closedRight: rights[end]! }]);
      i = end - 1;
    }
  }
  return best;
}

function ofElement(element: AST.Element, left: Closed, right: Closed): Need {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, left, right);
    case 'Quantifier':
      return element.min > 0 ? ofSequence([element.element], false, false) : null;
    case 'Assertion':
      if (element.kind === 'lookahead' && !element.negate) return ofAlternatives(element.alternatives, left, false);
      if (element.kind === 'lookbehind' && !element.negate) return ofAlternatives(element.alternatives, false, right);
      return null;
    default:
      return null;
  }
}

function letterOf(element: AST.Element | undefined): string | null {
  if (element?.type !== 'Character') return null;
  const letter = String.fromCodePoint(element.value).toLowerCase();
  return /^[a-z]$/.test(letter) ? letter : null;
}

/** The signs one of which matches: one of its own, or those of a class. Digits and white space are in too many sentences to tell anything. */
function signsOf(element: AST.Element): Need {
  const characters = element.type === 'CharacterClass' && !element.negate ? element.elements : [element];
  const signs = characters.map((one) => (one.type === 'Character' ? String.fromCodePoint(one.value) : ''));
  return signs.every(isSign) ? signs.map((letters) => ({ letters, closedLeft: true, closedRight: true })) : null;
}

/** White space of no width stands between tokens, as other white space does. */
const isSign = (character: string): boolean => character.length === 1 && !/[a-z\d\s\u200b-\u200d]/i.test(character);

/** Whether no letter can stand right before what follows the element, when that is so before it (`left`) or not. */
function closesRight(element: AST.Element, left: Closed): Closed {
  return closes(element, left, (elements) => elements.reduce((closed, one) => closesRight(one, closed), left));
}

/** The same from the other side. */
function closesLeft(element: AST.Element, right: Closed): Closed {
  return closes(element, right, (elements) => elements.reduceRight((closed, one) => closesLeft(one, closed), right));
}

function closes(element: AST.Element, outside: Closed, through: (elements: readonly AST.Element[]) => Closed): Closed {
  switch (element.type) {
    case 'Assertion':
      return element.kind === 'lookahead' || element.kind === 'lookbehind'
        ? outside
        : element.kind !== 'word' || !element.negate || outside;
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.every(({ elements }) => through(elements));
    case 'Quantifier':
      return through([element.element]) && (element.min > 0 || outside);
    case 'Character':
      return letterOf(element) === null;
    case 'CharacterSet':
      return !mayBeLetter(element);
    case 'CharacterClass':
      return !element.negate && !element.elements.some(mayBeLetter);
    default:
      return false;
  }
}

/** Whether a letter a to z may match; true when in doubt. */
function mayBeLetter(element: AST.CharacterSet | AST.CharacterClass['elements'][number]): boolean {
  switch (element.type) {
    case 'Character':
      return letterOf(element) !== null;
    case 'CharacterClassRange':
      return element.max.value >= 0x41 && element.min.value <= 0x7a;
    case 'CharacterSet':
      return !((element.kind === 'digit' || element.kind === 'space') && !element.negate);
    default:
      return true;
  }
}

/** Words and signs that most sentences hold. */
const common = new Set(
  '. , - the of to and a in is that for it as was with be by on not are or at an have were has'.split(' '),
);

/** About how often a sentence holds one of the fragments, in no unit: to choose between needs. */
function frequency(need: readonly Fragment[]): number {
  return need.reduce((sum, { letters, closedLeft, closedRight }) => {
    if (closedLeft && closedRight) return sum + (common.has(letters) ? 20 : 1);
    return sum + Math.max(1, 240 / 3 ** (letters.length - (closedLeft || closedRight ? 0 : 1)));
  }, 0);
}
