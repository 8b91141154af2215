/** What a kind of library is, for whoever has something else in a file with its name. */
const kinds = {
  bib: 'no entry of BibTeX: one begins with “@book{doe2024,”',
  ris: 'no record of RIS: one begins with “TY  - BOOK”',
  json: 'no list of references: CSL-JSON is a list in square brackets of items, each with an "id"',
  yaml: 'no list of references: CSL-YAML is a list of items, each with an “id:”, by itself or under “references:”',
} as const;

export type LibraryKind = keyof typeof kinds;

/** What follows from a library that could not be read. */
export const silence = 'Until then nothing is said about keys that no other library has.';

/** Why a file with this name cannot be read as a library of this kind, and what to do. */
export function noLibrary(kind: LibraryKind, name: string, beginning: string): string {
  const text = beginning.slice(0, 20_000);
  if (isPack(text))
    return `"${name}" is an evidence pack and no library of references. Name it under “packs:” in .tickmark.yaml, or with --pack.`;
  const other = looksLike(text);
  if (other === null || other.kind === kind)
    return isOneItem(text)
      ? `"${name}" holds one reference and no list of them. Put square brackets around it.`
      : `"${name}" holds ${kinds[kind]}.`;
  if (other.kind === null)
    return `"${name}" looks like a web page and no library of references. Save the library again from your reference manager.`;
  const renamed = `${name.replace(/\.[^.]*$/u, '')}.${other.ending}`;
  return `"${name}" holds ${kinds[kind].split(':', 1)[0]!}. What stands in it looks like ${other.name}: call the file “${renamed}”.`;
}

/** Whether a text looks like a library of another kind, or like no library at all. */
export function isOtherThan(kind: LibraryKind, text: string): boolean {
  const other = looksLike(text.slice(0, 20_000));
  return other !== null && other.kind !== kind;
}

/** What a text looks like by its beginning; null for nothing known. */
function looksLike(text: string): { kind: LibraryKind | null; name: string; ending: string } | null {
  if (/^\s*<(?:!DOCTYPE|html)\b/iu.test(text)) return { kind: null, name: 'a web page', ending: '' };
  if (/^[ \t]*TY {1,2}-/mu.test(text)) return { kind: 'ris', name: 'RIS', ending: 'ris' };
  if (/^[ \t]*@[A-Za-z]+[ \t]*[{(]/mu.test(text)) return { kind: 'bib', name: 'BibTeX', ending: 'bib' };
  if (/^\s*\[\s*\{\s*"/u.test(text)) return { kind: 'json', name: 'CSL-JSON', ending: 'json' };
  if (/^(?:references:\s*\n)?[ \t]*- +(?:id|type|title):/mu.test(text))
    return { kind: 'yaml', name: 'CSL-YAML', ending: 'yaml' };
  return null;
}

/** Whether a text that is no library is an evidence pack, by the keys that it has at its top. */
export function isPack(text: string): boolean {
  const keys = topKeys(text.slice(0, 20_000));
  return keys.has('version') && (keys.has('figures') || (keys.has('id') && keys.has('source')));
}

/** The keys of the object in JSON or the map in YAML that a text begins with. */
function topKeys(text: string): ReadonlySet<string> {
  if (!/^\s*\{/u.test(text)) return new Set([...text.matchAll(/^["']?([\w-]+)["']?[ \t]*:/gmu)].map(([, key]) => key!));
  const keys = new Set<string>();
  let depth = 0;
  for (const { groups } of text.matchAll(/"(?<key>(?:[^"\\]|\\.)*)"(?<colon>\s*:)?|(?<open>[{[])|(?<close>[}\]])/gu)) {
    const { key, colon, open, close } = groups!;
    if (open !== undefined) depth++;
    else if (close !== undefined) depth--;
    else if (colon !== undefined && depth === 1) keys.add(key!);
  }
  return keys;
}

function isOneItem(text: string): boolean {
  return /^\s*\{/u.test(text) && /"id"\s*:/u.test(text) && /"(?:type|title)"\s*:/u.test(text);
}
