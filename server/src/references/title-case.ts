import { SKIP_WORDS } from 'citeproc';

/** The words that CSL leaves small in title case (its specification, appendix "Title Case Conversion"), with those that name-like phrases bring. */
const english =
  'a an and as at but by c ca d de down et for from in into nor of on onto or over so the till to up v van via von vs vs. v. with yet';
/**
 * Small words of other languages that are no English words: a title in English may name a "Zeitschrift für Politik", and of a work without
 * a language nobody knows better.
 */
const others =
  "für und der das des dem zur zum vom über ohne gegen durch du la le les aux l' d' y el los las del por para della delle dei och för og til voor het een";

/** citeproc-js has a longer list of its own, with "without" and "through". */
SKIP_WORDS.splice(0, SKIP_WORDS.length, ...`${english} ${others}`.split(' '));
