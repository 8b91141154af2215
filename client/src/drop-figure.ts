import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  l10n,
  languages,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient, DocumentSelector } from 'vscode-languageclient';
import { askInsertion } from './insert-figure';

/** What a figure is under way from the evidence view to a draft: JSON with `pack` and `id`. */
export const figureMime = 'application/vnd.tickmark.figure';

/** Lets figures be dropped into drafts: as a sentence with its citation. */
export function figureDrops(client: BaseLanguageClient, selector: DocumentSelector): Disposable {
  return languages.registerDocumentDropEditProvider(selector as never, {
    provideDocumentDropEdits: (document, position, transfer, token) =>
      dropped(client, document, position, transfer, token),
  });
}

async function dropped(
  client: BaseLanguageClient,
  document: TextDocument,
  position: Position,
  transfer: DataTransfer,
  token: CancellationToken,
): Promise<DocumentDropEdit | undefined> {
  const figure = readFigure(await transfer.get(figureMime)?.asString());
  if (figure === null || token.isCancellationRequested) return undefined;
  const range = new Range(position, position);
  const insertion = await askInsertion(client, document, range, 'sentence', figure);
  if (insertion === null) return undefined;
  const edit = new DocumentDropEdit(
    insertion.snippet === undefined ? insertion.text : new SnippetString(insertion.snippet),
  );
  const additional = new WorkspaceEdit();
  for (const change of insertion.additional) additional.replace(document.uri, change.range, change.newText);
  edit.additionalEdit = additional;
  // Shown by VS Code 1.97 and later.
  (edit as { title?: string }).title = l10n.t('Insert the figure with its citation');
  return edit;
}

function readFigure(json: string | undefined): { pack: string; id: string } | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { pack, id } = value as { pack?: unknown; id?: unknown };
    return typeof pack === 'string' && typeof id === 'string' ? { pack, id } : null;
  } catch {
    return null;
  }
}
