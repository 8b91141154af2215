import type { CitationItem, CitationMark, Mark } from '../../blocks/mark';
import { affixEnd, affixLooks, plainAffix } from '../../references/affix';
import { keySpan } from '../../rules/key-span';
import type { Span } from '../../text/span';

type Affixes = Pick<CitationItem, 'prefix' | 'suffix'>;

/**
 * What stands before and behind each key of a citation, with its emphasis, see `references/affix.ts`. Where the source says more than words
 * and emphasis (a backslash, code), the words alone.
 * @param onOneLine takes line ends out of a stretch of the source
 */
export function styledAffixes(
  { items, bracketed, source }: CitationMark,
  marks: readonly Mark[],
  text: string,
  onOneLine: (stretch: string) => string,
): Affixes[] {
  const plain = items.map(({ prefix, suffix }) => ({ prefix: plainAffix(prefix), suffix: plainAffix(suffix) }));
  const emphases = marks.filter(
    (mark) =>
      (mark.kind === 'emphasis' || mark.kind === 'strong') &&
      source.start < mark.source.start &&
      mark.source.end < source.end,
  );
  if (emphases.length === 0) return plain;
  const keys = items.map((item) => keySpan(text, item));
  const styled = plain.map((affixes) => ({ ...affixes }));
  for (let i = 0; i <= items.length; i++) {
    const start = keys[i - 1]?.end ?? source.start;
    const end = keys[i]?.start ?? source.end;
    let gap = onOneLine(withLooks(text, { start, end }, emphases)).replace(/\s+/gu, ' ');
    if (i === 0) gap = gap.replace(/^\[/u, '');
    if (i === 1 && !bracketed) gap = gap.replace(/^\s*\[/u, '');
    if (i === items.length) gap = gap.replace(/\]$/u, '');
    else if (items[i]!.suppressAuthor) gap = gap.replace(/-$/u, '');
    const before = plain[i - 1]?.suffix ?? '';
    const after = plain[i]?.prefix ?? '';
    for (const [suffix, prefix] of divisions(gap, i > 0 && i < items.length))
      if (isSame(suffix, before) && isSame(prefix, after)) {
        if (i > 0) styled[i - 1]!.suffix = suffix.trimEnd();
        if (i < items.length) styled[i]!.prefix = prefix.trim();
        break;
      }
  }
  return styled;
}

/** The ways in which what stands between two keys may belong to them: a semicolon parts them. */
function divisions(gap: string, isBetween: boolean): (readonly [suffix: string, prefix: string])[] {
  if (!isBetween)
    return [
      [gap, ''],
      ['', gap],
    ];
  return [...gap.matchAll(/;/gu)].slice(0, 20).map(({ index }) => [gap.slice(0, index), gap.slice(index + 1)] as const);
}

function isSame(styled: string, plain: string): boolean {
  return words(plainAffix(styled)) === words(plain);
}

function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A stretch of the source with private characters for the signs of emphasis. */
function withLooks(text: string, { start, end }: Span, emphases: readonly Mark[]): string {
  const signs = emphases
    .filter(({ source }) => start <= source.start && source.end <= end)
    .flatMap(({ kind, source }) => {
      const length = kind === 'strong' ? 2 : 1;
      return [
        { at: source.start, length, look: kind === 'strong' ? affixLooks.bold : affixLooks.italic },
        { at: source.end - length, length, look: affixEnd },
      ];
    })
    .sort((a, b) => a.at - b.at);
  let out = '';
  let at = start;
  for (const sign of signs) {
    out += plainAffix(text.slice(at, sign.at)) + sign.look;
    at = sign.at + sign.length;
  }
  return out + plainAffix(text.slice(at, end));
}
