import type { Span } from '../../text/span';

/** What is needed of an item of a list in YAML before anybody reads it. */
export interface PlainItem {
  readonly key: string;
  readonly keySpan: Span;
  /** The values by which people look for a reference. */
  readonly sought: readonly string[];
}

const soughtFields = new Set('family given literal title publisher issued year date-parts raw'.split(' '));
/** Indentation, dashes, then `field:` with or without a value, or a value. */
const line = /^( *)((?:- +)*)(?:([A-Za-z][\w-]*):(?: +(\S.*))?|(\S.*))$/u;
const quoted = /^(?:"(?:[^"\\]|\\["\\/nt])*"|'(?:[^']|'')*')$/u;
const listed = /^(?:\[\d+(?:, ?\d+)*\]|\[\[\d+(?:, ?\d+)*\]\])$/u;
const blockScalar = /^[|>][+-]?$/u;
/** Characters that mean something at the start of a value. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`=~]/u;

/**
 * Reads an item of a block list that is written plainly, one field a line, as exports write it: that takes a hundredth of the time that a
 * parser of YAML takes. Null for everything else, right or wrong: that is the parser's to say. What is read here is valid YAML.
 */
export function plainItem(source: string): PlainItem | null {
  return new PlainReader().read(source);
}

/** A mapping or a list that is open, by the column in which its parts begin. */
interface Level {
  readonly column: number;
  /** The fields so far; null for a list. */
  readonly fields: Set<string> | null;
}

class PlainReader {
  private readonly levels: Level[] = [];
  private readonly sought: string[] = [];
  /** Whether the line before has opened something that is still to come. */
  private pending = true;
  /** The column of the field whose block of text is being read, and how far its first line is indented. */
  private block: { readonly column: number; indent: number | null; readonly isSought: boolean } | null = null;
  private key: { readonly key: string; readonly keySpan: Span } | null = null;

  read(source: string): PlainItem | null {
    if (/\r(?!\n)/u.test(source)) return null;
    let at = 0;
    for (const written of source.split('\n')) {
      const text = written.trimEnd();
      if (text === '' ? !this.mayBeEmpty(written) : !this.readLine(text, at)) return null;
      at += written.length + 1;
    }
    return this.key === null ? null : { ...this.key, sought: this.sought };
  }

  /** Spaces before a block's first words would say how far it is indented. */
  private mayBeEmpty(written: string): boolean {
    return this.block?.indent !== null || /^\r?$/u.test(written);
  }

  private readLine(text: string, at: number): boolean {
    const indent = /^ */u.exec(text)![0].length;
    if (this.block !== null && indent > this.block.column) return this.readBlockLine(text, indent);
    this.block = null;
    const found = line.exec(text);
    if (found === null) return false;
    const [, spaces, dashes, field, fieldValue, alone] = found;
    let column = spaces!.length;
    for (const dash of dashes!.match(/- +/gu) ?? []) {
      if (!this.enter(column, null)) return false;
      column += dash.length;
      this.pending = true;
    }
    const value = field === undefined ? alone! : fieldValue;
    if (field === undefined) return dashes !== '' && this.readScalar(value!, false);
    if (!this.enter(column, field)) return false;
    this.pending = value === undefined;
    if (value === undefined) return true;
    const isSought = soughtFields.has(field);
    if (blockScalar.test(value)) {
      this.block = { column, indent: null, isSought };
      return true;
    }
    if (!this.readScalar(value, isSought)) return false;
    return field !== 'id' || this.levels.length !== 2 || this.readKey(value, at + text.length - value.length);
  }

  /** Whether a part of a list (no field) or of a mapping may begin in a column here. */
  private enter(column: number, field: string | null): boolean {
    while (this.levels.length > 0 && this.levels.at(-1)!.column > column) {
      this.levels.pop();
      this.pending = false;
    }
    let top = this.levels.at(-1);
    // The list of a field may begin in the field's own column, and the next field ends it.
    if (top?.column === column && top.fields === null && field !== null) {
      this.levels.pop();
      top = this.levels.at(-1);
      if (top?.column !== column) return false;
    }
    const isNew = top === undefined || top.column < column || (top.fields !== null && field === null);
    if (isNew) {
      if (!this.pending) return false;
      this.levels.push({ column, fields: field === null ? null : new Set([field]) });
      return true;
    }
    // The outermost list has one item here.
    if (field === null) return this.levels.length > 1;
    const isTwice = top!.fields!.has(field);
    top!.fields!.add(field);
    return !isTwice;
  }

  private readScalar(value: string, isSought: boolean): boolean {
    this.pending = false;
    const isPlain = !indicator.test(value) && !/: | #|:$|[\t\p{Cc}]/u.test(value);
    if (!isPlain && !quoted.test(value) && !listed.test(value)) return false;
    if (isSought || /^\d{4}$/u.test(value)) this.sought.push(value.replace(/^["'[]+|["'\]]+$/gu, ''));
    return true;
  }

  private readBlockLine(text: string, indent: number): boolean {
    const { block } = this;
    block!.indent ??= indent;
    if (block!.isSought) this.sought.push(text.trim());
    return indent >= block!.indent && !/\t/u.test(text);
  }

  /** What the parser would not give back as it is written (numbers, `null`, escapes) is not read here. */
  private readKey(value: string, start: number): boolean {
    const key = quoted.test(value) ? value.slice(1, -1) : value;
    const isPlain = key === value ? !/^(?:[-+.]?[\d.]|\[|null$|true$|false$)/iu.test(key) : !/["'\\]/u.test(key);
    if (!isPlain || key === '') return false;
    this.key = { key, keySpan: { start, end: start + value.length } };
    return true;
  }
}
