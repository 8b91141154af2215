/**
 * Every match of a pattern with the flag g, in order. `matchAll` gives the same, but has the pattern compiled anew each time it is called, which
 * takes longer than the search through a sentence.
 *
 * @param pattern has the flag g; its `lastIndex` is used
 * @throws RangeError for a pattern without g, which would be found at the same place again and again
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new RangeError(`not global: ${String(pattern)}`);
  let found: RegExpExecArray[] | null = null;
  pattern.lastIndex = 0;
  for (let match; (match = pattern.exec(text)) !== null;) {
    (found ??= []).push(match);
    // What matches nothing would be found here again.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found ?? none;
}

const none: readonly RegExpExecArray[] = [];
