import type { EvidenceIndex } from './evidence-index';
import { mentioned } from './explained';
import type { Fit } from './fit';
import type { Region } from './context';
import { holds } from './synonyms';
import { looksLikeName } from './words';

/**
 * Whether a sentence sets its number apart from the figure whose words it uses, so that a difference proves nothing: the
 * bounds of a confidence interval, another row of a table, a part of what the figure counts, several taken together.
 */
export function isSetApart(fit: Fit, regions: readonly Region[], index: EvidenceIndex): boolean {
  const sentence = regions[0]!;
  return (
    isInterval(fit, sentence) ||
    isOfAnotherRow(fit, regions) ||
    isOfAnotherPart(fit, sentence) ||
    isOfTwoTogether(fit, sentence, index) ||
    isBareRival(fit, sentence)
  );
}

/** "96 percent [95.0–98.6 percent]": how sure the number before is. */
function isInterval({ number }: Fit, { text, words }: Region): boolean {
  const { low, high } = number.quantity.stated;
  if (low === high || low === null || high === null) return false;
  const before = text.slice(0, words[number.first]!.start);
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf('('));
  if (open < 0 || /[\])]/u.test(before.slice(open).replace(/\([^()]*\)/gu, ''))) return false;
  return /\p{N}/u.test(before.slice(0, open));
}

/** A row whose own header says nothing of the figure is about something else, whatever the caption says. */
function isOfAnotherRow({ found }: Fit, regions: readonly Region[]): boolean {
  const row = regions.find(({ kind, distance }) => kind === 'header' && distance === 3);
  if (row === undefined || row.words.every((word) => word.small || /^\p{N}|^(?:total|all|overall)$/iu.test(word.raw)))
    return false;
  // In a table of years the column says of what.
  const entries = [...found.subject, ...found.measure, ...found.reference];
  return !entries.some(({ region }) => region === row);
}

/** "Journal articles, for which it had 78 percent": the figure's words are not what the number is of. */
function isOfAnotherPart({ number, found }: Fit, { words }: Region): boolean {
  const clause = words[number.first]!.clause;
  const which = words.findIndex(
    (word, i) => word.clause === clause && i < number.first && /^(?:which|whom)$/i.test(word.raw),
  );
  if (which < 1 || !/^(?:for|of|among|in)$/i.test(words[which - 1]!.raw)) return false;
  let of = which - 2;
  while (of >= 0 && words[of]!.small) of--;
  const antecedent = words[of];
  const modifier = words[of - 1];
  if (antecedent === undefined) return false;
  const isKnown = (stem: string): boolean => holds(found.known.vocabulary, stem);
  if (!isKnown(antecedent.stem)) return true;
  return modifier !== undefined && !modifier.small && modifier.clause === antecedent.clause && !isKnown(modifier.stem);
}

/** "Together, Sci-Hub and Penn covered 96 percent", where the figure is of the one. */
function isOfTwoTogether({ found }: Fit, { words }: Region, index: EvidenceIndex): boolean {
  if (!words.some(({ raw }) => /^(?:together|combined|jointly|altogether)$/i.test(raw))) return false;
  const { vocabulary } = found.known;
  return words.some(
    (word, i) => i > 0 && looksLikeName(word) && !vocabulary.has(word.stem) && !index.knowsName(word.stem),
  );
}

/**
 * "It exceeds Penn's: 94 percent versus 81 percent": of two numbers set against each other, each alone in its clause, only the
 * order tells whose they are.
 */
function isBareRival({ number, found }: Fit, sentence: Region): boolean {
  const { words } = sentence;
  const next = words.find(({ raw }, i) => i > number.last && !/^\p{N}|^per ?cent$/u.test(raw));
  const opening = words.find((word) => word.clause === words[number.first]!.clause);
  if (![next, opening].some((word) => /^(?:versus|vs|against)$/i.test(word?.raw ?? ''))) return false;
  const clause = words[number.first]!.clause;
  const own = mentioned([...found.subject, ...found.measure, ...found.reference], sentence);
  return ![...own].some((place) => words[place]!.clause === clause);
}
