/**
 * What is wrong with a list of names as BibTeX writes it, so that other names would be printed than the ones meant; null for nothing. Half a sentence for
 * people.
 * @param value the field as it is written, with its braces or quotation marks
 */
export function slipInNames(value: string): string | null {
  // Biber's way of writing names, "family=Doe, given=Jane", has signs of its own.
  if (!SUSPECT.test(value) || value.includes('=')) return null;
  // What stands in braces within is one name, whatever it holds.
  let depth = 0;
  let names = '';
  for (const unit of value.trim().replace(/^[{"]|[}"]$/gu, '')) {
    if (unit === '{') depth++;
    else if (unit === '}') depth--;
    else if (depth === 0) names += unit;
    if (depth > 0) names += 'x';
  }
  const parts = ` ${names} `.split(/\s+and(?=\s)/iu);
  if (parts.length > 1 && parts.some((part) => part.trim() === ''))
    return '“and” stands beside no name: between two names it stands once';
  if (/[^\\];/u.test(names)) return 'names are parted by “and”, not by a semicolon';
  if (parts.some((part) => (part.match(/,/gu)?.length ?? 0) > 2))
    return 'names are parted by “and”, not by commas: “Doe, Jane and Roe, Richard”';
  if (/\}\s*,\s*\{/u.test(value)) return 'names are parted by “and”, not by a comma: “{World Bank} and {OECD}”';
  if (/&/u.test(names)) return `names are parted by “and”, and ${BRACED}`;
  const office = parts.map((part) => part.trim()).find((part) => !part.includes(',') && INSTITUTION.test(part));
  if (office !== undefined) return `“${office.slice(0, 60)}” reads like an institution, and ${BRACED}`;
  return null;
}

const BRACED = 'the name of an institution stands in braces of its own, as in {{World Health Organization}}';

/** Words that institutions are called by, and no families. */
const OFFICES =
  'Organi[sz]ation|Ministry|Department|Agency|Commission|Committee|Institute|University|Association|Foundation|Bureau|Authority|Council|Federation|Government|Parliament|Cent(?:er|re)|Secretariat|Office (?:of|for)|Bank of|(?:World|Central|Development|Reserve|Investment) Bank|National Statistics|Treasury|Network|Forum|Alliance|Society|Union|Programme|Fund|Nations|Partnership|Initiative|Observatory|Laboratory|Corporation|Company|Ltd|Inc|GmbH|(?:Rights|Advisory|Working|Research|Consulting) (?:Watch|Group)';
/** Two words or more, of which one is of an office: in one word nothing can be put in the wrong order. */
const INSTITUTION = new RegExp(String.raw`^(?=.*\s)(?:.*\s)?(?:${OFFICES})(?:\s|$)`, 'u');

/** Nothing else needs a closer look. */
const SUSPECT = new RegExp(
  String.raw`[;&]|\}\s*,\s*\{|\band\s+and\b|\band\s*["}]$|^["{]\s*and\b|,[^,]*,[^,]*,|\b(?:${OFFICES})\b`,
  'iu',
);

/** Names of months, which need no definition. */
const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** The abbreviation that a value consists of, without braces or quotation marks, in lower case; null where it is none. */
export function abbreviationIn(value: string): string | null {
  const name = value.trim().toLowerCase();
  return /^[a-z][\w:+.-]*$/u.test(name) && !months.has(name) ? name : null;
}
