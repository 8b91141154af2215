/** What the pictures on a card stand on, where the editor tells. */
export type Background = 'light' | 'dark';

/**
 * The colour of the words in a picture. An image in a hover does not know which theme is on. Where the editor tells, its words have
 * a contrast of at least 7:1 (WCAG 2.2, 1.4.6) on VS Code's own themes; else they are a middle tone, at least 3:1 on white and on black.
 */
export function ink(background: Background | undefined): string {
  switch (background) {
    case 'light':
      return '#3d3d3d';
    case 'dark':
      return '#d4d4d4';
    case undefined:
      return '#808080';
  }
}
