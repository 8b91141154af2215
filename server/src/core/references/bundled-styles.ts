/** A style that comes with Tickmark. */
export interface BundledStyleName {
  /** As settings name it. */
  readonly id: string;
  /** The file in the collection of citationstyles.org, without ".csl": people know it by that, too. */
  readonly file: string;
  readonly title: string;
}

export const bundledStyles: readonly BundledStyleName[] = [
  { id: 'apa', file: 'apa', title: 'APA, 7th edition' },
  { id: 'chicago-author-date', file: 'chicago-author-date', title: 'Chicago, author and date' },
  { id: 'chicago-notes', file: 'chicago-fullnote-bibliography', title: 'Chicago, notes' },
  { id: 'mla', file: 'modern-language-association', title: 'MLA, 9th edition' },
  { id: 'harvard', file: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)' },
  { id: 'oscola', file: 'oscola', title: 'OSCOLA' },
  { id: 'bluebook', file: 'bluebook-law-review', title: 'Bluebook (law reviews)' },
];

/** What Pandoc uses when nobody says otherwise. */
export const usualStyle = 'chicago-author-date';

/** The id of the bundled style that a setting names: its id, its file's name or its address; null for none of them. */
export function bundledStyleOf(written: string): string | null {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//u, '')
    .replace(/^.*[\\/]/u, '')
    .replace(/\.csl$/u, '');
  return bundledStyles.find(({ id, file }) => id === name || file === name)?.id ?? null;
}
