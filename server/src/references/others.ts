/** Stands for BibTeX's "and others", of which the processor knows nothing. */
const mark = '\ue020';
/** How libraries say that a work has more authors than they name. */
const others = /^(?:and |& )?(?:others|et\.? al\.?|et alii)$/iu;

/** Names of which the last is "others" or "et al.", with the mark in its place; anything else as it is. */
export function withOthersMarked(names: unknown): unknown {
  if (!Array.isArray(names) || names.length < 2 || !isOthers(names.at(-1))) return names;
  return [...(names as unknown[]).slice(0, -1), { literal: mark }];
}

function isOthers(name: unknown): boolean {
  if (typeof name !== 'object' || name === null) return false;
  const { literal, family, given } = name as Readonly<Record<string, unknown>>;
  const whole = literal ?? (given === undefined ? family : undefined);
  return typeof whole === 'string' && others.test(whole.trim());
}

/**
 * What was written with the mark, with the style's own words there: "et al.".
 * @param and the style's own word between two authors, in its language: "und"
 */
export function withOthers(written: string, etAl: string, and: string): string {
  if (!written.includes(mark)) return written;
  const words = [...new Set(['and', and])].filter((word) => word !== '').map(escaped);
  const said = written.replace(
    new RegExp(`(,?)\\s*(?:(?:&|(?<!\\p{Letter})(?:${words.join('|')}))\\s*)?${mark}`, 'gu'),
    (_, comma: string) => `${comma} ${etAl}`,
  );
  return etAl.endsWith('.') ? said.replaceAll(`${etAl}.`, etAl) : said;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
