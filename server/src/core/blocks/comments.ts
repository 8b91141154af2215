import type { Nodes, RootContent } from 'mdast';
import type { Comment } from './block';
import { spanOf } from './parse';

/** The HTML comments in a block, inline ones and those between blocks of a list or quote. */
export function readComments(node: RootContent, text: string, origin: number): readonly Comment[] {
  if (!text.includes('<!--')) return noComments;
  const comments: Comment[] = [];
  forEachNode(node, (inner) => {
    if (inner.type !== 'html') return;
    const { start, end } = spanOf(inner);
    scan(text.slice(start - origin, end - origin), start - origin, comments);
  });
  return comments.sort((a, b) => a.start - b.start);
}

const noComments: readonly Comment[] = [];

function scan(html: string, offset: number, comments: Comment[]): void {
  for (let start = html.indexOf('<!--'); start >= 0;) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return;
    comments.push({ start: offset + start, end: offset + end + 3, text: html.slice(start + 4, end) });
    start = html.indexOf('<!--', end + 3);
  }
}

/** Calls `visit` for the node and everything in it. */
export function forEachNode(node: Nodes | RootContent, visit: (node: Nodes) => void): void {
  const nodes: Nodes[] = [node as Nodes];
  for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
    visit(next);
    if ('children' in next) for (const child of next.children) nodes.push(child as Nodes);
  }
}
