import type { LibraryEntry, LibraryProblem } from '../../evidence/bibliography';
import type { Span } from '../../text/span';

/** As many of them are told one by one. */
const mostTold = 20;

/** How a kind of library calls its works, and how a key is given to one of them. */
export interface WordsForWorks {
  readonly one: string;
  readonly many: string;
  readonly key: string;
  readonly remedy: string;
}

export const wordsForWorks = {
  ris: { one: 'record', many: 'records', key: 'ID', remedy: 'Add a line with “ID”, two spaces and “- doe2024”.' },
  json: { one: 'reference', many: 'references', key: 'id', remedy: 'Add one: "id": "doe2024".' },
  yaml: { one: 'reference', many: 'references', key: 'id', remedy: 'Add a line “id: doe2024”.' },
} as const satisfies Record<string, WordsForWorks>;

/**
 * Tells of the works of a library that nothing can cite: those without a key, and those whose key holds a space.
 * @param keyless where those stand that have none
 */
export function uncitableProblems(
  keyless: readonly Span[],
  entries: readonly LibraryEntry[],
  words: WordsForWorks,
): LibraryProblem[] {
  const spaced = entries.filter(({ key }) => hasSpace(key));
  return [
    ...withoutKey(keyless, entries.length, words),
    ...firstOf(
      spaced.map(({ keySpan }) => keySpan!),
      (_, i) => spaceInKey(spaced[i]!.key),
      (more) => `${more} more ${more === 1 ? 'key has' : 'keys have'} a space from here on.`,
    ),
  ];
}

export function hasSpace(key: string): boolean {
  return /\s/u.test(key);
}

export function spaceInKey(key: string): string {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  const joined = (by: string) => shown.trim().replace(/\s+/gu, by);
  return `The key “${shown}” has a space in it, so no draft can cite it. Write ${joined('')} or ${joined('_')}.`;
}

function withoutKey(
  keyless: readonly Span[],
  keyed: number,
  { one, many, key, remedy }: WordsForWorks,
): LibraryProblem[] {
  if (keyed === 0 && keyless.length > 1)
    return firstOf(
      keyless.slice(0, 1),
      () =>
        `None of the ${keyless.length} ${many} in this file has a key (“${key}”), so nothing can cite them. Export the library again in a format with keys: in Zotero with Better BibTeX as “Better CSL JSON” or “Better BibLaTeX”.`,
      () => '',
    );
  return firstOf(
    keyless.map(({ start }) => ({ start, end: start + 1 })),
    () => `This ${one} has no key, so nothing can cite it. ${remedy}`,
    (more) => `${more} more ${more === 1 ? `${one} from here on has` : `${many} from here on have`} no key.`,
  );
}

function firstOf(
  spans: readonly Span[],
  message: (span: Span, i: number) => string,
  rest: (more: number) => string,
): LibraryProblem[] {
  const warn = ({ start, end }: Span, said: string): LibraryProblem => ({
    start,
    end,
    severity: 'warning',
    message: said,
  });
  const told = spans.slice(0, mostTold).map((span, i) => warn(span, message(span, i)));
  const next = spans[mostTold];
  return next === undefined ? told : [...told, warn(next, rest(spans.length - mostTold))];
}
