import type { FootnoteMark, InlineMark, Mark } from '../blocks/mark';
import { normalLabel } from '../blocks/block';
import { isCrossReference } from '../blocks/cross-reference';
import { toProse, toSource, type Passage } from '../blocks/passage';
import { overlaps, type Span } from '../text/span';
import { readAuthorYears } from './author-year';
import { isShortNote } from './bracketed-reference';
import { carriedAt } from './carried';
import { isPlaceholderKey } from './placeholder-key';
import { readReferenceTags } from './reference-tags';
import { isLegal, namesEarlier } from './legal-citation';
import { readLegalCitations } from './legal-in-text';
import { isInBrackets, linkedSource, showsNumbers } from './links';
import { isListedPlace } from './listed-places';
import type { Notes } from './note';
import { isPlaceAndTime, sentenceAround } from './place-or-author';
import type { Citation } from './sourcing';
import { isYearOfColumn } from './year-of-data';

/** A citation together with its place in the passage's prose, which decides what it covers. */
export interface PlacedCitation {
  readonly citation: Citation;
  /** Empty for what left nothing in the prose: a bracketed key, a footnote mark. */
  readonly prose: Span;
  /** The citation is part of the sentence's grammar ("Smith (2019) puts …", a link's words), so it covers its clause only. */
  readonly narrative: boolean;
}

/** The citations of a passage in the order of the text; footnotes that only explain are left out. */
export function citationsOf(passage: Passage, notes: Notes): readonly PlacedCitation[] {
  const found: PlacedCitation[] = [];
  for (const mark of passage.marks) {
    const citation = citationOf(mark, passage, notes);
    if (citation !== null) found.push({ citation, prose: mark.at, narrative: isNarrative(mark, passage.prose) });
  }
  for (const { span, text, narrative } of readAuthorYears(
    passage.prose,
    (work) => notes.lists?.(work) ?? false,
    () => passage.marks.filter(({ kind }) => kind === 'emphasis').map(({ at }) => at),
  )) {
    if (narrative && passage.place.cell?.row === 0 && isYearOfColumn(passage.prose, span)) continue;
    const at = toSource(passage, span);
    found.push({ citation: { ...at, kind: 'author-year', keys: [], url: null, text }, prose: span, narrative });
  }
  for (const span of readLegalCitations(passage.prose)) {
    if (found.some(({ prose }) => prose.start < span.end && span.start < prose.end)) continue;
    const at = toSource(passage, span);
    const text = passage.prose.slice(span.start, span.end);
    found.push({ citation: { ...at, kind: 'author-year', keys: [], url: null, text }, prose: span, narrative: false });
  }
  for (const { span, keys } of readReferenceTags(passage.prose)) {
    const at = toSource(passage, span);
    const text = passage.prose.slice(span.start, span.end);
    found.push({ citation: { ...at, kind: 'endnote', keys, url: null, text }, prose: span, narrative: false });
  }
  const carried = passage.marks.map((mark) => carriedCitation(mark, passage, notes)).filter((one) => one !== null);
  if (found.length + carried.length === 0) return none;
  const seen =
    carried.length === 0
      ? found
      : found.filter(({ citation }) => !carried.some((one) => overlaps(one.citation, citation)));
  return [...seen, ...carried].sort((a, b) => a.prose.start - b.prose.start || a.citation.start - b.citation.start);
}

/** The citations of a block's passages without each "(ibid.)" before which the block cites nothing: it leads nowhere. */
export function withoutLooseEnds(
  placed: readonly (readonly PlacedCitation[])[],
): readonly (readonly PlacedCitation[])[] {
  let cited = false;
  return placed.map((here) => {
    if (cited || here.length === 0) return here;
    const first = here.findIndex(
      ({ citation: { kind, text } }) => kind !== 'author-year' || !SAME_AS_BEFORE.test(text),
    );
    cited = first >= 0;
    return first === 0 ? here : cited ? here.slice(first) : none;
  });
}

const SAME_AS_BEFORE = /^[([]\s*(?:see )?(?:ibid\b|id\.)/iu;

const none: readonly PlacedCitation[] = [];

/** A citation by key that was written out in the text: it covers what the key covered, whatever readers see of it. */
function carriedCitation(mark: Mark, passage: Passage, notes: Notes): PlacedCitation | null {
  const carried = carriedAt(mark);
  if (carried?.kind !== 'cite') return null;
  const keys = carried.keys.filter((key) => !leadsWithin(key, notes));
  if (keys.every(isPlaceholderKey)) return null;
  const at = { start: Math.max(passage.source.start, mark.source.start - carried.length), end: mark.source.start };
  const prose = toProse(passage, at);
  return {
    citation: { ...at, kind: 'pandoc', keys, url: null, text: keys.join('; ') },
    prose,
    narrative: !carried.source.startsWith('['),
  };
}

function leadsWithin(key: string, notes: Notes): boolean {
  return isCrossReference(key) && notes.holds?.(key) !== true;
}

function isNarrative(mark: Mark, prose: string): boolean {
  return (
    (mark.kind === 'link' && !mark.bare && !isInBrackets(mark.at, prose)) ||
    (mark.kind === 'citation' && !mark.bracketed)
  );
}

function citationOf(mark: Mark, passage: Passage, notes: Notes): Citation | null {
  const { start, end } = mark.source;
  switch (mark.kind) {
    case 'citation': {
      const keys = mark.items.map((item) => item.key).filter((key) => !leadsWithin(key, notes));
      return keys.every(isPlaceholderKey)
        ? null
        : { start, end, kind: 'pandoc', keys, url: null, text: keys.join('; ') };
    }
    case 'footnote':
      return footnote(mark, passage, notes);
    case 'endnote':
      return { start, end, kind: 'endnote', keys: mark.numbers.split(/[,\s]+/u), url: null, text: mark.numbers };
    case 'latex':
      return inLatex(mark, passage, notes);
    case 'link':
      return linkedSource(mark, passage.prose);
    case 'html': {
      const url = /^<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(mark.text)?.[1];
      return url === undefined || url.startsWith('#') || !showsNumbers(url)
        ? null
        : { start, end, kind: 'link', keys: [], url, text: url };
    }
    default:
      return null;
  }
}

function footnote(mark: FootnoteMark, { prose }: Passage, notes: Notes): Citation | null {
  const { start, end } = mark.source;
  const isPlace = (note: string) => isPlaceAndTime(note, sentenceAround(prose, mark.at));
  const isListed = (note: string) => isListedPlace(note.replace(/\.$/u, ''), (work) => notes.lists?.(work) ?? false);
  if (mark.label === null)
    return (namesWork(mark.note ?? '', /https?:|doi\.|@/iu.test(mark.note ?? '')) && !isPlace(mark.note ?? '')) ||
      isListed(mark.note ?? '')
      ? { start, end, kind: 'footnote', keys: [], url: null, text: mark.note ?? '' }
      : null;
  const note = notes.get(normalLabel(mark.label));
  // A dangling mark still says that there is a source; `undefined-footnote` reports it.
  if (note === undefined) return { start, end, kind: 'footnote', keys: [mark.label], url: null, text: '' };
  const isNone = note.names === 'explanation' || (note.targets.length === 0 && isPlace(note.prose));
  if (isNone && !isListed(note.prose)) return null;
  const url = note.targets.find((target) => /^https?:/iu.test(target)) ?? null;
  return { start, end, kind: 'footnote', keys: [mark.label], url, text: note.prose };
}

/** What LaTeX prints as a note or a citation, and what was meant as one and comes out as it is written: it shows that there is a source. */
function inLatex(mark: InlineMark, passage: Passage, notes: Notes): Citation | null {
  const { text } = mark;
  const note = /^\\footnote\s*(?:\[\d+\])?\{([^]*)\}$/u.exec(text)?.[1];
  const isCitation =
    /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?\s{0,10}[[{]|(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}{]|\[\^[^\]\s]/iu.test(text);
  if (isCitation) return { ...spanOf(mark), kind: 'footnote', keys: [], url: null, text };
  return note === undefined
    ? null
    : footnote(
        { kind: 'footnote', at: mark.at, source: mark.source, label: null, defined: true, note },
        passage,
        notes,
      );
}

function spanOf({ source: { start, end } }: Mark): Span {
  return { start, end };
}

/** Whether a note's text names a work that a reader can retrieve, rather than explaining something. */
export function namesWork(prose: string, hasTarget: boolean): boolean {
  if (hasTarget) return true;
  if (/\b(?:doi:|isbn|issn|arxiv)\b/iu.test(prose)) return true;
  if (isLegal(prose)) return true;
  if (isPlaceAndTime(prose)) return false;
  if (namesEarlier(prose)) return true;
  if (readAuthorYears(prose).length > 0 || isShortNote(prose) || IMPRINT.test(prose)) return true;
  const rest = withoutExplanation(prose);
  return !isPlaceAndTime(rest) && isWrittenOut(rest);
}

/** "London: Shelter, 2018": where and by whom a book was published, which no explanation has. */
const IMPRINT = /[,.(]\s?\p{Lu}[\p{L}.’' -]{1,40}:\s\p{Lu}[^:;.]{1,60},\s(?:1[6-9]|20)\d\d\b/u;
/**
 * How notes begin that explain a figure: "At 2019 prices", "About a third", "Nominal GDP", "Excluding London". A title has a capital behind it ("At Home
 * in Europe", "As You Sow").
 */
const EXPLAINS =
  /^\W*(?:(?:At|As|About|Around|Only|Without|Nominal|Real|Thanks) (?!\p{Lu})|(?:Nominal|Real) \p{Lu}{2,}\b|(?:Exclud|Includ)\p{L}+\b)/u;
/** "As cited in Doe": the work follows. */
const AS_CITED =
  /^\W*As (?:also )?(?:cited|quoted|reported|estimated|published|stated|noted|calculated|described|discussed|shown|given|recorded|documented|presented|summari[sz]ed|set out) (?:in|by) (?=(?:the )?\p{Lu})/u;

/** A note without those of its parts that only explain: "ONS, House prices, 2021." of "Excluding London; ONS, House prices, 2021." */
function withoutExplanation(prose: string): string {
  return prose
    .split(/(?<=\p{L}{2}\.|\d\.|[;:])\s+(?=\p{Lu})/u)
    .map((part) => part.replace(AS_CITED, ''))
    .filter((part) => !EXPLAINS.test(part))
    .join(' ');
}

/** Whether words name a work with a year, in one of the ways in which notes are written out. */
function isWrittenOut(prose: string): boolean {
  if (!/\b(?:1[6-9]|20)\d\d\b/u.test(prose)) return false;
  if (/["\u201c\u2018'][^"\u201d\u2019]{8,}["\u201d\u2019']/u.test(prose)) return true;
  if (
    /\b(?:is|are|was|were|has|have|had|means|includes?|excludes?|refers|(?:will|may|might|can|could|should) be)\b/u.test(
      prose,
    )
  )
    return false;
  // "OBR 2025.", "Anthropic 2026", "Doe 2019: 14.": an author and a year, with a page, and nothing else.
  if (
    /^\W{0,2}\p{Lu}[\p{L}&.'’-]*(?:\s[\p{L}&.'’-]+){0,5},?\s\(?(?:1[6-9]|20)\d\d[a-z]?\)?(?::\s?\d{1,4}(?:[–-]\d{1,4})?)?\.?\s*$/u.test(
      prose,
    )
  )
    return true;
  // "Author, Title, Publisher, 2019, p. 4": a name, a year, and commas between the parts.
  return prose.includes(',') && prose.split(/[,.:]\s+/u).some((part) => /^\p{Lu}/u.test(part));
}
