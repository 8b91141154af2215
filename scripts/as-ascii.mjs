/**
 * A bundle in ASCII. A single "–" in an expression makes V8 keep the whole text of a bundle in two bytes a character; esbuild escapes what it prints in
 * strings, but not in expressions and templates. There, too, an escape means the same, unless a backslash stands before the character; in a template with `String.raw` only for
 * expressions, which is what all of ours are made for.
 */
export function asAscii(code) {
  return code.replace(/(\\?)([^\0-\x7f])/gu, (_, backslash, character) => {
    if (backslash !== '' || character.length > 1)
      throw new Error(`cannot be escaped in a bundle: ${backslash}${character}`);
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
