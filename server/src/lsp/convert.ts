import { DiagnosticSeverity, type Position, type Range, type TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { Severity } from '../core/rules/rule';
import type { TextEdit } from '../core/text/edit';
import type { PiecedText } from '../core/text/pieced-text';
import type { Span } from '../core/text/span';
import type { Text } from '../core/text/text';

/** The text of a document as the core reads it: a byte order mark is no part of it. */
export function coreText(text: PiecedText): Text {
  return markLength(text) === 0 ? text : text.slice(markLength(text));
}

/** Between the core's offsets and the editor's positions; the only place that does so. Good for one version of a document. */
export class Converter {
  private readonly mark: number;

  /** @param firstLine the editor's line that the text begins with, where it is a part of the document */
  constructor(
    private readonly text: PiecedText,
    private readonly firstLine = 0,
  ) {
    this.mark = markLength(text);
  }

  toOffset({ line, character }: Position): number {
    return Math.max(0, this.text.offsetAt({ line: line - this.firstLine, character }) - this.mark);
  }

  toSpan(range: Range): Span {
    const start = this.toOffset(range.start);
    return { start, end: Math.max(start, this.toOffset(range.end)) };
  }

  toRange(span: Span): Range {
    return { start: this.toPosition(span.start), end: this.toPosition(span.end) };
  }

  toPosition(offset: number): Position {
    const { line, character } = this.text.positionAt(offset + this.mark);
    return { line: line + this.firstLine, character };
  }

  /** Up to which offset this version and another of the document are known to be the same, lines included. */
  sharedStart(other: Converter): number {
    return this.firstLine === other.firstLine ? Math.max(0, this.text.sharedStart(other.text) - this.mark) : 0;
  }

  /** From which offset on they are known to be the same to the end, lines included; Infinity where nothing is known. */
  sharedEnd(other: Converter): number {
    return this.firstLine === other.firstLine ? this.text.sharedEnd(other.text) - this.mark : Infinity;
  }

  /** By how much this version is longer than another. */
  longerBy(other: Converter): number {
    return this.text.length - this.mark - (other.text.length - other.mark);
  }

  toTextEdit(edit: TextEdit): LspTextEdit {
    return { range: this.toRange(edit), newText: edit.text };
  }
}

export const toSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The length of a text's byte order mark. */
export function markLength(text: Text): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
