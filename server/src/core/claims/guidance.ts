import { cue } from './cue';
import { say, type Check } from './context';
import { isSmall } from './small';
import { when } from './when';

/** Checks for the numbers of a guide: it tells how long a course runs, what is ideal and what is enough; none of them is a finding. */

const COURSE = cue(
  /^[-\s](?:[\p{L}\d-]+\s){0,2}(?:workshops?|trainings?|courses?|classes|webinars?|seminars?|boot ?camps?|hackathons?|retreats?|tutorials?|interviews?)\b/iu,
);

/** "a three-day workshop", "our 2-hour starter course": what is on offer is named by its length. */
const course = when({ kinds: ['duration'], cues: [COURSE] }, ({ quantity, afterAll, possible }) =>
  /-| Minute$/u.test(quantity.text) && COURSE.test(afterAll, possible)
    ? say('name', 'Left alone: its length is part of the name.')
    : null,
);

/** "## Walk through the site (15 min)": a heading of an agenda. */
const agenda: Check = ({ quantity, passage, beforeAll, afterAll }) =>
  passage.role === 'heading' &&
  (quantity.unit === 'minute' || quantity.unit === 'hour') &&
  beforeAll.endsWith('(') &&
  /^\)\s*$/u.test(afterAll)
    ? say('time-frame', 'Left alone: it is the time an agenda gives.')
    : null;

const IDEAL = cue(/\bideal (?:[\p{L}-]+ ){1,4}(?:is|are)\b[^.;:]{0,60}$|\b(?:is|are) ideally\b[^.;:]{0,40}$/iu);
const ENOUGH = cue(
  /^\+?(?:\s[\p{L}-]+){0,3}\s(?:(?:(?:can|may|might|will|should|would) be|is|are) (?:often |usually |generally |typically |more than |quite )?(?:enough|sufficient|plenty)|(?:can|may|might|will|should|would)(?: often| usually)? suffice)\b/iu,
);
const NEVER = cue(
  /(?:[,;:.]|\b(?:and|but|or))\s(?:please )?(?:never|do not|don['’]t) (?:exceed|go|spend|use|set|plan|allow|run|have|take|wait|buy|sign|make)\s[^,;.]{0,60}$/iu,
);
/** "Have a base period of at most a year": no question, or another check had spoken. */
const HAVE_A = cue(/^\W*Have (?:an?|at least|at most|no more than|your)\b/u);

/** "The ideal team is 3-5 people", "five interviews are enough", "… and never exceed three years". */
const advised = when({ cues: [IDEAL, ENOUGH, NEVER, HAVE_A] }, ({ beforeAll, afterAll, possible }) =>
  IDEAL.test(beforeAll, possible) ||
  ENOUGH.test(afterAll, possible) ||
  NEVER.test(beforeAll, possible) ||
  HAVE_A.test(beforeAll, possible)
    ? say('norm', 'Left alone: it is advice, it does not report a fact.')
    : null,
);

const PRESENTS = cue(
  /\b(?:(?:we|I|this (?:report|paper|brief|post|article|guide|page|chapter|section|document|list)) (?:highlights?|profiles?|showcases?|presents?|shares?|features?|outlines?|describes?|introduces?|spotlights?)|(?:we|I)(?:['’](?:re|m)| are| am) (?:highlighting|profiling|showcasing|presenting|sharing|featuring|outlining|spotlighting))\s+(?:just )?$/iu,
);

/** "We highlight nine projects": so many of them the text presents. */
const presents = when({ kinds: ['count'], cues: [PRESENTS] }, (context) =>
  PRESENTS.test(context.before, context.possible) && isSmall(context)
    ? say('structure', 'Left alone: it says what the text presents.')
    : null,
);

export const guidanceChecks: readonly Check[] = [course, agenda, advised, presents];
