/** What after typing them can only be completed by Tickmark: a key, a footnote's label, a figure by its number. */
export const triggerCharacters: readonly string[] = ['@', '^', ...'0123456789'];
