import type { LibraryProblem } from '../../evidence/bibliography';
import type { Span } from '../../text/span';

/** As many of them are told one by one. */
const mostTold = 20;

/** How a kind of library calls its works, and how a key is given to one of them. */
export interface KeylessWords {
  readonly one: string;
  readonly many: string;
  readonly remedy: string;
}

export const keylessWords = {
  ris: { one: 'record', many: 'records', remedy: 'Add a line with “ID”, two spaces and “- doe2024”.' },
  json: { one: 'reference', many: 'references', remedy: 'Add one: "id": "doe2024".' },
  yaml: { one: 'reference', many: 'references', remedy: 'Add a line “id: doe2024”.' },
} as const satisfies Record<string, KeylessWords>;

/**
 * Tells of works without a key, which nothing can cite.
 * @param keyless where they stand
 * @param keyed how many works of the library have a key
 */
export function keylessProblems(keyless: readonly Span[], keyed: number, words: KeylessWords): LibraryProblem[] {
  const { one, many, remedy } = words;
  const at = ({ start }: Span, message: string): LibraryProblem => ({
    start,
    end: start + 1,
    severity: 'warning',
    message,
  });
  const [first] = keyless;
  if (first === undefined) return [];
  if (keyed === 0 && keyless.length > 1)
    return [
      at(
        first,
        `None of the ${keyless.length} ${many} in this file has a key (“${words === keylessWords.ris ? 'ID' : 'id'}”), so nothing can cite them. Export the library again in a format with keys: in Zotero with Better BibTeX as “Better CSL JSON” or “Better BibLaTeX”.`,
      ),
    ];
  const told = keyless
    .slice(0, mostTold)
    .map((span) => at(span, `This ${one} has no key, so nothing can cite it. ${remedy}`));
  const more = keyless.length - told.length;
  if (more > 0)
    told.push(
      at(
        keyless[mostTold]!,
        `${more} more ${more === 1 ? one : many} from here on ${more === 1 ? 'has' : 'have'} no key.`,
      ),
    );
  return told;
}
