/** Words that begin a sentence far more often than they stand behind an abbreviation or a number within one. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an this these that those it its they their there he she we our you i his her in on at by for from with ' +
    'since as after before during over under between among when while where which who what why how if although though ' +
    'but and or so yet however moreover furthermore meanwhile nevertheless still thus therefore hence most some many ' +
    'several all both each every no nearly almost about around more less fewer only even here to of such other others'
  ).split(' '),
);
