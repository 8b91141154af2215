/** What after typing them can only be completed by Tickmark: a key, a footnote's label, a figure by its number or behind a slash. */
export const triggerCharacters: readonly string[] = ['@', '^', '/', ...'0123456789'];
