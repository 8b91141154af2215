import type { CslItem } from '../../evidence/pack';
import { shortAuthors, yearOf } from '../../evidence/reference';
import type { CitedWork } from '../../references/formatter';
import { withoutBraces } from '../../references/locator';
import { addressOf, webAddress } from '../../rules/web-address';
import { affixRuns, plainAffix } from '../../references/affix';
import { escaped, richMarkdown } from '../rich-markdown';
import type { CitedPlace } from './cited-place';

/**
 * A citation in the running text as links: "(see [Doe 1999](…), p. 3)", "[Doe (1999)](…)". What has no address is words.
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
  const name = linked(suppressAuthor ? year : named(item, `(${year})`), item);
  const place = withoutBraces(suffix)
    .replace(/^\s*,?\s*/u, '')
    .trim();
  const rest = [...(place === '' ? [] : [around(place)]), ...more.map(among)];
  return rest.length === 0 ? name : `${name} (${rest.join('; ')})`;
}

function inBrackets({ item, prefix, suffix, suppressAuthor }: CitedWork, letter: string): string {
  const lead = prefix.trim() === '' ? '' : `${around(prefix.trim())} `;
  const year = dated(item, letter);
  return `${lead}${linked(suppressAuthor ? year : named(item, year), item)}${around(
    withoutBraces(suffix)
      .replace(/^(?=[\ue010-\ue01f]*[\p{L}\p{N}])/u, ' ')
      .trimEnd(),
  )}`;
}

function around(affix: string): string {
  return plainAffix(affix) === affix ? escaped(affix) : richMarkdown(affixRuns(affix));
}

/** "Housing Act 1988" says its year itself. */
function named(item: CslItem, year: string): string {
  const who = shortAuthors(item);
  return who.endsWith(` ${yearOf(item) ?? 'n.d.'}`) ? who : `${who} ${year}`;
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
