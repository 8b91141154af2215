/**
 * What a sign-off is bound to: the sentence as a reader reads it, the statistic in it, what the sentence cites, and which of several
 * alike it is. White space does not count, nor does how a letter with an accent is encoded. `s` and 15 hexadecimal digits.
 */
export function contentId(
  sentence: string,
  statistic: string,
  cited: readonly string[],
  /** How many alike stand before it. */
  occurrence: number,
): string {
  const parts = [sentence, statistic, ...cited, String(occurrence)].map(normal);
  const text = parts.join('\u0000');
  // Always a word to YAML: digits alone would be a number.
  return `s${(hash(text, 0x811c9dc5) + hash(text, 0x2c1b3c6d)).slice(0, 15)}`;
}

/** Eight hexadecimal digits for a text. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5);
}

function normal(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** FNV-1a over the bytes of the UTF-16 code units, from a basis of choice; two bases give two hashes. */
function hash(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 255), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    // FNV alone carries nothing from high bits to low ones, and two bases would go hand in hand.
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
