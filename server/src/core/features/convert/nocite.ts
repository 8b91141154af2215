import { writtenKey } from '../../rules/key-span';
import type { TextEdit } from '../../text/edit';
import { lineBreakOf } from '../../text/line-break';

/**
 * `nocite:` in a draft's front matter names works that Pandoc lists though the text does not cite them by key. It keeps the list of
 * references whole while citations are written out. A comment tells what was added, so that it can be taken away again.
 */
const marker = '# tickmark-nocite';

/** The edit that adds keys; null where the front matter names no library, or has `nocite:` in a form that is left alone. */
export function nociteAdded(text: string, keys: readonly string[]): TextEdit | null {
  const range = frontMatterOf(text);
  if (range === null) return null;
  const source = text.slice(range.start, range.end);
  if (!/^(?:bibliography|references)[ \t]*:/mu.test(source)) return null;
  const list = keys.flatMap((key) => writtenKey(key) ?? []).map((key) => `@${key}`);
  if (list.length === 0) return null;
  const eol = lineBreakOf(text);
  const own = /^nocite[ \t]*:.*$/mu.exec(source);
  if (own === null) {
    const value = list.join(', ').replace(/'/gu, "''");
    return { start: range.end, end: range.end, text: `nocite: '${value}' ${marker}${eol}` };
  }
  const found = /^nocite[ \t]*:[ \t]*(['"])(.*)\1[ \t]*$/u.exec(own[0].replace(/\r$/u, ''));
  if (found === null || /['"\\]/u.test(list.join('') + found[2]!)) return null;
  const missing = list.filter(
    (key) => !new RegExp(`${escapeRegExp(key)}(?![\\p{L}\\p{N}_:.#$%&+?<>~/-])`, 'u').test(found[2]!),
  );
  if (missing.length === 0 || /@\*/u.test(found[2]!)) return null;
  const added = missing.map((key) => `, ${key}`).join('');
  const at = range.start + own.index + own[0].lastIndexOf(found[1]!);
  return {
    start: at,
    end: range.start + own.index + own[0].replace(/\r$/u, '').length,
    text: `${added}${found[1]!} ${marker}${added}`,
  };
}

/** The edits that take away what was added. */
export function nociteRemoved(text: string): TextEdit[] {
  const range = frontMatterOf(text);
  if (range === null) return [];
  const source = text.slice(range.start, range.end);
  const line = /^nocite:.*# tickmark-nocite.*(?:\r?\n|$)/mu.exec(source);
  if (line === null) return [];
  const start = range.start + line.index;
  const whole = { start, end: start + line[0].length };
  const comment = line[0].lastIndexOf(` ${marker}`);
  const added = line[0].slice(comment + marker.length + 1).trimEnd();
  if (added === '') return [{ ...whole, text: '' }];
  const at = line[0].lastIndexOf(added, comment - 1);
  // Changed by hand since: the keys stay, and what says that they are ours goes.
  const keys = at < 0 ? [] : [{ start: start + at, end: start + at + added.length, text: '' }];
  return [...keys, { start: start + comment, end: start + line[0].trimEnd().length, text: '' }];
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** From behind the opening `---` to the line that closes the front matter. */
function frontMatterOf(text: string): { start: number; end: number } | null {
  const first = /^---[ \t]*\r?\n/u.exec(text.slice(0, 200));
  if (first === null) return null;
  const start = first[0].length;
  const last = /^(?:---|\.\.\.)[ \t]*\r?$/mu.exec(text.slice(start, start + 100_000));
  return last === null ? null : { start, end: start + last.index };
}
