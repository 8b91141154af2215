import type { Words } from '../src/sheet/messages';
import { tell } from './editor';
import { element, setText } from './element';

/** Above the sheet: the reviewer's initials, and what can be done with the sheet. */
export class Toolbar {
  private readonly input = element('input', {
    id: 'initials',
    type: 'text',
    maxlength: '20',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  private readonly message = element('p', { class: 'message', role: 'alert' });
  private waiting: (() => void) | null = null;

  constructor(
    place: Element,
    private readonly words: Words,
    initials: string,
  ) {
    this.input.value = initials;
    this.input.addEventListener('change', () => this.commit());
    this.input.addEventListener('keydown', ({ key }) => key === 'Enter' && this.commit());
    const label = element('label', { for: 'initials' }, words.initials);
    const save = element('button', { type: 'button', class: 'command push' }, words.saveAs);
    save.addEventListener('click', () => tell({ type: 'save' }));
    place.replaceChildren(label, this.input, save, this.message);
  }

  /** As another sheet of the window has them. */
  setInitials(initials: string): void {
    if (document.activeElement !== this.input) this.input.value = initials;
  }

  /** Does something that needs initials: at once where there are some, else as soon as they are written. */
  withInitials(act: () => void): void {
    if (this.input.value.trim() !== '') return act();
    this.waiting = act;
    setText(this.message, this.words.initialsFirst);
    this.input.focus();
  }

  private commit(): void {
    const initials = this.input.value.trim();
    tell({ type: 'initials', initials });
    if (initials === '') return;
    setText(this.message, '');
    const act = this.waiting;
    this.waiting = null;
    act?.();
  }
}
