import { expect, it } from 'vitest';
import { lint } from '../../harness/check';

const placeholders = (text: string): string[] =>
  lint(text)
    .findings.filter(({ rule }) => rule === 'citation-placeholder')
    .map(({ span }) => text.slice(span.start, span.end));

// Each stands alone in its draft: what is looked for first in a passage must be in every one of them.
it.each([
  ['Ports grew [source?].', '[source?]'],
  ['Ports grew [insert citation here].', '[insert citation here]'],
  ['Ports grew (ref).', '(ref)'],
  ['Ports grew (Citation needed).', '(Citation needed)'],
  ['Ports grew [TODO: ask Ana].', '[TODO: ask Ana]'],
  ['The levy raises €XX million.', '€XX million'],
  ['The levy takes ?? percent of it.', '?? percent'],
  ['The levy began in 19XX.', '19XX'],
  ['It began in TKTK.', 'TKTK'],
  ['It began on TK.', 'TK'],
  ['The rate is TBC.', 'TBC'],
  ['The date is TBD.', 'TBD'],
  ['Of the ports ??? took part.', '???'],
  ['Ports grew [@TODO].', '[@TODO]'],
])('finds the placeholder of %s', (text, words) => {
  expect(placeholders(text)).toEqual([words]);
});
