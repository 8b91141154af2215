/**
 * What is wrong with a list of names as BibTeX writes it, so that other names would be printed than the ones meant; null for nothing, or where it is not
 * sure. Half a sentence for people.
 * @param value the field as it is written, with its braces or quotation marks
 */
export function slipInNames(value: string): string | null {
  // Biber's way of writing names, "family=Doe, given=Jane", has signs of its own, and what "#" joins is no whole.
  if (!(SUSPECT.test(value) || HOLDS_OFFICE.test(value)) || value.includes('=') || /["}]\s*#/u.test(value)) return null;
  // What stands in braces within is one name, whatever it holds; so is a letter of HTML, "&uuml;".
  let depth = 0;
  let names = '';
  for (const unit of value
    .trim()
    .replace(/^[{"]|[}"]$/gu, '')
    .replace(/&#?\w{2,10};/gu, 'x')) {
    if (unit === '{') depth++;
    else if (unit === '}') depth--;
    else if (depth === 0) names += unit;
    if (depth > 0) names += 'x';
  }
  const parts = ` ${names} `.split(/\s+and(?=\s)/iu).map((part) => part.trim());
  if (parts.length > 1 && parts.includes('')) return '“and” stands beside no name: between two names it stands once';
  if (/[^\\];/u.test(names)) return 'names are parted by “and”, not by a semicolon';
  if (parts.some((part) => (part.match(/,/gu)?.length ?? 0) > 2 || isListOfInitials(part)))
    return 'names are parted by “and”, not by commas: “Doe, Jane and Roe, Richard”';
  if (parts.some((part) => /,.*,$/su.test(part))) return 'no comma stands before “and” or at the end';
  if (holdsOffices(value)) return 'names are parted by “and”, not by a comma: “{World Bank} and {OECD}”';
  if (/&/u.test(names)) return `names are parted by “and”, and ${BRACED}`;
  const office = parts.find((part) => !part.includes(',') && readsLikeOffice(part));
  if (office !== undefined) return `“${office.slice(0, 60)}” reads like an institution, and ${BRACED}`;
  return null;
}

const BRACED = 'the name of an institution stands in braces of its own, as in {{World Health Organization}}';

/** "Smith J, Doe A, Lee B", as medical journals write it: BibTeX takes the second for a "Jr". */
function isListOfInitials(name: string): boolean {
  const pieces = name.split(/\s*,\s*/u);
  return (
    pieces.length > 2 &&
    pieces.every((piece) =>
      /^\p{Uppercase_Letter}[\p{Letter}'’-]*\p{Lowercase_Letter}\s+\p{Uppercase_Letter}{1,3}$/u.test(piece),
    )
  );
}

/** "{World Bank}, {OECD}", where "{Doe}, {Jane}" is one person. */
function holdsOffices(value: string): boolean {
  if (!/\}\s*,\s*\{/u.test(value)) return false;
  return value.split(/\}\s*,\s*\{/u).some((part) => readsLikeOffice(part.replace(/[{}"]/gu, '').trim()));
}

/** Words that institutions are called by, and no families. */
const OFFICES =
  'Organi[sz]ation|Ministry|Department|Agency|Commission|Committee|Institute|University|Association|Foundation|Authority|Federation|Government|Parliament|Secretariat|Office (?:of|for)|Bank of|(?:World|Central|Development|Reserve|Investment) Bank|National Statistics|HM Treasury|Partnership|Initiative|Observatory|Laboratory|Corporation|Ltd|Inc|GmbH|(?:Rights|Advisory|Working|Research|Consulting) (?:Watch|Group)';
/** Words that families are called by, too: of an institution where another word says so. */
const RARER =
  'Bureau|Council|Cent(?:er|re)|Treasury|Network|Forum|Alliance|Society|Union|Programme|Fund|Nations|Company|Trust';
const OTHER =
  'of|for|on|the|The|World|United|International|National|European|African|American|Asian|Arab|Nordic|Global|Federal|Central|Regional|Royal|Economic|Monetary|Social|Public|Trade|Research|Policy|Health|Housing|Energy|Climate|Children|Consumers?|Workers|Customs';
/** Two words or more, of which one is of an office: in one word nothing can be put in the wrong order. */
const INSTITUTION = new RegExp(String.raw`^(?=.*\s)(?:.*\s)?(?:${OFFICES})(?:\s|$)`, 'u');
const RARER_INSTITUTION = new RegExp(
  String.raw`^(?=(?:.*\s)?(?:${OTHER})\s)(?:.*\s)?(?:${RARER})(?:\s|$)|^(?:${RARER}) (?:of|for|on) `,
  'u',
);

function readsLikeOffice(name: string): boolean {
  return INSTITUTION.test(name) || RARER_INSTITUTION.test(name);
}

/** Nothing else needs a closer look. The second is tried where a word may be an institution's: most names hold none. */
const SUSPECT =
  /[;&]|\}\s*,\s*\{|,[^,]*,[^,]*,|,\s*(?:[aA][nN][dD]\b|["}]$)|\s[A-Z]{1,3},|\b[aA][nN][dD](?:\s+[aA][nN][dD]\b|\s*["}]$)|^["{]\s*[aA][nN][dD]\b/u;
const HOLDS_OFFICE = new RegExp(String.raw`\b(?:${OFFICES}|${RARER})\b`, 'u');

/** Names of months, which need no definition. */
const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** The abbreviation that a value consists of, without braces or quotation marks, in lower case; null where it is none. */
export function abbreviationIn(value: string): string | null {
  const name = value.trim().toLowerCase();
  return /^[a-z][\w:+.-]*$/u.test(name) && !months.has(name) ? name : null;
}
