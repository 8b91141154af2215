import type { Block } from '../blocks/block';
import { codeAt } from '../text/code-at';
import { once } from '../text/once';

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

/** The words with which one of them begins. */
const OPENERS = 'we i the our shall must should recommended you do don'.split(' ');
/** Their lengths by first letter: few other words are like one in both, so few are looked at. */
const lengths = new Uint32Array(26);
for (const word of OPENERS) lengths[word.charCodeAt(0) - 0x61]! |= 1 << word.length;

/** How a block speaks. One pass over the letters: all the prose of a draft is asked. */
export const voiceIn = once(({ passages }: Block): VoiceCounts => {
  let promises = 0;
  let directives = 0;
  let length = 0;
  for (const { prose } of passages) {
    length += prose.length;
    let start = -1;
    for (let i = 0; i <= prose.length; i++) {
      const letter = i < prose.length ? codeAt(prose, i) | 0x20 : 0;
      if (letter >= 0x61 && letter <= 0x7a) {
        if (start < 0) start = i;
        continue;
      }
      if (start >= 0 && i - start < 32 && mayOpen(prose, start, i)) {
        PROMISE.lastIndex = DIRECTIVE.lastIndex = start;
        if (PROMISE.test(prose)) promises++;
        else if (DIRECTIVE.test(prose)) directives++;
      }
      start = -1;
    }
  }
  return { promises, directives, prose: length };
});

function mayOpen(prose: string, start: number, end: number): boolean {
  const first = (codeAt(prose, start) | 0x20) - 0x61;
  return (lengths[first]! & (1 << (end - start))) !== 0;
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
