import type { Block } from '../blocks/block';
import { allMatches } from '../text/all-matches';

/** What tells how a draft speaks: promises, directives, and the characters of its prose. */
export type VoiceCounts = Readonly<Record<'promises' | 'directives' | 'prose', number>>;

export const noVoice: VoiceCounts = { promises: 0, directives: 0, prose: 0 };

/** How often a draft must promise to be one that decides: a government's speech, a council's strategy, a party's programme. */
const ENOUGH_PROMISES = 3;
export const PROMISE =
  /\b(?:[Ww]e|I)(?:['\u2019]ll\b| (?:will|shall|are (?:introducing|launching|investing|committing)|announce|pledge|commit)\b)|\b[Tt]he (?:Government|[Cc]ouncil|Department|Ministry) will\b|\bour (?:strategy|plan|manifesto|budget)\b/uy;

/** How many directives, and how many characters of prose for each, make a standard or a guide. */
const ENOUGH_DIRECTIVES = 5;
const PROSE_PER_DIRECTIVE = 550;
export const DIRECTIVE =
  /\b(?:SHALL|MUST|SHOULD|RECOMMENDED|[Mm]ust|[Ss]hall|[Ss]hould|[Yy]ou(?:['\u2019]ll)? (?:can|need|may|will|have to)|[Dd]o not|[Dd]on['\u2019]t|we recommend)\b/uy;

/**
 * Where one of them may begin: wherever `PROMISE` or `DIRECTIVE` does, one of these must be found (`voice.test.ts` holds them together). All the prose of a
 * draft is looked through, and these few letters are found in less time than the whole patterns, or than a loop would take. "I" is looked for apart: the
 * shorter what is looked for, the fewer places the search passes over.
 */
const OPENINGS: readonly RegExp[] = [
  /[Ww]e(?=['\u2019 ][lwsapcr])|[Tt]he(?= [GCcDM])|our(?= [spmb])|SHALL|MUST|SHOULD|RECOMM|[Mm]ust|[Ss]hall|[Ss]hould|[Yy]ou(?=['\u2019 ])|[Dd]o(?= not)|[Dd]on(?=['\u2019]t)/g,
  /I(?=['\u2019 ][lwsapc])/g,
];

/** How a block speaks. */
export function voiceIn({ passages }: Block): VoiceCounts {
  let promises = 0;
  let directives = 0;
  let length = 0;
  for (const { prose } of passages) {
    length += prose.length;
    for (const opening of OPENINGS)
      for (const { index } of allMatches(prose, opening)) {
        PROMISE.lastIndex = DIRECTIVE.lastIndex = index;
        if (PROMISE.test(prose)) promises++;
        else if (DIRECTIVE.test(prose)) directives++;
      }
  }
  return { promises, directives, prose: length };
}

/** Whether the whole document decides, so that "will" promises, and whether it is a standard or a guide: directives throughout. */
export function voiceOf({ promises, directives, prose }: VoiceCounts): {
  readonly decides: boolean;
  readonly specifies: boolean;
} {
  return {
    decides: promises >= ENOUGH_PROMISES,
    specifies: directives >= ENOUGH_DIRECTIVES && prose <= directives * PROSE_PER_DIRECTIVE,
  };
}
