import { fromBase64, toBase64 } from './base64';
import { hashWords, readWords } from './fingerprint-words';

/** Words in a gram: enough that a match is no accident, few enough that a short quotation can be checked. */
export const gramLength = 4;
const maxWords = 1_000_000;
const maxHeadings = 2_000;

/**
 * What of a text is enough to say whether a quotation is verbatim. It can't be read, but with time and word lists much of it could be
 * guessed, so it keeps no secret: the 32-bit hashes of its
 * runs of four words, in order, eight bits of the hash of each word, and where its headings stand.
 */
export interface Fingerprint {
  /** Number of words of the text. */
  readonly words: number;
  /** The hash of the four words that begin at each word but the last three. */
  readonly hashes: readonly number[];
  /**
   * The lower eight bits of each word's hash, few enough that many words share them: enough to tell which words of a quotation differ beside a run that is found. Null in
   * a fingerprint made before there were any.
   */
  readonly wordHashes: readonly number[] | null;
  /** In the order of the text; `at` is the number of the heading's first word. */
  readonly headings: readonly { readonly at: number; readonly title: string }[];
}

/**
 * The fingerprint of a text.
 *
 * @param headings the text's headings in order, or their beginnings, for a text in which they run into the prose; by
 *   default its Markdown headings
 */
export function buildFingerprint(text: string, headings: readonly string[] = markdownHeadings(text)): Fingerprint {
  const words = readWords(text).map(({ word }) => word);
  return {
    words: words.length,
    hashes: hashGrams(words),
    wordHashes: words.map(hashWord),
    headings: placeHeadings(words, headings),
  };
}

/** The hashes of the runs of four words, in order. */
export function hashGrams(words: readonly string[]): number[] {
  const hashes: number[] = [];
  for (let i = 0; i + gramLength <= words.length; i++) hashes.push(hashWords(words, i, gramLength));
  return hashes;
}

/** Eight bits that stand for a word. */
export function hashWord(word: string): number {
  return hashWords([word], 0, 1) & 0xff;
}

/** As JSON, the hashes in base64 with the lowest byte first. */
export function serialiseFingerprint(fingerprint: Fingerprint): string {
  const { words, headings, hashes, wordHashes } = fingerprint;
  const json = {
    version: 1,
    gram: gramLength,
    words,
    headings,
    hashes: packNumbers(hashes, 4),
    ...(wordHashes !== null && { wordHashes: packNumbers(wordHashes, 1) }),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** Reads what `serialiseFingerprint` wrote; null for anything else. */
export function readFingerprint(json: string): Fingerprint | null {
  let value: {
    version?: unknown;
    gram?: unknown;
    words?: unknown;
    headings?: unknown;
    hashes?: unknown;
    wordHashes?: unknown;
  } | null;
  try {
    value = JSON.parse(json) as typeof value;
  } catch {
    return null;
  }
  const { words, headings, hashes } = value ?? {};
  if (value?.version !== 1 || value.gram !== gramLength || !isCount(words, maxWords) || typeof hashes !== 'string')
    return null;
  if (!Array.isArray(headings) || headings.length > maxHeadings) return null;
  const grams = unpackNumbers(hashes, Math.max(0, words - gramLength + 1), 4);
  const ofWords = value.wordHashes === undefined ? null : unpackNumbers(value.wordHashes, words, 1);
  if (grams === null || (ofWords === null && value.wordHashes !== undefined)) return null;
  const read: Fingerprint['headings'] = headings.flatMap((heading: { at?: unknown; title?: unknown } | null) =>
    isCount(heading?.at, words) && typeof heading?.title === 'string'
      ? [{ at: heading.at as number, title: heading.title.slice(0, 300) }]
      : [],
  );
  return { words, hashes: grams, wordHashes: ofWords, headings: read };
}

/** Numbers of `size` bytes each, the lowest byte first, in base64. */
function packNumbers(numbers: readonly number[], size: number): string {
  return toBase64(numbers.flatMap((number) => Array.from({ length: size }, (_, i) => (number >>> (8 * i)) & 255)));
}

/** Reads what `packNumbers` wrote; null where it is not as many as `count`. */
function unpackNumbers(packed: unknown, count: number, size: number): number[] | null {
  if (typeof packed !== 'string' || packed.length > maxWords * 6) return null;
  const bytes = fromBase64(packed);
  if (bytes?.length !== count * size) return null;
  return Array.from({ length: count }, (_, i) => {
    let number = 0;
    for (let k = size - 1; k >= 0; k--) number = ((number << 8) | bytes[i * size + k]!) >>> 0;
    return number;
  });
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function markdownHeadings(text: string): string[] {
  return [...text.matchAll(/^#{1,6}[ \t]+(\S.*)$/gm)].map((match) => match[1]!.trim());
}

/** Each heading is looked for after the one before; one that does not occur is left out. */
function placeHeadings(words: readonly string[], headings: readonly string[]): { at: number; title: string }[] {
  const placed: { at: number; title: string }[] = [];
  let from = 0;
  for (const title of headings.slice(0, maxHeadings)) {
    const own = readWords(title).map(({ word }) => word);
    let at = own.length === 0 ? -1 : indexOfRun(words, own, from);
    // Its last word may have run into the next beyond recognition ("AIA neck-and-neck race").
    if (at < 0 && own.length > 3) at = indexOfRun(words, own.slice(0, -1), from);
    if (at < 0) continue;
    placed.push({ at, title });
    from = at + own.length - 1;
  }
  return placed;
}

function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let i = from; i + run.length <= words.length; i++) if (run.every((word, k) => words[i + k] === word)) return i;
  return -1;
}
