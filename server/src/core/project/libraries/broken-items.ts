import type { LibraryProblem } from '../../evidence/bibliography';
import type { Span } from '../../text/span';
import { halfWritten } from './cut-off';

/** As many of them are told one by one. */
const mostTold = 20;

const others = 'The others are read all the same; keys that stand nowhere in this file are still reported as unknown.';

const messages = {
  'cut off': `This reference could not be read. ${halfWritten}`,
  broken: `This reference could not be read: it is no valid JSON. ${others}`,
  'no item': `This is no reference: one stands in curly brackets, {"id": "doe2024", …}. ${others}`,
  bracket: `There is a bracket too many here. ${others}`,
  ended: `The list of references is closed here, but goes on below. Remove this bracket. ${others}`,
  behind: 'The list of references ends above, and this stands behind it. Remove it.',
} as const;

/** Collects what is wrong with the items of a list: the first ones one by one, of the others how many there are. */
export class BrokenItems {
  readonly unread: string[] = [];
  /** What was told last, or counted. */
  last: keyof typeof messages | null = null;
  private readonly told: LibraryProblem[] = [];
  private next: Span | null = null;
  private more = 0;

  tell(text: string, span: Span, what: keyof typeof messages): void {
    this.last = what;
    this.unread.push(text.slice(span.start, span.end));
    const place = { start: span.start, end: Math.min(span.start + 1, text.length) };
    if (this.told.length < mostTold || what === 'cut off')
      this.told.push({ ...place, severity: 'error', message: messages[what] });
    else {
      this.next ??= place;
      this.more++;
    }
  }

  problems(): LibraryProblem[] {
    if (this.next === null) return [...this.told];
    const message = `${this.more} more ${this.more === 1 ? 'reference is' : 'references are'} broken from here on. ${others}`;
    return [...this.told, { ...this.next, severity: 'error', message }];
  }
}
