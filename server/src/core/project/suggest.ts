import { closest, distance } from 'fastest-levenshtein';

/** So many names are offered where the same words begin all of them. */
const mostOffered = 3;

/** ' Did you mean "…"?' when one of the names is a likely slip of the pen, or begins (as a few may) with what was written, else ''. */
export function didYouMean(written: string, names: readonly string[]): string {
  if (names.length === 0 || written.length === 0 || written.length > 100) return '';
  const plain = simple(written);
  const longer = plain.length < 3 ? [] : names.filter((name) => simple(name).startsWith(plain));
  const near = longer.length === 1 ? null : nearest(plain, names);
  if (near !== null) return ` Did you mean "${near}"?`;
  if (longer.length === 0 || longer.length > mostOffered) return '';
  return ` Did you mean ${longer.map((name) => `"${name}"`).join(' or ')}?`;
}

/** Two letters that changed places count as two slips. */
function nearest(plain: string, names: readonly string[]): string | null {
  const candidate = closest(plain, names.map(simple));
  const allowed = plain.length < 4 ? 1 : Math.max(2, Math.floor(plain.length / 3));
  return distance(plain, candidate) <= allowed ? (names.find((name) => simple(name) === candidate) ?? null) : null;
}

/** Names differ in more than how they join their words: maxProblems, max-problems, max_problems. */
function simple(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[_ ]/gu, '-');
}
