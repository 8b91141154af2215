import { webAddress } from '../rules/web-address';

/**
 * Markdown from other people's words. Packs, bibliographies and drafts are data from strangers: nothing in them may
 * become a link, an image, HTML, a heading or an icon on the writer's screen.
 */

/**
 * Renderers make links of addresses by themselves, some of them even where the address is escaped. A word joiner inside
 * it cannot be seen and ends that.
 */
const wordJoiner = '\u2060';

/** The text as Markdown that shows just these characters, on one line, cut to `limit` characters. */
export function plain(text: string, limit = 600): string {
  const escaped = tidy(text, limit)
    .replace(/[\\`*_[\]<>~|&]/gu, '\\$&')
    .replace(/\b(https?:|ftp:|mailto:|xmpp:|www)(?=\S)/giu, `$1${wordJoiner}`)
    .replace(/@/gu, `${wordJoiner}@`)
    .replace(/\$\(/gu, '\\$(');
  return escaped.replace(/^([#+=-])/u, '\\$1').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

/** Text that a reader of plain text sees: one line, no control characters, cut to `limit` characters. */
export function tidy(text: string, limit = 600): string {
  const line = oneLine(text.slice(0, limit * 4)).trim();
  const characters = [...line];
  return characters.length <= limit
    ? line
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** The text on one line, without control characters; blanks at its ends stay. */
export function oneLine(text: string): string {
  // Controls that turn the reading direction could make a text say on the screen what it does not say.
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}

/** The text as a code span. */
export function code(text: string, limit = 200): string {
  const inner = tidy(text, limit).replace(/`/gu, "'");
  return inner === '' ? '' : `\`${inner}\``;
}

export function bold(markdown: string): string {
  return markdown === '' ? '' : `**${markdown}**`;
}

/** A link when the address is a web address that Markdown can hold, else the label alone. `label` is Markdown. */
export function link(label: string, url: string | null | undefined): string {
  const address = url ? webAddress(url) : null;
  return address === null ? label : `[${label}](${address})`;
}

/** Lines that stay lines when Markdown is rendered: a hard break after each but the last. Empty ones are left out. */
export function lines(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join('  \n');
}

/** Paragraphs; empty ones are left out. */
export function paragraphs(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n\n');
}
