/** Values below a hundred, and the role each word can play in a number. */
export const units = new Map<string, number>(
  'zero one two three four five six seven eight nine'.split(' ').map((word, value) => [word, value]),
);

export const teens = new Map<string, number>(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 10]),
);

export const tens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);

export const scales = new Map<string, number>([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** Abbreviated scales, after digits only. The first group may stand after a space too. */
export const shortScales = new Map<string, number>([
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['bil', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
export const letterScales = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** Plurals that blur: "hundreds of thousands", "dozens". `high` is where the next word up begins. */
export const blurs = new Map<string, { readonly low: number; readonly high: number }>([
  ['tens', { low: 10, high: 100 }],
  ['dozens', { low: 24, high: 100 }],
  ['scores', { low: 40, high: 100 }],
  ['hundreds', { low: 100, high: 1e3 }],
  ['thousands', { low: 1e3, high: 1e6 }],
  ['millions', { low: 1e6, high: 1e9 }],
  ['billions', { low: 1e9, high: 1e12 }],
  ['trillions', { low: 1e12, high: 1e15 }],
]);

const ordinalWords =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

export const ordinals = new Map<string, number>([
  ...ordinalWords.split(' ').map((word, value): [string, number] => [word, value]),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** Denominators of fractions, singular and plural. */
export const denominators = new Map<string, number>(
  [...ordinals]
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [word + 's', value],
    ])
    .concat([
      ['half', 2],
      ['halves', 2],
      ['quarter', 4],
      ['quarters', 4],
    ]),
);

export const vulgarFractions = new Map<string, readonly [number, number]>([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
]);
