import type { Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { once } from '../text/once';
import { withoutLookBack } from './attribution';
import { allMatches } from '../text/all-matches';

/** Whether two sentences share so many words with a meaning of their own, a name in capitals counting for two: enough to tell whether they speak of the same thing. */
export function shareWords(a: Sentence, b: Sentence, least: number): boolean {
  const words = wordsOf(a);
  let shared = 0;
  for (const word of wordsOf(b)) if (words.has(word) && (shared += CAPITALS.test(word) ? 2 : 1) >= least) return true;
  return false;
}

/** Whether a claim says in fewer words, or in the same, what another says: "Rents rose 9%." of "Rents rose 9% last year", but not of "Rents in Leeds rose 9%". */
export function repeats(again: Claim, claim: Claim): boolean {
  const words = allWordsOf(again);
  const others = allWordsOf(claim);
  if (words.size < 2) return false;
  for (const word of words) if (!others.has(word)) return false;
  const text = claim.sentence.text.replace(IN_BRACKETS, '');
  const denied = DENIES.exec(text)?.[0];
  if (denied !== undefined && DENIES.exec(again.sentence.text)?.[0] !== denied) return false;
  return allMatches(text, OF_WHOM).every(([, name]) => words.has(name!.toLowerCase()));
}

const allWordsOf = once(({ sentence: { text, start }, prose }: Claim) => {
  const rest = withoutLookBack(`${text.slice(0, prose.start - start)} ${text.slice(prose.end - start)}`);
  return new Set(
    rest
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
      ?.filter((word) => !SMALL.test(word)),
  );
});

const SMALL = /^(?:the|about)$/u;
/** A work, "(Office for National Statistics 2024)". */
const IN_BRACKETS = /\([^()]{0,120}\b(?:1[6-9]|20)\d\d[a-z]?\b[^()]{0,60}\)/gu;
/** Of whom or what something is told, but not when. */
const OF_WHOM =
  /\b(?:in|of|for|across|among|amongst|between|by|within|outside) (?:(?:the|an?|its|their) )?(?!(?:\p{L}+ )?(?:years?|quarters?|months?|weeks?|days?|decades?|period|spring|summer|autumn|winter)\b|(?:total|fact|particular|general|example|course|far|comparison|about|around|nearly|almost|over|some|more|less|all)\b)(\p{L}{3,})\b(?! \d)/giu;
/** "Smith (2020) denies that crime rose 12 percent": nobody says that it did. */
const DENIES =
  /\b(?:not|never|no|nobody|neither|nor|cannot|denie[sd]|deny|disputes?|disputed|rejects?|rejected|doubts?|doubted|refutes?|refuted|false|wrong|mistaken|untrue)\b|n['’]t\b/iu;

const CAPITALS = /^\p{Lu}/u;

const wordsOf = once(({ text }: Sentence) => meaningful(text));

/** Words of four letters and more, cut to six so that inflections meet, and names in capitals. */
function meaningful(text: string): Set<string> {
  const found = new Set<string>(text.match(/\b\p{Lu}[\p{Lu}&\d]+\b/gu));
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) {
    const stem = stemOf(word);
    if (stem !== null) found.add(stem);
  }
  return found;
}

/** What inflections of a word have in common; null of a word that says too little. */
export function stemOf(word: string): string | null {
  const stem = word.toLowerCase().slice(0, 6);
  return COMMON.has(stem) ? null : stem.endsWith('s') ? stem.slice(0, -1) : stem;
}

const COMMON = new Set(
  (
    'about above accord across after again agains almost alread also althou always among amount anothe around because becaus been before behind being below ' +
    'betwee billio both came come could does done doubled during each even ever every fell first follow found from further gave give goes have having ' +
    'here high higher hundre includ into itself just large larger last least less like made make many might millio month months more most much must near nearly ' +
    'never next number often once only other over percen people quarte rather report rose roughl said same second should show since some still studie study such take ' +
    'than that their them then there these they thing third this those though thousa three through throug thus today total toward under until upon very well ' +
    'were what when where which while whole whom whose will with within withou would year yearly years your'
  ).split(' '),
);
