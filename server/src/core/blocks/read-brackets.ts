import { bracketPairs, type BracketPair } from './bracket-pairs';
import { readCitationList } from './citation-list';
import type { Draft, DraftCitation } from './draft';
import type { CitationItem } from './mark';

/**
 * Reads what brackets mean to Pandoc: `[^7]` without a definition, `^[an inline note]`, `[see @doe99, p. 3]`,
 * `@doe99 [p. 3]` and `[a span]{.class}`. What is left of the citations are those in the running text.
 */
export function readBrackets(draft: Draft): void {
  // Most drafts hold neither.
  if (draft.citations.length > 0 || draft.syntax.includes('[')) new BracketReader(draft).read();
}

/** Outer brackets say what inner ones mean, so they are looked at first. */
class BracketReader {
  private readonly citations: Map<number, DraftCitation>;
  /** Where marks of notes stand, and where they begin in the source. */
  private readonly notes: ReadonlyMap<number, number>;

  constructor(private readonly draft: Draft) {
    this.notes = new Map(
      draft.marks.filter(({ kind }) => kind === 'footnote').map(({ at, source }) => [at.start, source.start]),
    );
    this.citations = new Map(draft.citations.map((citation) => [citation.offset, citation]));
  }

  read(): void {
    this.readPairs(bracketPairs(this.draft));
    for (const citation of this.citations.values())
      if (!this.draft.isDropped(citation.offset)) this.addNarrative(citation, [], '');
  }

  private readPairs(pairs: readonly BracketPair[]): void {
    for (const pair of pairs) this.readPair(pair);
  }

  private readPair(pair: BracketPair): void {
    const { draft } = this;
    const { open, close } = pair;
    const end = close + 1;
    if (draft.syntax[open + 1] === '^' && this.readUndefined(open, end)) return;
    if (open > 0 && !draft.isDropped(open - 1) && draft.syntax[open - 1] === '^') return this.readNote(pair);
    // The attributes themselves are dropped with the others.
    const isSpan = /^\{ *(?:[#.:]|[\w-]+=|-\})/u.test(draft.syntax.slice(end, end + 50));
    const isLink = draft.syntax[open - 1] === '!' || this.isLabelled(close);
    if (!isSpan && !isLink && (this.readGroup(pair) || this.readLocator(pair))) return;
    this.readPairs(pair.inner);
    if (!isSpan) return;
    draft.drop(open, open + 1);
    draft.drop(close, end);
    draft.ends.add(end);
  }

  /** With a bracket right behind, also that of a note, Pandoc takes the two for a link and its label. */
  private isLabelled(close: number): boolean {
    const { draft } = this;
    const next = draft.syntax[close + 1];
    if ((next === '(' || next === '[') && draft.isFollowedBy(close)) return true;
    return this.notes.get(close + 1) === draft.source(close, close + 1).end;
  }

  private readUndefined(start: number, end: number): boolean {
    const { draft } = this;
    const label = draft.text.slice(start + 2, end - 1);
    if (label === '' || label.length > 100 || /\s/u.test(label)) return false;
    const source = draft.source(start, end);
    draft.drop(start, end);
    draft.marks.push({ kind: 'footnote', at: { start, end: start }, source, label, defined: false });
    return true;
  }

  private readNote({ open, close, inner }: BracketPair): void {
    const { draft } = this;
    this.readPairs(inner);
    const start = open - 1;
    this.nest(open, close, false);
    const note = draft.prose(open + 1, close).trim();
    const source = draft.source(start, close + 1);
    draft.drop(start, close + 1);
    draft.marks.push({ kind: 'footnote', at: { start, end: start }, source, label: null, defined: true, note });
  }

  /** `[see @doe99, p. 3; @smith04]` */
  private readGroup(pair: BracketPair): boolean {
    const { draft } = this;
    const { open, close } = pair;
    const parts = readCitationList(open + 1, pair, draft, this.citations);
    if (parts === null) return false;
    const items = this.take(parts, pair);
    const source = draft.source(open, close + 1);
    draft.drop(open, close + 1);
    draft.marks.push({ kind: 'citation', at: { start: open, end: open }, source, bracketed: true, items });
    return true;
  }

  /** `@doe99 [p. 3]`, `@doe99 [p. 3; @smith04]` */
  private readLocator(pair: BracketPair): boolean {
    const { draft } = this;
    const { open, close } = pair;
    const between = /[ \t]*\n?[ \t]*$/u.exec(draft.syntax.slice(Math.max(0, open - 20), open))![0];
    const key = this.citations.get(open - between.length - 1);
    if (key === undefined || draft.isDropped(key.offset)) return false;
    // Emphasis that begins or ends in between parts them.
    for (let at = key.offset; at < open; at++) if (!draft.isFollowedBy(at)) return false;
    const semicolon = pair.semicolons[0];
    const rest = semicolon === undefined ? [] : readCitationList(semicolon + 1, pair, draft, this.citations);
    if (rest === null) return false;
    this.citations.delete(key.offset);
    const others = this.take(rest, pair);
    const suffix = draft.prose(open + 1, semicolon ?? close).trim();
    const { end } = draft.source(open, close + 1);
    draft.drop(key.offset + 1, close + 1);
    this.addNarrative(key, others, suffix, end);
    return true;
  }

  /** The items of a list; the rest of what stands between the brackets is read, too. */
  private take(parts: NonNullable<ReturnType<typeof readCitationList>>, pair: BracketPair): CitationItem[] {
    for (const { citation } of parts) this.citations.delete(citation.offset);
    this.readPairs(pair.inner);
    this.nest(pair.open, pair.close, true);
    return parts.map(({ citation, prefix, suffix }) => ({
      ...citation.item,
      prefix: this.draft.prose(prefix.start, prefix.end).trim(),
      suffix: this.draft.prose(suffix.start, suffix.end).trimEnd(),
    }));
  }

  /** Keys that stand in a note or within the words around another key: each is a citation of its own. */
  private nest(open: number, close: number, bracketed: boolean): void {
    for (let offset = open + 1; offset < close; offset++) {
      const citation = this.citations.get(offset);
      if (citation === undefined) continue;
      this.citations.delete(offset);
      if (this.draft.isDropped(offset)) continue;
      const items = [{ ...citation.item, prefix: '', suffix: '' }];
      const at = { start: offset, end: offset };
      this.draft.marks.push({ kind: 'citation', at, source: citation.source, bracketed, items });
    }
  }

  private addNarrative(
    { offset, source, item }: DraftCitation,
    others: readonly CitationItem[],
    suffix: string,
    sourceEnd = source.end,
  ): void {
    const at = { start: offset, end: offset + 1 };
    this.draft.marks.push({
      kind: 'citation',
      at,
      source: { start: source.start, end: sourceEnd },
      bracketed: false,
      items: [{ ...item, prefix: '', suffix }, ...others],
    });
  }
}
