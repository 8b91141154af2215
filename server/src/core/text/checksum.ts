/** 53 bits of two hashes over the code units: FNV-1a, and one that multiplies by 31. */
export function checksum(text: string): number {
  let fnv = 0x811c9dc5;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    fnv = Math.imul(fnv ^ unit, 0x01000193);
    other = (Math.imul(other, 31) + unit) | 0;
  }
  return 4294967296 * (other & 0x1fffff) + (fnv >>> 0);
}
