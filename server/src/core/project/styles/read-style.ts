import { XmlError } from '@rgrove/parse-xml';
import type { StyleElement } from '../../references/formatter';
import { readElement } from '../../references/style-element';

/** A style beyond this size (bytes) is not read; the largest of the 2,700 at citationstyles.org has 0.2 MB. */
export const STYLE_LIMIT = 1_000_000;
/** How deep elements may nest, macros called in macros counted. */
const deepest = 60;
/** How many elements one reference may pass through, a macro counted each time it is called. */
const mostElements = 200_000;

/** A style, or what is wrong with its file and where (an offset); another style that it only points to. */
export type ReadStyle =
  { readonly root: StyleElement } | { readonly pointsTo: string } | { readonly message: string; readonly at: number };

/**
 * Reads a style in CSL, the form in which citationstyles.org and Zotero have them. It comes from strangers: it is bounded
 * before it is parsed, and a style that would keep the processor busy for ever (macros that call themselves, or each other
 * a million times over) is refused.
 */
export function readStyle(text: string): ReadStyle {
  const bad = (message: string, at = 0): ReadStyle => ({ message, at });
  if (text.length > STYLE_LIMIT) return bad('it is too long for a style');
  if (nesting(text) > deepest) return bad('its elements lie too deep in each other');
  let root: StyleElement;
  try {
    root = readElement(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const what = error.message.split('\n')[0]!.replace(/ \(line \d+, column \d+\)$/u, '');
    return bad(`it is no well-formed XML (${what})`, Math.max(0, Math.min(error.pos, text.length - 1)));
  }
  if (root.name !== 'style') return bad('it is no CSL style: it does not begin with <style>', text.indexOf('<'));
  const parent = parentOf(root);
  if (childNamed(root, 'citation') === undefined)
    return parent === null ? bad('it is no CSL style: it has no <citation>') : { pointsTo: parent };
  if (!/^1\.0/u.test(root.attrs['version'] ?? '')) return bad('it is written in another version of CSL than 1.0');
  return problemOfMacros(root) ?? { root };
}

/** How deep the elements of an XML text lie in each other at most, counted without parsing. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<[^!?][^>]*>/gu)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth);
  }
  return most;
}

/** The style that a "dependent" one, which holds no rules itself, refers to. */
function parentOf(root: StyleElement): string | null {
  const links = childNamed(root, 'info')?.children.filter((child) => typeof child !== 'string') ?? [];
  return links.find(({ attrs }) => attrs['rel'] === 'independent-parent')?.attrs['href'] ?? null;
}

function childNamed({ children }: StyleElement, name: string): StyleElement | undefined {
  return children.find((child): child is StyleElement => typeof child !== 'string' && child.name === name);
}

/** What keeps the macros of a style from being used; null for nothing. */
function problemOfMacros(root: StyleElement): ReadStyle | null {
  const macros = new Map<string, StyleElement>();
  for (const child of root.children)
    if (typeof child !== 'string' && child.name === 'macro') macros.set(child.attrs['name'] ?? '', child);
  const sizes = new Map<string, number>();
  const under = new Set<string>();
  let problem: string | null = null;
  const sizeOf = (element: StyleElement, depth: number): number => {
    if (problem !== null) return 0;
    if (depth > deepest) problem = 'its macros call each other too deep';
    let size = 1;
    const called = element.attrs['macro'];
    if (called !== undefined && element.name !== 'macro') size += sizeOfMacro(called, depth);
    for (const child of element.children) if (typeof child !== 'string') size += sizeOf(child, depth + 1);
    if (size > mostElements) problem ??= 'its macros call each other too often';
    return Math.min(size, mostElements + 1);
  };
  const sizeOfMacro = (name: string, depth: number): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (macro === undefined) problem ??= `the macro “${name.slice(0, 60)}” is called, but not defined`;
    else if (under.has(name)) problem ??= `the macro “${name.slice(0, 60)}” calls itself`;
    if (macro === undefined || problem !== null) return 0;
    under.add(name);
    const size = sizeOf(macro, depth + 1);
    under.delete(name);
    sizes.set(name, size);
    return size;
  };
  sizeOf(root, 0);
  return problem === null ? null : { message: problem, at: 0 };
}
