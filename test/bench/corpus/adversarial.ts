/** Text that provokes a reader to take time which grows faster than the text. `size` counts repetitions. */
export interface Adversary {
  readonly name: string;
  /** The size at which it is measured; halves of it are measured, too. */
  readonly size: number;
  readonly text: (size: number) => string;
  /** Where a larger one would be a line so long that it is not read. */
  readonly largest?: number;
}

const repeated = (name: string, size: number, piece: string, end = ''): Adversary => ({
  name,
  size,
  text: (n) => piece.repeat(n) + end,
});

export const adversaries: readonly Adversary[] = [
  repeated('digits', 1_000_000, '7'),
  repeated('digits and commas', 100_000, '7,'),
  repeated('grouped thousands', 100_000, '777,'),
  repeated('full stops', 100_000, '.'),
  repeated('1.1.1.', 100_000, '1.'),
  repeated('1-1-1-', 100_000, '1-'),
  repeated('1/1/1/', 100_000, '1/'),
  repeated('commas', 100_000, ','),
  { name: 'spaces', size: 50_000, text: (n) => `a${' '.repeat(n)}b` },
  repeated('hyphens', 100_000, '-'),
  repeated('nested round brackets', 50_000, '('),
  { name: 'nested square brackets', size: 50_000, text: (n) => '['.repeat(n) + ']'.repeat(n) },
  { name: 'pairs of round brackets', size: 50_000, text: (n) => '('.repeat(n) + '5' + ')'.repeat(n) },
  repeated('open brackets with words: a [', 100_000, 'a ['),
  repeated('short links: [a]', 50_000, '[a] '),
  repeated('half links: [a](b', 50_000, '[a](b '),
  repeated('cited words: [see @a, p. 3]', 20_000, 'word [see @a, p. 3] '),
  repeated('escapes before one thing dropped', 50_000, 'a\\& ', '[@key] {{x}} [a]{.b}'),
  repeated('footnote marks: [^1]', 50_000, 'a[^1] '),
  repeated('citations: [@a]', 50_000, 'a [@b] '),
  repeated('million million', 100_000, 'million '),
  repeated('twenty-twenty-', 100_000, 'twenty-'),
  repeated('between between', 100_000, 'between '),
  repeated('of of of', 100_000, 'of '),
  repeated('5 of 5 of', 100_000, '5 of '),
  repeated('5 to 5 to', 100_000, '5 to '),
  repeated('5 and 5 and', 100_000, '5 and '),
  repeated('more than more than', 50_000, 'more than '),
  repeated('per per per', 100_000, 'per '),
  repeated('5 percent, 5 percent', 50_000, '5 percent, '),
  repeated('5 percent. 5 percent.', 50_000, 'It rose 5 percent. '),
  repeated('$ $ $', 100_000, '$ '),
  repeated('double quotes', 100_000, '"'),
  repeated('curly quotes', 50_000, '“5” '),
  repeated('single quotes', 100_000, "'"),
  repeated('one long word', 1_000_000, 'x'),
  repeated('capital letters: A.', 100_000, 'A.'),
  repeated('accents on accents', 100_000, '\u0301'),
  repeated('objects: U+FFFC', 100_000, '\ufffc'),
  repeated('objects and numbers', 50_000, '\ufffc5 '),
  repeated('emphasis: *a', 50_000, '*a '),
  { name: 'backquotes of growing length', size: 100_000, text: growingBackquotes },
  repeated('angle brackets: <a', 50_000, '<a '),
  repeated('exclamation marks and brackets: ![', 50_000, '!['),
  repeated('studies of some of the', 20_000, 'many recent studies of some of the '),
  repeated('capital letters without a space: U.', 50_000, 'U.'),
  repeated('possessives', 50_000, "'s"),
  { name: 'glued endnotes', size: 20_000, text: gluedEndnotes },
  repeated('ordinary prose in one sentence', 10_000, 'rents rose by 5 percent in the north, and '),
];

/** Markdown in which what stands around a number is long, so that looking at it again for each number takes time that grows with the square. */
export const adversarialDrafts: readonly Adversary[] = [
  {
    name: 'items under a long item',
    size: 4_000,
    text: (n) => `- ${lines('many words of a lead ', n, '  ')}:\n${'  - more than 5 kg\n'.repeat(n)}`,
  },
  {
    name: 'a table under a long heading',
    size: 4_000,
    text: (n) => `${lines('many words ', n)}\n===\n\n| a | b |\n|---|---|\n${'| 5 kg | 6 kg |\n'.repeat(n)}`,
  },
  {
    name: 'a table below a long header',
    size: 4_000,
    largest: 8_000,
    text: (n) => `| a | ${'many words '.repeat(n)} |\n|---|---|\n${'| 5 kg | 6 kg |\n'.repeat(n)}`,
  },
  {
    name: 'columns and rows',
    size: 50_000,
    text: (n) => {
      const side = Math.ceil(Math.sqrt(n));
      return `|${' a |'.repeat(side)}\n|${'---|'.repeat(side)}\n${`|${' 5 kg |'.repeat(side)}\n`.repeat(side)}`;
    },
  },
  { name: 'links with numbers between', size: 10_000, text: (n) => lines('[a](b) 5 kg ', n) },
  { name: 'citations with numbers between', size: 10_000, text: (n) => lines('word [@doe] 5 kg ', n) },
  {
    name: 'notes with numbers between',
    size: 10_000,
    text: (n) => `${lines('5 kg[^1] ', n)}\n\n[^1]: Doe, Rents, 2020.`,
  },
  {
    name: 'initials after spaces',
    size: 20_000,
    largest: 20_000,
    text: (n) => `a${'\u2003'.repeat(n)}${'B. '.repeat(n)}`,
  },
  { name: 'groups that end in two digits', size: 20_000, largest: 20_000, text: (n) => `${'777,'.repeat(n)}77` },
  { name: 'numbers in one sentence', size: 2_000, text: (n) => lines('rents rose 5% and 6%, ', n) },
  { name: 'sentences with numbers', size: 10_000, text: (n) => lines('Rents rose 5% in the north. ', n) },
];

/** A piece repeated, twenty to a line. */
function lines(piece: string, times: number, indent = ''): string {
  return Array.from({ length: Math.ceil(times / 20) }, () => piece.repeat(20).trimEnd()).join(`\n${indent}`);
}

/** Numerals that rise from 100 again and again, each glued to a word. */
function gluedEndnotes(length: number): string {
  return Array.from({ length }, (_, i) => `Rents rose.${100 + (i % 900)} `).join('');
}

/** Runs of 1, 2, 3 … backquotes, `length` of them in all: none closes another. */
function growingBackquotes(length: number): string {
  return Array.from({ length: Math.round(Math.sqrt(2 * length)) }, (_, i) => '`'.repeat(i + 1)).join(' ');
}

/** The text with a line end at a space or, where there is none, after some two thousand code units: an overlong line is not parsed at all. */
export function inLines(text: string): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + 2000, text.length);
    const space = end < text.length ? text.lastIndexOf(' ', end) : -1;
    if (space > at) end = space;
    const piece = text.slice(at, end);
    // An empty line would end the paragraph.
    result += at === 0 || piece.trim() === '' ? piece : `\n${piece.trimStart()}`;
    at = end;
  }
  return result;
}
