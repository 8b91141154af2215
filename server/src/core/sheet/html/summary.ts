import { statuses, type Sheet } from '../sheet';
import { coverageSentence, headingWords, numeral, reviewSentence, statusMeanings, statusWords } from '../words';
import { bar, swatch } from './bar';
import { escape } from './escape';

/** More sections than these make no picture. */
const mostSections = 40;

/** Coverage: the sentence, the bar with its legend, the bars of the sections. */
export function summary(sheet: Sheet): string {
  const { coverage } = sheet;
  if (coverage.statistics === 0) return `<p class="lead">${escape(coverageSentence(sheet))}</p>`;
  const tiles = statuses.map(
    (status) =>
      `<li class="${status}"><b>${numeral(coverage.byStatus[status])}</b> <span class="name">${swatch(status)}${statusWords[status]}</span> <span class="meaning">${statusMeanings[status]}</span></li>`,
  );
  return `<p class="lead">${escape(coverageSentence(sheet))}</p>
${bar(coverage.byStatus, coverage.statistics, 'draft')}
<ul class="tiles">${tiles.join('')}</ul>
<p class="progress">${escape(reviewSentence(sheet))}</p>
${sectionBars(sheet)}`;
}

/** On one scale: a longer bar is a section with more statistics. */
function sectionBars({ sections }: Sheet): string {
  if (sections.length < 2) return '';
  const shown = sections.slice(0, mostSections);
  const most = Math.max(...shown.map(({ rows }) => rows.length));
  const rows = shown.map(
    ({ heading, byStatus, rows: { length } }) =>
      `<tr><th scope="row"><bdi>${escape(headingWords(heading))}</bdi></th><td class="chart">${bar(byStatus, most, 'section')}</td><td class="count">${numeral(length)}</td></tr>`,
  );
  const more = sections.length - shown.length;
  const rest =
    more === 0 ? '' : `\n<p class="rest">… and ${numeral(more)} more ${more === 1 ? 'section' : 'sections'}.</p>`;
  return `<table class="sections"><caption>Statistics by section</caption>
<thead class="unseen"><tr><th scope="col">Section</th><th scope="col">Coverage</th><th scope="col">Statistics</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>${rest}`;
}
