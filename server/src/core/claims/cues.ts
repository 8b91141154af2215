import { cue } from './cue';

/**
 * The words by which the checks of this stage judge, where they are many or several checks share them. They are cues of English at large, not of a subject:
 * modality, conditionals, verbs of proposing and assuming, nouns of text structure, nouns of groups.
 */

/**
 * Modal verbs and phrases that set a rule. RFC 2119's capitals are rules whatever the register. "It should be noted that" sets none: it only leads
 * in what follows.
 */
export const RULE_MODAL = cue(
  /\b(?:(?:must|should)(?! (?:come as no surprise|(?:also )?be (?:noted|remembered|said|stressed|emphasi[sz]ed|pointed out|recalled|borne in mind|added)),? that\b)|shall|ought to|(?:is|are|be|being) (?:(?:required|obliged|limited|restricted|capped|expected|invited|encouraged|urged) to|required (?:for|at|by)|authori[sz]ed to be appropriated)|may (?:reserve|use|spend|retain|charge|impose|deduct|withhold|expend|obligate|set aside) (?:not|no) more than|may not(?! (?:be|have|always|fully|necessarily|reflect|represent|capture|accurately|even|yet|hold|work|know|seem|matter)\b(?! (?:more|less|higher|lower|longer|used|paid|charged)\b))|will automatically (?:attract|incur|lose|forfeit|qualify|receive|get|pay|be (?:charged|fined|entitled|liable|eligible|awarded|granted|given|enrolled|deducted))|(?:cannot|can't|can not|must not|do not|don['\u2019]t|not to) (?:exceed|be more|spend|require)|(?:it is|is|are|be) recommended|[Ii]deally|requirement that|MAY|MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED)\b/u,
);

/** "you need to", "we have to": a need of the reader or writer; of a third party it is a claim about the world. */
export const OWN_NEED = cue(
  /\b(?:you|we|agencies|teams|authors|readers)(?:['\u2019]ll| will)? (?:(?:need|have|want) to|(?:need|want)(?= (?:an? |at least |about |only |some )?[\p{Sc}\d]))\b/iu,
);

/** Verbs in the base form that open an instruction. */
export const IMPERATIVE = new Set(
  (
    'add adopt aim allow allocate apply appoint ask assign avoid ban begin bring budget build buy call cap check choose close collect commit compare ' +
    'complete conduct confirm consider consult contact continue create cut decide define delay deliver deploy design determine develop divide do ' +
    "document don't double draft encourage end enforce engage ensure establish estimate evaluate expand explain extend find focus follow fund get give grant " +
    'halve hire hold identify implement impose improve include increase insert introduce invest invite keep launch let leave lift limit list look lower ' +
    'maintain make mandate measure meet monitor move offer open order pay permit pick place plan prefer prepare prevent prioritise prioritize prohibit ' +
    'propose protect provide publish put raise reach read reduce reform remove repeal replace report request require reserve restrict retain return ' +
    'review run save scale schedule scope select send set share shift show specify spend split start state stay tax stop strengthen submit support switch ' +
    'take target test train treat triple try turn update use verify wait weigh work write ' +
    'abolish accept adjust allot amend approve arrange attach balance base book boost carry clean clear collect combine contribute convert cover ' +
    'create delete deduct discard dispose drop earmark email empty enable enter establish exclude exempt expect fasten file fill finish fix fold give ' +
    'grow help highlight install integrate keep leave link lock log mark mix note notify obtain opt outline park pause press print prompt purchase push ' +
    'reassess recruit recycle redirect refer register release relocate rename renew rest restart restore rinse round scan scrap search seek ' +
    'separate serve settle sign simplify reinstate spend spray store study supply tell think trim uprate upgrade upload visit warm wash wear weigh wrap cool boil charge tap heat iterate retry encode hash rotate cache compress embed link'
  ).split(' '),
);

/** The draft speaks of what it wants, not of what is. */
export const PROPOSAL = cue(
  /\b(?:we|I|this (?:paper|brief|report|memo|submission|note)|the (?:authors?|committee|commission|panel)|counsel|(?<!\b(?:estimates|analysis|analyses|research|results|figures|data|models?|simulations?|calculations?|work|survey|interviews) (?:by|of|from) (?:our |the |its )?)staff) (?:therefore |also |strongly |would |today |now )?(?:(?:announce|commit|pledge|promise|propose|recommend|suggest|urge|call (?:for|on(?=[^.;]{2,80} to\b))|advise|advocate|favou?r|ask|request|invite|seek|intend|plan|aim|will)s?|advised|recommended|proposed|urged)\b|\b(?:we|I)['\u2019]ll\b|\b(?:we are|I am|we['\u2019]re|I['\u2019]m) (?:allocating|announcing|committing|investing|setting aside|providing|proposing)\b|\b(?:our|a|the|this) (?:proposals?|recommendations?|asks?) (?:is|are|was|were|would|of|for|to)\b|\bour proposed\b|\bproposed (?:cap|levy|tax|limit|threshold|budget|rate|fee|fine|increase|cut|fund|target|ceiling|floor|timeline|deadline|credit|loan|grant|project|programme|program|operation|facility|investment|package|scheme)\b|\bwe (?:usually|generally|typically|often) (?:set|keep|use|ask|advise|recommend)\b/iu,
);

/** Verbs of wanting: what follows is a target. */
export const AIM = cue(
  /\b(?:aim(?:s|ed|ing)? (?:to|for|at)|wants|(?:we|I) (?:had |have )?(?:intended|meant|promised|pledged) (?:[\p{L}-]+ ){0,4}?to|hope[sd]? (?:to|for)|(?:our|my) (?:[\p{L}-]+ ){0,2}?(?:plans?|goals?|aim|objective|ambition|intention|hope|initiative|campaign|mission|vision)(?: [\p{L}-]+){0,5}?(?: (?:is|was|were|are))?(?: (?:for|by) [\p{L}\d]+)? to|(?:the|its|their|his|her|[\p{L}-]+['\u2019]s?) (?:(?:main|overall|key|stated|original|long-term|first|ultimate) )?(?:aim|goal|objective|target|ambition|intention|purpose|idea)s?(?: of [\p{L} -]{2,40}?)? (?:is|was|were|will be|would be|remains|has been|had been) to|plan (?:is|was) (?:for (?:[\p{L}\d-]+ ){1,4}?)?to|asked (?:[\p{L}-]+ ){1,4}?to|(?:authority|permission) to|to (?:stay|remain) (?:under|below|within))\s+(?:(?!which\b|that\b|who\b|by\b)[\p{L}-]+\s+){0,6}$/iu,
);

/** Headings over what a draft asks for. */
export const ASKS =
  /\b(?:recommend(?:ation|ed|s)?|proposals?|asks?|next steps|action(?:s| plan)|what .{0,40}(?:should|must|can|ask|need)|call to action|way forward|options)\b/iu;

/** Things that happen without anybody's promise, and effects on people: "will" is then a forecast. */
export const WILL_FORECAST = cue(
  /\b(?:inflation|growth|GDP|output|unemployment|employment|debt|deficit|revenues?|population|emissions?|demand|prices?|costs?|it|this|that|which|people|citizens|households|families|workers|pensioners)\s+(?:[\p{L}-]+\s+){0,3}will\b/iu,
);

/** Finite verbs that show that the word before them is a subject. */
export const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|rose|fell|grew|stood|set|said|voted|wanted|chose|agreed|opposed|came|went|made|took|cost|costs|averaged?|averages|amounted|amounts|accounted|accounts|reached|reaches|remained|remains|increased|decreased|declined|dropped|doubled|halved|tripled|totalled|totaled|exceeded|exceeds|makes|takes|shows?|showed|began|begins|ran|runs|lost|shrank|drew|saw|gave|got|brought|won|met|kept)$/iu;

/** Openers of a thought experiment; numbers after them are made up. */
export const HYPOTHETICAL = cue(
  /\b(?:suppose|supposing|(?<!\b(?:(?:hard|difficult|impossible) to|(?:can|could) (?:hardly|scarcely|barely|not|never)|cannot|can['\u2019]t|never) (?=imagine (?:that|how|the|all|these|those|its|their)\b))(?<!\bwhen (?:we|you|people|they) (?=imagine (?:the|all|these|those)\b))imagine|hypothetical(?:ly)?|let['\u2019]?s say|let us say|what if|(?<!\b(?:we|you|they|I|people|who|to|would|and|not|can|also) )say,? (?=you|a|an|we)|to illustrate|pretend|picture a|(?:a bit|rather|a little) like an?|as if|as though|fictional|fictitious|invented|stylised|stylized)\b|(?:^\W*|\bfor (?:example|instance),? )consider an? (?!(?:(?:recent|new|typical|19\d\d|20\d\d) )?(?:stud(?:y|ies)|survey|report|trial|analysis)\b)/iu,
);
export const IF_CLAUSE = cue(
  /(?:^|[\s,(\u2014])(?:if(?! (?:we|you|one) (?:looks?|compares?)\b)|unless|provided that|as long as|in case|whether|were to|when(?:ever)? you|when\s[^,;.]{1,40}\s(?:is|are)(?=\s(?:greater|less|more|fewer|higher|lower|above|below|equal|over|under|at least|at most)\b))\s/iu,
);
/** "Were the fleet to be cut to 18, …", "Should prices stay 1 point higher, …": the condition, up to its comma. */
export const INVERTED_IF = cue(
  /^(?:(?:\d[\d.]*\s+)?(?:Were|Should|Had)|were|should|had)\s(?!you\b)[^,?]{3,120}(?:,|$)(?!.*\?)/u,
);

/** A model or a study stands behind what would happen. */
export const MODELLED = cue(
  /\b(?:simulations?|models?|modelling|modeling|estimat(?:es?|ed|ing)|projects|projected|predict(?:s|ed|ions?)|forecasts?|analysis|stud(?:y|ies)|finds?|found|calculat(?:es?|ed|ions?)|according to)\b/iu,
);

/** Measures of policy whose effect is estimated: "a levy of 2 percent could raise …". */
export const INSTRUMENT = cue(
  /\b(?:tax|taxes|levy|levies|tariff|duty|cut|cap|ban|increase|rise|raise|reduction|programme|program|scheme|policy|subsidy|grant|fee|charge|reform|investment|fund|moratorium|limit|wage|surcharge|shift|switch|delay|fall|drop|decline|shock|slowdown|depreciation|appreciation|devaluation|surge|slump|growth|shortfall|loss|gain)\b/iu,
);

/** Inputs that a calculation takes for granted. */
export const ASSUMPTION = cue(
  /\b(?:(?<!\bha[ds] )assum(?:e|es|ed|ing|ptions?)|let['\u2019]s (?:pick|take|use|assume)|for (?:the sake of|simplicity)|taking .{1,40} as given|we (?:set|use|pick|take|chose|apply|treat) (?:a|an|the)|we used an? (?![^.;]{0,30}\b(?:sample|data|panel|survey|cohort|questionnaire|archive))|we set \p{L}+ (?:to|at|=)|we split\b|(?:and|we) treat\b|placeholder|in this scenario|condition(?:ed|al) on|predicated on|(?:bandwidth|window|seed|tolerance|step size|cut-?off|significance level) (?:is|was) (?:set|fixed|kept)|power (?:was|is|of|=)(?= (?:set|0?\.|[89]\d))|(?:alpha|\u03b1) (?:was|is|of|=)|\u03b1 ?=|powered (?:at|to)|taken (?:as|to (?:show|mean|indicate)))\b/iu,
);

/** Openers of an example that only shows how something works. */
export const EXAMPLE = cue(
  /(?:\be\.g\.|\bfor example\b|\bfor instance\b|\bsay\b|\billustrat(?:e|es|ion|ive)\b|\bworked example\b)/iu,
);
/** "In the above example, the browser remembers it for a year." */
export const IN_EXAMPLE = cue(
  /^\W*(?:in|for|with|under) (?:the|this|that|our) (?:\p{L}+ )?(?:example|illustration)\b/iu,
);
export const POSSIBLE = cue(/\b(?:could|might|would|may|can)\b/iu);

/** A clause that reports: something was, has been or was done. */
export const REPORTING = cue(
  /\b(?:was|were|had|has|have|did|bought|built|sold|lost|won|made|took|went|came|met|rose|fell|cut|ran|held|kept|gave|found|spent|sent|left|began|flew|flies|operates?|runs?|owns?|employs?|holds?|produces?|\p{L}{3,}ed)\b/u,
);

/** Endings of nouns of action and quality, which count moves of an argument rather than things. */
export const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|ing|acy|ude|dom)$/u;

/** Nouns of text and argument: "three recommendations", "two challenges" say how the text is built. */
export const TEXT_NOUN = new Set(
  (
    'recommendation section chapter part question option step principle pillar theme finding lesson reason way point scenario goal objective ' +
    'priority aspect factor consideration example criterion dimension approach condition requirement phase stage track strand strategy challenge ' +
    'problem issue thing area topic argument conclusion observation message proposal suggestion action measure task element component feature ' +
    'category type kind tier level class form sort group variety variant version model mode method means mechanism route path pathway direction side end ' +
    'hand half piece bit set list table figure box annex appendix page paragraph sentence word line bullet item idea concept notion term ' +
    'instance situation respect sense front layer pattern rule law norm standard value function role purpose use assumption hypothesis premise ' +
    'explanation interpretation perspective view angle dilemma paradox risk threat benefit advantage disadvantage drawback trade-off implication ' +
    'consequence outcome result effect driver cause source barrier obstacle hurdle gap need step-change axis axes parameter variable input output ' +
    'attempt exception caveat limitation comparison distinction difference similarity choice alternative workstream milestone deliverable track-record field format property characteristic attribute volume box row column chapter world key start way day look thought trait plot chart graph photo diagram image change metric pathway'
  ).split(' '),
);

/** Nouns of schemes: the count names the scheme. */
export const SCHEME_NOUN = new Set(
  'category type kind tier level class phase stage grade rank band bracket range quintile quartile decile zone'.split(
    ' ',
  ),
);

/** Nouns of things counted in the world, for which a small number too is a fact ("two people were charged"). */
export const WORLD_NOUN = new Set(
  (
    'people person man woman child adult worker employee patient doctor nurse teacher student pupil prisoner soldier official minister senator ' +
    'lawmaker defendant suspect victim respondent participant resident tenant household family farmer migrant refugee voter death case injury ' +
    'arrest conviction attack incident accident breach bill law vote seat state country nation member government city town county council ' +
    'district school university college hospital clinic prison court company firm business bank lab laboratory agency charity factory plant ' +
    'mine farm home house dwelling building ship aircraft vehicle car reactor satellite chip server datacentre model study trial survey report ' +
    'paper article contract project grant programme program scheme merger acquisition job post vacancy application request complaint inspection ' +
    'administration organisation organization study lawsuit ruling case party round site visit buyer seller database reviewer frigate submarine tank missile fighter satellite subject candidate municipality application corporation institution station'
  ).split(' '),
);

/** Nouns of groups which a number may bound: "firms with more than 50 staff", "households below $30,000". */
export const GROUP_NOUN = cue(
  /\b(?:nobody|no one|anyone|everyone|trials|studies|people|persons|adults|men|women|children|kids|pupils|students|workers|employees|employers|earners|claimants|patients|those|individuals|taxpayers|households|families|firms|companies|businesses|enterprises|organi[sz]ations|charities|banks|funds|projects|contracts|grants|awards|purchases|transactions|loans|deposits|estates|properties|homes|houses|buildings|sites|farms|holdings|cities|towns|municipalities|countries|states|vehicles|ships|plants|facilities|leases|applicants|tenants|models|systems|datasets|incomes|earnings|salaries|platforms|providers|services|orders|deals|investments|amounts|sales|devices|chips)\b/iu,
);
