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

/** What a match holds: of each of these sets one fragment at least, the rarest set first. Empty when nothing is known of it. */
export type Needs = readonly Need[];
type Need = readonly Fragment[];

/**
 * Letters without which a pattern cannot match: for each way to match what it needs. A match holds all that one of the ways needs at
 * least. Case is ignored. This is how indexes for regular expressions choose what to look up (R. Cox, "Regular Expression Matching with a
 * Trigram Index", 2012), with words in the place of trigrams.
 *
 * Asked when `cue-needs.json` is generated, and never while a draft is read.
 */
export function neededFragments(pattern: RegExp): readonly Needs[] {
  return withoutImplied(ofAlternatives(parse(pattern), false, false));
}

/** Ways that hold all that another needs say nothing more: where they may match, that one may. */
function withoutImplied(ways: readonly Needs[]): readonly Needs[] {
  const written = ways.map((needs) => needs.map((need) => JSON.stringify(need)));
  return ways.filter((_, i) =>
    written.every(
      (other, k) =>
        k === i || !other.every((need) => written[i]!.includes(need)) || (other.length === written[i]!.length && k > i),
    ),
  );
}

/** Whether all alternatives of a pattern end with the text. */
export function endsText(pattern: RegExp): boolean {
  return parse(pattern).every(({ elements }) => {
    const last = elements.at(-1);
    return last?.type === 'Assertion' && last.kind === 'end';
  });
}

function parse(pattern: RegExp): readonly AST.Alternative[] {
  const { source, unicode } = pattern;
  return new RegExpParser().parsePattern(source, undefined, undefined, { unicode }).alternatives;
}

/** Whether no letter can stand on a side of an element. */
type Closed = boolean;

/** More sets than this for one way to match hardly tell more. */
const MOST = 4;

function ofAlternatives(alternatives: readonly AST.Alternative[], left: Closed, right: Closed): readonly Needs[] {
  return alternatives.flatMap(({ elements }) => ofSequence(elements, left, right));
}

/**
 * All elements must match. Of those with several ways to match, the one whose words are the rarest stays apart, way by way; of the others
 * a match is only known to hold what one of their ways needs most: the product of all would be endless.
 */
function ofSequence(elements: readonly AST.Element[], left: Closed, right: Closed): readonly Needs[] {
  const lefts: Closed[] = [left];
  for (const element of elements) lefts.push(closesRight(element, lefts.at(-1)!));
  const rights: Closed[] = [right];
  for (const element of elements.toReversed()) rights.unshift(closesLeft(element, rights[0]!));
  const all: Need[] = [];
  const forks: { readonly ways: readonly Needs[]; readonly one: Need }[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]!;
    let letters = '';
    let end = i;
    for (let letter = letterOf(element); letter !== null; letter = letterOf(elements[end])) {
      letters += letter;
      end++;
    }
    if (letters !== '') {
      all.push([{ letters, closedLeft: lefts[i]!, closedRight: rights[end]! }]);
      i = end - 1;
      continue;
    }
    const signs = signsOf(element);
    const ways = signs === null ? ofElement(element, lefts[i]!, rights[i + 1]!) : [[signs]];
    if (ways.length === 1) all.push(...ways[0]!);
    else if (ways.every((needs) => needs.length > 0)) forks.push({ ways, one: ways.flatMap((needs) => needs[0]!) });
  }
  forks.sort((a, b) => frequency(a.one) - frequency(b.one));
  const apart = forks.shift()?.ways ?? [[]];
  const together = [...all, ...forks.map(({ one }) => one)];
  return apart.map((needs) => rarest([...needs, ...together]));
}

/** The sets that tell most: those of words that most sentences hold tell nothing beside another. */
function rarest(needs: readonly Need[]): Needs {
  const sorted = needs.toSorted((a, b) => frequency(a) - frequency(b));
  return sorted.filter((need, i) => i === 0 || (i < MOST && frequency(need) < COMMON));
}

function ofElement(element: AST.Element, left: Closed, right: Closed): readonly Needs[] {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, left, right);
    case 'Quantifier':
      return element.min > 0 ? ofSequence([element.element], false, false) : [[]];
    case 'Assertion':
      if (element.kind === 'lookahead' && !element.negate) return ofAlternatives(element.alternatives, left, false);
      if (element.kind === 'lookbehind' && !element.negate) return ofAlternatives(element.alternatives, false, right);
      return [[]];
    default:
      return [[]];
  }
}

function letterOf(element: AST.Element | undefined): string | null {
  if (element?.type !== 'Character') return null;
  const letter = String.fromCodePoint(element.value).toLowerCase();
  return /^[a-z]$/.test(letter) ? letter : null;
}

/** The signs one of which matches: one of its own, or those of a class. Digits and white space are in too many sentences to tell anything. */
function signsOf(element: AST.Element): Need | null {
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

/** How often a sentence holds a common word, in the measure of {@link frequency}. */
const COMMON = 20;

/** About how often a sentence holds one of the fragments, in no unit: to choose between needs. */
function frequency(need: Need): number {
  return need.reduce((sum, { letters, closedLeft, closedRight }) => {
    if (closedLeft && closedRight) return sum + (common.has(letters) ? COMMON : 1);
    return sum + Math.max(1, 240 / 3 ** (letters.length - (closedLeft || closedRight ? 0 : 1)));
  }, 0);
}
