import type { LibraryEntry, LibraryProblem } from '../../evidence/bibliography';
import { checksum } from '../../text/checksum';

/** The entries of a library behind a draft are all read where it has no more than these. */
export const mostBehindDrafts = 500;
/** As many of them are told one by one. */
const mostTold = 20;

/**
 * Tells of the entries whose braces and commas are right, but of which the reader of BibTeX understands only a part. To find out, each is read, which takes
 * about a millisecond: see "Libraries" in ARCHITECTURE.md. Yields after each entry.
 * @param before checksums of the texts that were understood in the version before, which are not read again
 * @param now gets those of this version
 */
export function* readInPart(
  entries: readonly LibraryEntry[],
  before: ReadonlySet<number> = new Set(),
  now = new Set<number>(),
): Generator<void, LibraryProblem[]> {
  const found: LibraryEntry[] = [];
  for (const entry of entries) {
    if (entry.looksBroken !== false || entry.isAlias === true) continue;
    const sum = textSum(entry);
    const isKnown = sum !== null && before.has(sum);
    if (!isKnown && entry.isBroken === true) found.push(entry);
    else if (sum !== null) now.add(sum);
    yield;
  }
  const told = found
    .slice(0, mostTold)
    .map((entry): LibraryProblem => ({ ...entry.keySpan!, severity: 'warning', message: messageFor(entry) }));
  const more = found.length - mostTold;
  if (more <= 0) return told;
  const message = `${more} more ${more === 1 ? 'entry from here on could' : 'entries from here on could'} be understood only in part.`;
  return [...told, { ...found[mostTold]!.keySpan!, severity: 'warning', message }];
}

/** Null where what an entry means hangs on others, too. */
function textSum(entry: LibraryEntry): number | null {
  const text = entry.source?.() ?? '';
  return text === '' || /crossref/iu.test(text) ? null : checksum(text);
}

function messageFor({ key, brokenParent }: LibraryEntry): string {
  if (typeof brokenParent === 'string')
    return `The entry “${key}” takes over fields from “${brokenParent}”, which is broken, so lists of references and conversions leave both out. Mend “${brokenParent}” first.`;
  return `Not everything in the entry “${key}” could be understood, so lists of references and conversions leave it out. Look for a field that is very long, or holds unusual commands.`;
}
