import { isNode, isPair, parseDocument } from 'yaml';
import type { Document, Pair } from 'yaml';
import { isNestedDeeper } from '../evidence/yaml-depth';
import { explainYaml } from '../evidence/yaml-message';
import type { Span } from '../text/span';

export interface YamlProblem extends Span {
  readonly message: string;
  /** A key stands twice, which most programs take: the later counts. */
  readonly isRepeated: boolean;
}

/** A YAML (or JSON) text as plain data, and where each part of it stands. */
export interface ReadYaml {
  /** Undefined when the text could not be read at all. */
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
  /** The span of what stands at a path; of its nearest ancestor where there is nothing. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The span of the key (not the value) at the end of a path. */
  spanOfKey(path: readonly PropertyKey[]): Span;
}

/** The parser recurses, and so does whoever walks what it gives. */
const mostLevels = 100;

/** Reads YAML from strangers: never throws, and few aliases are followed. What stands before an error still counts. */
export function readYaml(text: string): ReadYaml {
  const nowhere = { start: 0, end: 0 };
  const unread = (message: string): ReadYaml => ({
    data: undefined,
    problems: [{ ...nowhere, message, isRepeated: false }],
    spanOf: () => nowhere,
    spanOfKey: () => nowhere,
  });
  if (isNestedDeeper(text, mostLevels))
    return unread(`This file is nested more than ${mostLevels} levels deep. Write it more simply.`);
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    const problems = document.errors.slice(0, 5).map((error) => ({
      start: error.pos[0],
      end: Math.max(error.pos[0], Math.min(error.pos[1], text.length)),
      message: explainYaml(error, text),
      isRepeated: error.code === 'DUPLICATE_KEY',
    }));
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return {
      data,
      problems,
      spanOf: (path) => spanOf(document, path) ?? nowhere,
      spanOfKey: (path) => keySpan(document, path) ?? spanOf(document, path) ?? nowhere,
    };
  } catch (error) {
    return unread(`This file could not be read as YAML: ${plain(error instanceof Error ? error.message : '')}.`);
  }
}

function plain(message: string): string {
  const line = message.split('\n', 1)[0]!.trim().replace(/[.:]$/u, '');
  return line === '' ? 'it is nested too deeply' : line.charAt(0).toLowerCase() + line.slice(1);
}

function spanOf(document: Document, path: readonly PropertyKey[]): Span | null {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  }
  return null;
}

function keySpan(document: Document, path: readonly PropertyKey[]): Span | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items: unknown = typeof parent === 'object' && parent !== null && 'items' in parent ? parent.items : [];
  const pair = (items as unknown[]).find(
    (item): item is Pair => isPair(item) && String((item.key as { value?: unknown })?.value) === String(path.at(-1)),
  );
  const key: unknown = pair?.key;
  return isNode(key) && key.range ? { start: key.range[0], end: key.range[1] } : null;
}
