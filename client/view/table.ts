import type { PageRow, PageSheet, Words } from '../src/sheet/messages';
import { tell } from './editor';
import { element, setChildren, setHtml } from './element';
import { Review, type Result } from './review';

/** A row that stays the same element for as long as its statistic does, with focus, scroll and what is written in it. */
class Row {
  readonly line = element('tr');
  readonly review: Review;
  number = 0;
  private cells = '';

  constructor(
    readonly id: string,
    private readonly words: Words,
    sign: (row: Row, result: Result | null, note: string) => void,
  ) {
    this.review = new Review(words, (result, note) => sign(this, result, note));
    this.line.dataset['id'] = id;
    this.line.append(this.review.cell);
  }

  show(row: PageRow, cells: string): void {
    this.number = row.number;
    if (cells !== this.cells) {
      this.cells = cells;
      const template = document.createElement('template');
      template.innerHTML = cells;
      // The place is a button that leads to the draft: its focus would go with it.
      const hadFocus = this.line.querySelector('.place') === document.activeElement;
      this.line.replaceChildren(template.content, this.review.cell);
      const place = this.line.querySelector<HTMLElement>('.place');
      place?.setAttribute('aria-label', `${place.textContent}: ${this.words.goTo.replace('{0}', String(row.number))}`);
      if (hadFocus) place?.focus();
    }
    this.review.show(row);
  }
}

/** So many rows are drawn at a time; of a draft with more the next follow when the reader comes near their end. */
const step = 300;

/** The table of statistics. */
export class Table {
  private drawn = step;
  private latest: PageSheet | null = null;
  /** The cells of every row of the sheet, drawn or not: what has not changed is not sent again. */
  private cells = new Map<string, string>();
  private rows = new Map<string, Row>();
  private sections = new Map<string, { body: HTMLTableSectionElement; head: HTMLTableRowElement }>();
  private readonly head = element('tr');

  constructor(
    private readonly table: HTMLElement,
    private readonly more: HTMLElement,
    private readonly words: Words,
    private readonly sign: (row: Row, result: Result | null, note: string) => void,
  ) {
    new IntersectionObserver(([seen]) => seen?.isIntersecting && this.drawMore(), { rootMargin: '1000px' }).observe(
      more,
    );
    table.append(element('caption', { class: 'unseen' }, words.table), element('thead', {}, this.head));
    table.addEventListener('click', ({ target }) => {
      const id =
        target instanceof Element && target.closest('.place') ? target.closest('tr')?.dataset['id'] : undefined;
      if (id !== undefined) tell({ type: 'go', id });
    });
  }

  row(id: string): Row | undefined {
    return this.rows.get(id);
  }

  show(sheet: PageSheet): void {
    const rows = sheet.sections.flatMap((section) => section.rows);
    this.cells = new Map(rows.map(({ id, cells }) => [id, cells ?? this.cells.get(id) ?? '']));
    this.latest = sheet;
    this.draw(sheet);
  }

  private drawMore(): void {
    this.drawn += step;
    if (this.latest !== null) this.draw(this.latest);
  }

  private draw({ columns, sections, statistics }: PageSheet): void {
    this.table.hidden = statistics === 0;
    this.more.hidden = statistics <= this.drawn;
    this.more.textContent = `${this.drawn} / ${statistics}`;
    setHtml(this.head, columns);
    const former = this.rows;
    const formerSections = this.sections;
    this.rows = new Map();
    this.sections = new Map();
    const bodies: HTMLElement[] = [];
    for (const { key, cell, rows } of sections) {
      const wanted = rows.slice(0, this.drawn - this.rows.size);
      if (wanted.length === 0) break;
      const section = formerSections.get(key) ?? { body: element('tbody'), head: element('tr', { class: 'section' }) };
      this.sections.set(key, section);
      setHtml(section.head, cell);
      const lines = wanted.map((row) => {
        const shown = former.get(row.id) ?? new Row(row.id, this.words, this.sign);
        this.rows.set(row.id, shown);
        shown.show(row, this.cells.get(row.id) ?? '');
        return shown.line;
      });
      setChildren(section.body, [section.head, ...lines]);
      bodies.push(section.body);
    }
    setChildren(this.table, [...[...this.table.children].slice(0, 2), ...bodies]);
  }
}
