import type { FootnoteDefinition as FootnoteNode, Root, RootContent } from 'mdast';
import type { Span } from '../text/span';
import type { Block, BlockKind, FootnoteDefinition, PlacedBlock } from './block';
import { calloutKind } from './callout';
import { forEachNode, readComments } from './comments';
import type { LinkTarget } from './definitions';
import { readFrontMatter } from './front-matter';
import type { Passage } from './passage';
import { spanOf } from './parse';
import { readPlainBlocks } from './plain-blocks';
import { leadOf } from './lead';
import { readPassages } from './read-passages';

/** What stands before and after a tree that is part of a document. */
export interface Outside {
  /** The prose right before that leads in a list, or ''. */
  readonly lead: string;
  readonly tableBefore: boolean;
  readonly tableAfter: boolean;
}

/**
 * The top-level blocks of a tree, and whether the last of them leads in a list. Changes the tree.
 * @param text what was parsed; spans and starts count from its start
 * @param targets the document's link definitions by `labelKey`
 */
export function readRoot(
  text: string,
  root: Root,
  targets: ReadonlyMap<string, LinkTarget>,
  outside: Outside,
  cuts: readonly Span[],
): { blocks: readonly PlacedBlock[]; lead: string } {
  const nodes = root.children;
  const isTable = (i: number) =>
    i < 0 ? outside.tableBefore : i >= nodes.length ? outside.tableAfter : nodes[i]!.type === 'table';
  const blocks: PlacedBlock[] = [];
  let { lead } = outside;
  for (const [i, node] of nodes.entries()) {
    const { start, end } = spanOf(node);
    const blockText = text.slice(start, contentEnd(text, start, end));
    const besideTable = isTable(i - 1) || isTable(i + 1);
    const passages =
      node.type === 'yaml'
        ? readFrontMatter(blockText)
        : readPassages(node, { origin: start, text: blockText, targets }, { lead, besideTable });
    blocks.push({ block: makeBlock(node, blockText, start, passages), start });
    lead = node.type === 'paragraph' ? leadOf(passages.at(-1)?.prose ?? '') : '';
  }
  return { blocks: withCuts(text, blocks, cuts), lead };
}

/**
 * The end of a block without blank lines at its end: how many of them the parser counts to what was left open in a list
 * or note depends on what follows.
 */
function contentEnd(text: string, start: number, end: number): number {
  let content = end;
  for (let i = end - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) content = i;
    else if (unit !== 32 && unit !== 9) break;
  }
  return content;
}

function makeBlock(node: RootContent, text: string, origin: number, passages: readonly Passage[]): Block {
  return {
    kind: kindOf(node, passages),
    text,
    passages,
    comments: readComments(node, text, origin),
    footnotes: footnotesOf(node, text, origin),
  };
}

const kinds: Readonly<Record<string, BlockKind>> = {
  heading: 'heading',
  list: 'list',
  table: 'table',
  blockquote: 'quote',
  code: 'code',
  math: 'math',
  html: 'html',
  yaml: 'front-matter',
  toml: 'front-matter',
  footnoteDefinition: 'footnote',
  definition: 'definition',
  thematicBreak: 'rule',
};

function kindOf(node: RootContent, passages: readonly Passage[]): BlockKind {
  // The marker is gone from the tree once the passages are read.
  if (node.type === 'blockquote' && (passages.some((p) => p.place.callout !== undefined) || calloutKind(node) !== null))
    return 'callout';
  return kinds[node.type] ?? 'paragraph';
}

const noFootnotes: readonly FootnoteDefinition[] = [];

function footnotesOf(node: RootContent, text: string, origin: number): readonly FootnoteDefinition[] {
  if (!text.includes(']:')) return noFootnotes;
  const nodes: FootnoteNode[] = [];
  forEachNode(node, (inner) => {
    if (inner.type === 'footnoteDefinition') nodes.push(inner);
  });
  return nodes
    .map((definition) => {
      const span = spanOf(definition);
      const end = contentEnd(text, span.start - origin, span.end - origin);
      const source: Span = { start: span.start - origin, end };
      const labelStart = source.start + 2;
      const labelSource = { start: labelStart, end: Math.max(labelStart, text.indexOf(']:', labelStart)) };
      return { label: text.slice(labelSource.start, labelSource.end), source, labelSource };
    })
    .sort((a, b) => a.source.start - b.source.start);
}

/** Gives lines left out of parsing which are in no other block a plain paragraph of their own. */
function withCuts(text: string, blocks: PlacedBlock[], cuts: readonly Span[]): PlacedBlock[] {
  if (cuts.length === 0) return blocks;
  const result: PlacedBlock[] = [];
  let next = 0;
  let end = 0;
  for (const cut of cuts) {
    for (; next < blocks.length && blocks[next]!.start <= cut.start; next++) {
      result.push(blocks[next]!);
      end = blocks[next]!.start + blocks[next]!.block.text.length;
    }
    if (end <= cut.start) result.push(...readPlainBlocks(text, cut));
  }
  return [...result, ...blocks.slice(next)];
}
