import { checksum } from '../text/checksum';
import { withLetterRanges } from '../text/letter-ranges';
import table from './cue-needs.json';
import type { Fragment, Needs } from './needed-words';

/** What is known of a pattern without trying it. */
export interface CueNeeds {
  /** What each way to match needs, see `neededFragments`. */
  readonly ways: readonly Needs[];
  /** Whether every match ends with the text. */
  readonly endsText: boolean;
}

/**
 * By which a pattern is known: the text of so many would be a twentieth of what is shipped, and the end of a checksum tells them apart. It does not matter whether
 * a character is escaped or letters are written as ranges, as in bundles.
 */
export function patternKey(pattern: RegExp): string {
  const written = withLetterRanges(String(pattern)).replace(/\\u([\da-f]{4})/gu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return checksum(written).toString(36).slice(-7);
}

/** What a pattern needs; nothing is known of one that is not in the table, so it is tried everywhere. */
export function needsOf(pattern: RegExp): CueNeeds | undefined {
  return cueNeeds.get(patternKey(pattern));
}

/**
 * What the patterns of cues need, by their keys. Worked out beforehand (`npm run generate`): reading so many patterns
 * would take longer than reading a short draft.
 */
const cueNeeds: ReadonlyMap<string, CueNeeds> = new Map(
  Object.entries(table as Readonly<Record<string, string>>).map(([key, written]) => [key, readNeeds(written)]),
);

/** As `scripts/cue-needs-file.mjs` writes them: a way a line, its sets apart by tabs, their fragments by spaces; a line "$" for `endsText`. */
function readNeeds(written: string): CueNeeds {
  const lines = written.split('\n');
  const endsText = lines[0] === '$';
  const ways = (endsText ? lines.slice(1) : lines).map((way) =>
    way === '' ? [] : way.split('\t').map((need) => need.split(' ').map(readFragment)),
  );
  return { ways, endsText };
}

/** A bar stands where a side is closed. */
function readFragment(written: string): Fragment {
  const closedLeft = written.length > 1 && written.startsWith('|');
  const closedRight = written.length > 1 && written.endsWith('|');
  return { letters: written.slice(closedLeft ? 1 : 0, closedRight ? -1 : undefined), closedLeft, closedRight };
}
