import type { CslItem, CslName } from './pack';

/** How a source is named in passing: "CAISI 2025", "Smith and Jones 2020", "Smith et al. 2021". */
export function shortReference(item: CslItem): string {
  const who = shortAuthors(item);
  const year = yearOf(item);
  // "Housing Act 1988" says its year itself.
  return year === null || who.endsWith(` ${year}`) ? who : `${who} ${year}`;
}

/** Who wrote it, as a sentence names them: "CAISI", "Smith and Jones", "Smith et al." */
export function shortAuthors(item: CslItem): string {
  const names = (item.author?.length ? item.author : (item.editor ?? [])).map(shortName).filter((name) => name !== '');
  const [first, second] = names;
  const short = shortForm(item);
  // An acronym stands for the institution that wrote it, never for a person.
  if (short && (names.length === 0 || (names.length === 1 && item.author?.[0]?.family === undefined))) return short;
  if (first === undefined) return item.publisher ?? item.title ?? item.id;
  if (names.length === 1) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** One line for a reader: "McGuire, Chris. 2025. China's AI Chip Deficit. Council on Foreign Relations. https://…" */
export function fullReference(item: CslItem): string {
  const authors = (item.author?.length ? item.author : (item.editor ?? [])).map(fullName).filter((name) => name !== '');
  const listed = authors.length > 4 ? `${authors.slice(0, 3).join('; ')}, et al.` : authors.join('; ');
  const container = item['container-title'] ?? item.publisher;
  const parts = [
    listed,
    yearOf(item) ?? 'n.d.',
    item.title ?? '',
    [item.genre, item.number].filter((part) => part !== undefined).join(' '),
    // "Anthropic. 2026. … Anthropic." says nothing the second time.
    container !== undefined && container !== listed ? container : '',
    item.URL ?? (item.DOI === undefined ? '' : `https://doi.org/${item.DOI}`),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part, index, all) => (index === all.length - 1 && /^https?:/.test(part) ? part : endWithStop(part)))
    .join(' ');
}

/** What the pack's authors know of the source at first hand, in a sentence; '' where they do not say. */
export function verificationText(item: CslItem): string {
  switch (item.custom?.verification) {
    case 'read':
      return "Read by the pack's authors.";
    case 'read-in-excerpt':
      return "Read by the pack's authors in long excerpts, not in full.";
    case 'cited-by-others':
      return "Not read by the pack's authors; known from citations by others. Check it before you cite it.";
    case 'candidate':
      return 'Candidate: not confirmed as the source. Check it before you cite it.';
    default:
      return '';
  }
}

/** The year of issue, or what is said in its place ("forthcoming"), as lists of references have it; null for neither. */
export function yearOf(item: CslItem): string | null {
  const part = item.issued?.['date-parts']?.[0]?.[0];
  if (part !== undefined) return String(part).replace(/^-(\d+)$/u, '$1BC');
  const written = String(item.issued?.raw ?? item.issued?.literal ?? '').trim();
  return /\b\d{4}\b/.exec(written)?.[0] ?? (/^\p{L}.{1,19}$/u.test(written) ? written : null);
}

/** An institution's acronym: `custom.short`, or the one its name ends with in brackets. */
function shortForm(item: CslItem): string | null {
  const given = item.custom?.['short'];
  if (typeof given === 'string' && given !== '') return given;
  return /\(([\p{Lu}\p{N}&.-]{2,12})\)$/u.exec(item.author?.[0]?.literal ?? '')?.[1] ?? null;
}

function shortName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  return (
    [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ') || (name.given ?? '')
  );
}

function fullName(name: CslName): string {
  const short = shortName(name);
  return name.family !== undefined && name.given !== undefined ? `${short}, ${name.given}` : short;
}

function endWithStop(part: string): string {
  return /[.!?…]["”’)]*$/.test(part) ? part : `${part}.`;
}
