import type { Quantity } from '../quantities/quantity';
import { beginsSentence } from '../text/sentence-starters';
import { cue } from './cue';
import { say, type Check, type ClaimContext } from './context';
import type { PossibleCues } from './possible-cues';
import { timeOfDay } from './time-of-day';
import { title } from './title';
import { when } from './when';

/** Checks that look at what the expression is: dates, names, references, numbers of lists and notes. */

const CHEMICAL = /^(?:(?:[BCFHIKNOPSUVWY]|[A-Z][a-z])\d{0,3}){2,}e?$|^(?:[FHNO]|Br|Cl)[23]$|^PM\s?\d/u;
const VERSION = /^v?\d+\.\d+(?:\.\d+)+|^v\d|\bversion\b|\brelease\b/iu;
const OF_LAW =
  /\b(?:H\.?\s?R|S|Pub\. ?L|U\.?S\.?C|C\.?F\.?R|Act|Bill|Directive|Regulation|Order|Resolution|Law|SB|AB|HB)\b/u;

/**
 * A place in a ranking or a run: "ranks 14th", "is ninth with 0.41", "the sixth in a row"; and a fraction after a change: "fell a tenth".
 * Words that end the text before it are looked for from that end (`$(?<=…)`): else the expression would be tried at each of its letters.
 */
export function isRank({ beforeAll, afterAll, quantity }: ClaimContext): boolean {
  if (quantity.kind !== 'ordinal') return false;
  if (
    /^\s+(?:[\p{L}-]+\s)?(?:in a row|running|straight)\b/iu.test(afterAll) ||
    /^\s+(?:consecutive|successive)\b/iu.test(afterAll)
  )
    return true;
  if (
    /$(?<=\b(?:rose|fell|grew|shrank|dropped|declined|lost|gained)(?: by)? (?:about |nearly |almost |over )?an? )/iu.test(
      beforeAll,
    )
  )
    return true;
  if (/^(?:a|an)\s/iu.test(quantity.text))
    return /$(?<=\b(?:rose|fell|grew|shrank|dropped|declined|lost|gained|up|down)(?: by)? (?:about |nearly |almost |over )?)/iu.test(
      beforeAll,
    );
  if (
    /$(?<=\b(?:ranks?|ranked|ranking|placed|finished|came)\s+(?:(?:it|them|us|the country|only|just|joint|(?:[a-z]+ ){0,4}?(?:last|bottom|top|high|low|best|worst),? at)\s+)?)/iu.test(
      beforeAll,
    )
  )
    return /^(?:\s+(?:with|in|among|of|out|for|from|on|behind|overall|worldwide|globally)\b|\s*[.,;)(]|$)/u.test(
      afterAll,
    );
  return (
    /$(?<=\b(?:is|was)\s+(?:only\s|joint\s)?)/iu.test(beforeAll) &&
    /^\s+(?:with \d|among|of \d|out of|overall)/iu.test(afterAll)
  );
}

/** No cue: a date asks for nothing else, and one look at what follows it is cheaper than one at the words of the sentence. */
const OF_PRICES = /^\s*(?:dollars|pounds|euros|prices|terms)\b/iu;

/** "The book has 240 pp", "Oxford, 240 pp.": not "rose by 120 pp". */
const HAS_PAGES =
  /(?:[,.;:()\]\u201d"]\s*|^|\b(?:has|have)\s+|\b(?:books?|reports?|volumes?|editions?)\b[^.;]{0,40}\b(?:has|have|is|of|to|runs|with|in)\s+)$/u;

const kinds: Check = (context) => {
  const { quantity, beforeAll, afterAll, passage } = context;
  switch (quantity.kind) {
    case 'date':
      return OF_PRICES.test(afterAll)
        ? say('price-year', 'Left alone: it is the year of the prices.')
        : say('date', 'Left alone: it is a date.');
    case 'identifier':
      if (CHEMICAL.test(quantity.text)) return say('chemical-formula', 'Left alone: it is part of a chemical formula.');
      if (VERSION.test(quantity.text)) return say('version', 'Left alone: it is a version.');
      return say('identifier', 'Left alone: it is part of a name or an identifier.');
    case 'reference':
      return OF_LAW.test(beforeAll.slice(-30) + quantity.text)
        ? say('law-number', 'Left alone: it is the number of a law.')
        : say('section-reference', 'Left alone: it refers to a part of a document.');
    case 'ranking':
      // "##02 Introduction": a heading without its space.
      return /^#\d/u.test(quantity.text) && /^#*$/u.test(beforeAll) && /^\s+\p{Lu}/u.test(afterAll)
        ? say('section-number', 'Left alone: it numbers a section.')
        : null;
    case 'structure':
      return say('structure', 'Left alone: it numbers a part of the text.');
    case 'percentage-points':
      return (quantity.stated.low ?? 0) >= 100 && /\d\s?pp$/u.test(quantity.text) && HAS_PAGES.test(beforeAll)
        ? say('page-reference', 'Left alone: it is a page.')
        : null;
    case 'ordinal':
      if (isRank(context)) return null;
      return say('ordinal', 'Left alone: it gives an order, not an amount.');
    default:
      if (quantity.weak === true) return say('weak', 'Left alone: it names no number that a source could show.');
      return passage.role === 'metadata' ? say('title', 'Left alone: it stands in the front matter.') : null;
  }
};

/** Whether it may be nothing but digits and what stands between them: neither a unit nor a word. */
function isNumeral({ text }: Quantity): boolean {
  return text.charCodeAt(0) <= 0x39 && text.charCodeAt(text.length - 1) <= 0x39;
}

/** Words by which a short line with a number at its end counts something. */
const TALLIES = cue(
  /\b(?:number|total|count|average|mean|median|cases|deaths|scores?|rank|staff|people|households|homes|respondents?|responses|price|cost|rate|share|age)\b/iu,
);

/** "Key points 3", "The current picture .... 5": a line of a table of contents, as converters leave it. */
const contentsLine: Check = ({ quantity, passage, beforeAll, afterAll, sentence }) =>
  passage.place.cell === undefined &&
  passage.place.heading === undefined &&
  quantity.text.length <= 3 &&
  isNumeral(quantity) &&
  /^\d{1,3}$/u.test(quantity.text) &&
  /^\s*$/u.test(afterAll) &&
  passage.prose.trim().length === (beforeAll + quantity.text).trim().length &&
  /^(?:\d[\d.]*\s+|(?:Chapter|Part|Section|Annex|Appendix) [\dA-Z]{1,2}[:.]?\s+)?\p{Lu}[\p{L}\u2019',:&() -]{3,90}[ .]+$/u.test(
    beforeAll,
  ) &&
  !/\b(?:is|are|was|were|has|have|had|by|to|of|than|at|rose|fell|\p{Ll}{3,}ed)\s+$/u.test(beforeAll) &&
  !TALLIES.test(beforeAll, sentence.possible)
    ? say('page-reference', 'Left alone: it is a page.')
    : null;

const ADDRESSES = cue(/\b(?:University|Institute|College|School|Hospital|Department|Faculty)\b/u);

function isAddress(line: string, possible: PossibleCues): boolean {
  return (
    /^[\])^]?\s?\p{Lu}/u.test(line) &&
    ADDRESSES.test(line, possible) &&
    /, \p{Lu}/u.test(line) &&
    !/\b(?:is|are|was|were|has|have|had|\p{Ll}{3,}ed)\b/u.test(line)
  );
}

/** "5.1.1 Memorised secrets", "2. Findings", "(3) …": the number that a heading or an item begins with. */
const leadingNumber: Check = ({ quantity, passage, sentence, beforeAll, afterAll }) => {
  if (passage.role === 'cell' || !isNumeral(quantity) || !/^[\d.]+$/u.test(quantity.text)) return null;
  // "The methods focus on: 1) estimating …, 2) classifying …"
  if (afterAll.startsWith(')') && /^\)\s\p{L}/u.test(afterAll) && !isOpen(beforeAll, '(', ')'))
    return say('list-number', 'Left alone: it numbers the item.');
  // "10 Library of Health Sciences, Example University, Chicago, USA": whose address it is.
  if (
    /(?:^|\n)[\s^[(]{0,4}$/u.test(beforeAll.slice(-5)) &&
    ADDRESSES.isPossible(sentence.possible) &&
    isAddress(afterAll.slice(0, 240).split('\n', 1)[0]!, sentence.possible)
  )
    return say('list-number', 'Left alone: it numbers an address.');
  if (sentence.start + quantity.start > 1) return null;
  // "12 | Center for Energy": the running title of a converted page.
  if (/^\s\|\s/u.test(afterAll)) return say('page-reference', 'Left alone: it is a page.');
  if (passage.role === 'heading' && /^\.?\s+\p{Lu}/u.test(afterAll))
    return say('section-number', 'Left alone: it numbers the section.');
  if (/^(?:\)|\.\s|\.$)/u.test(afterAll)) return say('list-number', 'Left alone: it numbers the item.');
  return null;
};

function isOpen(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}

/** A bare whole number in a table's first column, or under a heading that says it counts the rows. */
const rowNumber = when({ inCell: true }, (context) => {
  const { quantity, passage } = context;
  const cell = passage.place.cell;
  if (cell === undefined || quantity.unit !== null || !/^\d{1,3}$/u.test(quantity.text) || !context.alone) return null;
  if (cell.column > 0 && !/^(?:#|no\.?|nr\.?|row|item|id)$/iu.test(cell.columnHeader.trim())) return null;
  return say('list-number', 'Left alone: it numbers the row.');
});

const ANSWERS = cue(/\b(?:returns?|returned|gives?|gave|throws?|an?|status|HTTP)\s+$/iu);
const IS_ERROR = cue(/^(?:\s+(?:errors?|pages?|responses?|status|codes?|messages?)\b|\s*[.,;)]|\s*$)/iu);

/** Words about the answers of web servers. */
const OF_STATUS = cue(/\b(?:status codes?|redirects?|HTTP)\b/u);
const REPLIES = /^(?:redirects?|responses?|errors?|codes?|pages?|status)$/u;

/** "returns a 404", "500 errors": what a web server answers. */
const statusCode: Check = ({ quantity, sentence, earlier, beforeAll, afterAll, possible }) =>
  quantity.text.length === 3 &&
  isNumeral(quantity) &&
  /^(?:[123]0[0-8]|40[0-9]|41[0-8]|42[0-9]|50[0-4])$/u.test(quantity.text) &&
  ((ANSWERS.test(beforeAll, possible) && IS_ERROR.test(afterAll, possible)) ||
    ((quantity.noun === null || REPLIES.test(quantity.noun.head)) &&
      [sentence, ...earlier].some((one) => OF_STATUS.test(one.text, one.possible))))
    ? say('identifier', 'Left alone: it is a code.')
    : null;

/** "2 Harbour Union, Cuts map (2022).", "15 Ibid., p. 3", "4 See Lund": what a list of notes has behind its numbers. */
const NOTE_TEXT =
  /^ (?:See|Ibid)\b|^ \p{Lu}.{2,300}?(?:, pp?\. ?\d|\bhttps?:|[(,] ?(?:19|20)\d\d(?:[\u2013/-]\d\d)?\)?\W{0,2}$)/u;

/** Endnote numerals that a converter glued to the end of a sentence or a word: "growth.12 The". */
const gluedNote: Check = ({ quantity, beforeAll, afterAll, passage }) => {
  if (!isNumeral(quantity)) return null;
  const isCell = passage.role === 'cell';
  // "1 The report": a word that begins a sentence is nothing that is counted.
  if (beforeAll === '' && /^\d{1,3}$/u.test(quantity.text) && (beginsSentence(afterAll) || NOTE_TEXT.test(afterAll)))
    return say('endnote-marker', 'Left alone: it is the number of a note.');
  // Most numbers stand apart, with no bracket before them.
  if (beforeAll === '' || (beforeAll.endsWith(' ') && !beforeAll.includes('[') && !beforeAll.includes('(')))
    return null;
  // "[159038]": the number of a question or a paper.
  if (/^\d{4,7}$/u.test(quantity.text) && /\[$/u.test(beforeAll) && /^\]/u.test(afterAll))
    return say('identifier', 'Left alone: it is part of a name or an identifier.');
  if (!/^\d{1,3}(?:[,\u2013-]\d{1,3})*$/u.test(quantity.text)) return null;
  // "new homeowners (17,436)"
  if (/^\d{1,3}(?:,\d{3})+$/u.test(quantity.text) && beforeAll.endsWith('(')) return null;
  // "[12]", "[3, 7-9]"
  if (
    /\[[\d,;\s\u2013-]*$/u.test(beforeAll) &&
    /^[\d,;\s\u2013-]*(?:, (?:p|pp|ch|sec|sect|tab|table|fig|figure|art|section|chapter|annex|appendix)\b[^\]]{0,40})?\]/iu.test(
      afterAll,
    )
  )
    return say('endnote-marker', 'Left alone: it is the number of a note.');
  // "Krasniqi (2020, 114)"
  if (/\((?:[^()]*\s)?\d{4}[a-z]?[,:]\s(?:pp?\.\s)?$/u.test(beforeAll) && /^\s*[);]/u.test(afterAll))
    return say('page-reference', 'Left alone: it is a page.');
  const inBracket = beforeAll.endsWith('(');
  // "is met (1)."
  if (
    inBracket &&
    !isCell &&
    /\p{Ll}\s\($/u.test(beforeAll) &&
    /^\)(?:[.,;]|\s*$)/u.test(afterAll) &&
    (beforeAll + afterAll).match(/\(\d/gu) === null
  )
    return say('endnote-marker', 'Left alone: it is the number of a note.');
  // "emissions(1)"
  if (inBracket && /\p{L}{2}\($/u.test(beforeAll) && /^\)(?:\W|$)/u.test(afterAll))
    return say('endnote-marker', 'Left alone: it is the number of a note.');
  if (/^\s$/u.test(beforeAll.slice(-1)) || !/^(?:\s|$)/u.test(afterAll)) return null;
  return /$(?<=\p{Ll}{2}[.,;:!?]?[)"'\u201d\u2019]?)/u.test(beforeAll)
    ? say('endnote-marker', 'Left alone: it is the number of a note.')
    : null;
};

/** Another number of the clause, or what is counted per something. */
const COUNTS_BESIDE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|thirds?|quarter|per|deaths?|cases?|births?|rates?|ratio|number|doctors?|nurses?)\b/iu;
const PER = cue(/\b(?:per|for every|for each)\s+$/iu);
const SCALE = cue(/^(?:thousands|millions|billions|trillions)\b/iu);
/** "data are shown in billions of dollars", "Values are in thousands"; "in the billions" is an amount. */
const SHOWN_IN = cue(
  /\b(?:(?:tables?|charts?|figures?|columns?|maps?) (?:shows?|lists?|gives?|reports?) [\p{L} ]{2,30}|(?:are|is|were) (?:all )?(?:shown|reported|expressed|given|stated|presented|displayed|quoted|listed|denominated)|(?:data|figures|values|amounts|numbers|estimates|series|units|variables) are)(?: here| below)? in $/iu,
);
const OPENS_IN = cue(/\([^)]*\bin\s+$/iu);

/** "per 100,000 people", "a 1-in-20 chance": only the denominator when it stands apart from its rate. */
const denominator = when({ cues: [PER, SCALE, SHOWN_IN] }, ({ quantity, before, beforeAll, afterAll, possible }) => {
  // "A life is saved for every $3,000": where nothing else is counted, it is the amount that is told.
  if (quantity.kind !== 'rate' && PER.test(before, possible) && COUNTS_BESIDE.test(before + afterAll))
    return say('unit-denominator', 'Left alone: it is what the rate is counted per.');
  // "(dollars in millions)", "in thousands of units": the unit of a table.
  return SCALE.test(quantity.text, possible) &&
    (SHOWN_IN.test(beforeAll, possible) ||
      (OPENS_IN.test(beforeAll, possible) && /^[^(]*\)/u.test(afterAll)) ||
      // "Savings (£ millions)"
      (/\(\p{Sc} ?$/u.test(beforeAll) && afterAll.startsWith(')')) ||
      // "Overnight trips by region, thousands"
      (beforeAll.endsWith(', ') && /^\W*$/u.test(afterAll)) ||
      // "Dollars in thousands", "All figures are in £ millions"
      (/^(?!.*\b(?:was|were|is|runs?|ran|costs?|ending|measured|paid|spent|lost|invested)\b)(?:\S+\s){0,4}in \p{Sc}?\s?$/iu.test(
        beforeAll,
      ) &&
        /^\W*$/u.test(afterAll)))
    ? say('unit-denominator', 'Left alone: it names the unit of a table.')
    : null;
});

const READ_TIME = cue(/\bread(?:ing)?[- ]time:?\s*$/iu);
const PRIMER = cue(/^(?:\s(?:training|courses?|class|guide|session|primer|workshop|lecture)\b|\s*[.:,;!?)]|\s*$)/iu);
/** Numbers of ports of the internet that texts name. */
const PORTS = new Set(['22', '25', '53', '80', '443', '8080', '8443']);
const OF_PORTS = cue(/\bports?\b[^.;]{0,30}$/iu);

/** "the Act (c. 26)", "ports other than 80 or 443", "GSA's 10x": numbers that name. */
const nameByPlace: Check = ({ quantity, beforeAll, afterAll, possible }) => {
  const chapter = afterAll.startsWith(')') && /\b(?:Act|Measure) \d{4} \((?:c|asp|anaw|nawm)\.? ?$/u.test(beforeAll);
  const port = OF_PORTS.test(beforeAll, possible) && PORTS.has(quantity.text);
  const brand =
    beforeAll.endsWith('s ') &&
    /['\u2019]s $/u.test(beforeAll) &&
    /^\d+x$/iu.test(quantity.text) &&
    /^\s*(?:[,.;)]|$)/u.test(afterAll);
  const congress = afterAll.startsWith(' Congress') && /^1\d\d$/u.test(quantity.text) && /^ Congress\b/u.test(afterAll);
  const primer = quantity.text === '101' && /\p{L} $/u.test(beforeAll) && PRIMER.test(afterAll, possible);
  const readTime = quantity.kind === 'duration' && READ_TIME.test(beforeAll, possible);
  return readTime || primer || chapter || port || brand || congress
    ? say('identifier', 'Left alone: it is part of a name or an identifier.')
    : null;
};

const FILE = cue(/\b(?:PDF|CSV|XLSX?|ODS|DOCX?|ZIP|exe|dmg|file)\b[^\p{L}\d]{0,4}$/iu);

const FILE_BEHIND = cue(/^,? ?(?:PDF|CSV|XLSX?|ODS|DOCX?|ZIP)\b/iu);

/** "(PDF, 2.1 MB)", "(230 KB pdf)": the size of a file that can be had. */
const fileSize = when({ cues: [FILE, FILE_BEHIND] }, ({ quantity, beforeAll, afterAll, possible }) =>
  (FILE.test(beforeAll, possible) || FILE_BEHIND.test(afterAll, possible)) &&
  /^\d[\d.,]*\s?(?:[kmg]i?b|bytes?)$/iu.test(quantity.text)
    ? say('identifier', 'Left alone: it is the size of a file.')
    : null,
);

const POLICY_NAME = cue(
  /^[-\s](?:child|day|hour|minute|year|state|party|tier|speed|point|strikes?|degrees?)?[-\s]?(?:[\p{Ll}]+\s)?(?:limits?|zones?|policy|week|city|cities|rule|plan|programme|program|strategy|pledge|pact|solution|system|doctrine|initiative|benefit cap)\b/iu,
);

const WORKS_A = /\bwork(?:s|ed|ing)? an? (?:average |typical )?$/iu;

/** "two-child limit", "15-minute city", "five-year plan": the name of a policy. */
const policyName = when({ cues: [POLICY_NAME] }, ({ quantity, beforeAll, afterAll, sentence, possible }) => {
  const hyphenated = quantity.text.includes('-') || afterAll.startsWith('-');
  if (!hyphenated || /%|percent/u.test(quantity.text)) return null;
  // "They work a 60-hour week": how long they do, and no policy.
  if (quantity.unit === 'hour' && WORKS_A.test(beforeAll)) return null;
  const rest = sentence.text.slice(quantity.end);
  return POLICY_NAME.test(rest.startsWith('-') ? rest : ` ${rest.trimStart()}`, possible)
    ? say('policy-name', 'Left alone: it is part of the name of a policy.')
    : null;
});

/** "Web Content Accessibility Guidelines 2.1": an edition. */
const EDITION = cue(/\b(?:Guidelines|Standards?|Framework|Specification|Protocol|Directive|Baseline)\s+$/u);

const edition = when({ kinds: ['count'], cues: [EDITION] }, ({ quantity, beforeAll, possible }) =>
  /^\d\.\d{1,2}$/u.test(quantity.text) && EDITION.test(beforeAll, possible)
    ? say('identifier', 'Left alone: it is the edition of a standard.')
    : null,
);

export const formChecks: readonly Check[] = [
  gluedNote,
  leadingNumber,
  contentsLine,
  kinds,
  statusCode,
  rowNumber,
  denominator,
  title,
  fileSize,
  nameByPlace,
  timeOfDay,
  policyName,
  edition,
];
