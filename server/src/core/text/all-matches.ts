/**
 * Every match of a pattern with the flag g, in order. `matchAll` gives the same, but has the pattern compiled anew each time it is called, which
 * takes longer than the search through a sentence.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null;
  pattern.lastIndex = 0;
  for (let match; (match = pattern.exec(text)) !== null;) {
    (found ??= []).push(match);
    // What matches nothing would be found here again.
    if (match[0] === '') pattern.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found ?? none;
}

const none: readonly RegExpExecArray[] = [];
