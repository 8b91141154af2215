import type { LibraryProblem } from '../../evidence/bibliography';
import { searchWords } from '../../evidence/search-words';
import type { Span } from '../../text/span';
import { BibTeXCursor, Broken } from './bibtex-cursor';
import { holdsDate, slipInDate } from './bibtex-dates';
import { isSaid, NameSlips, type MisspeltName } from './bibtex-names';
import { abbreviationIn, slipInNames } from './bibtex-slips';
import { halfWritten } from './cut-off';
import { signInKey } from './sign-in-key';
import { hasSpace, spaceInKey } from './uncitable';

/** An entry of a BibTeX file: where it stands, and what of it is needed before anybody reads it. */
export interface BibTeXEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly span: Span;
  /** Other keys of the same entry (BibLaTeX's `ids`). */
  readonly aliases: readonly string[];
  /** The entry that it takes fields over from; null for none. */
  readonly crossref: string | null;
  /** Its key and the fields by which people look for a reference, as a search compares them. */
  readonly words: string;
  readonly isBroken: boolean;
  /** It is no work: others take fields over from it (`@xdata`). */
  readonly isData: boolean;
}

export interface BibTeXScan {
  readonly entries: readonly BibTeXEntry[];
  /** `@string` definitions as written, by name in lower case. */
  readonly strings: ReadonlyMap<string, string>;
  readonly problems: readonly LibraryProblem[];
  /** Where abbreviations are used as values, in which entry and field. */
  readonly abbreviations: readonly (Span & { readonly name: string; readonly key: string; readonly field: string })[];
  /** Types of entries and names of fields that look like slips. */
  readonly misspelt: readonly MisspeltName[];
  /** The texts of what is broken: entries may stand in them that were not found. */
  readonly unread: readonly string[];
  /** The text ends in the middle of an entry and of a line. */
  readonly isCutOff: boolean;
}

const sought = /^(?:author|editor|title|shorttitle|date|year|institution|organization|publisher|journal(?:title)?)$/u;
/** At most this many problems are told of a library. */
export const mostProblems = 100;
/** Longer lists of names are not looked through. */
const longestNames = 5000;
/** Characters between two places where a caller may pause. */
const step = 200_000;

/**
 * Finds the entries of a BibTeX or BibLaTeX file, with what is wrong with them: an entry that is broken costs itself and no
 * other. Yields now and then, so that a large file need not be scanned in one go. Linear in the length of the text.
 */
export function* scanBibTeX(text: string): Generator<void, BibTeXScan> {
  const scanner = new Scanner(text);
  let paused = 0;
  while (scanner.next()) {
    if (scanner.at - paused < step) continue;
    paused = scanner.at;
    yield;
  }
  return scanner;
}

/** What a broken entry means for the rest: see `Bibliography.mayHold`. */
const others =
  'The other entries are read all the same; keys that stand nowhere in this file are still reported as unknown.';

/** What is kept of an entry's fields. */
interface Fields {
  crossref: string | null;
  readonly aliases: string[];
  readonly sought: string[];
  /** In lower case. */
  readonly names: string[];
  readonly misspelt: MisspeltName[];
}

class Scanner extends BibTeXCursor implements BibTeXScan {
  readonly entries: BibTeXEntry[] = [];
  readonly strings = new Map<string, string>();
  readonly problems: LibraryProblem[] = [];
  readonly abbreviations: (Span & { readonly name: string; readonly key: string; readonly field: string })[] = [];
  readonly misspelt: MisspeltName[] = [];
  readonly unread: string[] = [];
  isCutOff = false;
  /** Where the last entry ended, when it ended well. */
  private closed = -1;
  private readonly slips = new NameSlips();

  /** Reads on to behind the next entry; false at the end of the text. */
  next(): boolean {
    const start = this.text.indexOf('@', this.at);
    this.checkBetween(start < 0 ? this.text.length : start);
    if (start < 0) return false;
    this.at = start + 1;
    const opening = /\s*([A-Za-z][\w-]*)\s*([{(])/uy;
    opening.lastIndex = this.at;
    const found = opening.exec(this.text);
    // Between entries anything may stand, also an e-mail address.
    if (found === null) return true;
    const kind = found[1]!.toLowerCase();
    const open = opening.lastIndex - 1;
    this.at = open + 1;
    const close = found[2] === '{' ? '}' : ')';
    if (kind === 'comment') this.skipComment(open);
    else if (kind === 'preamble') this.guarded('The preamble', start, () => this.skipValue());
    else if (kind === 'string') this.guarded('This abbreviation', start, () => this.string(start, close));
    else this.entry(start, close, found[1]!);
    return true;
  }

  private entry(start: number, close: string, type: string): void {
    const label = /\s*([^\s,{}()"=#%]+(?:[ \t]+[^\s,{}()"=#%]+){0,8})\s*(?=[,})])/uy;
    label.lastIndex = this.at;
    const found = label.exec(this.text);
    if (found === null) {
      this.unlabelled(start);
      return;
    }
    const key = found[1]!;
    const keyStart = this.at + found[0].indexOf(key);
    const keySpan = { start: keyStart, end: keyStart + key.length };
    this.at = label.lastIndex;
    if (hasSpace(key)) this.report(keySpan, 'warning', spaceInKey(key));
    const fields: Fields = { crossref: null, aliases: [], sought: [key], names: [], misspelt: [] };
    const isBroken = !this.guarded(`The entry “${key}”`, start, () => this.fields(close, fields));
    if (!isBroken) this.tellSlips(start, type, fields, key);
    const { crossref, aliases } = fields;
    const span = { start, end: this.at };
    const isData = /^xdata$/iu.test(type);
    this.entries.push({ key, keySpan, span, aliases, crossref, words: wordsOf(fields), isBroken, isData });
  }

  private tellSlips(start: number, type: string, { names, misspelt }: Fields, key: string): void {
    const meant = this.slips.type(type.toLowerCase());
    if (meant !== null) {
      const at = this.text.indexOf(type, start);
      this.misspelt.push({ start: at, end: at + type.length, written: type, meant, kind: 'type', key });
    }
    if (misspelt.length === 0) return;
    const said = new Set(names);
    for (const field of misspelt) if (!isSaid(field.meant, said)) this.misspelt.push(field);
  }

  /** An entry whose key cannot be read: there is none, a sign is in it, or a field follows it without a comma. */
  private unlabelled(start: number): void {
    const beginning = this.text.slice(this.at, this.at + 1000);
    const spaced = /^\s*([^\s,{}()"=#%]+)\s+[A-Za-z][\w-]*\s*=/u.exec(beginning);
    const signed = signInKey(beginning);
    if (spaced !== null) {
      const key = spaced[1]!;
      const end = this.at + spaced[0].indexOf(key) + key.length;
      const message = `The entry “${key}” is broken: a comma is missing behind its key. ${others}`;
      this.report({ start: end - key.length, end }, 'error', message);
    } else if (signed !== null) {
      const start = this.at + signed.index;
      this.report({ start, end: start + signed.key.length }, 'error', signed.message);
    } else {
      const rest = this.endsEarly(/^[^\s,{}()]*$/u.test(beginning))
        ? halfWritten
        : 'Write one behind the bracket: @report{doe2024,';
      this.report({ start, end: this.at }, 'error', `This entry has no key, so nothing can cite it. ${rest}`);
    }
    this.skipToClose(start);
  }

  private fields(close: string, into: Fields): void {
    for (;;) {
      this.skipSpace();
      while (this.text[this.at] === ',') {
        this.at++;
        this.skipSpace();
      }
      if (this.text[this.at] === close) {
        this.closed = ++this.at;
        return;
      }
      const name = this.word();
      const nameEnd = this.at;
      if (name === '') throw new Broken(this.at, 'a field such as “year = {2024}” is expected here');
      this.skipSpace();
      if (this.text[this.at] !== '=') throw new Broken(this.at, `“=” is missing behind “${name}”`);
      this.at++;
      const start = this.at;
      this.skipValue();
      const field = name.toLowerCase();
      into.names.push(field);
      const meant = this.slips.field(field);
      if (meant !== null) {
        const span = { start: nameEnd - name.length, end: nameEnd };
        into.misspelt.push({ ...span, written: name, meant, kind: 'field', key: into.sought[0]! });
      }
      this.checkValue(field, start, into.sought[0]!);
      if (sought.test(field)) into.sought.push(this.text.slice(start, Math.min(this.at, start + 400)));
      else if (field === 'crossref') into.crossref = bare(this.text.slice(start, this.at));
      else if (field === 'ids') into.aliases.push(...bare(this.text.slice(start, this.at)).split(/\s*,\s*/u));
      this.skipSpace();
      const after = this.text[this.at];
      // What was to close the entry has closed the value.
      if (after === undefined || this.beginsEntry())
        throw new Broken(
          this.valueStart(start),
          `the ${this.text[this.valueStart(start)] === '"' ? 'quotation mark' : 'brace'} that opens here is never closed`,
        );
      if (after !== ',' && after !== close) throw new Broken(this.at, `a comma is missing behind the field “${name}”`);
    }
  }

  /** Names and abbreviations that would be printed as something else than what was meant. */
  private checkValue(field: string, from: number, key: string): void {
    const start = this.valueStart(from);
    const isQuoted = this.text[start] === '{' || this.text[start] === '"';
    const holdsNames = field === 'author' || field === 'editor' || field === 'translator';
    if ((isQuoted && !holdsNames && !holdsDate(field)) || this.at - start > longestNames) return;
    const written = this.text.slice(start, this.at).trimEnd();
    const span = { start, end: start + written.length };
    if (!isQuoted) {
      if (abbreviationIn(written) !== null) this.abbreviations.push({ ...span, name: written, key, field });
      return;
    }
    const wrongDate = holdsDate(field) ? slipInDate(written) : null;
    if (wrongDate !== null)
      this.report(span, 'warning', `A date in the entry “${key}” would not be printed: ${wrongDate}.`);
    if (!holdsNames) return;
    const slip = slipInNames(written);
    if (slip !== null) this.report(span, 'warning', `The names in the entry “${key}” would be printed wrong: ${slip}.`);
  }

  private string(start: number, close: string): void {
    this.skipSpace();
    const name = this.word();
    this.skipSpace();
    if (name === '' || this.text[this.at] !== '=') throw new Broken(this.at, 'a name and “=” are expected here');
    this.at++;
    this.skipValue();
    this.skipSpace();
    if (this.text[this.at] === close) this.at++;
    this.strings.set(name.toLowerCase(), this.text.slice(start, this.at));
  }

  /** Reads a part; where it is broken that is told, and reading goes on behind it. Answers whether it is whole. */
  private guarded(what: string, start: number, read: () => void): boolean {
    try {
      read();
      return true;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      const at = Math.min(error.at, Math.max(start, this.text.length - 1));
      const rest = this.endsEarly(this.at >= this.text.length) ? halfWritten : others;
      this.report({ start: at, end: at + 1 }, 'error', `${what} is broken: ${error.message}. ${rest}`);
      this.skipToClose(start);
      return false;
    }
  }

  /** Whether the text ends in the middle of a line, too, where an entry is open at its end: so far the writing of a file may have got. */
  private endsEarly(isAtEnd: boolean): boolean {
    if (isAtEnd && !this.text.endsWith('\n')) this.isCutOff = true;
    return this.isCutOff;
  }

  /** From where an entry begins that could not be read to where it ends: before the next one at the start of a line. */
  private skipToClose(start: number): void {
    for (let next = this.text.indexOf('@', this.at); ; next = this.text.indexOf('@', next + 1)) {
      this.at = next < 0 ? this.text.length : next;
      if (next < 0 || this.beginsEntry()) break;
    }
    this.unread.push(this.text.slice(start, this.at));
  }

  private skipComment(open: number): void {
    try {
      this.at = open;
      this.skipBraces();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      const end = this.text.indexOf('\n', open);
      this.at = end < 0 ? this.text.length : end;
    }
  }

  /** A field between two entries shows that a brace too many closed the first. */
  private checkBetween(end: number): void {
    if (this.closed !== this.at || this.entries.length === 0) return;
    const between = this.text.slice(this.at, Math.min(end, this.at + 2000));
    const stray = /^\s*,?\s*([A-Za-z][\w-]*)\s*=\s*[{"\d]/u.exec(between);
    if (stray === null) return;
    const start = this.at + stray[0].indexOf(stray[1]!);
    const last = this.entries.at(-1)!;
    this.entries[this.entries.length - 1] = { ...last, isBroken: true };
    const { key } = last;
    this.report(
      { start, end: start + stray[1]!.length },
      'error',
      `This field stands outside of every entry: “${key}” ends before it. There is a closing brace too many above.`,
    );
  }

  private report(span: Span, severity: LibraryProblem['severity'], message: string): void {
    if (this.problems.length < mostProblems) this.problems.push({ ...span, severity, message });
  }
}

/** J{\"o}rg, {World Bank} */
function wordsOf({ sought }: Fields): string {
  return searchWords(sought.join(' ').replace(/\\[^A-Za-z]|[{}"]/gu, ''));
}

function bare(value: string): string {
  return value.replace(/[{}"]/gu, '').trim();
}
