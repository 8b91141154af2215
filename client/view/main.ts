import { keep, listen, tell } from './editor';
import { setHtml, setText } from './element';
import { Table } from './table';
import { Toolbar } from './toolbar';
import type { PageSheet, ToPage, Words } from '../src/sheet/messages';

/** The page of a fact-check sheet in the editor: shows what the extension sends, and tells it what the reviewer does. */
class Page {
  private readonly toolbar: Toolbar;
  private readonly table: Table;
  private readonly style = new CSSStyleSheet();
  private css = '';

  constructor(
    private readonly words: Words,
    initials: string,
  ) {
    this.toolbar = new Toolbar(byId('toolbar'), words, initials);
    this.table = new Table(byId('statistics'), byId('more'), words, ({ id }, result, note) =>
      this.toolbar.withInitials(() => tell({ type: 'sign', id, result, note })),
    );
  }

  hear(message: Exclude<ToPage, { type: 'start' }>): void {
    switch (message.type) {
      case 'sheet':
        return this.show(message.sheet);
      case 'initials':
        return this.toolbar.setInitials(message.initials);
      case 'saved': {
        const row = this.table.row(message.id);
        row?.review.saved();
        if (row) setText(byId('said'), this.words.saved.replace('{0}', String(row.number)));
        return;
      }
      case 'failed':
        return this.table.row(message.id)?.review.failed(message.message);
    }
  }

  private show(sheet: PageSheet): void {
    if (sheet.style !== this.css) {
      this.css = sheet.style;
      this.style.replaceSync(sheet.style);
      // What the theme says comes after the sheet's own style: an adopted sheet would have the last word.
      const theme = new CSSStyleSheet();
      theme.replaceSync(byId('theme').textContent ?? '');
      document.adoptedStyleSheets = [this.style, theme];
    }
    setHtml(byId('head'), sheet.head);
    this.table.show(sheet);
    setHtml(byId('foot'), sheet.foot);
  }
}

let page: Page | null = null;
listen((message) => {
  if (message.type !== 'start') return page?.hear(message);
  keep(message.state);
  page ??= new Page(message.words, message.initials);
});
tell({ type: 'ready' });

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}
