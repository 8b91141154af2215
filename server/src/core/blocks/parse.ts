import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { countUpTo } from '../text/by-halves';
import type { Span } from '../text/span';
import { citationFromMarkdown, citationSyntax } from './citation-syntax';
import { findCuts, hasTooMuchEmphasis } from './cuts';
import { dollarMath, dollarMathFromMarkdown } from './dollar-math';
import { exactText } from './exact-text';
import { frontMatterSpan } from './front-matter-span';

// One tilde is Pandoc's subscript (CO~2~), not a deletion. Later extensions are tried before earlier ones.
// Made one beforehand: a parser combines what it is given anew for every segment.
const syntax = combineExtensions([
  gfm({ singleTilde: false }),
  math({ singleDollarTextMath: false }),
  dollarMath,
  citationSyntax,
]);
const frontMatterSyntax = {
  '---': frontmatter('yaml'),
  '...': frontmatter({ type: 'yaml', fence: { open: '---', close: '...' } }),
  '+++': frontmatter('toml'),
};

const onlyInline = {
  disable: {
    null: [
      ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'gfmFootnoteDefinition', 'headingAtx', 'htmlFlow'],
      ...['list', 'mathFlow', 'setextUnderline', 'table', 'thematicBreak'],
    ],
  },
};
const withoutEmphasis = { disable: { null: ['attention', 'strikethrough'] } };

const compilers = [
  // Their transforms look for addresses in text again and leave nodes without positions.
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  frontmatterFromMarkdown(['yaml', 'toml']),
  mathFromMarkdown(),
  dollarMathFromMarkdown,
  citationFromMarkdown,
  exactText,
];

export interface ParseOptions {
  /** What is left out: a byte order mark, an overlong line. */
  readonly cuts?: readonly Span[];
  /** Whether front matter may stand at the start. */
  readonly frontMatter?: boolean;
  /** Labels defined elsewhere in the document: references to them are references. */
  readonly defined?: DefinedLabels;
  /** Whether no line is the beginning of a list, a heading and the like: all blocks are paragraphs. */
  readonly onlyParagraphs?: boolean;
}

/** Labels as Markdown compares them, see `labelKey`. */
export interface DefinedLabels {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

/**
 * The Markdown in the text, as mdast. Positions count in the text with the cuts still in it.
 * @throws whatever the parser throws; the caller falls back
 */
export function parseMarkdown(
  text: string,
  { cuts = [], frontMatter = false, defined, onlyParagraphs = false }: ParseOptions,
): Root {
  let kept = '';
  let at = 0;
  for (const cut of cuts) {
    kept += text.slice(at, cut.start);
    at = cut.end;
  }
  // As CommonMark has it; the parser's own replacement splits its buffers, and then its positions are wrong.
  kept = (kept + text.slice(at)).replaceAll('\0', '\ufffd');
  const extensions: Extension[] = [syntax];
  const closing = frontMatter ? frontMatterSpan(text)?.closing : undefined;
  if (closing !== undefined) extensions.push(frontMatterSyntax[closing]);
  if (onlyParagraphs) extensions.push(onlyInline);
  if (hasTooMuchEmphasis(kept)) extensions.push(withoutEmphasis);
  if (defined !== undefined && defined.links.length + defined.footnotes.length > 0) extensions.push(knowing(defined));
  const root = fromMarkdown(kept, { extensions, mdastExtensions: compilers });
  if (cuts.length > 0) moveBack(root, cuts);
  return root;
}

/** Whether a line in the first column behind the text, after a blank line, would be a block of its own. */
export function isClosed(text: string): boolean {
  try {
    const root = parseMarkdown(`${text}x`, { cuts: findCuts(text) ?? [] });
    const last = root.children.at(-1);
    return last?.type === 'paragraph' && spanOf(last).start === text.length;
  } catch {
    // What cannot be parsed goes on to the end of the text.
    return false;
  }
}

/** Tells the parser of labels before it reads anything: it claims nothing, but is asked at every line. */
function knowing({ links, footnotes }: DefinedLabels): Extension {
  let isTold = false;
  function tokenize(this: TokenizeContext, _effects: Effects, _ok: State, nok: State): State {
    if (!isTold) {
      this.parser.defined.push(...links);
      (this.parser.gfmFootnotes ??= []).push(...footnotes);
    }
    isTold = true;
    return nok;
  }
  return { document: { null: { name: 'definedElsewhere', tokenize } } };
}

/** The span of a node in the document. */
export function spanOf(node: Nodes | RootContent): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function moveBack(root: Root, cuts: readonly Span[]): void {
  const offsets = new Offsets(cuts);
  const nodes: Nodes[] = [root];
  const seen = new Set<object>();
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset === undefined || seen.has(point)) continue;
      seen.add(point);
      point.offset = offsets.uncut(point.offset, point === node.position?.end);
    }
    if ('children' in node) for (const child of node.children) nodes.push(child);
  }
}

/** Where offsets in a text without its cuts were before. */
class Offsets {
  /** For each cut: where it was, counted without the cuts, and the length of all cuts to it. */
  private readonly at: number[] = [];
  private readonly lengths: number[] = [];

  constructor(cuts: readonly Span[]) {
    let length = 0;
    for (const cut of cuts) {
      this.at.push(cut.start - length);
      this.lengths.push((length += cut.end - cut.start));
    }
  }

  /** An end stays before a cut that stands just there, a start moves behind it. */
  uncut(offset: number, isEnd: boolean): number {
    const cuts = countUpTo(this.at, isEnd ? offset - 1 : offset);
    return offset + (cuts > 0 ? this.lengths[cuts - 1]! : 0);
  }
}
