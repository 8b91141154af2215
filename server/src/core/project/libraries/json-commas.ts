import type { LibraryProblem } from '../../evidence/bibliography';

/**
 * Whether one comma stands between each two items of a list, and none elsewhere. We read on without, but Pandoc reads nothing of such a
 * library. Of what stands beside an item that is broken nothing is said: one slip makes many.
 */
export class JsonCommas {
  private first: LibraryProblem | null = null;
  private isFirst = true;
  private afterItem = false;

  constructor(private readonly text: string) {}

  /** Reads on over white space and commas to where the next item stands, or the end. */
  skip(from: number): number {
    let at = from;
    let commas = 0;
    let last = from;
    for (let unit; (unit = this.text[at] ?? '') !== '' && /[\s,]/u.test(unit); at++) {
      if (unit !== ',') continue;
      last = at;
      if (++commas === (this.isFirst ? 1 : 2)) this.tell(at, 'a comma too many here. Remove it.');
    }
    const next = this.text[at];
    if (commas === 1 && next === ']') this.tell(last, 'a comma too many here. Remove it.');
    if (this.afterItem && commas === 0 && next === '{') this.tell(at, 'no comma before this reference. Add one.');
    this.isFirst = false;
    this.afterItem = false;
    return at;
  }

  /** An item ends at the place that is skipped from next. */
  behindItem(): void {
    this.afterItem = true;
  }

  problem(): LibraryProblem[] {
    return this.first === null ? [] : [this.first];
  }

  private tell(at: number, what: string): void {
    const message = `There is ${what} Tickmark reads the library all the same, but Pandoc reads nothing of it.`;
    this.first ??= { start: at, end: at + 1, severity: 'warning', message };
  }
}
