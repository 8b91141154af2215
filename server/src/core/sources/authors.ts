/** Those who do the work of a draft, and what they do: one place for how a draft tells of its own people. */

/** Those who find something out for the authors. */
const RESEARCHERS = '(?:team|researchers?|interviewers?|enumerators?|field ?workers?)';

/** All who work for the authors. What "our volunteers" or "our staff" did may be the service that they give, and no study. */
export const STAFF = `(?:${RESEARCHERS}|teams|staff|authors?|colleagues?|assistants?|surveyors?|facilitators?|volunteers?|inspectors?|auditors?|analysts?)`;

const OURS = `our (?:(?:own|research|project|field|survey|study) )?${RESEARCHERS}`;

/** "we", "our research team", "the present authors". "The team", "the researchers" and "the authors" are as often somebody else's. */
export const WE = `(?:we|I|${OURS}|the present authors?)`;

/** "for us", "by our team": the same behind a preposition. */
export const US = `(?:us|me|${OURS}|the present authors?)`;

/** What they do to people or papers, which are then counted. */
export const STUDIED =
  '(?:interviewed|surveyed|polled|questioned|consulted|sampled|visited|recruited|(?:spoke|talked) (?:to|with)|(?:met|corresponded) with)';

/** What they carry out, which is then counted. */
export const CARRIED_OUT =
  '(?:conducted|carried out|undertook|held|ran|did|convened|organi[sz]ed|hosted|facilitated|completed|sent|distributed|received|collected|transcribed|coded|analy[sz]ed|reviewed|examined|screened)';
