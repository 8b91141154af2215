import { wordFact } from '../text/word-fact';
import type { Word } from '../text/words';
import { isFunctionWord } from './lexicon/function-words';
import type { CountedNoun } from './quantity';
import { END, type Token } from './token';
import { isHyphen } from './unit';

const plurals = new Set(
  'people children men women police staff persons pupils cattle sheep fish aircraft feet teeth mice species series media data criteria'.split(
    ' ',
  ),
);
const notPlural = new Set(
  'across various previous serious his its this was has is does less us as thus news plus perhaps always bus gas focus status analysis basis says makes takes shows remains becomes gives gets runs comes goes means seems includes requires needs uses exists depends'.split(
    ' ',
  ),
);
/** Plurals that are more often verbs after another noun, or after a share without "of". */
const verbs = new Set(
  'costs falls rises works plans shows lives looks starts ends moves pays lacks leads owes rents owns earns fears faces'.split(
    ' ',
  ),
);
const determiners = new Set('the these those its their our his her all such'.split(' '));

const isPlural = wordFact(
  ({ lower: word }) =>
    plurals.has(word) ||
    (word.length > 3 &&
      word.endsWith('s') &&
      !word.endsWith('ss') &&
      !word.endsWith("'s") &&
      !notPlural.has(word) &&
      !word.endsWith('ous')),
);

/** "MPs", "GPs": short, yet plural by their capitals. */
const isPluralByCapitals = wordFact(({ lower, text }) => text !== lower && /^[A-Z]{2,}s$/.test(text));
const isPluralWord = (word: Word) => isPlural(word) || isPluralByCapitals(word);
const isVerb = wordFact(({ lower }) => verbs.has(lower));
const isDeterminer = wordFact(({ lower }) => determiners.has(lower));
const endsPhrase = wordFact(({ lower }) => isFunctionWord(lower));

/** How many words are looked at for the noun. */
const REACH = 6;

/** The noun that a quantity counts: "vacant berths" after "4,100", "tenants" after "22 percent of". */
export function readNoun(
  text: string,
  tokens: readonly Token[],
  at: number,
  share: boolean,
  single: boolean,
): CountedNoun | null {
  let i = at;
  const hyphen = tokens[i] ?? END;
  const compound = tokens[i + 1] ?? END;
  if (isHyphen(hyphen) && !hyphen.gap && compound.kind === 'word' && !compound.gap) {
    // "a two-child limit": the noun it counts is the other half of the compound.
    const { start, end, lower } = compound;
    return { start, end, words: text.slice(start, end), head: lower };
  }
  if ((tokens[i] ?? END).lower === 'of') {
    i++;
    if (!share && !isDeterminer((tokens[i] ?? END).word) && (tokens[i] ?? END).kind !== 'word') return null;
  }
  while (isDeterminer((tokens[i] ?? END).word) && i < at + 3) i++;
  // "40 percent of the 1,200 staff"
  if (i > at && (tokens[i] ?? END).kind === 'number' && tokens[i]!.gap) i++;
  const first = i;
  const taken = first > at;
  let head = -1;
  for (; i < first + REACH * 2; i++) {
    const token = tokens[i] ?? END;
    if (isHyphen(token) && i > first && !token.gap && !(tokens[i + 1] ?? END).gap) continue;
    if (token.kind === 'number' && !token.gap && i > first) continue;
    // "30 Leopard 2 tanks": the number of a type.
    if (i > first && isTypeNumber(tokens, i)) continue;
    if (token.kind !== 'word' || (i > first && !token.gap && !isHyphen(tokens[i - 1]!))) break;
    if (endsPhrase(token.word) && !isInCompound(tokens, i, first) && !isAbbreviation(tokens, i)) break;
    if (needs.has(token.lower) && head < 0 && !share && i > first && !hasObject(tokens[i + 1] ?? END)) head = i;
    if (isPluralWord(token.word) && !(isVerb(token.word) && (head >= 0 || (share && !taken)))) {
      head = i;
      const next = (tokens[i + 1] ?? END).word;
      if (!isPlural(next) || isVerb(next)) break;
    }
  }
  if (head < 0 && single && (!share || taken) && i === first + 1 && !tokens[first]!.lower.endsWith("'s")) head = first;
  if (head < 0) return null;
  const start = tokens[first]!.start;
  const end = tokens[head]!.end;
  return { start, end, words: text.slice(start, end), head: tokens[head]!.lower };
}

/** A number between the name of a type and what is counted: "30 Leopard 2 tanks", "12 Boeing 737 jets". */
function isTypeNumber(tokens: readonly Token[], i: number): boolean {
  const { kind, gap, grouped, text } = tokens[i] ?? END;
  const [name, noun] = [tokens[i - 1]!, tokens[i + 1] ?? END];
  return (
    kind === 'number' && gap && !grouped && text.length <= 4 && /^[A-Z][a-z]/.test(name.text) && isPluralWord(noun.word)
  );
}

const needs = new Set(['needs', 'uses']);
const objects = new Set('a an the to its their it them more no less each all at'.split(' '));

/** "housing needs of", not "the model needs 16 GB", "needs repair": a verb has an object. */
const hasObject = ({ kind, lower }: Token) =>
  kind === 'number' || (kind === 'word' && (objects.has(lower) || !isFunctionWord(lower)));

/** "one-on-one interviews", "in-depth talks", "face-to-face meetings": what hyphens join ends no phrase. */
function isInCompound(tokens: readonly Token[], i: number, first: number): boolean {
  if (i > first && isHyphen(tokens[i - 1]!) && !tokens[i]!.gap) return true;
  const [hyphen, word] = [tokens[i + 1] ?? END, tokens[i + 2] ?? END];
  return isHyphen(hyphen) && !hyphen.gap && word.kind === 'word' && !word.gap;
}

/** "AS networks", "IT firms", "WHO regions": capitals spell no "as", "it", "who", but for a line in capitals throughout. */
function isAbbreviation(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  const next = tokens[i + 1] ?? END;
  return text.length > 1 && text === text.toUpperCase() && next.text === next.lower && next.kind === 'word';
}
