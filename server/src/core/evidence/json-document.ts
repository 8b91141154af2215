import { findNodeAtLocation, parseTree, visit, type Node } from 'jsonc-parser';
import type { Span } from '../text/span';
import type { PackDocument, Path } from './pack-document';

const forbidden = /"(?:__proto__|constructor|prototype)"\s*:/u;

/** In a longer text nobody writes by hand, and keys that stand twice are not looked for: that takes as long as reading it. */
const longestByHand = 2_000_000;

/**
 * A JSON text as a document; null where it is none, or holds a key that reaches an object's prototype or stands twice: the reader of
 * YAML, which JSON is, too, says what is wrong and where. It takes a tenth of the time
 * that YAML takes: where things stand is looked up only when somebody asks.
 */
export function openJson(text: string): PackDocument | null {
  if (!/^\s*\{/u.test(text) || forbidden.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (text.length <= longestByHand && repeatsKey(text)) return null;
  let tree: Node | null | undefined;
  const nodeAt = (path: Path): Node | null => {
    tree ??= treeOf(text);
    // The nearest thing around what is not there.
    for (let length = path.length; tree !== null && length > 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length).map(step));
      if (node !== undefined) return node;
    }
    return tree;
  };
  return {
    value,
    spanOf: (path) => spanOf(nodeAt(path)),
    spanOfKey: (path) => {
      const node = nodeAt(path);
      return spanOf(node?.parent?.type === 'property' ? node.parent.children![0]! : node);
    },
  };
}

/** Whether an object has a key twice, of which one would be lost; also where it can't be told, in a text nested too deeply. */
function repeatsKey(text: string): boolean {
  const open: Set<string>[] = [];
  let repeats = false;
  try {
    visit(text, {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (name) => {
        repeats ||= open.at(-1)!.has(name);
        open.at(-1)!.add(name);
      },
    });
  } catch {
    return true;
  }
  return repeats;
}

function treeOf(text: string): Node | null {
  try {
    return parseTree(text) ?? null;
  } catch {
    // Nested so deeply that the parser's stack is too small.
    return null;
  }
}

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

function spanOf(node: Node | null): Span {
  return node === null ? { start: 0, end: 0 } : { start: node.offset, end: node.offset + node.length };
}
