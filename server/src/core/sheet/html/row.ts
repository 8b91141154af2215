import type { RowFigure, SheetRow, Status } from '../sheet';
import type { Result } from '../signoff';
import { shortened } from '../statement';
import { resultWords, reviewWords, signature, statusWords } from '../words';
import { mark } from './bar';
import { escape } from './escape';

const statusMarks: Readonly<Record<Status, Parameters<typeof mark>[0]>> = {
  verified: 'tick',
  sourced: 'disc',
  open: 'ring',
  contradicted: 'cross',
};
const resultMarks: Readonly<Record<Result, Parameters<typeof mark>[0]>> = {
  pass: 'tick',
  fail: 'cross',
  query: 'query',
};

/** All cells of a row but the reviewer's. @param clickable whether the place leads somewhere: then it is a button */
export function cells(row: SheetRow, clickable: boolean): string {
  const { context, before, quantity, after } = shortened(row.statement);
  const above = context === '' ? '' : `<p class="context"><bdi>${escape(context)}</bdi></p>`;
  const place = `Line ${row.line}`;
  const go = clickable
    ? `<button type="button" class="place">${place}</button>`
    : `<span class="place">${place}</span>`;
  return `<th scope="row" class="number">${row.number}</th>
<td class="statement">${above}<p dir="auto">${escape(before)}<strong>${escape(quantity)}</strong>${escape(after)}</p>${go}${caveats(row.figure)}</td>
<td class="source">${source(row)}</td>
<td class="evidence"><p class="status ${row.status}">${mark(statusMarks[row.status])}${statusWords[row.status]}</p><p dir="auto">${escape(row.verdict)}</p>${row.figure === null ? '' : known(row.figure)}</td>`;
}

function source({ source: { where, label, address, more } }: SheetRow): string {
  const name = `<bdi>${escape(label)}</bdi>`;
  const linked = address === null ? name : `<a href="${escape(address)}" rel="noreferrer noopener">${name}</a>`;
  const others = more === 0 ? '' : ` <span class="more">and ${more} more</span>`;
  return `${label === '' ? '' : `<p>${linked}${others}</p>`}<p class="where">${escape(where)}</p>`;
}

function known({ value, period, credit }: RowFigure): string {
  const figure = period === null ? value : `${value} (${period})`;
  return `<p class="credit" dir="auto">${escape(figure)}, ${escape(credit)}</p>`;
}

/** Below the sentence, where there is room for them. */
function caveats(figure: RowFigure | null): string {
  if (figure === null || figure.caveats.length === 0) return '';
  const items = figure.caveats.map((caveat) => `<li><span class="tag">Caveat</span> ${escape(caveat)}</li>`);
  return `<ul class="caveats" dir="auto">${items.join('')}</ul>`;
}

/** The reviewer's cell, to read or, where nothing is signed, to fill in on paper. */
export function reviewCell(row: SheetRow): string {
  const { review } = row;
  if (review.state === 'signed')
    return `<td class="review"><p class="result ${review.result}">${mark(resultMarks[review.result])}${resultWords[review.result]}</p>${
      signature(review) === '' ? '' : `<p class="signature"><bdi>${escape(signature(review))}</bdi></p>`
    }${noteOf(review.note)}</td>`;
  const said = review.state === 'open' ? '' : `<p class="reopened">${escape(reviewWords(row))}</p>`;
  const note = review.state === 'changed' ? noteOf(review.note) : '';
  const boxes = Object.values(resultWords).map((word) => `<li>${word}</li>`);
  return `<td class="review">${said}${note}<ul class="boxes">${boxes.join('')}</ul><p class="line">Initials</p></td>`;
}

function noteOf(note: string): string {
  return note === '' ? '' : `<p class="note" dir="auto">${escape(note)}</p>`;
}
