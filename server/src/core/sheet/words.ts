import type { Sheet, SheetRow, Status } from './sheet';
import type { Result } from './signoff';

/** The words of the sheet that its formats share. */
export const statusWords: Readonly<Record<Status, string>> = {
  verified: 'Verified',
  sourced: 'Sourced',
  open: 'Open',
  contradicted: 'Contradicted',
};

export const statusMeanings: Readonly<Record<Status, string>> = {
  verified: 'cited, and agrees with the evidence',
  sourced: 'cited only: no evidence pack knows it',
  open: 'no source in reach, or a limit left out',
  contradicted: 'differs from what its source says',
};

export const resultWords: Readonly<Record<Result, string>> = { pass: 'Pass', fail: 'Fail', query: 'Query' };

export const nothingToCheck =
  'This draft has no statistics. When it says how much, how many or how often, the number is listed here with its source.';

/** "17 statistics. 12 have a source that a reader can reach." */
export function coverageSentence({ coverage: { statistics, sourced } }: Pick<Sheet, 'coverage'>): string {
  const all = statistics === 1 ? '1 statistic' : `${numeral(statistics)} statistics`;
  if (statistics === 0) return nothingToCheck;
  if (sourced === statistics)
    return `${all}. ${statistics === 1 ? 'It has' : 'All have'} a source that a reader can reach.`;
  if (sourced === 0)
    return `${all}. ${statistics === 1 ? 'It has no source' : 'None has a source'} that a reader can reach.`;
  return `${all}. ${numeral(sourced)} ${sourced === 1 ? 'has' : 'have'} a source that a reader can reach.`;
}

/** "Review: 4 passed, 1 failed, 2 queried, 10 to do, 1 of them changed since it was signed." */
export function reviewSentence({ review: { pass, fail, query, open, changed } }: Pick<Sheet, 'review'>): string {
  const parts = [
    `${numeral(pass)} passed`,
    `${numeral(fail)} failed`,
    `${numeral(query)} queried`,
    `${numeral(open)} to do`,
  ];
  const since =
    changed === 0 ? '' : `, ${numeral(changed)} of them changed since ${changed === 1 ? 'it was' : 'they were'} signed`;
  return `Review: ${parts.join(', ')}${since}.`;
}

/** "4 verified, 1 open": what there is of each status, those without any left out. */
export function statusCount(byStatus: Readonly<Record<Status, number>>): string {
  return (Object.keys(statusWords) as Status[])
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${numeral(byStatus[status])} ${statusWords[status].toLowerCase()}`)
    .join(', ');
}

export function headingWords(heading: string): string {
  return heading === '' ? 'Before the first heading' : heading;
}

/** What became of a sign-off, in words: "Changed since AB signed it (pass, 26 November 2026)". */
export function reviewWords({ review }: SheetRow): string {
  switch (review.state) {
    case 'open':
      return '';
    case 'unreadable':
      return `Line ${review.line} of the sign-off file cannot be read`;
    case 'signed':
      return [resultWords[review.result], signature(review)].filter((part) => part !== '').join(', ');
    case 'changed':
      return `Changed since ${review.by === '' ? 'it was signed' : `${review.by} signed it`} (${[
        resultWords[review.result].toLowerCase(),
        day(review.on),
      ]
        .filter((part) => part !== '')
        .join(', ')})`;
  }
}

/** "AB, 26 November 2026". */
export function signature({ by, on }: { readonly by: string; readonly on: string }): string {
  return [by, day(on)].filter((part) => part !== '').join(', ');
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as people write it; what is no day stays as it is. */
export function day(on: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(on);
  const month = parts === null ? undefined : months[Number(parts[2]) - 1];
  return month === undefined ? on : `${Number(parts![3])} ${month} ${parts![1]}`;
}

/** 10,000: the same on every machine, whatever its language. */
export function numeral(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
