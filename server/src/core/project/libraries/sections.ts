import { lastUpTo } from '../../text/by-halves';

/** A part of a library's text that begins and ends between two entries, and where it begins. */
export interface Section {
  readonly text: string;
  readonly start: number;
}

/**
 * A library's text in sections, from the pieces in which a large file was read. Forty megabytes in one string would have to be
 * copied together in one go, for longer than anybody should wait; so only what stands on both sides of a cut is.
 * @param beginning how a line begins that an entry begins with, or the ways in which it may
 */
export function* sectionsOf(
  pieces: readonly string[],
  beginning: string | readonly string[],
): Generator<void, Section[]> {
  const sections: Section[] = [];
  const lines = [beginning].flat().map((one) => `\n${one}`);
  const firstIn = (piece: string) => Math.min(...lines.map((line) => piece.indexOf(line)).filter((at) => at >= 0)) + 1;
  const lastIn = (piece: string) => Math.max(...lines.map((line) => piece.lastIndexOf(line))) + 1;
  let start = 0;
  const add = (text: string) => {
    if (text !== '') sections.push({ text, start });
    start += text.length;
  };
  let rest = '';
  for (const piece of pieces) {
    const last = lastIn(piece);
    if (last === 0) rest += piece;
    else {
      // What leads in a list stays with its first items.
      const first = start === 0 ? last : firstIn(piece);
      add(rest + piece.slice(0, first));
      add(piece.slice(first, last));
      rest = piece.slice(last);
    }
    yield;
  }
  add(rest);
  return sections;
}

/** How the lines of entries begin: of BibTeX, of records of RIS, of the items of a list. */
export const beginnings = {
  bibTeX: '@',
  ris: ['TY  -', 'TY -'],
  /** @param first the beginning of the library, whose first item shows how items begin; null where it does not */
  json: (first: string): string | null => {
    const item = /^\s*(?:\{\s*"(?:references|items)"\s*:\s*)?\[\s*?\n([ \t]*)\{/u.exec(first.slice(0, 10_000));
    return item === null ? null : `${item[1]!}{`;
  },
  yaml: (first: string): string | null => {
    const item = /^([ \t]*)- /mu.exec(first.slice(0, 10_000));
    return item === null ? null : `${item[1]!}- `;
  },
};

/** Text by its offsets, wherever in the sections it stands. */
export class SectionedText {
  constructor(private readonly sections: readonly Section[]) {}

  /** The text of a span that lies within one section. */
  slice(start: number, end: number): string {
    const section = lastUpTo(this.sections, start);
    return section === undefined ? '' : section.text.slice(start - section.start, end - section.start);
  }
}
