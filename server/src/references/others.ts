/** Stands for BibTeX's "and others", of which the processor knows nothing. */
const mark = '\ue020';

/** Names of which the last is "others", with the mark in its place; anything else as it is. */
export function withOthersMarked(names: unknown): unknown {
  if (!Array.isArray(names) || names.length < 2) return names;
  const last: unknown = names.at(-1);
  if (typeof last !== 'object' || last === null || !('literal' in last) || last.literal !== 'others') return names;
  return [...(names as unknown[]).slice(0, -1), { literal: mark }];
}

/** What was written with the mark, with the style's own words there: "et al.". */
export function withOthers(written: string, etAl: string): string {
  if (!written.includes(mark)) return written;
  const said = written.replace(/(,?)\s*(?:(?:&|\band\b)\s*)?\ue020/gu, (_, comma: string) => `${comma} ${etAl}`);
  return etAl.endsWith('.') ? said.replaceAll(`${etAl}.`, etAl) : said;
}
