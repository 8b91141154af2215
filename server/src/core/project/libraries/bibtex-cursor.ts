/** What ends the reading of an entry: something is missing at a place (an offset into the text). */
export class Broken extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A place in a BibTeX text, and how to get from it to behind what stands there: white space, names, values. What is never closed throws `Broken`. Linear in
 * what is skipped.
 */
export class BibTeXCursor {
  /** Offset of the next code unit to be read. */
  at = 0;

  constructor(protected readonly text: string) {}

  /** Moves behind a name, a number or an abbreviation, and answers with it; '' where something else stands. */
  protected word(): string {
    const start = this.at;
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      // White space and " # % ' ( ) , = { }
      if (unit <= 32 || unit === 34 || unit === 35 || unit === 37 || (unit >= 39 && unit <= 41)) break;
      if (unit === 44 || unit === 61 || unit === 64 || unit === 123 || unit === 125) break;
    }
    return this.text.slice(start, this.at);
  }

  /** White space and comments, from % to the end of the line. */
  protected skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 37) {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else if (unit > 32 && unit !== 0xa0 && unit !== 0xfeff) return;
    }
  }

  /** `{…}`, `"…"`, a number or the name of an abbreviation, joined by `#`. */
  protected skipValue(): void {
    for (;;) {
      this.skipSpace();
      const first = this.text[this.at];
      if (first === '{') this.skipBraces();
      else if (first === '"') this.skipQuotes();
      else if (this.word() === '') throw new Broken(this.at, 'a value in braces is expected here');
      this.skipSpace();
      if (this.text[this.at] !== '#') return;
      this.at++;
    }
  }

  protected skipBraces(): void {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 123) depth++;
      else if (unit === 125 && --depth === 0) {
        this.at++;
        return;
      } else if (unit === 64 && this.beginsEntry()) break;
    }
    throw new Broken(start, 'the brace that opens here is never closed');
  }

  private skipQuotes(): void {
    const start = this.at++;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 123) depth++;
      else if (unit === 125) depth--;
      else if (unit === 34 && depth <= 0) {
        this.at++;
        return;
      } else if (unit === 64 && this.beginsEntry()) break;
    }
    throw new Broken(start, 'the quotation mark that opens here is never closed');
  }

  /** Whether another entry begins here, at the start of a line: then whatever is still open was never closed. */
  protected beginsEntry(): boolean {
    if (this.at > 0 && this.text[this.at - 1] !== '\n') return false;
    return /^@[A-Za-z]+\s*[{(]\s*[^\s,{}()]+\s*,/u.test(this.text.slice(this.at, this.at + 200));
  }

  /** Where a value begins, behind white space. */
  protected valueStart(from: number): number {
    let at = from;
    while (/\s/u.test(this.text[at] ?? '')) at++;
    return at;
  }
}
