/** A part of a library's text that begins and ends between two entries, and where it begins. */
export interface Section {
  readonly text: string;
  readonly start: number;
}

/**
 * A library's text in sections, from the pieces in which a large file was read. Forty megabytes in one string would have to be
 * copied together in one go, for longer than anybody should wait.
 * @param beginning finds the last place in a text, behind its start, where an entry begins; -1 for none
 */
export function* sectionsOf(
  pieces: readonly string[],
  beginning: (text: string) => number,
): Generator<void, Section[]> {
  const sections: Section[] = [];
  let rest = '';
  let start = 0;
  for (const [i, piece] of pieces.entries()) {
    const text = rest + piece;
    const cut = i === pieces.length - 1 ? text.length : beginning(text);
    if (cut <= 0) rest = text;
    else {
      sections.push({ text: text.slice(0, cut), start });
      start += cut;
      rest = text.slice(cut);
    }
    yield;
  }
  return sections;
}

/** Where an entry of BibTeX, a record of RIS, an item of a list begins at the start of a line. */
export const beginnings = {
  bibTeX: (text: string): number => afterLineBreak(text, '@'),
  ris: (text: string): number => afterLineBreak(text, 'TY  -'),
  /** @param first the beginning of the library, whose first item shows how items begin */
  json: (first: string): ((text: string) => number) | null => {
    const item = /^\s*(?:\{\s*"(?:references|items)"\s*:\s*)?\[\s*?\n([ \t]*)\{/u.exec(first.slice(0, 10_000));
    return item === null ? null : (text) => afterLineBreak(text, `${item[1]!}{`);
  },
  yaml: (first: string): ((text: string) => number) | null => {
    const item = /^([ \t]*)- /mu.exec(first.slice(0, 10_000));
    return item === null ? null : (text) => afterLineBreak(text, `${item[1]!}- `);
  },
};

function afterLineBreak(text: string, words: string): number {
  const at = text.lastIndexOf(`\n${words}`);
  return at < 0 ? -1 : at + 1;
}

/** Text by its offsets, wherever in the sections it stands. */
export class SectionedText {
  constructor(private readonly sections: readonly Section[]) {}

  /** The text of a span that lies within one section. */
  slice(start: number, end: number): string {
    let low = 0;
    let high = this.sections.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.sections[middle]!.start <= start) low = middle;
      else high = middle - 1;
    }
    const section = this.sections[low];
    return section === undefined ? '' : section.text.slice(start - section.start, end - section.start);
  }
}
