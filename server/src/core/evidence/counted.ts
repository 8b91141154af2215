import { GENERAL, mentioned } from './explained';
import type { Region } from './context';
import type { Fit } from './fit';
import type { PlacedNumber } from './numbers-in-sentence';
import { stem } from './stem';
import { holds } from './synonyms';
import { looksLikeName, owns, type Word } from './words';

/** "94 percent of respondents" is not about requests: the noun counted must be one that the pack uses about the figure. */
export function countsTheSame({ found, number }: Fit, sentence: Region): boolean {
  // Whom the subject is ranked among may be called anything.
  if (number.rank !== null && found.known.values.some((value) => value.kind === 'ranking')) return true;
  const { kind, noun, of } = number.quantity;
  const { vocabulary } = found.known;
  const known = (word: Word): boolean =>
    holds(vocabulary, word.stem) || GENERAL.has(word.stem) || isWhoDoes(word, found);
  if (kind !== 'count' && kind !== 'percent' && kind !== 'ratio') return isOfKnownStuff(number, sentence, known);
  // So many of the same number: "two of the thirteen leaders" are those of whom the figure tells.
  if (of !== undefined && of > 10 && of !== 100 && of === found.known.figure.quantity.of) return true;
  const own = nounWords(number.last, sentence);
  const counted = own.length > 0 || noun !== null || kind === 'count' ? own : wholeBefore(number, sentence);
  if (counted.length > 0) {
    // "8 percent of the American entrants": the subject's name says whose they are, not what they are.
    const subject = mentioned(found.subject, sentence);
    const things = counted.filter(
      (word) =>
        !subject.has(sentence.words.indexOf(word)) &&
        !(subject.size > 0 && looksLikeName(word) && owns(word, sentence.text)),
    );
    const said = mentioned([...found.measure, ...found.reference], sentence);
    if (things.length > 0) return things.some((word) => known(word) || said.has(sentence.words.indexOf(word)));
    return counted.some((word) => known(word) && !isPeople(word));
  }
  if (noun === null) return true;
  const start = number.claim.sentence.start - sentence.offset!;
  const words = sentence.words.filter(
    (word) => !word.small && word.start >= noun.start + start && word.end <= noun.end + start,
  );
  return words.length === 0 || words.some((word) => known(word) || UNIT.test(word.raw));
}

/** "Of voters", where the pack says who voted: those who do what is measured. */
function isWhoDoes({ raw }: Word, { known }: Fit['found']): boolean {
  const doing = /^(\p{Ll}{3,})[eo]rs?$/u.exec(raw)?.[1];
  if (doing === undefined) return false;
  const done = [stem(doing), stem(`${doing}e`)];
  return known.measure.some(({ names }) =>
    names.some(({ stems, opposite }) => opposite === null && done.includes(stems[0]!)),
  );
}

const AMOUNT = /^(?:lit(?:re|er)s?|tonnes?|tons?|gallons?|barrels?|kilos?|kilograms?|kg)$/i;

/** "4,100 tonnes of refrigerant gases" is not about tonnes of something else. */
function isOfKnownStuff({ last }: PlacedNumber, sentence: Region, known: (word: Word) => boolean): boolean {
  if (!AMOUNT.test(sentence.words[last]!.raw)) return true;
  const stuff = nounWords(last, sentence);
  return stuff.length === 0 || stuff.some(known);
}

/** "One in six litres of treated water": by what it is measured; what it is follows. */
export const UNIT =
  /^(?:lit(?:re|er)s?|tonnes?|tons?|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|hectares?|acres?|gallons?|barrels?|euros?|dollars?|pounds?|pence|cents?|hours?|minutes?)$/i;

/** "Americans" are people, whatever else the pack calls American. */
function isPeople(word: Word): boolean {
  return word.stem.startsWith('@') && word.raw.length > 3 && word.raw.endsWith('s');
}

/** The words of substance after "of" behind a number. */
function nounWords(last: number, { words }: Region): readonly Word[] {
  return words[last + 1]?.stem === 'of' ? phrase(last + 2, words) : [];
}

/**
 * Of what a share is said that does not say it itself: "for the 866,115 citations …, it covered 62 percent", "6,400 of the
 * citations (91 percent)". None where the words before leave it open.
 */
function wholeBefore({ first }: PlacedNumber, { words, text }: Region): readonly Word[] {
  const number = words[first]!;
  const bracketed = /[([]\s*$/u.test(text.slice(0, number.start));
  for (let i = first - 1; i > 0; i--) {
    const word = words[i]!;
    if (bracketed && number.clause - word.clause > 1) break;
    if (!/^\p{N}[\p{N},.]*$/u.test(word.raw) || /^(?:19|20)\d\d$/.test(word.raw)) continue;
    if (bracketed) return words[i + 1]?.stem === 'of' ? phrase(i + 2, words) : [];
    const before = words[i - 1]!.raw.toLowerCase() === 'the' ? words[i - 2] : words[i - 1];
    if (before !== undefined && /^(?:of|for|among)$/i.test(before.raw) && word.clause < number.clause)
      return phrase(i + 1, words).filter(({ raw }) => !/^\p{N}|^(?:m|million|thousand|billion)$/u.test(raw));
  }
  return [];
}

/** The words of substance from a place on, as far as they name one thing. */
function phrase(from: number, words: readonly Word[]): readonly Word[] {
  const found: Word[] = [];
  for (let i = from; i < words.length && i <= from + 4; i++) {
    if (words[i]!.clause !== words[from - 1]!.clause) break;
    if (words[i]!.small && found.length > 0) break;
    if (words[i]!.small) continue;
    found.push(words[i]!);
    // A plural ends the name of what is counted: "of the reactors disclosed".
    if (/^\p{Ll}.*[^sui]s$/u.test(words[i]!.raw)) break;
  }
  return found;
}
