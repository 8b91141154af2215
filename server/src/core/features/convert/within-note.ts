import { shortAuthors } from '../../evidence/reference';
import type { CitedWork } from '../../references/formatter';
import { plainAffix } from '../../references/affix';
import { readSuffix, usualPlaceTerms } from '../../references/locator';
import type { CitedPlace } from './cited-place';

type Place = Pick<CitedPlace, 'span' | 'bracketed' | 'passageStart'> & { readonly works: readonly CitedWork[] };

/** The words that lead to a citation, which goes on from them without brackets: "see", "quoted in", "and". */
const LEADS =
  /(?:^|[\s,;(])(?:see|also|generally|cf\.?|e\.g\.,?|i\.e\.,?|compare|contra|accord|quoting|citing|following|per|in|by|from|at|of|on|to|with|under|and|or|but|than|like)$/iu;

/**
 * A citation within a note of the writer's, in words. Alone it is a sentence; among the words of one it stands in round brackets,
 * without capital and stop, as Pandoc has it: "promised in 2019 (ibid)".
 * @param written the note that the style has for the citation
 */
export function withinNote(text: string, place: Place, written: string): string {
  const { span, bracketed, passageStart } = place;
  const passage = text.slice(passageStart, span.start).replace(/^\[\^[^\]\n]*\]:/u, '');
  const before = passage.slice(passage.lastIndexOf('^[') + 1).replace(/^\[/u, '');
  const words = before.replace(/[*_]/gu, '').trimEnd();
  const next = /^[ \t]*(\S?)/u.exec(text.slice(span.end, span.end + 50))![1]!;
  const goesOn = /\p{Lowercase_Letter}/u.test(next);
  const beginsSentence = words === '' || /[.!?…]["”’»)\]]*$/u.test(words);
  // "Doe says": the name is what the sentence needs.
  if (!bracketed && goesOn && !LEADS.test(words)) return named(place.works[0]!, inBrackets(place, written));
  if (beginsSentence && !LEADS.test(words)) return goesOn ? withoutStop(written) : beforeSign(written, next);
  if (!bracketed || LEADS.test(words) || /[:;([—–]$/u.test(words)) {
    const small = withoutCapital(place, written);
    return goesOn ? withoutStop(small) : beforeSign(small, next);
  }
  // Glued to what stands before, brackets might make a link of it.
  return `${/\s$/u.test(before) ? '' : ' '}${inBrackets(place, written)}`;
}

function named({ item, suppressAuthor }: CitedWork, bracketed: string): string {
  const name = shortAuthors(item).replace(/[\\`*_[\]<>|@~^$]/gu, '');
  return suppressAuthor || name === '' ? bracketed : `${name} ${bracketed}`;
}

function inBrackets(place: Place, written: string): string {
  return `(${withoutStop(withoutCapital(place, written))})`;
}

/** A note begins with a capital, which "ibid", "chap." and the word before a work have not in the middle of a sentence. */
function withoutCapital({ works: [first] }: Place, written: string): string {
  const { prefix, suffix, suppressAuthor } = first!;
  const isLed = /^\p{Lowercase_Letter}/u.test(plainAffix(prefix).trim());
  const word = /^\p{Uppercase_Letter}\p{Letter}*\.?(?= |\u00a0)/u.exec(written)?.[0].toLowerCase() ?? '';
  return (
    isLed || (suppressAuthor && readSuffix(suffix).label === (usualPlaceTerms.get(word) ?? ''))
      ? written.replace(/^(?:\*{0,3})\p{Uppercase_Letter}/u, (letter) => letter.toLowerCase())
      : written
  ).replace(/(?<=^[^\p{Uppercase_Letter}]*)I(?=bid\b|d\b)/u, 'i');
}

/** A reference in the middle of a note: a sign of the sentence that follows takes the place of its stop. */
function beforeSign(written: string, next: string): string {
  return /\p{P}/u.test(next) ? withoutStop(written) : written;
}

function withoutStop(written: string): string {
  return written.replace(/\.(["'”’»]?)$/u, '$1');
}
