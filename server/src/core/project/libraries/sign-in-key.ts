/** A key that holds a sign that ends it, at `index` of the text behind the entry's bracket. */
export interface SignedKey {
  readonly index: number;
  readonly key: string;
  readonly message: string;
}

/**
 * Reads a key of BibTeX with a sign in it that may not stand there: `a#b`, `org(2020)`. Null where no such key begins the text. Pandoc ends
 * with an error at such a sign, whatever the draft cites; only round brackets are part of a key for it. Biber loses the entry at each of them.
 */
export function signInKey(text: string): SignedKey | null {
  const found = /^\s*([^\s,{}()"=#%]+([#%"({])[^\s,=]{0,100}?)\s*,/u.exec(text.slice(0, 300));
  if (found === null) return null;
  const [all, key, sign] = found as unknown as [string, string, string];
  const plain = key.replace(/[#%"(){}]/gu, '');
  const what = sign === '(' || sign === '{' ? 'a bracket' : `“${sign}”`;
  const effect = /[#%"{}]/u.test(key)
    ? 'so Pandoc stops with an error and converts no draft that names this file'
    : 'so Tickmark and BibLaTeX cannot read it';
  const message = `The key “${key}” has ${what} in it, which may not stand in a key, ${effect}. Write “${plain}”. Tickmark reads the other entries all the same.`;
  return { index: all.indexOf(key), key, message };
}
