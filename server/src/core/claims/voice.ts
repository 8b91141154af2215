import type { Block } from '../blocks/block';
import { codeAt } from '../text/code-at';

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
/** Their lengths by first letter, and their second letters: few other words are like one in both, so few are looked at. */
const lengths = new Uint32Array(26);
const seconds = new Uint32Array(26);
for (const word of OPENERS) {
  const [first, second] = [placeOf(word.charCodeAt(0)), placeOf(word.charCodeAt(word.length > 1 ? 1 : 0))];
  lengths[first]! |= 1 << word.length;
  seconds[first]! |= 1 << second;
}

/** Of a letter in the alphabet. */
function placeOf(code: number): number {
  return (code | 0x20) - 0x61;
}

/** How a block speaks. */
export function voiceIn({ passages }: Block): VoiceCounts {
  let promises = 0;
  let directives = 0;
  let length = 0;
  for (const { prose } of passages) {
    length += prose.length;
    for (const start of openings(prose)) {
      PROMISE.lastIndex = DIRECTIVE.lastIndex = start;
      if (PROMISE.test(prose)) promises++;
      else if (DIRECTIVE.test(prose)) directives++;
    }
  }
  return { promises, directives, prose: length };
}

/** Where words begin that may open a promise or a directive. One pass over the letters: all the prose of a draft is asked. */
function openings(prose: string): readonly number[] {
  let found = nowhere;
  const { length } = prose;
  for (let i = 0; i < length;) {
    const first = placeOf(codeAt(prose, i));
    const start = i++;
    if (first < 0 || first > 25) continue;
    let second = first;
    for (; i < length; i++) {
      const letter = placeOf(codeAt(prose, i));
      if (letter < 0 || letter > 25) break;
      if (i === start + 1) second = letter;
    }
    const size = i - start;
    if (size > 31 || (lengths[first]! & (1 << size)) === 0 || (seconds[first]! & (1 << second)) === 0) continue;
    if (found === nowhere) found = [];
    found.push(start);
  }
  return found;
}

const nowhere: number[] = [];

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
