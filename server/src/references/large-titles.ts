import type { ReferenceStyle, StyleElement } from '../core/references/formatter';

/** Fields that hold a title. */
const titles = ['title', 'title-short', 'container-title', 'collection-title'];
/** Styles that want titles large and leave that to whoever writes them (The Bluebook, rule 8). */
const largeByHand = new Set(['bluebook']);

/**
 * The titles that a style prints large but does not make so itself: those of BibTeX stand as they are written then. OSCOLA makes only the title of the
 * work itself large; in small letters, the title of the book around a chapter would look like another style's.
 */
export function titlesAsWritten(style: ReferenceStyle, root: StyleElement): ReadonlySet<string> {
  if (style.kind === 'bundled' && largeByHand.has(style.id)) return new Set(titles);
  if (!makesLarge(root, 'title')) return new Set();
  return new Set(titles.filter((field) => !field.startsWith('title') && !makesLarge(root, field)));
}

function makesLarge({ attrs, children }: StyleElement, variable: string): boolean {
  if (attrs['variable'] === variable && attrs['text-case'] === 'title') return true;
  return children.some((child) => typeof child !== 'string' && makesLarge(child, variable));
}
