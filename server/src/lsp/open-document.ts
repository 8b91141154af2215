import type { DocumentUri, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Affixes } from '../core/text/affixes';
import { PiecedText } from '../core/text/pieced-text';
import { markLength } from './convert';

/** A document of the editor, as it is now. It remembers where it was edited, so that this need not be found out. */
export class OpenDocument {
  private unchanged: Affixes | null = null;

  private constructor(
    readonly uri: DocumentUri,
    private latest: number,
    private current: PiecedText,
  ) {}

  /** As `TextDocuments` calls it. */
  static create(this: void, uri: DocumentUri, _language: string, version: number, text: string): OpenDocument {
    return new OpenDocument(uri, version, PiecedText.of(text));
  }

  /** The same document after the editor's changes, each of which counts its positions in the text after the one before. */
  static update(this: void, document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number) {
    for (const change of changes) document.change(change);
    document.latest = version;
    return document;
  }

  get version(): number {
    return this.latest;
  }

  /** The text of this version. It stays what it is when the document changes. */
  get text(): PiecedText {
    return this.current;
  }

  /**
   * How much of the text at the last call is the same in the text of now, at its start and at its end, a byte order mark not counted; undefined at
   * the first call. From this call on it is counted anew.
   */
  takeUnchanged(): Affixes | undefined {
    const known = this.unchanged;
    const { length } = this.current;
    this.unchanged = { prefix: length, suffix: length };
    return known === null ? undefined : { ...known, prefix: Math.max(0, known.prefix - markLength(this.current)) };
  }

  private change(change: TextDocumentContentChangeEvent): void {
    const { length } = this.current;
    const from = 'range' in change ? this.current.offsetAt(change.range.start) : 0;
    const to = 'range' in change ? this.current.offsetAt(change.range.end) : length;
    const start = Math.min(from, to);
    const end = Math.max(from, to);
    this.current =
      'range' in change ? this.current.edited({ start, end, text: change.text }) : PiecedText.of(change.text);
    if (this.unchanged === null) return;
    const { prefix, suffix } = this.unchanged;
    this.unchanged = { prefix: Math.min(prefix, start), suffix: Math.min(suffix, length - end) };
  }
}
