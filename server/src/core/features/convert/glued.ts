import type { CitationMark } from '../../blocks/mark';
import { readBlocks } from '../../blocks/read-blocks';

/** In characters, for both citations. */
const longest = 1_000;

/**
 * Of `[@doe99, p. 3][@smith04]` Pandoc reads "[", "@doe99, p. 3" and "]", since brackets with brackets right behind may be those of a link. Written
 * out that way, they would become a link, or a note's mark within brackets. What was meant are two citations.
 * @param mark one without brackets
 * @returns the citation with the brackets around it; the mark itself where there are none, or no other citation follows
 */
export function withOwnBrackets(mark: CitationMark, text: string): CitationMark {
  const { start, end } = mark.source;
  const before = /\[[^[\]]*$/u.exec(text.slice(Math.max(0, start - longest), start))?.[0];
  const after = /^[^[\]]*\](?=\[[^[\]^][^[\]]*\])/u.exec(text.slice(end, end + longest))?.[0];
  const next = after === undefined ? '' : text.slice(end + after.length, end + longest);
  if (before === undefined || after === undefined || !/^\[[^\]]*@/u.test(next)) return mark;
  const source = before + text.slice(start, end) + after;
  const [alone, ...more] = readBlocks(source)[0]?.block.passages[0]?.marks ?? [];
  return alone?.kind === 'citation' &&
    more.length === 0 &&
    alone.source.start === 0 &&
    alone.source.end === source.length
    ? { ...alone, source: { start: start - before.length, end: end + after.length } }
    : mark;
}
