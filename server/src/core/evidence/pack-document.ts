import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Span } from '../text/span';
import type { PackProblem } from './pack';
import { isNestedDeeper } from './yaml-depth';
import { openJson } from './json-document';
import { explainYaml } from './yaml-message';

/** A step into a document: a key or an index. */
export type Path = readonly PropertyKey[];

/** A YAML or JSON text as plain data, and where each part of it stands. */
export interface PackDocument {
  readonly value: unknown;
  /** The place of a value; of the nearest thing around it when there is none. */
  spanOf(path: Path): Span;
  /** The place of a key. */
  spanOfKey(path: Path): Span;
}

const maxAliases = 100;
const maxDepth = 100;
const maxWarnings = 10;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a YAML or JSON text written by a stranger: no custom tags, few aliases, no keys that reach an object's prototype.
 * Whatever is wrong becomes a problem with its place; `document` is null when nothing can be read.
 */
export function openPackDocument(
  text: string,
  longest: { readonly yaml: number; readonly json: number },
): { document: PackDocument | null; problems: PackProblem[] } {
  const json = text.length > longest.json ? null : openJson(text);
  if (json !== null) return { document: json, problems: [] };
  if (text.length > longest.yaml) {
    const [yaml, most] = [longest.yaml, longest.json].map((length) => length.toLocaleString('en'));
    const message = `The file is longer than ${yaml} characters. Split it into several packs, or write it as JSON, which may have ${most}.`;
    return { document: null, problems: [{ message, severity: 'error', start: 0, end: 0 }] };
  }
  if (isNestedDeeper(text, maxDepth)) {
    const message = `The file is nested more than ${maxDepth} levels deep. Write it more simply.`;
    return { document: null, problems: [{ message, severity: 'error', start: 0, end: 0 }] };
  }
  try {
    const { document, problems } = readDocument(text);
    // The parser may place an error behind the last character.
    const at = (offset: number) => Math.min(offset, text.length);
    return { document, problems: problems.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })) };
  } catch {
    const message = 'The file could not be read as YAML. Write it more simply.';
    return { document: null, problems: [{ message, severity: 'error', start: 0, end: 0 }] };
  }
}

function readDocument(text: string): { document: PackDocument | null; problems: PackProblem[] } {
  const yaml = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const problems: PackProblem[] = [
    // One slip makes errors of many later lines: the first tells what to do.
    ...yaml.errors
      .slice(0, 1)
      .map((error) =>
        problem(`${explainYaml(error, text)} Nothing of this file is used until then.`, 'error', error.pos),
      ),
    ...yaml.warnings.slice(0, maxWarnings).map((warning) => problem(sentence(warning.message), 'warning', warning.pos)),
  ];
  if (yaml.errors.length > 0) return { document: null, problems };

  let aliases = 0;
  visit(yaml, {
    Alias: () => {
      aliases++;
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? pair.key : null;
      if (typeof key?.value !== 'string' || !forbidden.has(key.value)) return undefined;
      const at = spanOfNode(key);
      problems.push({ message: `The key '${key.value}' is not allowed. Remove it.`, severity: 'error', ...at });
      return visit.REMOVE;
    },
  });
  if (aliases > maxAliases) {
    const message = `The file uses more than ${maxAliases} YAML aliases (*name). Write the values out.`;
    return { document: null, problems: [...problems, { message, severity: 'error', start: 0, end: 0 }] };
  }
  let value: unknown;
  try {
    value = yaml.toJS({ maxAliasCount: maxAliases });
  } catch {
    const message = 'A YAML alias (*name) names nothing, or stands for too much. Write the values out.';
    return { document: null, problems: [...problems, { message, severity: 'error', start: 0, end: 0 }] };
  }
  return {
    document: {
      value,
      spanOf: (path) => spanOfNode(nodeAt(yaml, path).node),
      spanOfKey: (path) => {
        const { key, node } = nodeAt(yaml, path);
        return spanOfNode(key ?? node);
      },
    },
    problems,
  };
}

/** The deepest node along a path, with its key where it is a map's value. */
function nodeAt(yaml: Document, path: Path): { node: Node | null; key: Node | null } {
  let node: Node | null = yaml.contents as Node | null;
  let key: Node | null = null;
  for (const step of path) {
    const inside: unknown = isAlias(node) ? node.resolve(yaml) : node;
    if (isMap(inside)) {
      const pair = inside.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step);
      if (!pair) break;
      key = pair.key as Node;
      node = (pair.value as Node | null) ?? key;
    } else if (isSeq(inside)) {
      const item = inside.items[Number(step)];
      if (!item) break;
      key = null;
      node = item as Node;
    } else break;
  }
  return { node, key };
}

/** A node's place. A map or list is shown by its first key or item: a squiggle under fifty lines helps nobody. */
function spanOfNode(node: Node | null): Span {
  if (isMap(node) && node.items[0] && !node.flow) return spanOfNode(node.items[0].key as Node);
  if (isSeq(node) && node.items[0] && isCollection(node.items[0]) && !node.flow) return spanOfNode(node.items[0]);
  const range = node?.range;
  return range ? { start: range[0], end: Math.max(range[0], range[1]) } : { start: 0, end: 0 };
}

function problem(message: string, severity: PackProblem['severity'], at: [number, number]): PackProblem {
  return { message, severity, start: at[0], end: Math.max(at[0], at[1]) };
}

function sentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').slice(0, 300);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
