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

/** How many columns and rows the cell of a table takes that a tag opens. */
export function spanOfCell(html: string): { readonly columns: number; readonly rows: number } {
  const span = (attribute: RegExp) => Math.max(1, Number(attribute.exec(html)?.[1] ?? 1));
  return { columns: span(COLSPAN), rows: span(ROWSPAN) };
}

const COLSPAN = /\scolspan\s*=\s*["']?(\d{1,3})/iu;
const ROWSPAN = /\srowspan\s*=\s*["']?(\d{1,3})/iu;

/** Whether words before and after the tag belong to different paragraphs: the tags with which Markdown begins a block of HTML. */
export function isBlockTag({ name }: HtmlTag): boolean {
  return blockNames.has(name);
}

/** Whether what the tag encloses is nothing that a reader reads as prose: a script, code, what is hidden. */
export function hidesContent({ name, kind }: HtmlTag, html: string): boolean {
  return (
    kind === 'open' &&
    !empty.has(name) &&
    (hiding.has(name) || /\s(?:hidden(?=[\s=>])|style\s*=\s*["'][^"']*display:\s*none)/iu.test(html))
  );
}

/** Whether the tag encloses code or the like within a sentence. */
export function isCode({ name }: HtmlTag): boolean {
  return name === 'code' || name === 'kbd' || name === 'samp' || name === 'var';
}

/** Whether the tag stands inside a table or a list, and cannot begin a page. */
export function isInner({ name, kind }: HtmlTag): boolean {
  return kind === 'close' || inner.has(name);
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
  'button canvas code head iframe kbd math nav noscript object pre samp script select style svg template textarea title var'.split(
    ' ',
  ),
);

const inner: ReadonlySet<string> = new Set('caption col colgroup dd dt li tbody td tfoot th thead tr'.split(' '));
/** Tags that enclose nothing. */
const empty: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
