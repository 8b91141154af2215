import type { Root, Yaml } from 'mdast';
import { frontMatterSpan } from '../front-matter-span';
import { lineEnd } from '../line-end';
import { position } from './nodes';

/** The tree of a text that is nothing but front matter in YAML; null for any other. */
export function simpleFrontMatter(text: string): Root | null {
  const found = frontMatterSpan(text);
  if (found === null || found.closing === '+++' || found.end < text.length) return null;
  const { start, end } = found.content;
  // The parser makes line feeds of the other line endings, too.
  const value = text.slice(start, end).replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const node: Yaml = { type: 'yaml', value };
  node.position = position(0, lineEnd(text, end));
  return { type: 'root', children: [node], position: position(0, text.length) };
}
