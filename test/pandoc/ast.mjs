// What Pandoc understood of a draft, in the form in which `reading.mjs` gives what Tickmark understood.

/**
 * The citations and notes in Pandoc's JSON, in the order of the text. A citation is its key with prefix and suffix as plain text; a
 * note is its text and the citations in it.
 */
export function fromPandoc(document) {
  return gather(document.blocks);
}

function gather(nodes) {
  const found = { citations: [], notes: [] };
  walk(nodes, found);
  return found;
}

function walk(node, found) {
  if (Array.isArray(node)) {
    for (const inner of node) walk(inner, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (node.t === 'Cite') {
    for (const { citationId, citationPrefix, citationSuffix, citationMode } of node.c[0]) {
      walk(citationPrefix, found);
      found.citations.push({
        key: citationId,
        prefix: plain(citationPrefix),
        suffix: plain(citationSuffix),
        bracketed: citationMode.t !== 'AuthorInText',
      });
      walk(citationSuffix, found);
    }
    return;
  }
  if (node.t === 'Note') {
    const { citations } = gather(node.c);
    found.notes.push({ text: plain(node.c), citations });
    return;
  }
  if (node.c !== undefined) walk(node.c, found);
}

function plain(nodes) {
  return squeeze(text(nodes));
}

/**
 * White space is no difference, nor is what neither shows as text. Hyphens are left out, since older Pandocs take the one of
 * `-@doe99` in the running text for text.
 */
export function squeeze(words) {
  return words.replace(/[\s\ufffc-]+/gu, '');
}

function text(node) {
  if (Array.isArray(node)) return node.map(text).join('');
  if (typeof node !== 'object' || node === null) return '';
  switch (node.t) {
    case 'Str':
      return node.c;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Cite':
    case 'Note':
    case 'Code':
    case 'CodeBlock':
    case 'Math':
    case 'Image':
      return '';
    case 'Link':
    case 'Span':
      return text(node.c[1]);
    case 'Quoted':
      return text(node.c[1]);
    default:
      return text(node.c);
  }
}
