import type { Region } from './context';

/** The years that a region names, with the places of their words. */
export function yearsOf(region: Region): readonly { readonly i: number; readonly year: number }[] {
  return region.words.flatMap((word, i) =>
    /^(?:19|20|21)\d\d$/.test(word.raw) ? [{ i, year: Number(word.raw) }] : [],
  );
}

/** A year that is part of a citation or a name ("CAISI 2025", "Made in China 2025"), or only bounds another time ("since 2018"). */
export function isAside(i: number, region: Region): boolean {
  const before = region.words[i - 1];
  if (before === undefined) return false;
  if (ELSEWHEN.has(before.raw.toLowerCase())) return true;
  const touching = !/[.;:]/.test(region.text.slice(before.end, region.words[i]!.start));
  return touching && !before.small && /^\p{Lu}/u.test(before.raw) && !MONTH.test(before.raw) && i > 1;
}

const ELSEWHEN = new Set(['since', 'after', 'before', 'until', 'from', 'founded', 'act', 'regulation', 'directive']);

export const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q\d|FY|Year|Late|Early|Mid)$/;
