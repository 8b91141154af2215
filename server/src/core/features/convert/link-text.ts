import type { CslItem } from '../../evidence/pack';
import { shortAuthors, yearOf } from '../../evidence/reference';
import type { CitedWork, ReferenceFormatter } from '../../references/formatter';
import { withoutBraces } from '../../references/locator';
import { addressOf, webAddress } from '../../rules/web-address';
import { affixRuns, plainAffix } from '../../references/affix';
import { escaped, richMarkdown } from '../rich-markdown';
import type { CitedPlace } from './cited-place';

/**
 * A citation in the running text as links: "(see [Doe 1999](…), p. 3)", "[Doe (1999)](…)", "Doe ([1999](…), p. 3)". What has no
 * address is words.
 * @param letters tell works of one author and year apart, as in the list of references: "Doe 2020a"
 */
export function linkText(
  { works, bracketed }: Pick<CitedPlace, 'bracketed'> & { works: readonly CitedWork[] },
  letters: ReadonlyMap<CslItem, string>,
): string {
  const among = (work: CitedWork): string => inBrackets(work, letters.get(work.item) ?? '');
  if (bracketed) return `(${works.map(among).join('; ')})`;
  const [{ item, suffix, suppressAuthor }, ...more] = works as [CitedWork, ...CitedWork[]];
  const year = dated(item, letters.get(item) ?? '');
  const place = withoutBraces(suffix)
    .replace(/^\s*,?\s*/u, '')
    .trim();
  const rest = more.map(among);
  if (place === '' && rest.length === 0) return linked(suppressAuthor ? year : named(item, `(${year})`), item);
  if (!suppressAuthor && !saysYear(item))
    return `${escaped(shortAuthors(item))} (${[linked(year, item) + behindYear(place), ...rest].join('; ')})`;
  const name = linked(suppressAuthor ? year : shortAuthors(item), item);
  return `${name} (${[...(place === '' ? [] : [around(place)]), ...rest].join('; ')})`;
}

/** The letters of the list of references; where it tells works apart by further names, which links leave out, those that it would have without them. */
export function lettersInLinks(works: readonly CslItem[], formatter: ReferenceFormatter): ReadonlyMap<CslItem, string> {
  const letters = new Map(formatter.yearLetters(works));
  const labelled = new Map<string, CslItem[]>();
  for (const item of works) {
    const label = named(item, dated(item, letters.get(item) ?? ''));
    labelled.set(label, [...(labelled.get(label) ?? []), item]);
  }
  const same = new Set([...labelled.values()].flatMap((items) => (items.length > 1 ? items.map(authorAndYear) : [])));
  if (same.size === 0) return letters;
  const alike = works.filter((item) => same.has(authorAndYear(item)));
  const short = alike.map((item) => ({ ...item, author: [{ literal: shortAuthors(item) }], editor: undefined }));
  const made = formatter.yearLetters(short);
  alike.forEach((item, i) => letters.set(item, made.get(short[i]!) ?? ''));
  return letters;
}

const authorAndYear = (item: CslItem): string => named(item, dated(item, ''));

/** "1999, p. 3", "1999: all", "1999 – twice". */
function behindYear(place: string): string {
  if (place === '') return '';
  const sign = plainAffix(place)[0] ?? '';
  return `${/[:;.]/u.test(sign) ? '' : /[-–—]/u.test(sign) ? ' ' : ', '}${around(place)}`;
}

function inBrackets({ item, prefix, suffix, suppressAuthor }: CitedWork, letter: string): string {
  const lead = prefix.trim() === '' ? '' : `${around(prefix.trim())} `;
  const year = dated(item, letter);
  return `${lead}${linked(suppressAuthor ? year : named(item, year), item)}${around(
    withoutBraces(suffix)
      .replace(/^(?=[\ue010-\ue01f]*[\p{Letter}\p{Number}])/u, ' ')
      .trimEnd(),
  )}`;
}

function around(affix: string): string {
  return plainAffix(affix) === affix ? escaped(affix) : richMarkdown(affixRuns(affix));
}

function named(item: CslItem, year: string): string {
  return saysYear(item) ? shortAuthors(item) : `${shortAuthors(item)} ${year}`;
}

/** "Housing Act 1988" says its year itself. */
function saysYear(item: CslItem): boolean {
  return shortAuthors(item).endsWith(` ${yearOf(item) ?? 'n.d.'}`);
}

/** The letter is set off where there is no year, as in APA's lists: "n.d.-a". */
function dated(item: CslItem, letter: string): string {
  return (yearOf(item) ?? (letter === '' ? 'n.d.' : 'n.d.-')) + letter;
}

function linked(label: string, item: CslItem): string {
  const address = addressOf(item);
  const url = address === null ? null : webAddress(address);
  return url === null ? escaped(label) : `[${escaped(label)}](${url})`;
}
