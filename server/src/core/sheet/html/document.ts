import type { Sheet, SheetSection } from '../sheet';
import { headingWords, numeral, resultWords, signature, statusCount } from '../words';
import { definitions } from './bar';
import { escape } from './escape';
import { cells, reviewCell } from './row';
import { style } from './style';
import { styleHash } from './style-hash';
import { summary } from './summary';

/** The sheet as a page of its own: no scripts, nothing fetched, good on paper. */
export function html(sheet: Sheet): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(`Fact-check sheet: ${sheet.title}`)}</title>
<style>${style}</style>
</head>
<body>
${definitions}
<main>
${heading(sheet)}${problems(sheet)}<section class="coverage" aria-labelledby="coverage">
<h2 id="coverage">Coverage</h2>
${summary(sheet)}
</section>
${statistics(sheet)}${gone(sheet)}</main>
<footer><p>Made by Tickmark from the draft with the check number <span class="fingerprint">${sheet.fingerprint}</span>. Another draft, even by a word, has another number.</p></footer>
</body>
</html>
`;
}

export function heading({ title, path }: Sheet): string {
  return `<header>
<p class="kicker">Fact-check sheet</p>
<h1 dir="auto">${escape(title)}</h1>
<p class="file"><bdi>${escape(path)}</bdi></p>
</header>
`;
}

function statistics(sheet: Sheet): string {
  if (sheet.rows.length === 0) return '';
  return `<section aria-labelledby="statistics">
<h2 id="statistics">Statistics</h2>
<table class="statistics">
<caption class="unseen">Every statistic of the draft with its source, what the evidence says, and what the reviewer says</caption>
<thead><tr>${columns}</tr></thead>
${sheet.sections.map(body).join('\n')}
</table>
</section>
`;
}

export const columns = [
  ['number', 'No.'],
  ['statement', 'Statistic'],
  ['source', 'Source'],
  ['evidence', 'Evidence'],
  ['review', 'Review'],
]
  .map(([name, words]) => `<th scope="col" class="${name}">${words}</th>`)
  .join('');

function body(section: SheetSection): string {
  return `<tbody>
<tr class="section">${sectionCell(section)}</tr>
${section.rows.map((row) => `<tr>${cells(row, false)}\n${reviewCell(row)}</tr>`).join('\n')}
</tbody>`;
}

/** The line above the rows of a section. */
export function sectionCell({ heading, byStatus }: SheetSection): string {
  return `<th scope="rowgroup" colspan="5"><bdi>${escape(headingWords(heading))}</bdi> <span>${escape(statusCount(byStatus))}</span></th>`;
}

/** What could not be read of the sign-off file. */
export function problems({ problems: found }: Sheet): string {
  if (found.length === 0) return '';
  const shown = found.slice(0, 10).map(({ line, message }) => `<li>Line ${line}: ${escape(message)}</li>`);
  const more = found.length > 10 ? `<li>… and ${numeral(found.length - 10)} more.</li>` : '';
  return `<section class="problems" aria-labelledby="problems">
<h2 id="problems">The sign-off file needs a look</h2>
<ul>${shown.join('')}${more}</ul>
</section>
`;
}

/** What was signed once and is in the draft no more. */
export function gone({ gone: left }: Sheet): string {
  if (left.length === 0) return '';
  const items = left
    .slice(0, 200)
    .map(
      ({ sentence, result, by, on }) =>
        `<li><span dir="auto">${escape(sentence)}</span> <span class="where">${escape([resultWords[result], signature({ by, on })].filter((part) => part !== '').join(', '))}</span></li>`,
    );
  const more = left.length > 200 ? `<li>… and ${numeral(left.length - 200)} more.</li>` : '';
  return `<section class="gone" aria-labelledby="gone">
<h2 id="gone">Signed, and no longer in the draft</h2>
<ul>${items.join('')}${more}</ul>
</section>
`;
}
