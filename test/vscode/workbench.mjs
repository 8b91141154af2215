// What a user does in VS Code's window, and what they see there.

import { until } from './until.mjs';

/** @param {import('playwright-core').Page} page */
export class Workbench {
  constructor(page) {
    this.page = page;
  }

  get editor() {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  get squiggles() {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  get suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  get quickPick() {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row');
  }

  status(words) {
    return this.page.locator('.statusbar-item', { hasText: words });
  }

  /** A line of the draft as shown; VS Code draws each blank as a no-break space. */
  line(words) {
    return this.page.locator('.view-line', { hasText: new RegExp(escape(words).replaceAll(' ', '\\s')) });
  }

  /** The lines of the draft that can be seen, from top to bottom; the page itself has them in any order. */
  async text() {
    const lines = await this.editor
      .locator('.view-line')
      .evaluateAll((all) => all.map((line) => ({ top: line.getBoundingClientRect().top, words: line.textContent })));
    return lines
      .sort((a, b) => a.top - b.top)
      .map(({ words }) => words.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** Opens another file of the folder by its name. */
  async open(name) {
    await this.choose('Control+KeyP', name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /**
   * Opens the box at the top, writes in it, and takes the line that says `line` when it is the one that Enter takes. A window
   * that is still being made does not hear the key, or forgets what was written: then everything is done again.
   */
  async choose(key, words, line) {
    const input = this.page.locator('.quick-input-widget:visible input');
    const first = this.page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: line }).first();
    for (let tries = 1; ; tries++) {
      try {
        await this.page.keyboard.press(key);
        await input.waitFor({ timeout: 5000 });
        await input.fill(words);
        await first.waitFor({ timeout: 15_000 });
        break;
      } catch (error) {
        if (tries === 6) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command by its name in the command palette. */
  async run(command) {
    await this.choose('F1', `>${command}`, command);
  }

  /**
   * Saves the fact-check sheet in `form` ("Spreadsheet") under the name that is offered, which ends with `ending`. With the
   * mouse and in the field itself, since the sheet may take the keyboard back late. `look` sees the list of forms.
   */
  async saveSheet(form, ending, look = async () => {}) {
    await this.run('Tickmark: Save Fact-Check Sheet As');
    const line = this.quickPick.filter({ hasText: form }).first();
    await line.waitFor();
    // It fades in.
    await this.page.waitForTimeout(400);
    await look();
    await line.click();
    const name = this.page.locator('.quick-input-widget:visible input');
    await until(async () => (await name.count()) === 1 && (await name.inputValue()).endsWith(ending));
    await name.press('Enter');
  }

  /** Begins a paragraph at the cursor with `words`, and answers when what is offered for them holds `expected`, laid out. */
  async complete(words, expected) {
    await this.page.keyboard.type(`\n\n${words}`);
    await this.page.keyboard.press('Control+Space');
    await this.suggestions.filter({ hasText: expected }).first().waitFor();
    await this.page.waitForTimeout(500);
  }

  /**
   * The quick fix with `title` for what stands at `words`, shown in its list. VS Code drops the wish for the list without a
   * word when the cursor's own question about fixes comes in between, so a user on a slow machine asks again.
   */
  async quickFix(words, title) {
    const fix = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    for (let tries = 1; ; tries++) {
      await this.click(words);
      await this.page.keyboard.press('Control+Period');
      try {
        await fix.waitFor({ timeout: 10_000 });
        return fix;
      } catch (error) {
        if (tries === 10) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Middle of the place on the screen where `words` stand in the draft. */
  async placeOf(words) {
    const place = await this.page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        let offset = 0;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.data;
          if (offset <= at && at < offset + length) range.setStart(node, at - offset);
          const end = at + wanted.length;
          if (offset < end && end <= offset + length) range.setEnd(node, end - offset);
          offset += length;
        }
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return false;
    }, words);
    return place.jsonValue();
  }

  async click(words) {
    const { x, y } = await this.placeOf(words);
    await this.page.mouse.click(x, y);
  }

  /** Rests the mouse on `words` and answers the hover that holds `expected`, laid out. */
  async hover(words, expected) {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: expected });
    // What moves the text while the pointer comes to rest takes the hover with it: the pointer comes again.
    for (let tries = 1; ; tries++) {
      const { x, y } = await this.placeOf(words);
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y + 1);
      try {
        await hover.waitFor({ timeout: 12_000 });
        break;
      } catch (error) {
        if (tries === 8) throw error;
        await this.page.mouse.move(2, 400);
      }
    }
    // It is laid out again when all that has something to say has said it.
    await this.page.waitForTimeout(700);
    return hover;
  }

  /** Puts away whatever lies over the draft. */
  async clear() {
    await this.page.mouse.move(2, 400);
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
  }
}

function escape(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
