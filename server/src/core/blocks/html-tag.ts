/** A tag of HTML. */
export interface HtmlTag {
  /** In small letters. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}

const TAG = /^<(\/?)([a-z][a-z\d-]*)/iu;

/** The tag that a piece of HTML is; null for a comment, a declaration and the like. */
export function tagOf(html: string): HtmlTag | null {
  const found = TAG.exec(html);
  if (found === null) return null;
  const kind = found[1] === '/' ? 'close' : html.endsWith('/>') ? 'empty' : 'open';
  return { name: found[2]!.toLowerCase(), kind };
}

/** How many columns the cell of a table takes that a tag opens, by its `colspan`. */
export function columnsOf(html: string): number {
  const found = /\scolspan\s*=\s*["']?(\d{1,3})/iu.exec(html);
  return Math.max(1, Number(found?.[1] ?? 1));
}

/** Whether words before and after the tag belong to different paragraphs: the tags with which Markdown begins a block of HTML. */
export function isBlockTag({ name }: HtmlTag): boolean {
  return blockNames.has(name);
}

/** Whether what the tag encloses is nothing that a reader reads as prose. */
export function hidesContent({ name, kind }: HtmlTag): boolean {
  return kind === 'open' && hiding.has(name);
}

// https://spec.commonmark.org/0.31.2/#html-blocks, kinds 1 and 6.
const blockNames: ReadonlySet<string> = new Set(
  (
    'pre script style textarea address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav ' +
    'noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

const hiding: ReadonlySet<string> = new Set(
  'button canvas head iframe math noscript object pre script select style svg template textarea title'.split(' '),
);
