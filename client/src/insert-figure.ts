import {
  l10n,
  type Range,
  Selection,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  type TextEditor,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FigureInsertion,
  type InsertFigureParams,
  insertFigureRequest,
  type InsertionForm,
} from '../../server/src/lsp/protocol';
import type { CurrentDraft } from './current-draft';
import { pickFigure } from './pick-figure';

/** Which figure; a pack's id and the figure's. */
export interface FigureId {
  readonly pack: string;
  readonly id: string;
}

/** An insertion with ranges of VS Code. */
interface Insertion {
  readonly text: string;
  readonly cursor: number;
  readonly snippet: string | undefined;
  readonly range: Range;
  readonly additional: readonly { range: Range; newText: string }[];
  readonly file: { readonly name: string; readonly content: string } | undefined;
}

/**
 * "Tickmark: Insert Figure…": a figure with its citation as the draft cites, in place of the selection, or as a table's row,
 * a picture or a diagram. Without `figure` the writer chooses one, and may choose another form there.
 */
export async function insertFigure(
  client: BaseLanguageClient,
  draft: CurrentDraft,
  form: InsertionForm,
  figure?: FigureId,
): Promise<void> {
  const editor = draft.editor ?? (await draft.show());
  if (!editor) {
    void window.showInformationMessage(
      l10n.t('Open the draft first, and put the cursor where the figure should stand.'),
    );
    return;
  }
  const chosen = figure ? { figure, form } : await pickFigure(client, editor.document.uri, form);
  if (chosen && !(await insertAt(client, editor, chosen.form, chosen.figure)))
    void window.showWarningMessage(l10n.t('The figure could not be inserted here. Is this a draft in Markdown?'));
}

/** What the server would write for a figure at a place; null where it can't, or the draft has changed meanwhile. */
export async function askInsertion(
  client: BaseLanguageClient,
  document: TextDocument,
  range: Range,
  form: InsertionForm,
  figure: FigureId,
  fileName?: string,
): Promise<Insertion | null> {
  const { version } = document;
  const params: InsertFigureParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    range: client.code2ProtocolConverter.asRange(range),
    pack: figure.pack,
    id: figure.id,
    form,
    fileName,
  };
  const insertion = await client.sendRequest<FigureInsertion | null>(insertFigureRequest, params);
  // The edits fit the text that they were made for and no other.
  if (!insertion || document.version !== version) return null;
  const { text, cursor, snippet, file } = insertion;
  const { protocol2CodeConverter: convert } = client;
  return {
    text,
    cursor,
    snippet,
    range: insertion.range ? convert.asRange(insertion.range) : range,
    additional: insertion.additionalEdits.map((edit) => ({
      range: convert.asRange(edit.range),
      newText: edit.newText,
    })),
    file,
  };
}

async function insertAt(
  client: BaseLanguageClient,
  editor: TextEditor,
  form: InsertionForm,
  figure: FigureId,
): Promise<boolean> {
  const { document, selection } = editor;
  if (form === 'picture' && document.isUntitled) {
    void window.showInformationMessage(
      l10n.t('Save the draft first: the picture is a file beside it. A Mermaid diagram needs no file.'),
    );
    return true;
  }
  let insertion = await askInsertion(client, document, selection, form, figure);
  if (insertion?.file) {
    const free = await freeName(document.uri, insertion.file);
    if (free !== insertion.file.name) insertion = await askInsertion(client, document, selection, form, figure, free);
  }
  if (!insertion) return false;
  // The figure may have been chosen in a view; snippets want the cursor in the draft.
  const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn, selection });
  return write(shown, insertion);
}

/** One step for Undo: the text, the notes it needs and the file of a picture. */
async function write(editor: TextEditor, insertion: Insertion): Promise<boolean> {
  const { document } = editor;
  const edit = new WorkspaceEdit();
  if (insertion.file) {
    const uri = beside(document.uri, insertion.file.name);
    edit.createFile(uri, { contents: new TextEncoder().encode(insertion.file.content), ignoreIfExists: true });
  }
  const others = insertion.additional.map(({ range, newText }) => TextEdit.replace(range, newText));
  if (insertion.snippet !== undefined) {
    const snippet = SnippetTextEdit.replace(insertion.range, new SnippetString(insertion.snippet));
    edit.set(document.uri, [snippet, ...others]);
    return workspace.applyEdit(edit);
  }
  const end = offsetAfter(document, insertion);
  edit.set(document.uri, [TextEdit.replace(insertion.range, insertion.text), ...others]);
  if (!(await workspace.applyEdit(edit))) return false;
  const cursor = document.positionAt(end);
  editor.selection = new Selection(cursor, cursor);
  return true;
}

/** Where the writer goes on in the text as it will be. */
function offsetAfter(document: TextDocument, { range, cursor, additional }: Insertion): number {
  let offset = document.offsetAt(range.start) + cursor;
  for (const { range: other, newText } of additional)
    if (other.start.isBefore(range.start))
      offset += newText.length - (document.offsetAt(other.end) - document.offsetAt(other.start));
  return offset;
}

function beside(draft: Uri, name: string): Uri {
  return Uri.joinPath(draft, '..', name);
}

/** The name, or with a number where a file of another content has it. */
async function freeName(draft: Uri, { name, content }: { name: string; content: string }): Promise<string> {
  const stem = name.replace(/\.svg$/u, '');
  for (let i = 1; i < 100; i++) {
    const candidate = i === 1 ? name : `${stem}-${i}.svg`;
    try {
      const there = new TextDecoder().decode(await workspace.fs.readFile(beside(draft, candidate)));
      if (there === content) return candidate;
    } catch {
      return candidate;
    }
  }
  return name;
}
