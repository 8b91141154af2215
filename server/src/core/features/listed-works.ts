import type { PlacedBlock } from '../blocks/block';
import type { CitationItem } from '../blocks/mark';
import { citationsInMetadata } from '../blocks/metadata-citations';
import { nociteOf } from '../blocks/nocite-keys';
import type { Bibliography } from '../evidence/bibliography';
import type { CslItem } from '../evidence/pack';
import type { Analysis } from '../rules/analysis';
import { leadsWithin } from '../rules/known-key';
import { isNoCitation } from '../rules/undefined-citation';
import { keysIn, readCarried } from '../sources/carried';
import { citationsAside } from '../sources/citations-aside';
import { citationsInRows } from '../sources/dash-tables';
import { isPlaceholderKey } from '../sources/placeholder-key';
import { printableItem } from './printable-item';

/** Nobody reads a list of more works than this, and to write one takes longer than anybody waits. */
const mostListed = 2000;

export interface ListedWorks {
  /** In the order in which they are cited, under the keys by which they are. */
  readonly works: readonly { readonly key: string; readonly item: CslItem }[];
  /** Keys that are cited and in no library, or whose entry is broken there. */
  readonly unknown: readonly string[];
  /** Why each of them is not in the list, and where it is cited first. */
  readonly left: readonly { readonly offset: number; readonly why: string }[];
}

/** The works that belong into a draft's list of references. */
export function listedWorks(analysis: Analysis): ListedWorks {
  const blocks = analysis.blocks.map(({ start, reading }) => ({ start, block: reading.block }));
  const works: { key: string; item: CslItem }[] = [];
  const unknown: string[] = [];
  const left: { offset: number; why: string }[] = [];
  const cited = citedKeysOf(blocks, analysis);
  const whole = wholeLibraries(blocks);
  if (whole !== null) {
    const keys = ownKeys(analysis.bibliography);
    if (keys.length > mostListed)
      left.push({
        offset: whole,
        why: `“@*” stands for ${keys.length} works; of more than ${mostListed} only those that are named are listed`,
      });
    else for (const key of keys) if (!cited.has(key)) cited.set(key, whole);
  }
  for (const [key, offset] of cited) {
    const found = printableItem(key, analysis);
    if ('item' in found) works.push({ key, item: found.item });
    else {
      unknown.push(key);
      left.push({ offset, why: `${found.obstacle}, so it is not in the list` });
    }
  }
  return { works, unknown, left };
}

/** Every key that the draft cites, by itself or in what was written out, and those under `nocite:`, with the place where it first does. */
function citedKeysOf(blocks: readonly PlacedBlock[], analysis: Analysis): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (key: string, offset: number) => {
    if (!keys.has(key) && !leadsWithin(key, analysis) && !isPlaceholderKey(key)) keys.set(key, offset);
  };
  const addCited = (item: CitationItem, bracketed: boolean, start: number) => {
    const offset = start + item.keySource.start;
    if (!isNoCitation(item, bracketed, offset, analysis)) add(item.key, offset);
  };
  for (const { block, start } of blocks) {
    for (const { marks } of block.passages)
      for (const mark of marks)
        if (mark.kind === 'citation') for (const item of mark.items) addCited(item, mark.bracketed, start);
    for (const { item, mark } of [...citationsAside(block), ...citationsInMetadata(block)])
      addCited(item, mark.bracketed, start);
    for (const comment of block.comments) for (const key of carriedKeys(comment.text)) add(key, start + comment.start);
    for (const { key, span } of nociteOf(block).keys) add(key, start + span.start);
  }
  for (const { item, mark, start } of citationsInRows(analysis.text, blocks)) addCited(item, mark.bracketed, start);
  return keys;
}

/** Where `nocite:` asks for every work of the libraries; null where it does not. */
function wholeLibraries(blocks: readonly PlacedBlock[]): number | null {
  for (const { block, start } of blocks) {
    const { all } = nociteOf(block);
    if (all !== null) return start + all.start;
  }
  return null;
}

function ownKeys(bibliography: Bibliography): string[] {
  return [...bibliography.entries()].flatMap(({ entry }) => (entry.isAlias === true ? [] : [entry.key]));
}

function carriedKeys(comment: string): string[] {
  const carried = readCarried(comment);
  return carried === null ? [] : keysIn(carried.source);
}
