import { ASSUMPTION } from './cues';
import { cue } from './cue';
import { say, type Check, type ClaimContext } from './context';
import { isBehindAside } from './sayings';
import { when } from './when';

/** Checks for what a calculation takes for granted, and how it was run. */

const assumption = when({ cues: [ASSUMPTION] }, (context) => {
  const match = ASSUMPTION.exec(context.clause, context.possible);
  return match === null || isBehindAside(context)
    ? null
    : say('assumption', `Left alone: "${match[0]}" makes it an assumption.`);
});

/** "55 years is a reasonable midpoint": what the author settles on; "a conservative estimate" may be anybody's. */
const SETTLED_ON = cue(
  /^(?:\s[\p{L}-]+){0,3}?\s(?:is|are|seems?|looks?) (?:therefore |thus |probably )?an? (?:[\p{L}-]+ )?(?:reasonable|sensible|plausible|convenient|natural|workable|defensible)(?:[ ,][\p{L}-]+){0,4}? (?:midpoint|mid-point|default|assumption|choice|compromise|value|guess|proxy|starting point|start|approximation|cut-?off|horizon|benchmark|baseline|working figure)\b/iu,
);

/** "…, the IMF found", "a plausible guess by the UN": somebody else settled on it, and can be asked. */
const BY_SOMEBODY =
  /\b(?:by|from) (?:the )?\p{Lu}|\baccording to\b|, (?:(?:the|an?|its|their) )?[\p{L}-]+(?: [\p{L}-]+){0,3} (?:found|finds|says|said|argues?|argued|estimates?|estimated|calculates?|calculated|reckons?|reckoned|concludes?|concluded|suggests?|suggested)\b/u;

const settled = when({ cues: [SETTLED_ON] }, ({ sentence, afterAll, possible }) =>
  SETTLED_ON.test(afterAll, possible) && !BY_SOMEBODY.test(afterAll) && !/\baccording to\b/iu.test(sentence.text)
    ? say('assumption', 'Left alone: it is what the draft settles on.')
    : null,
);

/** "ran 1,000 permutations", "layers of 128 units": the settings of a computation. */
const RESAMPLED = cue(
  /^\s(?:bootstrap|monte carlo |random )?\s?(?:permutations|iterations|bootstraps?|bootstrap (?:samples|replications?)|replicates|replications|resamples|epochs|draws|imputations|hidden units|units|neurons|folds|trees|seeds)\b/iu,
);
/** "in 4,000 MCMC simulations", "over 10,000 Monte Carlo runs", "500 random samples from the posterior": so many were drawn by a machine. */
const SIMULATED = cue(
  /^\s(?:(?:[\p{L}-]+ )?(?:MCMC|Monte Carlo|bootstrap(?:ped)?|jackknife|posterior|prior|Gibbs|Markov|Sobol|Halton|random(?:ly generated|i[sz]ed)?(?! (?:samples|draws|trials)\b)|simulated|synthetic|warm-?up|burn-?in|permutation|model|computer)\s(?:[\p{L}-]+ )?(?:simulations?|runs|draws|samples|replications?|replicates|iterations|chains|sequences|realisations|realizations|resamples|permutations|trials|datasets)|simulations|(?:random )?(?:draws|samples) from (?:the |its |their |an? )?(?:joint |fitted |normal |uniform )?(?:posterior|prior|distribution)|chains)\b/iu,
);
const DISCOUNTED_AT = cue(
  /\b(?:net present value|discounted|discounting|NPV)\b[^.;]{0,30}\bat (?:a )?(?:rate of )?$/iu,
);
const AT_THRESHOLD = cue(
  /\b(?:at|using|with|against) (?:an?|the) (?:[\p{L}-]+ ){0,2}(?:threshold|cut-?off|discount rate|significance level)(?: of)?\s+$/iu,
);
const HYPERPARAMETER = cue(
  /\b(?:discount rate|learning rate|batch size|window size|kernel size|weight decay|momentum|dropout|embedding size|hidden size|significance level|alpha|cut-?off) of (?:about )?$/iu,
);
const RUN_WITH = cue(/\b(?:layers? of|with|ran|run|from|using|on) (?:\d+ )?$/iu);

/** "I estimated the effect by applying a 25 percent levy": of one's own method. */
const BY_APPLYING = cue(
  /\b(?:we|I) (?:estimated?|calculated?|modell?ed|model|simulated?|computed?|projected?|approximated?) [^.;]{0,80}?\bby (?:applying|imposing|setting|taking|using|adding|simulating) (?:an? |the )?(?:[\p{L}-]+ ){0,2}$/iu,
);

/** Shops have chains, too. */
const OF_SAMPLER = /\b(?:MCMC|Markov|Gibbs|iterations|samplers?|posterior|burn-?in|warm-?up)\b/iu;

/** How somebody else's machines ran is a fact: "The lab did 400 computer runs a day". */
function isOfSimulation({ sentence, before, after, possible }: ClaimContext): boolean {
  const simulated = SIMULATED.exec(after, possible);
  if (simulated === null) return false;
  return /^\schains/iu.test(simulated[0])
    ? /\b(?:on|with|using|ran|across) $/iu.test(before) && OF_SAMPLER.test(sentence.text)
    : !/^ (?:an?|per|each|every) /u.test(after.slice(simulated[0].length));
}

/** "(net present value at 6 percent)", "at a threshold of £20,000 per case": what a calculation uses. */
const calculationInput = when(
  { cues: [DISCOUNTED_AT, HYPERPARAMETER, RESAMPLED, SIMULATED, AT_THRESHOLD, BY_APPLYING] },
  (context) => {
    const { quantity, before, beforeAll, after, possible } = context;
    return (quantity.kind === 'count' && isOfSimulation(context)) ||
      DISCOUNTED_AT.test(beforeAll, possible) ||
      HYPERPARAMETER.test(before, possible) ||
      (RESAMPLED.test(after, possible) && RUN_WITH.test(before, possible)) ||
      AT_THRESHOLD.test(before, possible) ||
      BY_APPLYING.test(beforeAll, possible)
      ? say('assumption', 'Left alone: the calculation uses it.')
      : null;
  },
);

export const calculationChecks: readonly Check[] = [assumption, settled, calculationInput];
