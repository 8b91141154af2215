import type { Passage } from '../blocks/passage';
import { onceInARow } from '../text/once';
import type { Environment } from './claim';
import { cue } from './cue';
import {
  EXAMPLE,
  IN_EXAMPLE,
  HYPOTHETICAL,
  IF_CLAUSE,
  IMPERATIVE,
  INSTRUMENT,
  INVERTED_IF,
  MODELLED,
  POSSIBLE,
  RULE_MODAL,
} from './cues';
import { leadOf, nearest, say, type Check, type ClaimContext } from './context';
import { calculationChecks } from './calculation';
import { ASKED_IF, isAnswer } from './indirect-question';
import { describesLaw } from './law';
import type { Statement } from './statement';
import { when } from './when';

/** Checks for thought: what is supposed, assumed or made up as an example is no fact. What a model finds under it is. */

const supposed = (words: string) => say('hypothetical', `Left alone: ${words}.`);
const illustrates = () => say('worked-example', 'Left alone: it only illustrates.');

/** What is looked for in a whole sentence is looked for once. */
const hypothetical = ({ text, possible }: Statement) => HYPOTHETICAL.exec(text, possible);
const caseWould = ({ text, possible }: Statement) => CASE_WOULD.exec(text, possible);
const invertedIf = ({ text, possible }: Statement) => INVERTED_IF.exec(text, possible);

const QUESTION = cue(/\?["'\u201d\u2019)]*\s*$/u);

const WHY = cue(/\b(?:why|how come)\b|\bwho (?:can|could|would) (?:ever )?(?:forget|ignore|deny)\b/iu);

/** A number in a question asserts nothing, but "why" and "who can forget" take what they ask about for a fact. */
const question = when({ cues: [QUESTION] }, ({ sentence, clause, possible }) =>
  QUESTION.test(sentence.text, possible) && QUESTION.test(clause, possible) && !WHY.test(sentence.text, possible)
    ? supposed('it stands in a question')
    : null,
);

/** "Suppose a town of 20,000 …": everything after it is made up. */
const thoughtExperiment = when({ cues: [HYPOTHETICAL] }, ({ sentence, quantity }) => {
  const match = sentence.once(hypothetical);
  return match !== null && match.index < quantity.start
    ? supposed(`"${match[0].trim()}" makes it a supposition`)
    : null;
});

const CASE_WOULD = cue(/(?:^|[:;] )(?:thus |so |for |with |take )?(?:an?|one)\s[^.:;]*?\b(?:would|could|might)\b/iu);
/** "A review found that …": what would be is a finding. */
const FOUND_THAT = cue(
  /\b(?:found|finds|shows|showed|suggests|suggested|estimates|estimated|calculated|concluded|reckons|warned) that\b/iu,
);
const STUDY = cue(/\b(?:study|report|survey|analysis)\b/iu);

/** "A fraction of that could help …": no case that is made up. */
const PART_OF_IT =
  /^\W*(?:thus |so )?an? (?:[\p{L}-]+ )?(?:fraction|share|part|portion|third|quarter|half|tenth|fifth) of\b/iu;
/** "…, which serves millions of people": told in passing of something there is. */
const TOLD_ASIDE =
  /, (?:which|who) (?:now |already |today |currently )?(?!would\b|could\b|might\b|may\b|can\b|will\b|should\b|must\b)\p{Ll}+s? [^,;]*$/u;

/**
 * "A household with a £200,000 loan would pay …" is made up throughout. "A levy of 2 percent could raise £3 billion": the levy is
 * supposed, what it raises is an estimate that wants a source.
 */
const typicalCase = when({ cues: [CASE_WOULD] }, ({ sentence, quantity, possible }) => {
  const { text } = sentence;
  const match = sentence.once(caseWould);
  if (
    match === null ||
    PART_OF_IT.test(match[0]) ||
    TOLD_ASIDE.test(text.slice(match.index + match[0].length, quantity.start)) ||
    quantity.start < match.index ||
    STUDY.test(text, possible) ||
    FOUND_THAT.test(match[0], possible)
  )
    return null;
  if (!INSTRUMENT.test(match[0], possible)) return illustrates();
  return quantity.end <= match.index + match[0].length ? supposed('it is what is supposed, not what is') : null;
});

const GERUND_WOULD = cue(
  /^\W*\p{Lu}\p{Ll}+ing (?!of\b|by\b|on\b|in\b|for\b|at\b|from\b|to\b|with\b|per\b)[^,.;:]*?\b(?:would|could|might)\b/u,
);
const PRESUPPOSED =
  /\b(?:the|these|those|its|our|their) (?:[\p{L}-]+ ){0,2}$|\b(?:who|which|where|whose|that)\b[^,]*$/iu;
const gerundWould = ({ text, possible }: Statement) => {
  const match = GERUND_WOULD.exec(text, possible);
  return match !== null && isMeasureTaken(match[0]) ? match : null;
};

/** "Doubling the share who finish school would …", "Raising rates to 5% would …": the measure is supposed, what it brings about is an estimate. */
const supposedMeasure = when({ cues: [GERUND_WOULD] }, ({ sentence, quantity, beforeAll }) => {
  const match = sentence.once(gerundWould);
  return match !== null && quantity.end <= match[0].length && !PRESUPPOSED.test(beforeAll)
    ? supposed('it is what is supposed, not what is')
    : null;
});

/** Whether a clause begins with what one could be told to do: "Raising", "Cutting"; not "During", "Housing". */
function isMeasureTaken(clause: string): boolean {
  const stem = /^\W*(\p{L}+)ing\b/u.exec(clause)?.[1]?.toLowerCase() ?? '';
  return IMPERATIVE.has(stem) || IMPERATIVE.has(`${stem}e`) || IMPERATIVE.has(stem.replace(/(.)\1$/u, '$1'));
}

/** "A package would lift 4,000 families out of debt by:" and then an item for each measure: "Raising the grant by £5 a week". */
const WOULD_BY = /\b(?:would|could)\b[^.]{0,300}\bby ?:\s*$/iu;

const itemOfMeasures: Check = (context) => {
  if (context.passage.place.item === undefined || !isMeasureTaken(context.sentence.text)) return null;
  return WOULD_BY.test(leadOf(context).slice(-400)) ? supposed('it is what is supposed, not what is') : null;
};

const OF_THOSE = cue(/\b(?:the|these|those|its|their|all) $/iu);
const OF_THE = cue(/\b(?:of|in) (?:the|these|those|its)\s+$/iu);

/** "If …", "were it to …": the condition is supposed; the main clause is a forecast, unless the condition itself plays with numbers. */
const condition = when({ cues: [IF_CLAUSE, INVERTED_IF] }, (context) => {
  const { sentence, clause, quantity, before, possible } = context;
  const { text } = sentence;
  const found = supposed('it stands under a condition ("if")');
  const inverted = sentence.once(invertedIf);
  if (inverted !== null) {
    if (quantity.start < inverted[0].length) return found;
    return /\d/u.test(inverted[0]) && !MODELLED.test(text, possible) && !isScenario(context) ? found : null;
  }
  if (!IF_CLAUSE.isPossible(possible) || isAnswer(context)) return null;
  if (
    !(IF_CLAUSE.test(clause, possible) || IF_CLAUSE.test(withoutBrackets(context), possible)) ||
    describesLaw(context)
  )
    return null;
  // "It is unclear whether the 4,000 homes were empty": nobody asks whether there are so many.
  if (OF_THOSE.test(before, possible) && quantity.kind !== 'percent' && ASKED_IF.test(context.beforeAll, possible))
    return quantity.kind === 'duration' ? found : null;
  // "if you live in one of the 25 states": "the" takes them for known.
  if (quantity.kind !== 'percent' && OF_THE.test(before, possible)) return null;
  if (quantity.kind === 'ratio' && /\sof the\s/iu.test(quantity.text)) return null;
  const at = IF_CLAUSE.exec(text, possible)?.index ?? -1;
  let comma = text.indexOf(',', at);
  // "If Congress did nothing, and if 30 more closed, …"
  while (comma > 0 && /^, (?:and|or) (?:if|unless) /u.test(text.slice(comma, comma + 13)))
    comma = text.indexOf(',', comma + 1);
  const quoted = /["\u201d]/u.test(text.slice(at, quantity.start));
  const inside = at < quantity.start && !quoted && (comma < 0 || quantity.start < comma);
  const plays =
    comma >= 0 && /\d/u.test(text.slice(at, comma)) && quantity.start > comma && !MODELLED.test(text, possible);
  return inside || plays ? found : null;
});

/** "can, once the flat has been let for 12 months, claim …": the perfect with "once" waits for what has not come about; "until now" waits for nothing. */
const ONCE_DONE = cue(
  /\b(?:once|until(?! (?:very )?(?:now|recently|lately|today|then|(?:last|this) (?:year|month|week|spring|summer|autumn|winter))\b)|as soon as) (?:[\p{L}-]+ ){1,5}?(?:has|have) [^,;]{0,60}$/iu,
);
/** "once 70% of members have signed" */
const ONCE = cue(/\b(?:once|until|as soon as) (?:about |at least |more than |over |the |another )*$/iu);
const HAVE_DONE = /^ [^,;]{1,60}? (?:has|have) (?:been )?\p{Ll}+(?:ed|en|id|nt|lt|ne|ut)\b/u;
const THEN_MAY = cue(/\b(?:can|may|will|must|shall|should)\b/iu);

const onceDone = when({ cues: [ONCE_DONE, ONCE] }, ({ sentence, beforeAll, afterAll, possible }) =>
  (ONCE_DONE.test(beforeAll, possible) || (ONCE.test(beforeAll, possible) && HAVE_DONE.test(afterAll))) &&
  THEN_MAY.test(sentence.text, possible)
    ? supposed('it stands under a condition ("once")')
    : null,
);

/** What stands before the quantity in its clause, brackets left out: "if the slope differs (p < 0.05) and falls by …". */
function withoutBrackets({ beforeAll }: ClaimContext): string {
  const words = beforeAll.includes('(') ? beforeAll.replace(/\([^()]{0,80}\)/gu, '') : beforeAll;
  return words.slice(Math.max(words.lastIndexOf(';'), words.lastIndexOf(':'), words.lastIndexOf('\u2014')) + 1);
}

/** No cue: it is asked of the sentences before, whose words nobody may have looked at; and one look at their first word is enough. */
const SCENARIO_NAME =
  /^\W*(?:scenario|case|variant|option)\s[\p{L}\d]{1,3}\b[^.]{0,60}\.?\s*$|^\W*scenario\s[\p{L}\d]{1,3}\s?[:.]/iu;

function isScenario({ earlier }: ClaimContext): boolean {
  return earlier.some(({ text }) => SCENARIO_NAME.test(text));
}

const UNDER_SCENARIO = cue(/^(?:under|in) (?:an?|the|this|our) [^,]*\bscenario\b[^,]*,/iu);

/** "Under a downside scenario with exports 5 percent lower, …", "Scenario 2: hard landing. House prices fall by 15 percent …": what goes in. */
const scenarioInput: Check = ({ sentence: { text }, quantity, earlier, possible }) => {
  const found = () => say('assumption', 'Left alone: it is what a scenario supposes.');
  const lead = UNDER_SCENARIO.exec(text, possible);
  if (lead !== null && quantity.end <= lead[0].length) return found();
  const previous = earlier.at(-1);
  return previous !== undefined && SCENARIO_NAME.test(previous.text) && !INVERTED_IF.test(text, possible)
    ? found()
    : null;
};

const AT_HEAD = cue(/^(?:and |but )?at (?:\p{L}+ )?$/iu);
const THEN_WOULD = cue(/^,?\s[^.,;]{0,40}\b(?:would|could|might)\b/iu);

/** "At 50 percent it would cost …": the value tried out, at the head of a sentence about what would be. */
const triedValue = when({ cues: [THEN_WOULD] }, ({ beforeAll, afterAll, possible }) =>
  AT_HEAD.test(beforeAll, possible) && THEN_WOULD.test(afterAll, possible) ? supposed('it is a value tried out') : null,
);

const COULD_PAY = cue(
  /^\s(?:a (?:month|week|year) )?(?:could|can|will|would|might) (?:pay|buy|provide|help|cover|fund|feed|give)\b/iu,
);

/** "£15 could pay for one call": an appeal. */
const appeal = when({ kinds: ['currency'], cues: [COULD_PAY] }, ({ beforeAll, after, possible }) =>
  /^\W*(?:just |only |a gift of )?$/iu.test(beforeAll) && COULD_PAY.test(after, possible) ? illustrates() : null,
);

const AND_YOU_NEED = cue(
  /^\p{Lu}\p{Ll}+ (?:[^.,]|[.,](?=\d)){3,60}\band you(?:['\u2019]ll| will| would)? (?:need|get|have|end|find)\b/u,
);

/** "Stack 2,000 of them and you need …" */
const imagined = when({ cues: [AND_YOU_NEED] }, ({ clause, possible }) =>
  AND_YOU_NEED.test(clause, possible) ? supposed('it belongs to a thought experiment') : null,
);

/** "Right answer: …": what could be said. */
const MODEL_ANSWER =
  /^\W*(?:wrong|right|good|bad|better|worse|correct|sample|example|model|ideal|suggested) (?:answers?|responses?|repl(?:y|ies)|questions?|wording|texts?|phrasing)\s?:/iu;

const EXAMPLE_HEADING =
  /^(?:\d[\d.]*\s+)?(?:a |an )?(?:(?:worked|illustrative|numerical|simple) )?(?:examples?|illustrations?)\b/iu;

const OPENS_EXAMPLE = cue(/^(?:\W*assume\b)|\bfor example, (?:a|an) |\billustrates?\.\s*$/iu);
const THEN = cue(/\b(?:would|then|could)\b|\b(?:she|he|it|they)['\u2019]d\b/iu);

const goesOn = ({ text, possible }: Statement): boolean => THEN.test(text, possible);

const opensExample = ({ text, possible }: Statement): boolean =>
  HYPOTHETICAL.test(text, possible) || OPENS_EXAMPLE.test(text, possible);

const isModelAnswer = onceInARow(({ prose }: Passage) => MODEL_ANSWER.test(prose));

const areOfExample = onceInARow((headings: Environment['headings']) => EXAMPLE_HEADING.test(nearest(headings).trim()));

/** What follows an example goes on with it. */
const continuedExample: Check = ({ sentence, passage, earlier, environment }) => {
  if (isModelAnswer(passage) || areOfExample(environment.headings)) return illustrates();
  return earlier.length > 0 && sentence.once(goesOn) && earlier.some((one) => one.once(opensExample))
    ? say('worked-example', 'Left alone: it goes on with an example.')
    : null;
};

/** Somebody who could be anybody. */
const PERSON =
  'individual|person|single|worker|family|household|couple|parent|pensioner|taxpayer|filer|company|firm|business|employee|employer|student|patient|buyer|landlord|tenant|owner|farmer|customer|driver|borrower|saver|investor|claimant|applicant|traveller|passenger';
const FOR_EXAMPLE_SOMEBODY = cue(
  new RegExp(
    String.raw`\bfor (?:example|instance),? (?:for |take |consider )?(?:an? (?:[\p{L}-]+ ){0,3}?(?:${PERSON})|someone|somebody|if you)\b`,
    'iu',
  ),
);
/** "For example, a lab that spends …": anything made up by its number; no name, nothing that was or is now. */
const FOR_EXAMPLE_ONE = cue(
  /\b[Ff]or (?:example|instance),? an? (?:\p{Ll}+ ){1,2}?(?:that|which|whose \p{Ll}+) (?!.{0,200}(?:\p{Lu}\p{Ll}|\p{Ll}{3}ed\b|\b(?:now|today|currently|already|still|since|ha(?:s|ve) (?:been|\p{Ll}+(?:ed|en|own)))\b))\p{Ll}+ (?:(?:at least|up to|more than|less than|\p{Ll}+) )?\p{Sc}?\d/u,
);
/** Verbs that report what came of it. */
const TOLD_OF_IT = /\b(?:rose|fell|grew|cut|cost|now|today|currently|already|ha[sd]|\p{L}{3,}ed)\b/u;
const OF_THE_PAST = cue(/\b(?:was|were|had|did|paid|spent|received|got|lost|found|reported|(?:19|20)\d\d)\b/iu);
/** What makes somebody up: "who earns", "with two children", "if they move". */
const INVENTED = cue(/\b(?:who|whose|if|with|earning|paying|owning|working|aged)\b/iu);
const THE_PERSON = cue(new RegExp(String.raw`\b(?:the|that|this|our|his|her|their) (?:${PERSON})\b`, 'iu'));

const isOfSomebody = ({ text, possible }: Statement): boolean =>
  FOR_EXAMPLE_SOMEBODY.test(text, possible) && INVENTED.test(text, possible) && !OF_THE_PAST.test(text, possible);

/** "For example, a single filer who buys a car receives $7,500", and what goes on with the same person. */
const somebody = when({ cues: [FOR_EXAMPLE_SOMEBODY, FOR_EXAMPLE_ONE, THE_PERSON] }, (context) => {
  const { sentence, earlier, quantity, possible } = context;
  const one = FOR_EXAMPLE_ONE.exec(sentence.text, possible);
  if (
    one !== null &&
    one.index < quantity.start &&
    !OF_THE_PAST.test(sentence.text, possible) &&
    !STUDY.test(one[0], possible)
  )
    return illustrates();
  const opening = FOR_EXAMPLE_SOMEBODY.exec(sentence.text, possible);
  if (opening !== null) return opening.index < quantity.start && isOfSomebody(sentence) ? illustrates() : null;
  const goesOn = THE_PERSON.test(sentence.text, possible) && !OF_THE_PAST.test(sentence.text, possible);
  return goesOn && earlier.slice(-2).some(isOfSomebody)
    ? say('worked-example', 'Left alone: it goes on with an example.')
    : null;
});

/** "For example, asking 10% of parents would not do": what could be done, told with no past. */
const FOR_EXAMPLE_DOING = cue(
  /\b[Ff]or (?:example|instance),? (\p{Ll}+ing (?!of\b|by\b|on\b|in\b|for\b|at\b|from\b|to\b|with\b|per\b)[^.;]*)/u,
);
/** "… costs £200 million", "… saves £3 million a year": the present tells what doing it brings; "does not tell", "would not do" judge of what could be done. */
const TELLS_WHAT_IT_DOES =
  /^(?!.*\b(?:would|could|might|may|can|cannot|does|do|will|not)\b).* (?:costs|saves|takes|adds|cuts|reduces|raises|lowers|increases|creates|generates|produces|brings|yields|makes|gives|earns|pays|needs|requires|uses|helps|supports|prevents|avoids|frees|lifts|leaves|keeps|covers|reaches|emits|is|are|has|have|already|still)\b/u;

const exampleOfDoing = when({ cues: [FOR_EXAMPLE_DOING] }, ({ sentence, quantity, possible }) => {
  const doing = FOR_EXAMPLE_DOING.exec(sentence.text, possible);
  return doing !== null &&
    doing.index < quantity.start &&
    isMeasureTaken(doing[1]!) &&
    !OF_THE_PAST.test(doing[0], possible) &&
    !TOLD_OF_IT.test(doing[1]!) &&
    !TELLS_WHAT_IT_DOES.test(doing[1]!)
    ? illustrates()
    : null;
});

const EXAMPLE_IN_BRACKETS = cue(/\(\s*(?:e\.g\.|for example|for instance),?\s([^)]*)$/iu);
const ILLUSTRATES = cue(/^\s(?:[\p{L}-]+\s)?illustrates?\b/iu);
const ANYONE = cue(/\b(?:an?|you|your)\b/iu);
const FOUND = cue(/\b(?:found|estimates?|according|reports?|study)\b/iu);

const example = when(
  { cues: [IN_EXAMPLE, EXAMPLE_IN_BRACKETS, ILLUSTRATES, EXAMPLE] },
  ({ clause, sentence, quantity, beforeAll, after, possible }) => {
    if (IN_EXAMPLE.test(sentence.text, possible)) return illustrates();
    const inBrackets = EXAMPLE_IN_BRACKETS.exec(beforeAll, possible);
    if (
      inBrackets !== null &&
      (RULE_MODAL.test(sentence.text, possible) ||
        !/%|[$\u00a3\u20ac]/u.test(quantity.text) ||
        // "(e.g., $5M contracts of three months)": no place, name or year makes it a fact.
        !/\p{Lu}\p{Ll}{2}|\b(?:19|20)\d\d\b/u.test(inBrackets[1]! + /^[^)]*/u.exec(after)![0]))
    )
      return illustrates();
    if (ILLUSTRATES.test(after, possible) && /^(?:the|an?)\s$/iu.test(beforeAll)) return illustrates();
    return EXAMPLE.test(clause, possible) &&
      POSSIBLE.test(clause, possible) &&
      ANYONE.test(clause, possible) &&
      !FOUND.test(clause, possible)
      ? illustrates()
      : null;
  },
);

export const suppositionChecks: readonly Check[] = [
  question,
  thoughtExperiment,
  typicalCase,
  supposedMeasure,
  itemOfMeasures,
  condition,
  onceDone,
  scenarioInput,
  triedValue,
  imagined,
  appeal,
  continuedExample,
  somebody,
  exampleOfDoing,
  ...calculationChecks,
  example,
];
