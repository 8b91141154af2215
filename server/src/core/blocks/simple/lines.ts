/** A text in lines that end with a line feed, or with a carriage return and a line feed. */
export class Lines {
  /** Where each line starts, and where it ends, before its ending. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  constructor(readonly text: string) {
    for (let start = 0; start < text.length;) {
      const ending = text.indexOf('\n', start);
      const next = ending < 0 ? text.length : ending;
      this.starts.push(start);
      this.ends.push(ending > start && text.charCodeAt(ending - 1) === 13 ? ending - 1 : next);
      start = next + 1;
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** Whether nothing stands in a line; so it is behind the last. A line of spaces is not for us to judge. */
  isBlank(line: number): boolean {
    return line >= this.count || this.starts[line] === this.ends[line];
  }

  /** How many spaces a line begins with. */
  indent(line: number): number {
    const start = this.starts[line]!;
    let at = start;
    while (this.text.charCodeAt(at) === 32) at++;
    return at - start;
  }
}
