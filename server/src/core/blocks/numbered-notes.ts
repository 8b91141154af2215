import { allMatches } from '../text/all-matches';
import { once } from '../text/once';
import type { Block, PlacedBlock } from './block';
import { isReferenceHeading } from './reference-heading';

/** "[12] Port Office", "12. Port Office", "12 Port Office": how an entry begins. */
const ENTRY = /^ {0,3}(?:\[(\d{1,3})\]|(\d{1,3})[.)]|(\d{1,3})(?= \p{Lu}))\s/gmu;

/** The numbers of what a block lists. */
export const numbersListedIn = once(({ kind, text, passages }: Block): readonly number[] => {
  if (kind !== 'list' && kind !== 'paragraph') return none;
  const numbers = allMatches(text, ENTRY).map(([, one, two, three]) => Number(one ?? two ?? three));
  // Markdown counts the items of a list itself, whatever their numbers say.
  const [first] = numbers;
  if (kind === 'paragraph' || first === undefined) return numbers;
  return passages.flatMap(({ place: { item } }) =>
    item?.ordered === true && item.depth === 1 ? first + item.index : [],
  );
});

const none: readonly number[] = [];

/** "1 Harbour Office, …", "[1] Harbour Office, …" and then two, three …, with nothing else in the paragraph. */
function listsNotesAlone(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const numbers = numbersListedIn(block);
  const lines = block.text.trimEnd().split('\n');
  return (
    numbers.length >= 2 &&
    numbers.length === lines.length &&
    numbers.every((number, i) => number === numbers[0]! + i) &&
    lines.every((line) => !/^ {0,3}\d+[.)]/u.test(line))
  );
}

/** Asked of every heading whenever a numeral was typed. */
const opensList = once(({ passages }: Block): boolean => isReferenceHeading(passages[0]?.prose ?? ''));

/** The blocks of a document that list its notes or references by number, under a heading that says so, or as the last paragraph of all. */
export function numberedNotes(blocks: readonly PlacedBlock[]): readonly Block[] {
  const found: Block[] = [];
  let within = false;
  for (const { block } of blocks) {
    if (block.kind === 'heading') within = opensList(block);
    else if (within && numbersListedIn(block).length > 0) found.push(block);
  }
  const last = blocks.at(-1)?.block;
  if (found.length === 0 && last !== undefined && listsNotesAlone(last)) found.push(last);
  return found;
}
