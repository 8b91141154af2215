import type { Sentence } from '../sentences/sentence';
import { allMatches } from '../text/all-matches';
import { once } from '../text/once';
import { isOwnAnalysis } from './attribution';
import { stemOf } from './topic';

/**
 * Whether a sentence speaks again of what an earlier one, which may stand some sentences before it, has told: of its figure ("96% of that $8.8 trillion"), or
 * of somebody or something that it has brought in ("compared two tools": "the tools were used in").
 */
export function takesUp(sentence: Sentence, earlier: Sentence): boolean {
  return (
    figuresTakenUp(sentence).some((figure) => numbersOf(earlier).has(figure)) || sharesAny(definites(sentence), earlier)
  );
}

/** "that $8.8 trillion", "of those 350", "Of the 1,200 pupils"; no year. */
const FIGURE = /\b(?:that|this|these|those|the) (?:same )?\p{Sc}?(?!(?:1[6-9]|20)\d\d(?![\d.,]*\d))(\d[\d.,]*)/giu;
/** It implies that there is a number to be taken up. */
const MAY_TAKE_UP = /\b(?:th(?:at|is|ese|ose|e)) (?:same )?\p{Sc}?\d/iu;
const NUMBER = /\d[\d.,]*/gu;

const withoutStop = (digits: string) => digits.replace(/[.,]+$/u, '');

const figuresTakenUp = once(({ text }: Sentence): readonly string[] =>
  MAY_TAKE_UP.test(text)
    ? allMatches(text, FIGURE)
        .map(([, digits]) => withoutStop(digits!))
        // Two digits are in common by chance.
        .filter((digits) => digits.length > 2)
    : [],
);
const numbersOf = once(
  ({ text }: Sentence) => new Set(allMatches(text, NUMBER).map(([digits]) => withoutStop(digits))),
);

/** What a sentence speaks of as known: "the tools", "these shelters", "both arms". */
const DEFINITE = /\b(?:the|these|those|both|this|that) (\p{Ll}{4,30})(?! of\b)(?![\p{L}-])/giu;
/** What a sentence brings in: "a shelter", "two commercial reading aids". The noun stands somewhere before the next small word. */
const COUNT = String.raw`an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some`;
const INDEFINITE = new RegExp(
  String.raw`\b(?:${COUNT}|\d[\d,]*) ((?:(?!(?:${COUNT}|the|and|or|of|in|at|on|to|for|from|with|by|that|which|who|than|as)\b)[\p{L}-]{2,30} ?){1,5})`,
  'giu',
);

const definites = once(({ text }: Sentence): readonly (string | null)[] =>
  allMatches(text, DEFINITE).map(([, noun]) => stemOf(noun!)),
);
const broughtIn = once(
  ({ text }: Sentence) =>
    new Set(
      allMatches(text, INDEFINITE).flatMap(([, words]) =>
        words!
          .trim()
          .split(' ')
          .map((word) => stemOf(word)),
      ),
    ),
);

function sharesAny(stems: readonly (string | null)[], earlier: Sentence): boolean {
  return stems.length > 0 && stems.some((stem) => stem !== null && broughtIn(earlier).has(stem));
}

const PAPER =
  '(?:study|trial|survey|experiment|review|report|analysis|paper|poll|census|evaluation|audit|article|dataset)';
/** "according to this report", "the same study puts", "the survey also found": the source that was cited. */
const OF_SOURCE = new RegExp(
  String.raw`\b(?:this|that|the same|these|those) (?:${PAPER}|authors|researchers|studies|surveys|reports|estimates|figures|numbers)\b|\baccording to the ${PAPER}\b|\bthe (?:${PAPER}|authors|researchers) (?:also |further |then )?(?:finds?|found|shows?|showed|says?|said|reports?|reported|estimates?|estimated|puts?|concludes?|concluded|notes?|noted|suggests?|suggested|adds?|added)\b`,
  'iu',
);

/** Whether a sentence names the source that was cited before it as one that is known: "according to this report". The draft's own report is none. */
export const namesCitedSource = once(
  ({ text }: Sentence) => OF_SOURCE.test(text) && !/\b(?:[Ww]e|[Oo]ur|us)\b/u.test(text) && !isOwnAnalysis(text),
);
