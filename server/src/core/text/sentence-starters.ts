/** Words that begin a sentence far more often than they stand behind an abbreviation or a number within one. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an this these that those it its they their there he she we our you i his her in on at by for from with ' +
    'since as after before during over under between among when while where which who what why how if although though ' +
    'but and or so yet however moreover furthermore meanwhile nevertheless still thus therefore hence most some many ' +
    'several all both each every no nearly almost about around more less fewer only even here to of such other others'
  ).split(' '),
);

/** Whether words behind a number begin a sentence ("40.2 The cut"). What else has a capital may be a unit or be counted: "7.4 TWh", "12 Labour councils". */
export function beginsSentence(words: string): boolean {
  const word = /^\s+["'\u201c\u2018(]?(\p{Lu}\p{Ll}*)(?![\p{L}\d])/u.exec(words)?.[1];
  return word !== undefined && sentenceStarters.has(word.toLowerCase());
}
