import type { PageRow, Words } from '../src/sheet/messages';
import { element, setText } from './element';

export type Result = 'pass' | 'fail' | 'query';
const marks: Readonly<Record<Result, string>> = { pass: '✓', fail: '✕', query: '?' };

/** The reviewer's cell of a row. What is being written in it is never overwritten. */
export class Review {
  readonly cell = element('td', { class: 'review' });
  private readonly reopened = element('p', { class: 'reopened' });
  private readonly choice = element('div', { class: 'choice', role: 'group' });
  private readonly buttons: Readonly<Record<Result, HTMLButtonElement>>;
  private readonly signature = element('p', { class: 'signature' });
  private readonly note = element('textarea', { rows: '1', maxlength: '2000', dir: 'auto' });
  private readonly hint = element('p', { class: 'hint', role: 'status' });
  private readonly failure = element('p', { class: 'failure', role: 'alert' });
  private result: Result | null = null;
  /** The note as it is in the file. */
  private kept = '';

  /** @param sign asks for a sign-off, or with null takes it back */
  constructor(
    private readonly words: Words,
    private readonly sign: (result: Result | null, note: string) => void,
  ) {
    const button = (result: Result) => {
      const made = element(
        'button',
        { type: 'button', 'data-result': result, 'data-mark': marks[result], 'aria-pressed': 'false' },
        words[result],
      );
      made.addEventListener('click', () => this.sign(this.result === result ? null : result, this.note.value));
      return made;
    };
    this.buttons = { pass: button('pass'), fail: button('fail'), query: button('query') };
    this.choice.append(...Object.values(this.buttons));
    this.note.placeholder = words.note;
    this.note.addEventListener('change', () => this.noteChanged());
    this.note.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.noteChanged();
    });
    this.cell.append(this.reopened, this.choice, this.signature, this.note, this.hint, this.failure);
  }

  show({ number, review }: PageRow): void {
    const named = (words: string) => words.replace('{0}', String(number));
    this.choice.setAttribute('aria-label', named(this.words.review));
    this.note.setAttribute('aria-label', named(this.words.noteOf));
    const isSigned = review.state === 'signed';
    this.result = isSigned ? (review.result ?? null) : null;
    for (const [result, button] of Object.entries(this.buttons))
      button.setAttribute('aria-pressed', String(result === this.result));
    setText(this.reopened, isSigned ? '' : review.words);
    setText(this.signature, isSigned ? review.words : '');
    const isUntouched = this.note.value === this.kept;
    this.kept = review.note;
    if (isUntouched) this.note.value = review.note;
    this.choice.hidden = this.note.hidden = review.state === 'unreadable';
  }

  saved(): void {
    this.kept = this.note.value;
    setText(this.failure, '');
    setText(this.hint, '');
  }

  failed(message: string): void {
    setText(this.failure, message);
  }

  private noteChanged(): void {
    if (this.note.value === this.kept) return setText(this.hint, '');
    if (this.result === null) return setText(this.hint, this.note.value === '' ? '' : this.words.resultFirst);
    this.sign(this.result, this.note.value);
  }
}
