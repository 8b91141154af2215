/**
 * Abbreviations, in lower case and without their last stop, after which a capital or a number may follow within the
 * sentence: a title before a name, a label before a number.
 */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  (
    'dr mr mrs ms mx prof hon rev fr gen col lt sgt capt cmdr gov sen rep pres amb st ste mt ft no nos fig figs ' +
    'eq eqs sec secs ch chs chap chaps para paras p pp vol vols art arts tab app ref refs ed eds vs v cf e.g i.e viz ' +
    'approx ca c circa incl excl resp est ext max min avg al c.f art nr n op cit ibid id s ss cl reg sch u.s.c'
  ).split(' '),
);

/** Abbreviations that may end a sentence: a capital after them may begin a new one. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  (
    'inc corp ltd co plc llc bros jr sr etc dept govt assn bn mn mln tn jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thur thurs fri sat sun ph.d m.d b.a m.a d.phil a.m p.m a.d b.c u.s u.k u.n e.u u.s.a d.c ' +
    'ave blvd rd'
  ).split(' '),
);

/** Names of reporters and journals in citations: open before a number or another such name ("132 Stat. 348", "Fed. Reg."). */
export const citedAbbreviations: ReadonlySet<string> = new Set(
  'stat fed rcd rec supp inv rul econ stud publ pub am'.split(' '),
);

/** The length of the longest of them: most sentences end with a word that is longer. */
export const longestAbbreviation = Math.max(
  ...[leadingAbbreviations, closingAbbreviations, citedAbbreviations].flatMap((words) =>
    [...words].map(({ length }) => length),
  ),
);
