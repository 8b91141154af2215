import type { RichText, Run } from '../references/rich-text';
import { scriptInText } from '../references/scripts';
import { asWords } from '../rules/as-words';
import { webAddress } from '../rules/web-address';

const address = /https?:\/\/[^\s<>"“”‘’|]+[^\s<>"“”‘’|.,;:)\]]/gu;

/**
 * Formatted text as Markdown of the draft, on one line: words stay words, italics and bold type are kept where Markdown can
 * show them at that place, web addresses become links.
 */
export function richMarkdown(runs: RichText): string {
  const pieces = joined(runs.map(scriptInText));
  let written = '';
  pieces.forEach((run, i) => {
    const before = written.at(-1) ?? ' ';
    const after = pieces[i + 1]?.text[0] ?? ' ';
    written += piece(run, before, after);
  });
  return safeStart(written);
}

/** Neighbours that look the same are one run: `*a**b*` would be read as something else. */
function joined(runs: RichText): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && !last.italic === !run.italic && !last.bold === !run.bold)
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

function piece({ text, italic, bold }: Run, before: string, after: string): string {
  const sign = (bold === true ? '**' : '') + (italic === true ? '*' : '');
  const lead = /^\s*/u.exec(text)![0];
  const inner = text.trim();
  const tail = text.slice(lead.length + inner.length);
  if (
    sign === '' ||
    inner === '' ||
    !opens(lead === '' ? before : ' ', inner[0]!) ||
    !opens(tail === '' ? after : ' ', inner.at(-1)!)
  )
    return words(text);
  return `${lead}${sign}${words(inner)}${sign}${tail}`;
}

/** Whether emphasis can begin or end between a character outside and one inside (CommonMark's flanking rule). */
function opens(outside: string, inside: string): boolean {
  return /[\p{L}\p{N}]/u.test(inside) || !/[\p{L}\p{N}*]/u.test(outside);
}

/** Words with the web addresses among them as links. */
function words(text: string): string {
  let out = '';
  let at = 0;
  for (const found of text.matchAll(address)) {
    const written = found[0] + (closesBracket(found[0], text.charAt(found.index + found[0].length)) ? ')' : '');
    const url = webAddress(written);
    out += escaped(text.slice(at, found.index)) + (url === null ? escaped(written) : `<${url}>`);
    at = found.index + written.length;
  }
  return out + escaped(text.slice(at));
}

/** "https://…/Act_(UK)": the bracket that closes behind an address may be its own. */
function closesBracket(url: string, next: string): boolean {
  return next === ')' && url.split('(').length > url.split(')').length;
}

/** As words of a draft that may stand in a table. An `@` cites nobody, `$` begins no formula. */
export function escaped(text: string): string {
  return asWords(text).replace(/[|@~^$]/gu, '\\$&');
}

/** What would begin a list, a heading or a quote at the start of a line is made plain. */
function safeStart(markdown: string): string {
  return markdown.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2').replace(/^[-+#>=:]/u, '\\$&');
}
