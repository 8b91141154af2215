import type { CslItem } from '../../evidence/pack';
import { fullReference } from '../../evidence/reference';
import type { CitedWork, ReferenceFormatter } from '../../references/formatter';
import { affixRuns, plainAffix } from '../../references/affix';
import { readSuffix as readUsual, withoutBraces, type ReadSuffix } from '../../references/locator';
import { withoutPages } from '../../references/without-pages';
import type { RichText, Run } from '../../references/rich-text';
import { richMarkdown } from '../rich-markdown';

/**
 * The texts of the notes that stand for citations, as Markdown, in the order of the text. A style that cites in the text has
 * no notes of its own: there a note is the whole reference, between the words around it.
 * @param numbers those of the notes, in print
 */
export function noteTexts(
  places: readonly (readonly CitedWork[])[],
  numbers: readonly number[],
  formatter: ReferenceFormatter | null,
  isWithin: (i: number) => boolean = () => false,
): string[] {
  const written = formatter?.kind === 'note' ? formatter.notes(places, numbers, isWithin) : [];
  return places.map((works, i) => richMarkdown(written[i] ?? fullNote(works, formatter)));
}

function fullNote(works: readonly CitedWork[], formatter: ReferenceFormatter | null): RichText {
  const isEnd = (i: number, { suffix }: CitedWork): boolean =>
    i === works.length - 1 && placeBehind(suffix, formatter) === '';
  const runs: Run[] = works.flatMap((work, i): Run[] => [
    { text: i === 0 ? '' : '; ' },
    ...(work.prefix.trim() === '' ? [] : affixRuns(`${work.prefix.trim()} `)),
    ...(isEnd(i, work) ? ofPlace(work, formatter) : withoutStop(ofPlace(work, formatter))),
    ...affixRuns(placeBehind(work.suffix, formatter)),
  ]);
  const text = runs.map((run) => run.text).join('');
  const first = runs.findIndex((run) => run.text !== '');
  const capital = runs.map((run, i) =>
    i === first ? { ...run, text: run.text.replace(/^\p{Lowercase_Letter}/u, (letter) => letter.toUpperCase()) } : run,
  );
  return /(?:[.!?]["'”’»)]*|https?:\/\/\S+)$/u.test(text) ? capital : [...capital, { text: '.' }];
}

/** The reference; where its own pages are those that are cited, without them: they are said once. */
function ofPlace({ item, suffix }: CitedWork, formatter: ReferenceFormatter | null): RichText {
  const { label, locator } = readPlace(suffix, formatter);
  const isWhole = label === 'page' && samePages(locator, String(item['page'] ?? ''));
  return referenceOf(isWhole ? withoutPages(item) : item, formatter);
}

function samePages(a: string, b: string): boolean {
  const [one, other] = [a, b].map((pages) => pages.replace(/\s+/gu, '').replace(/[-–—]+/gu, '-'));
  return one === other;
}

/** "table 3" of `@doe99 [table 3]` is a place like ", table 3" of `[@doe99, table 3]`; " and others" of `[@doe99 and others]` goes on without a comma. */
function placeBehind(suffix: string, formatter: ReferenceFormatter | null): string {
  const text = withoutBraces(suffix).trimEnd();
  if (/^[^\p{Letter}\p{Number}\s]/u.test(plainAffix(text)) || text === '') return text;
  return readPlace(plainAffix(text), formatter).label === null && /^\s/u.test(text)
    ? ` ${text.trimStart()}`
    : `, ${text.trimStart()}`;
}

function readPlace(suffix: string, formatter: ReferenceFormatter | null): ReadSuffix {
  return formatter?.readSuffix(suffix) ?? readUsual(suffix);
}

/** A work as the list of references has it; a plain reference where it cannot be formatted. */
export function referenceOf(item: CslItem, formatter: ReferenceFormatter | null): RichText {
  const formatted = formatter?.reference(item) ?? null;
  return formatted === null || formatted.length === 0 ? [{ text: fullReference(item) }] : formatted;
}

/** Without the stop at its end, or before the quotation mark there: more follows. */
function withoutStop(runs: RichText): RichText {
  const last = runs.at(-1)!;
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/\.(["'”’»]?)\s*$/u, '$1') }];
}
