import type { PhrasingContent } from 'mdast';
import type { Span } from '../text/span';
import { shift } from '../text/span';
import { keyOf, type LinkTarget } from './definitions';
import { Draft } from './draft';
import { readAttributes } from './read-attributes';
import { readBrackets } from './read-brackets';
import { readLatex } from './raw-latex';
import { dropMarkupLines } from './markup-lines';
import { readScripts } from './read-scripts';
import { readTemplates } from './read-templates';
import { readTypography } from './read-typography';
import { spanOf } from './parse';

/** What reading inline content needs to know: where its block begins, the block's text, the document's link targets. */
export interface InlineContext {
  readonly origin: number;
  readonly text: string;
  readonly targets: ReadonlyMap<string, LinkTarget>;
}

/** Deeper emphasis or links than this are left out; nobody writes them. */
const deepest = 100;

/** The draft of the nodes with all syntax beyond Markdown read. `isHeading` says that attributes may stand at the end. */
export function readInline(nodes: readonly PhrasingContent[], context: InlineContext, isHeading = false): Draft {
  const draft = new Draft();
  add(nodes, draft, context, 0);
  dropMarkupLines(draft);
  readTemplates(draft);
  readBrackets(draft);
  readLatex(draft, context.text);
  readAttributes(draft, isHeading);
  readScripts(draft);
  readTypography(draft);
  return draft;
}

function add(nodes: readonly PhrasingContent[], draft: Draft, context: InlineContext, depth: number): void {
  if (depth > deepest) return;
  for (const node of nodes) addNode(node, draft, context, depth);
}

function addNode(node: PhrasingContent, draft: Draft, context: InlineContext, depth: number): void {
  const source = shift(spanOf(node), -context.origin);
  const start = draft.length;
  switch (node.type) {
    case 'text':
      return addText(node.value, source, draft, context);
    case 'break':
      return draft.addWhole('\n', source, '\n');
    case 'inlineCode':
    case 'inlineMath':
      draft.addObject(source);
      draft.marks.push({
        kind: node.type === 'inlineCode' ? 'code' : 'math',
        at: { start, end: draft.length },
        source,
        text: node.value,
      });
      return;
    case 'image':
    case 'imageReference':
      draft.addObject(source);
      draft.marks.push({ kind: 'image', at: { start, end: draft.length }, source, text: node.alt ?? '' });
      return;
    case 'html':
      if (/^<br\s*\/?>$/iu.test(node.value)) return draft.addWhole('\n', source, '\n');
      draft.marks.push({ kind: 'html', at: { start, end: start }, source, text: node.value });
      return;
    case 'emphasis':
    case 'strong':
    case 'delete':
      add(node.children, draft, context, depth + 1);
      draft.marks.push({
        kind: node.type === 'delete' ? 'deleted' : node.type,
        at: { start, end: draft.length },
        source,
        text: draft.prose(start, draft.length),
      });
      return;
    case 'link':
    case 'linkReference': {
      const target = node.type === 'link' ? node : context.targets.get(keyOf(node.identifier));
      return addLink(node.children, target?.url ?? '', target?.title ?? '', source, draft, context, depth);
    }
    case 'footnoteReference':
      draft.marks.push({
        kind: 'footnote',
        at: { start, end: start },
        source,
        label: context.text.slice(source.start + 2, source.end - 1),
        defined: true,
      });
      return;
    case 'citation': {
      draft.addObject(source);
      const key = source.start + node.keyOffset;
      draft.citations.push({
        offset: start,
        source,
        item: {
          key: node.value,
          keySource: { start: key, end: key + node.keyLength },
          suppressAuthor: node.suppressAuthor,
        },
      });
    }
  }
}

function addText(value: string, source: Span, draft: Draft, context: InlineContext): void {
  if (value === '\n') return draft.addWhole(' ', source, '\n');
  const written = context.text.slice(source.start, source.end);
  // Only an escape or an entity stands for something else. (Next to a tab the parser's own text can be off by one.)
  if (written.length === value.length || !/^[\\&]/u.test(written)) draft.addVerbatim(written, source.start);
  else draft.addWhole(value, source);
}

function addLink(
  children: readonly PhrasingContent[],
  url: string,
  title: string,
  source: Span,
  draft: Draft,
  context: InlineContext,
  depth: number,
): void {
  const start = draft.length;
  add(children, draft, context, depth + 1);
  const label = draft.text.slice(start);
  const bare = isAddress(label, url);
  if (bare) draft.drop(start, draft.length);
  draft.ends.add(draft.length);
  if (bare && url.startsWith('mailto:')) return;
  const end = bare ? start : draft.length;
  draft.marks.push({ kind: 'link', at: { start, end }, source, url, bare, title });
}

/** Whether a link's text says no more than its target. */
function isAddress(label: string, url: string): boolean {
  const plain = label.trim().toLowerCase();
  if (plain === '' || /\s/u.test(plain)) return false;
  const target = url.toLowerCase();
  return [plain, `http://${plain}`, `https://${plain}`, `mailto:${plain}`].some(
    (address) => address === target || `${address}/` === target,
  );
}
