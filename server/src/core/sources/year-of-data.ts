import { measures } from '../quantities/lexicon/no-names';
import type { Span } from '../text/span';
import { isPlace } from './place-or-author';
import { isWriter } from './who-writes';

/** Several wrote it: that is a work wherever it stands. */
const SEVERAL = /\bet al\b| and | & /u;
/** What is done by those who pay, own and sell, and not by who writes: "were financed by Medicaid (2016)". */
const DONE =
  /(?<!\b(?:trial|experiment|stud(?:y|ie)|survey|poll|sample|data)s? )\b(?:financed|funded|paid(?: for)?|owned|run|operated|supplied|insured|employed|housed|imported|exported|subsidi[sz]ed|bought|sold|levied|imposed) by $/u;
/** "22 deaths in Malta (2016) and 31 in Gozo (2017)": what is set beside a place, with nothing but a number before it, is one, too. */
const BESIDE = /\bin (\p{Lu}\p{L}{1,30}) \(\d{4}\),? and (?:\p{Sc}?\d[\d.,]*(?:%| per ?cent)? )in $/u;

/**
 * Whether a capitalised word and a year in brackets tell whose data these are and of which year, and not who wrote of them.
 * @param words "Medicaid (2016)", @param before what the text says before them
 */
export function isYearOfData(words: string, before: string): boolean {
  if (SEVERAL.test(words)) return false;
  if (DONE.test(before.slice(-40))) return true;
  const beside = BESIDE.exec(before.slice(-120))?.[1];
  return beside !== undefined && isPlace(beside);
}

/** "Rents after Smith (2016)", "Estimate by Smith (2016)", "Poverty rate, Smith (2016)" head a column of somebody's figures. */
const CREDITS =
  /(?:^\W*|[,:\u2013\u2014-]\s?|\bper |\b(?:after|following|from|see|source|sources|according to|based on|(?:estimates?|estimated|figures?|data|reported|calculated|calculations?|analysis|survey|study|found|projections?|projected) (?:by|of|in))[: ]+)$/iu;
/** What columns give: "Cost (2016)". Those that a name with a number never ends with are known already. */
const GIVEN =
  /^(?:Share|Number|Costs?|Prices?|Spending|Revenues?|Budgets?|Rates?|Values?|Percent(?:age)?|Change|Amounts?|Exports|Imports|Output|Incomes?|Wages?|Rents?|Sales|Jobs|Employment|Unemployment|Emissions|Households)\b/u;

/**
 * The same for the heading of a column. Its year is that of the data, unless the words are nothing but an author and a year, or say whose figures they are.
 * @param span of the words in the heading
 */
export function isYearOfColumn(heading: string, { start, end }: Span): boolean {
  const words = heading.slice(start, end);
  if (SEVERAL.test(words)) return false;
  const [name] = words.split(/(?:['\u2019]s?)? ?\(/u, 1);
  if (GIVEN.test(name!) || measures.has(name!.toLowerCase())) return true;
  return !isWriter(name!) && !CREDITS.test(heading.slice(0, start));
}
