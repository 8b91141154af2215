/** Those who do the work of a draft, and what they do: one place for how a draft tells of its own people. */

/** Those who work for the authors. */
export const STAFF =
  '(?:teams?|staff|researchers?|interviewers?|enumerators?|field ?workers?|colleagues?|assistants?|surveyors?|facilitators?|volunteers?|inspectors?|auditors?|analysts?)';

/** "our team", "our own field staff". */
const OURS = String.raw`our (?:own )?(?:\p{L}+ )?${STAFF}`;

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
