import { cue } from './cue';
import { ABSTRACT_ENDING, FINITE, REPORTING, SCHEME_NOUN, TEXT_NOUN, WORLD_NOUN } from './cues';
import { say, type Check, type ClaimContext } from './context';
import { isRankTold } from './group';
import { singular } from './singular';
import { isSmall, isSmallWord } from './small';
import { CHANGE_BEFORE } from './time';
import { when } from './when';

/** Checks for small numbers, which order the text or point back at least as often as they report. */

/** "Figure 3: Forecasts of six models" */
export const CAPTION = /^\W*(?:Figure|Fig\.|Table|Chart|Box|Map|Exhibit)\s[\p{L}\d.]{1,6}[:.]\s/u;

/** "these three", "all four": the reader knows them, whatever the number. */
const POINTS_BACK = cue(/\b(?:these|those|all|both|the other|the remaining|either|each of the|or all|other)\s+$/iu);
/** "the three", "its two": only small numbers in words point back so. */
const MAY_POINT_BACK = cue(/\b(?:any|the|its|their|our|his|her|of the)\s+$/iu);

const THE_SAME = cue(/\b(?:that|this|the|these|those) (?:same|very)\s+$/iu);

const REACH_THAT = cue(/\b(?:reach|reached|meet|met|hit|spend|spent|to|of|for|with|on|at|under|above|below) that $/iu);
const THESE = cue(/\b(?:these|those) $/iu);

/** "these two agencies", "all three": the reader knows them already. */
const backReference = when({ cues: [THE_SAME, REACH_THAT, THESE, POINTS_BACK, MAY_POINT_BACK] }, (context) => {
  const { before, quantity, possible } = context;
  const found = say('back-reference', 'Left alone: it points back to what is known by now.');
  if (THE_SAME.test(before, possible)) return found;
  // "so that they could reach that 2%."
  if (quantity.kind === 'percent' && REACH_THAT.test(before, possible) && /^\s*(?:[.,;)]|$)/u.test(context.afterAll))
    return found;
  // "each of these two-week cycles", "after those five years had elapsed"
  if (
    quantity.kind === 'duration' &&
    THESE.test(before, possible) &&
    !/^\s(?:old\b|or\b|and (?:older|over)\b)/u.test(context.after)
  )
    return found;
  if (quantity.kind !== 'count' || !isSmall(context) || isRankTold(context)) return null;
  return POINTS_BACK.test(before, possible) || (isSmallWord(context) && MAY_POINT_BACK.test(before, possible))
    ? found
    : null;
});

/** Names set apart right behind the noun of a small number: "two tools (DAX and Nabla)", "three cities, Leeds, Hull and York". */
const NAMES_FOLLOW =
  /^ (?:[\p{L}-]+ ){0,4}?\p{Ll}{3,}(?: \(|, | ?(?:\u2014|\u2013|-{2,3}) ?)((?:the )?\p{Lu}[\p{L}\d.&'\u2019-]*(?: \p{Lu}[\p{L}\d.&'\u2019-]*){0,3}(?:(?:,? and |,? or |, )(?:the )?\p{Lu}[\p{L}\d.&'\u2019-]*(?: \p{Lu}[\p{L}\d.&'\u2019-]*){0,3}){1,8})(?:[).;,\u2014\u2013]|-{2,3}| [\u2014\u2013]|$)(?! (?:and|or) \p{Lu})/u;
/** "Only two states (Ohio and Iowa) have one.": that there are no others is a claim. */
const ONLY = cue(/\b(?:only|just|fewer than|no more than|other than|all but)\s+$/iu);

/** What a text does with those it names: it tells of them, or takes them as its cases; also "types of bus". */
const TELLING =
  'named|listed|compared|covered|considered|described|discussed|examined|studied|selected|used|included|identified|cited|mentioned|presented|visited|followed|picked|surveyed|analy[sz]ed|reviewed|looked|distinguished|sampled|interviewed|contrasted|matched|need|tried|tested';
/** "The fire killed", "The bank sold": whatever verb of the past stands right before the number, those counted are what it happened to. */
const DID_TO = new RegExp(
  String.raw`$(?<=\b(?!(?:${TELLING})\b)(?:\p{Ll}{2,}ed|lost|won|sold|bought|built|hit|struck|shut|cut|took|left|beat|sank|shot|met|paid|gave|sent|held|drew) )`,
  'u',
);
/** The number opens its clause, as a subject does. */
const OPENS_CLAUSE = /(?:^|[,;:] |\b(?:and|but|when|while|after|because|that) )$/u;
/** Behind the names: "lost their ferries", "ban the practice"; not "are compared", "in the north". */
const THEY_DID = new RegExp(
  String.raw`^,? ?(?!(?:is|are|was|were|be|have been) (?:\p{Ll}+ly )?(?:${TELLING}|shown|chosen|given)\b)(?!(?:in|of|on|at|for|from|to|with|by|as|and|or|which|that|where|under|across|than|among|between|over)\b)(?:\p{Ll}+ (?:the|an?|their|its|his|her|no|all|more|most|it|them|\d)\b|(?:are|were|is|was|have|had|lost|left|won|fell|rose|met|went|shut|closed?|joined|refused|\p{Ll}{2,}ed)\b)`,
  'u',
);

/** "Two ports, Gozo and Hull, lost their ferries", "The flood killed two women, Ash and Bay": so many did or met something, whoever they are. */
function haveNews({ beforeAll, afterAll }: ClaimContext, names: RegExpExecArray): boolean {
  return DID_TO.test(beforeAll) || (OPENS_CLAUSE.test(beforeAll) && THEY_DID.test(afterAll.slice(names[0].length)));
}

/** The number counts the names that stand beside it, and says no more than they do. */
const named = when({ kinds: ['count'] }, (context) => {
  const { quantity, beforeAll, afterAll, passage, possible } = context;
  if (passage.role === 'cell' || quantity.hedge !== null || !isSmall(context) || ONLY.test(beforeAll, possible))
    return null;
  const names = NAMES_FOLLOW.exec(afterAll.slice(0, 200));
  return names !== null &&
    names[1]!.split(/,? (?:and|or) |, /u).length === quantity.stated.low &&
    !haveNews(context, names)
    ? say('structure', 'Left alone: it counts the names that stand beside it.')
    : null;
});

const WORK =
  /^(?:stud(?:y|ies)|papers?|articles?|reports?|surveys?|reviews?|trials?|analyses|evaluations?|experiments?|books?)$/u;

/** "Two studies were withdrawn": something happened to them; "were published" tells of the works themselves. */
const WORKS_MET =
  /^ (?:[\p{L}-]+ ){1,3}?(?:was|were|been) (?:\p{L}+ly )?(?:retracted|withdrawn|stopped|halted|cancelled|canceled|suspended|abandoned|corrected|rejected|suppressed|refuted|discredited|challenged|questioned|ended|closed)\b/u;

/** "Two studies found costs of $904 [@a] and $923 [@b]": as many as are cited in the sentence. */
const citedWorks = when({ kinds: ['count'] }, (context) => {
  const { quantity, passage, sentence } = context;
  if (!WORK.test(quantity.noun?.head ?? '') || !isSmallWord(context) || quantity.hedge !== null) return null;
  if (WORKS_MET.test(context.afterAll)) return null;
  let cited = 0;
  for (const mark of passage.marks)
    if (mark.at.start >= sentence.start && mark.at.end <= sentence.end && mark.kind === 'citation')
      cited += mark.items.length;
  return cited === quantity.stated.low && cited > 1
    ? say('structure', 'Left alone: it counts the works that are cited here.')
    : null;
});

/** What a program takes and makes: "The code produces 12 output files." */
const OF_PROGRAM = cue(
  /\b(?:code|scripts?|notebooks?|pipeline|function|package|repository|repo|folder|directory|module|command|workflow|macro|query) (?:also |then )?(?:produces?|generates?|creates?|writes?|outputs?|reads?|takes?|returns?|contains?|holds?|has|have|includes?|exports?|saves?) (?:the )?$/iu,
);
const PART_OF_PROGRAM =
  /^(?:files?|scripts?|notebooks?|columns?|tables?|plots?|charts?|figures?|functions?|modules?|arguments?|parameters?|variables?|fields?|sheets?|outputs?|inputs?|folders?|directories)$/u;

const ofProgram = when({ kinds: ['count'], cues: [OF_PROGRAM] }, ({ quantity, beforeAll, possible }) =>
  PART_OF_PROGRAM.test(quantity.noun?.head ?? '') &&
  (quantity.stated.high ?? 100) < 100 &&
  OF_PROGRAM.test(beforeAll, possible)
    ? say('structure', 'Left alone: it says what a program takes or makes.')
    : null,
);

/** "divided into seven regions" */
const DIVIDED_INTO = cue(
  /\b(?:divided|split|grouped|organi[sz]ed|sorted|broken(?: down)?|classified|categori[sz]ed) in(?:to)?\s+$|\b(?:consists? of|comprises?|is made up of)\s+$/iu,
);

const NEW = /^ new\b/u;
/** "The agency made four new export classes": somebody did so; what "we" make is how the text is built. */
const CREATED = cue(
  /(?<!\b[Ww]e )(?<!\bI )\b(?:made|created|added|introduced|set up|opened|issued|established|launched)\s+$/u,
);

const isCreated = ({ before, after, possible }: ClaimContext): boolean =>
  NEW.test(after) && CREATED.test(before, possible);

/** "completed for 15 kinds of data", "across 14 categories of spending": what the scheme of a study tells apart. */
const OF_SCHEME = cue(
  /\b(?:(?:(?:complet|collect|gather|scor|assess|measur|calculat|comput|estimat|report)ed|data|figures|scores|values) for|across|into|cover(?:s|ed|ing)?|compris(?:es?|ing)|by|us(?:es?|ed|ing)|distinguish(?:es|ed|ing)?|over)\s+$/iu,
);
const SCHEME_OF = /^ (?:[\p{Ll}-]+ )?(?:categories|types|kinds|classes|tiers|grades|bands|brackets) of \p{Ll}/u;

/** "age groups", "income groups": classes, unless they did or met something. */
const GROUPS = /^ (?:age|income|wage|salary|size|ethnic|weight|earnings|occupational|product) groups\b/u;

/** "three recommendations", "two challenges:": how the text or the argument is built. */
const textStructure = when({ kinds: ['count', 'ratio', 'multiple'] }, (context) => {
  const { quantity, sentence, passage } = context;
  const small = isSmall(context);
  const parts = quantity.kind === 'count' && quantity.unit === null && /^\d{2}$/u.test(quantity.text);
  const twice = quantity.text.toLowerCase() === 'twice';
  if (!small && !parts && !twice) return null;
  if (quantity.change !== undefined || CHANGE_BEFORE.test(context.before, context.possible)) return null;
  if (twice && /^\s?:/u.test(context.afterAll)) return say('structure', 'Left alone: it announces what follows.');
  // "The standard has 14 points."
  if (
    parts &&
    TEXT_NOUN.has(singular(quantity.noun?.head ?? '')) &&
    /\b(?:has|contains|comprises|consists of|sets out|lists|covers|is made up of|divided into) $/iu.test(context.before)
  )
    return say('structure', 'Left alone: it says how a text is built.');
  if (
    quantity.kind === 'count' &&
    (parts
      ? SCHEME_OF.test(context.afterAll) && OF_SCHEME.test(context.before, context.possible)
      : GROUPS.test(context.afterAll))
  )
    return say('classification', 'Left alone: it counts the classes of a scheme.');
  const oneOf = quantity.kind === 'ratio' && /^(?:one|1) of /iu.test(quantity.text);
  if (!(quantity.kind === 'count' || oneOf) || !small) return null;
  const head = singular(firstPlural(quantity.noun?.words) ?? quantity.noun?.head ?? '');
  if (SCHEME_NOUN.has(head) && isCreated(context)) return null;
  if (SCHEME_NOUN.has(head))
    return say('classification', `Left alone: it counts the ${quantity.noun!.head} of a scheme.`);
  if (TEXT_NOUN.has(head)) return say('structure', 'Left alone: it says how the text or the argument is built.');
  if (DIVIDED_INTO.test(context.before, context.possible))
    return say('classification', 'Left alone: it counts the parts of a scheme.');
  const announces = quantity.noun !== null && /^:\s/u.test(sentence.text.slice(quantity.noun.end));
  if ((sentence.text.endsWith(':') || (announces && isSmallWord(context))) && passage.role !== 'cell')
    return say('structure', 'Left alone: it announces the list that follows.');
  return null;
});

/** "two ways agencies can …": the first plural is what is counted. */
function firstPlural(words: string | undefined): string | undefined {
  return words?.split(/\s+/u).find((word) => {
    const one = singular(word);
    return TEXT_NOUN.has(one) && one !== word.toLowerCase();
  });
}

/**
 * A small number in words reports a fact when it counts things of the world ("two people were charged"), when it counts any
 * concrete thing in a clause that reports ("the navy bought four frigates"), or when it is one side of a comparison ("compared
 * with three in 2014", "it now has four"). Else it orders the text.
 */
const smallWord = when({ kinds: ['count'] }, (context) => {
  const { quantity, passage } = context;
  if (passage.role === 'cell') return null;
  if (/^one (?:or|and) two$|^two or three$/iu.test(quantity.text))
    return say('idiom', 'Left alone: a manner of speaking.');
  if (quantity.hedge !== null || !isSmallWord(context)) return null;
  if (CAPTION.test(context.sentence.text))
    return say('structure', 'Left alone: a small number that says what a figure or a table holds.');
  // "a link between two nodes": any two.
  if (/^two$/iu.test(quantity.text) && BETWEEN.test(context.before, context.possible))
    return say('structure', 'Left alone: it means any two of them.');
  return countsThings(context) || isCompared(context)
    ? null
    : say('structure', 'Left alone: a small number that orders the text more than it reports a fact.');
});

/** They end as nouns of action and quality do, and are none. */
const CONCRETE = new Set(
  'department apartment settlement establishment residence licence ambulance battleship city university facility community'.split(
    ' ',
  ),
);

const BETWEEN = cue(/\bbetween\s+(?:any\s)?$/iu);
const COUNTED = cue(
  /\b(?:only|just|fewer than|more than|at least|total of|counted|recorded|identified|conducted|hosted)\s+$/iu,
);

/** "Two journalists began to look": so few, and what they say or do in the story, are told of one by one. */
const TELLS =
  /^ (?:[\p{L}-]+ ){1,5}?(?:began|started|tried|looked|said|says?|told|wrote|made|helped|worked|presented|spoke|described|discuss\p{L}*|met|talked|asked|proposed|recommended|reviewed|approved)\b/u;
/** "We visited two harbours", "the briefing featured two experts": how the work was done, and who spoke. */
const TOLD_OF =
  /(?:\b(?:[Ww]e|I) (?:\p{L}+ )?\p{L}+|\b(?:feature[sd]?|featuring|heard from|spoke (?:to|with)|(?:collected|gathered|drawn|taken) (?:from|in|at|across)|interview(?:s|ed) with|conversations? with)) (?:key |of the )?$/u;

function countsThings(context: ClaimContext): boolean {
  const { quantity, clause, beforeAll, passage, possible } = context;
  if (quantity.noun === null) return false;
  // "has zero open roles": a nought reports that there are none.
  if (quantity.stated.high === 0) return true;
  const counted = quantity.noun.words
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(singular);
  if (COUNTED.test(beforeAll, possible) || isCreated(context)) return true;
  if (/^(?:two|three)$/iu.test(quantity.text) && (TELLS.test(context.afterAll) || TOLD_OF.test(beforeAll)))
    return false;
  if (counted.some((word) => WORLD_NOUN.has(word))) return true;
  const head = singular(quantity.noun.head);
  const concrete =
    head !== quantity.noun.head.toLowerCase() &&
    !TEXT_NOUN.has(head) &&
    (CONCRETE.has(head) || !ABSTRACT_ENDING.test(head));
  return concrete && passage.role !== 'heading' && REPORTING.test(clause, possible);
}

/** "twice", "four times" */
const OFTEN = /^twice$|\btimes$/iu;

/** "slipped three times", "was cut twice": how often something happened. */
const HAPPENED = cue(
  /\b(?:\p{Ll}{2,}ed|rose|fell|met|won|lost|cut|sat|struck|changed|slipped|risen|fallen|been \p{Ll}+)\s+(?:only |just |at least |about |nearly )?$/u,
);
const ENDS = cue(/^\s*(?:[,.;)\u2014]|$|(?:and|since|over|in \d|last|this)\b)/u);

/** "Of the 14 milestones, it met five." */
const FROM_EACH = cue(/^\s+(?:(?:from|in|for) (?:each|every)|who|of (?:whom|them|these|those))\b/u);
/** "six programmes\u2014four of which": a part of what was counted, unless that orders the text. */
const OF_WHICH = cue(/^\s+of which\b/u);
const NOUN_BEFORE = /$(?<=(\p{Ll}{2,}s)\)?(?:,\s|\s?[\u2014\u2013-]\s?|\s\())/u;
const PART_OF = cue(
  /\b[Oo]f (?:the|its|their|our|these|those) (?:\d[\d,]*|\p{Ll}+) (?:[\p{Ll}-]+ ){0,3}\p{Ll}+s\b[^.;]*,[^,;]*$/u,
);

const SINCE = cue(/^\s+(?:since|between|in \d|over|a |per )/iu);
const IS = cue(/\b(?:is|was)\s+$/iu);
const COMPARED_WITH = cue(/\b(?:compared (?:with|to)|up from|down from|against|versus)\s+$/iu);
const NOW_HAS = cue(
  /\b(?:now|today|only|just) (?:has|have|had|is|are)\s+$|\b(?:has|have|had|is|are) (?:now|only|just)\s+$|\bnow (?:has|have)\s+$/iu,
);

/** "from 18 in 1990 to seven today", "five declarations against 48 the year before": the other side of a comparison, which is a larger number. */
const FROM_ONE_TO = cue(/\bfrom \d[\d,.]*(?: in \d{4})? to\s+$/iu);
const AGAINST_ONE = cue(/^[^.;:]{0,50} (?:against|compared (?:with|to)|up from|down from) (?:only |just )?\d/iu);

/** No noun follows because it was named before: "23 in 2024, compared with three in 2014"; "It now has four." */
function isCompared({ quantity, before, beforeAll, after, afterAll, possible }: ClaimContext): boolean {
  if (CHANGE_BEFORE.test(before, possible)) return true;
  if (OFTEN.test(quantity.text))
    return (
      (HAPPENED.test(before, possible) && ENDS.test(after, possible)) ||
      SINCE.test(after, possible) ||
      IS.test(before, possible)
    );
  if (FROM_ONE_TO.test(before, possible) || AGAINST_ONE.test(afterAll, possible)) return true;
  if (quantity.noun !== null) return false;
  if (PART_OF.test(beforeAll, possible) && ENDS.test(after, possible)) return true;
  if (FROM_EACH.test(after, possible)) return true;
  const whole = OF_WHICH.test(after, possible) ? NOUN_BEFORE.exec(beforeAll)?.[1] : undefined;
  if (whole !== undefined && !TEXT_NOUN.has(singular(whole)) && !ABSTRACT_ENDING.test(singular(whole))) return true;
  // "Five C-17 transports": the plural stands after the name of the type.
  if (/^\s+[\p{Lu}][\p{Lu}\d-]*\d[\p{L}\d-]*\s(?:\p{Lu}\p{Ll}+\s)?\p{Ll}+s?\b/u.test(after)) return true;
  // "Eleven wanted more": those counted are the subject.
  if (FINITE.test(/^\s+(\p{Ll}+)/u.exec(after)?.[1] ?? '')) return true;
  if (COMPARED_WITH.test(before, possible)) return true;
  return NOW_HAS.test(before, possible) && /^\s*[.,;]/u.test(after);
}

export const structureChecks: readonly Check[] = [
  named,
  citedWorks,
  ofProgram,
  backReference,
  textStructure,
  smallWord,
];
