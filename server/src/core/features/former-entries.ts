import type { PlacedBlock } from '../blocks/block';
import type { CslItem } from '../evidence/pack';
import { searchWords } from '../evidence/search-words';
import type { Analysis } from '../rules/analysis';
import type { Span } from '../text/span';

/** What stands in a list of references and is none of its entries. */
export interface Stranger {
  readonly text: string;
  readonly isNote: boolean;
}

/**
 * What stands between the comments of a list and is no entry that Tickmark has written: notes, and what the writer has put there. An entry may
 * be in another style, of a work that is not cited any more, or from before its library was put right.
 */
export function strangersIn(
  { text, bibliography }: Analysis,
  list: Span,
  blocks: readonly PlacedBlock[],
  cited: readonly CslItem[],
  written: readonly string[],
): Stranger[] {
  const lines = new Set(written);
  const works = cited.map(citedWork);
  let others: Work[] | null = null;
  const isEntry = (own: string): boolean => {
    if (own.trim() === '' || lines.has(own)) return true;
    const words = new Set(wordsOf(own));
    return (
      works.some((work) => isOf(own, words, work)) ||
      (others ??= [...bibliography.entries()].map(({ entry }) => listedWork(entry))).some((work) =>
        isOf(own, words, work),
      )
    );
  };
  const start = text.indexOf('-->', list.start) + '-->'.length;
  const end = text.lastIndexOf('<!--', list.end - 1);
  const strangers: (Span & { isNote: boolean })[] = [];
  let isBelowStranger = false;
  for (const { block, start: at } of blocks) {
    const span = { start: Math.max(at, start), end: Math.min(at + block.text.length, end) };
    const own = span.start < span.end ? text.slice(span.start, span.end).trim() : '';
    if (own === '') continue;
    const isNote = block.kind === 'footnote';
    const isOurs =
      !isNote && !own.includes('<!--') && own.split(/\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t]|[ \t]*\n)/u).every(isEntry);
    const last = strangers.at(-1);
    // What stands together stays so: lines across the page may be those of a table.
    if (!isOurs && last !== undefined && isBelowStranger)
      strangers[strangers.length - 1] = { start: last.start, end: span.end, isNote: isNote && last.isNote };
    else if (!isOurs) strangers.push({ ...span, isNote });
    isBelowStranger = !isOurs;
  }
  return strangers.map(({ start: from, end: to, isNote }) => {
    const indent = /[ \t]*$/u.exec(text.slice(start, from))![0].length;
    return { text: text.slice(from - indent, to).trimEnd(), isNote };
  });
}

interface Work {
  /** Words of which it has some, known without reading it. */
  readonly some: readonly string[];
  item(): CslItem;
}

const citedWork = (item: CslItem): Work => ({ some: wordsOf(item.title ?? ''), item: () => item });
const listedWork = (entry: { words: string; item(): CslItem }): Work => ({
  some: wordsOf(entry.words),
  item: () => entry.item(),
});

/** An entry has most words of the work's title, and few that say anything else. What was written behind it makes it the writer's. */
function isOf(own: string, words: ReadonlySet<string>, { some, item }: Work): boolean {
  if (share(some, words) < 0.3) return false;
  const work = item();
  if (share(wordsOf(work.title ?? ''), words) < 0.6) return false;
  const known = new Set(wordsOf(JSON.stringify({ ...work, abstract: '', note: '' })));
  return share([...words], known) >= 0.7 && !isAnnotated(own, known);
}

/** Whether the last sentence, or what follows the address, of two words at least, mostly says what is not of the work: "Annotated: shaky." */
function isAnnotated(own: string, known: ReadonlySet<string>): boolean {
  const last = wordsOf(
    own
      .trim()
      .split(/(?<=[.!?][)\]"”’*_]{0,3}|https?:\S{1,300})\s+/u)
      .at(-1) ?? '',
  );
  return last.length >= 2 && share(last, known) < 0.5;
}

function share(words: readonly string[], among: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (among.has(word)) shared++;
  return words.length === 0 ? 1 : shared / words.length;
}

function wordsOf(text: string): string[] {
  return searchWords(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
