import type { LibraryEntry, LibraryProblem } from '../core/evidence/bibliography';
import { duplicateKeys } from '../core/project/libraries/duplicate-keys';
import { isPack, silence } from '../core/project/libraries/no-library';
import { readInPart } from '../core/project/libraries/read-in-part';
import { readLibrary } from '../core/project/libraries/read-library';
import { nameOf } from '../core/project/uri';
import { toEnd } from '../core/text/steps';
import type { LintedFile, LintedFinding } from './lint-report';
import { Unreadable } from './read-draft';
import { shellWord } from './shell-word';

const endings = /\.(?:bib|bibtex|biblatex|ris|json|ya?ml)$/iu;
const packEnding = /\.tickmark-pack\.(?:json|ya?ml)$/iu;

/** Whether a file's name says that it is no draft but a library of references. */
export function isLibrary(file: string): boolean {
  return endings.test(file);
}

/** @throws Unreadable where a file that is to be a draft is a library */
export function refuseLibrary(file: string): void {
  if (isLibrary(file))
    throw new Unreadable(`${file}: this is a library or a data file, no draft. "tickmark lint" checks libraries.`);
}

/**
 * Checks a library of references: what is broken, and keys that stand for two works.
 * @throws Unreadable where the file holds no references at all
 */
export async function lintLibrary(path: string, text: string): Promise<LintedFile> {
  if (packEnding.test(path)) throw evidencePack(path);
  const { entries, problems, unread } = await readLibrary(text, nameOf(path));
  if (entries.length === 0 && isPack(text)) throw evidencePack(path);
  if (unread === 'everything')
    throw new Unreadable(
      `${path}: this is neither a draft nor a library of references. ${problems[0]!.message.replace(` ${silence}`, '')}`,
    );
  const twice = toEnd(duplicateKeys([{ uri: path, entries }]));
  const inPart = toEnd(readInPart(entries.slice(0, mostRead)));
  const findings = [...problems, ...twice, ...inPart, ...tooMany(entries)].map(libraryFinding);
  return {
    path,
    text,
    findings: findings.sort((a, b) => a.span.start - b.span.start),
    maxProblems: Number.POSITIVE_INFINITY,
    fixed: 0,
    statistics: 0,
    sourcedStatistics: 0,
    references: entries.length,
  };
}

/** Reading an entry of BibTeX takes about a millisecond: nobody waits a minute for this. */
const mostRead = 5000;

/** That there were too many entries to read them all. Those of other formats are read when the library is. */
function tooMany(entries: readonly LibraryEntry[]): LibraryProblem[] {
  const next = entries[mostRead];
  if (next?.looksBroken === undefined || next.span === null) return [];
  const message = `This library is so large that only the first ${mostRead.toLocaleString('en')} entries were read in full; of the others only braces, commas and keys were checked.`;
  return [{ start: next.span.start, end: next.span.start + 1, severity: 'information', message }];
}

function evidencePack(pack: string): Unreadable {
  return new Unreadable(`${pack}: this is an evidence pack. Check it with: tickmark pack check ${shellWord(pack)}`);
}

export function libraryFinding({ start, end, severity, message }: LibraryProblem): LintedFinding {
  return { rule: 'library', severity, message, span: { start, end }, sentence: null, fixes: [] };
}

/** As many findings of a library behind a draft are shown to people. */
const mostShown = 20;

/** A library behind a draft, with what is wrong with it. */
export function behind(path: string, text: string, findings: readonly LintedFinding[]): LintedFile {
  return {
    path,
    text,
    findings: [...findings].sort((a, b) => a.span.start - b.span.start),
    maxProblems: mostShown,
    fixed: 0,
    statistics: 0,
    sourcedStatistics: 0,
    isBehind: true,
  };
}

/** The findings in libraries behind the drafts, beside those of files that were checked by name. */
export function withLibraries(
  files: readonly LintedFile[],
  libraries: readonly LintedFile[],
  isSame: (a: string, b: string) => boolean,
): LintedFile[] {
  const checked = files.map((file): LintedFile => {
    const library = libraries.find(({ path }) => isSame(path, file.path));
    if (library === undefined) return file;
    const places = new Set(file.findings.map(({ span }) => span.start));
    const more = library.findings.filter(({ span }) => !places.has(span.start));
    return { ...file, findings: [...file.findings, ...more].sort((a, b) => a.span.start - b.span.start) };
  });
  return [...checked, ...libraries.filter(({ path }) => !files.some((file) => isSame(path, file.path)))];
}
