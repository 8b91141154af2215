import type { Library, LibraryEntry, LibraryProblem } from '../../evidence/bibliography';
import { shift, type Span } from '../../text/span';
import { bibTeXEntries } from './bibtex-entries';
import { Recognised, type FormerItems } from './former-items';
import { itemEntry, knownEntry } from './item-entry';
import { uncitableProblems, wordsForWorks, type WordsForWorks } from './uncitable';
import { isOtherThan, noLibrary, silence } from './no-library';
import { patiently, type Pause } from './patiently';
import { readCslJson, type ItemsRead, type ReadItem, type TakeItem } from './read-csl-json';
import { readCslYaml, readYamlInOne } from './read-csl-yaml';
import { beginnings, sectionsOf, type Section } from './sections';

/** A library beyond this size (bytes) is not read. */
export const LIBRARY_LIMIT = 100_000_000;
/** At most as many problems are told of a list of items. */
const mostProblems = 200;
/** YAML that is no list of items line by line is read in one piece, for a second a megabyte: no more of it than this (code units). */
const YAML_LIMIT = 8_000_000;

/**
 * Reads a library of references, of the kind that its name's ending says, as Pandoc has it: BibLaTeX (.bib), BibTeX (.bibtex),
 * CSL-JSON, CSL-YAML, RIS. Never throws: an entry that is broken costs itself, and what is wrong is told with its place.
 * @param text the file's text, in the pieces in which it was read where it is large
 * @param before what `Library.items` was in the version before, so that only what changed is read
 */
export async function readLibrary(
  text: string | readonly string[],
  name: string,
  pause: Pause = async () => undefined,
  before?: FormerItems,
): Promise<ReadLibrary> {
  const pieces = typeof text === 'string' ? [text] : text;
  const library = await readKind(pieces, name, pause, before);
  const lost = lostLetters(pieces);
  return lost === null || library.unread === 'everything'
    ? library
    : { ...library, problems: [lost, ...library.problems] };
}

async function readKind(
  pieces: readonly string[],
  name: string,
  pause: Pause,
  before: FormerItems | undefined,
): Promise<ReadLibrary> {
  // Of a small library it costs more to recognise an item than to read it.
  const recognised = pieces.length > 1 ? new Recognised(before) : null;
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'bib':
    case 'biblatex':
      return readBibTeX(pieces, name, 'biblatex', pause);
    case 'bibtex':
      return readBibTeX(pieces, name, 'bibtex', pause);
    case 'json': {
      const json = await jsonSections(pieces, pause);
      const read = await patiently(readItems(json, readCslJson, wordsForWorks.json, recognised), pause);
      return read ?? (await readYamlLibrary(pieces, name, pause, recognised));
    }
    case 'yaml':
    case 'yml':
      return readYamlLibrary(pieces, name, pause, recognised);
    case 'ris': {
      const { readRis } = await import('./read-ris');
      const sections = await patiently(sectionsOf(pieces, beginnings.ris), pause);
      const read = await patiently(readItems(sections, readRis, wordsForWorks.ris, recognised), pause);
      return read ?? failed(noLibrary('ris', name, pieces[0] ?? ''));
    }
    default:
      return failed(
        `"${name}" is not a bibliography that Tickmark knows. Use BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yaml) or RIS (.ris).`,
      );
  }
}

/** Where the first letter stands that could not be read: what is no UTF-8 becomes U+FFFD on its way here. */
function lostLetters(pieces: readonly string[]): LibraryProblem | null {
  let start = 0;
  for (const piece of pieces) {
    const at = piece.indexOf('\ufffd');
    if (at >= 0)
      return {
        start: start + at,
        end: start + at + 1,
        severity: 'warning',
        message:
          'Some letters of this file, such as “é” or “ü”, could not be read, and would be printed as “\ufffd”. Save the file in the encoding UTF-8, or export it again.',
      };
    start += piece.length;
  }
  return null;
}

/** A library as it was read, with what makes the next version of it quick to read. */
export interface ReadLibrary extends Library {
  readonly items?: FormerItems | undefined;
}

async function readBibTeX(
  pieces: readonly string[],
  name: string,
  dialect: 'bibtex' | 'biblatex',
  pause: Pause,
): Promise<Library> {
  const library = await bibTeXEntries(await patiently(sectionsOf(pieces, beginnings.bibTeX), pause), dialect, pause);
  const isEmpty = library.entries.length === 0 && library.problems.length === 0;
  if (isEmpty && holdsNoBibTeX(pieces)) return failed(noLibrary('bib', name, pieces[0]!));
  return library;
}

/** Whether a text without entries holds something else: more than comments, abbreviations and white space. */
function holdsNoBibTeX(pieces: readonly string[]): boolean {
  return pieces.some((text) => /^[ \t]*[^\s%]/mu.test(text)) && !pieces.some((text) => /@[A-Za-z]+\s*[{(]/u.test(text));
}

type Reader = (text: string, take: TakeItem) => Generator<void, ItemsRead | null>;

/** The entries are made as the items are read: neither may hold up anything. */
function* readItems(
  sections: readonly Section[],
  read: Reader,
  words: WordsForWorks,
  recognised: Recognised | null,
): Generator<void, ReadLibrary | null> {
  const entries: LibraryEntry[] = [];
  const problems: LibraryProblem[] = [];
  const unread: string[] = [];
  const keyless: Span[] = [];
  let isCutOff = false;
  for (const { text, start } of sections) {
    const take: TakeItem = {
      read: ({ data, span, keySpan }, again) => {
        const placed = { data, span: shift(span, start), keySpan: shift(keySpan, start) };
        const source = textOf(text, span);
        const [entry] = itemEntry(placed, dataOf(again, span), source);
        if (entry === undefined) return;
        entries.push(entry);
        recognised?.keep(entry, start + span.start, source);
      },
      known: (at, end, again) => {
        const former = recognised?.find(text, at, end);
        if (former === undefined) return null;
        const span = { start: at, end: at + former.length };
        const item = recognised!.again(former, textOf(text, span));
        entries.push(knownEntry(item, shift(span, start), shift(item.keySpan, start + at), dataOf(again, span)));
        return span.end;
      },
    };
    const told = yield* read(text, take);
    if (told === null) {
      // By its first section a text shows what it is.
      if (start === sections[0]!.start) return null;
      unread.push(text);
      continue;
    }
    problems.push(...told.problems.map((problem) => ({ ...problem, ...shift(problem, start) })));
    unread.push(...told.unread);
    keyless.push(...told.keyless.map((span) => shift(span, start)));
    isCutOff ||= told.isCutOff;
  }
  const last = problems[mostProblems];
  if (last !== undefined)
    problems.splice(mostProblems, problems.length, {
      ...last,
      message: 'More is broken from here on. It is told when what stands above has been put right.',
    });
  problems.push(...uncitableProblems(keyless, entries, words));
  return { entries, problems, unread, isCutOff, items: recognised?.now };
}

// Functions of their own: they hold nothing but the section.

function textOf(section: string, { start, end }: Span): () => string {
  return () => section.slice(start, end);
}

function dataOf(again: (span: Span) => ReadItem['data'], span: Span): () => ReadItem['data'] {
  return () => again(span);
}

/** Sections of a list in JSON, each a list of its own. */
async function jsonSections(pieces: readonly string[], pause: Pause): Promise<Section[]> {
  const beginning = pieces.length > 1 ? beginnings.json(pieces[0]!) : null;
  if (beginning === null) return [{ text: pieces.join(''), start: 0 }];
  const sections = await patiently(sectionsOf(pieces, beginning), pause);
  return sections.map(({ text, start }, i) => {
    const closed = i === sections.length - 1 ? text : `${withoutLastComma(text)}]`;
    return i === 0 ? { text: closed, start } : { text: `[${closed}`, start: start - 1 };
  });
}

/** The comma between two items, where the first now ends a list. */
function withoutLastComma(text: string): string {
  const items = text.trimEnd();
  return items.endsWith(',') ? items.slice(0, -1) : text;
}

async function readYamlLibrary(
  pieces: readonly string[],
  name: string,
  pause: Pause,
  recognised: Recognised | null,
): Promise<ReadLibrary> {
  const beginning = pieces.length > 1 ? beginnings.yaml(pieces[0]!) : null;
  const sections =
    beginning === null ? [{ text: pieces.join(''), start: 0 }] : await patiently(sectionsOf(pieces, beginning), pause);
  const library = await patiently(readCslYaml(sections, recognised), pause);
  if (library !== null) {
    const { entries, problems, unread } = library;
    return { entries, problems, unread, items: recognised?.now };
  }
  if (pieces.reduce((sum, { length }) => sum + length, 0) > YAML_LIMIT)
    return failed(`"${name}" is too large for YAML that is written in one piece. Export it as CSL JSON or BibTeX.`);
  const text = pieces.join('');
  const inOne = readYamlInOne(text);
  // Text of another kind is broken YAML, which says nothing to anybody.
  const kind = /\.json$/iu.test(name) ? 'json' : 'yaml';
  const isOther = inOne !== null && inOne.entries.length === 0 && inOne.unread.length > 0 && isOtherThan(kind, text);
  return inOne === null || isOther ? failed(noLibrary(kind, name, text)) : inOne;
}

function failed(message: string): Library {
  return {
    entries: [],
    problems: [{ start: 0, end: 0, severity: 'error', message: `${message} ${silence}` }],
    unread: 'everything',
  };
}
