import type { Region } from './context';
import type { Fit } from './fit';
import { holds } from './synonyms';
import { readWords, type Word } from './words';

/**
 * Whether a sentence says of the case in which the condition fails what the source says of the case in which it holds:
 * "without stronger restrictions America would have 11 times", "unless homes are insulated".
 */
export function deniesCondition({ found, number }: Fit, regions: readonly Region[]): boolean {
  const own = conditionOf(found);
  if (own.length === 0) return false;
  const stems = stemsOf(own);
  const sentence = regions[0]!;
  const phrases = own.filter((words) => stemsOf([words]).size > 0);
  if (phrases.every(isDenied)) return ifClauses(sentence).some((said) => isAbout(said, stems) && !said.some(isNot));
  // "Unless" alone may open any condition; "without insulation" is the pack's own.
  if (own.some((words) => words.includes(' ') && DENYING.test(words))) return false;
  if (!phrases.some(isDenied) && ifClauses(sentence).some((said) => isAbout(said, stems) && said.some(isNot)))
    return true;
  return denials(sentence, number.claim.sentence.text).some((from) => {
    const after = sentence.words.slice(from, from + 5);
    if (after.some(({ stem }) => stems.has(stem))) return true;
    // "Export controls are to be strengthened. Without them …"
    const points = /^(?:them|it|this|that|these|those|such)$/i.test(after[0]?.raw ?? '');
    const before = regions.find(({ kind }) => kind === 'before');
    return points && before?.words.some(({ stem }) => stems.has(stem)) === true;
  });
}

/** "If irrigation is not extended", "unless it is". */
function isDenied(phrase: string): boolean {
  return DENYING.test(phrase) || readWords(phrase).some(isNot);
}

function isNot({ raw }: Word): boolean {
  return /^(?:not|no|never)$|n['’]t$/i.test(raw);
}

function isAbout(said: readonly Word[], stems: ReadonlySet<string>): boolean {
  return said.some(({ stem }) => stems.has(stem));
}

/** The words behind each "if" and "even if", as far as their clause goes. */
function ifClauses({ words }: Region): readonly (readonly Word[])[] {
  return words.flatMap((opening, from) =>
    /^if$/i.test(opening.raw) ? [words.slice(from + 1).filter(({ clause }) => clause === opening.clause)] : [],
  );
}

/** "If the United States imposed tariffs", where the source says what follows if exports stop: nothing of the condition is the figure's. */
export function isOnOtherCondition({ found }: Fit, { words }: Region): boolean {
  const own = conditionOf(found);
  if (own.length === 0) return false;
  const stems = stemsOf(own);
  const clauses = words.flatMap((opening, from) =>
    /^if$/i.test(opening.raw) && words[from - 1]?.raw.toLowerCase() !== 'even'
      ? [words.slice(from + 1).filter(({ clause, small }) => clause === opening.clause && !small)]
      : [],
  );
  const isOwn = (word: Word): boolean => stems.has(word.stem) || holds(found.known.vocabulary, word.stem);
  return clauses.some((said) => said.length >= 3) && !clauses.some((said) => said.some(isOwn));
}

/** The pack's words for the condition under which the figure holds. */
function conditionOf({ known }: Fit['found']): readonly string[] {
  const conditions = known.figure.qualifiers.filter(({ kind }) => kind === 'condition');
  return conditions.flatMap(({ words, phrase }) => [...words, phrase ?? '']);
}

function stemsOf(phrases: readonly string[]): ReadonlySet<string> {
  const words = phrases.flatMap((phrase) => readWords(phrase).filter(isTelling));
  return new Set(words.map(({ stem }) => stem));
}

const DENYING = /\b(?:without|unless|absent|regardless|irrespective)\b/iu;

/** The places of the words right behind "without", "unless", "in the absence of". */
function denials({ words }: Region, text: string): readonly number[] {
  if (!DENYING.test(text) && !/\babsence\b/iu.test(text)) return [];
  return words.flatMap(({ raw }, i) =>
    /^(?:without|unless|absent|regardless|irrespective|absence)$/i.test(raw)
      ? [words[i + 1]?.raw === 'of' ? i + 2 : i + 1]
      : [],
  );
}

/** "If", "would" and "with" say nothing of what the condition is. */
function isTelling({ small, raw }: Word): boolean {
  return !small && raw.length > 3 && !/^(?:provided|assuming|unless|under|possible|should|only)$/i.test(raw);
}
