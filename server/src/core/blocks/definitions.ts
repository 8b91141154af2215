import type { Root } from 'mdast';
import { forEachNode } from './comments';
import { spanOf } from './parse';

/** Where a link definition leads. */
export interface LinkTarget {
  readonly url: string;
  readonly title: string;
}

/** The link definitions in a tree by `labelKey`; of several with the same label the first counts. Null where there are none. */
export function definitionsIn(root: Root): ReadonlyMap<string, LinkTarget> | null {
  const found = new Map<string, LinkTarget & { start: number }>();
  forEachNode(root, (node) => {
    if (node.type !== 'definition') return;
    const label = keyOf(node.identifier);
    const { start } = spanOf(node);
    const earlier = found.get(label);
    if (!earlier || start < earlier.start) found.set(label, { url: node.url, title: node.title ?? '', start });
  });
  return found.size === 0 ? null : found;
}

/** The labels of the footnote definitions in a tree, as `labelKey` gives them; null where there are none. */
export function footnotesIn(root: Root): ReadonlySet<string> | null {
  const found = new Set<string>();
  forEachNode(root, (node) => {
    if (node.type === 'footnoteDefinition') found.add(keyOf(node.identifier));
  });
  return found.size === 0 ? null : found;
}

/** The tree has labels in lower case. */
export function keyOf(identifier: string): string {
  return identifier.toUpperCase();
}
