import type { Range } from 'vscode-languageserver';
import { patiently } from '../core/project/libraries/patiently';
import { LineIndex } from '../core/text/line-index';
import type { Span } from '../core/text/span';
import type { Workspace } from '../core/workspace';

/** A file that no document is open for, with the ranges of spans in it. */
export class FileText {
  constructor(
    readonly text: string,
    private readonly lines: LineIndex = new LineIndex(text),
  ) {}

  toRange({ start, end }: Span): Range {
    return { start: this.lines.positionAt(start), end: this.lines.positionAt(end) };
  }
}

/** The lines of a text that may be a large library: other work is done in between. */
export function linesOf(text: string): Promise<LineIndex> {
  return patiently(LineIndex.building(text), () => new Promise<void>((resolve) => setTimeout(resolve)));
}

export async function readFileText(workspace: Workspace, uri: string): Promise<FileText | null> {
  const text = await workspace.read(uri);
  return text === null ? null : new FileText(text, await linesOf(text));
}
