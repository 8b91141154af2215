import * as vscode from 'vscode';
import { type Disposable, l10n, type TextDocument, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient, DocumentSelector } from 'vscode-languageclient';
import { type CitedPaste, type CitedPasteParams, citedPasteRequest } from '../../server/src/lsp/protocol';

/**
 * VS Code's paste API, which came with 1.97; Tickmark runs in 1.91 too, and there only does without. It is there before, but
 * VS Code lets only its own extensions call it: it throws. See
 * https://code.visualstudio.com/api/references/vscode-api#DocumentPasteEditProvider
 */
interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Empty: Kind; readonly Text: Kind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: Kind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: TextDocument,
          ranges: readonly vscode.Range[],
          transfer: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: { readonly providedPasteEditKinds: readonly Kind[]; readonly pasteMimeTypes: readonly string[] },
    ): Disposable;
  };
}

interface Kind {
  append(...parts: string[]): Kind;
}

interface PasteEdit {
  additionalEdit?: WorkspaceEdit;
  yieldTo?: readonly Kind[];
}

/**
 * "Paste with Citation": text that states known figures can be pasted with their sources. The plain text stays what is
 * pasted first: a citation asserts that the writer has it from there.
 */
export function citedPastes(client: BaseLanguageClient, selector: DocumentSelector): Disposable {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  if (major === 1 && minor < 97) return { dispose: () => undefined };
  const api = vscode as unknown as PasteApi;
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('tickmark', 'citation');
  return api.languages.registerDocumentPasteEditProvider(
    selector,
    {
      async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
        const text = await transfer.get('text/plain')?.asString();
        const [range] = ranges;
        if (!text || range === undefined || ranges.length > 1 || !client.isRunning()) return undefined;
        const { version } = document;
        const { code2ProtocolConverter: ask, protocol2CodeConverter: convert } = client;
        const params: CitedPasteParams = { uri: ask.asUri(document.uri), range: ask.asRange(range), text };
        const cited = await client.sendRequest<CitedPaste | null>(citedPasteRequest, params, token);
        if (cited === null || document.version !== version) return undefined;
        const title = l10n.t('Paste with citation ({0})', cited.sources.join(', '));
        const edit = new api.DocumentPasteEdit(cited.text, title, kind);
        edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
        edit.additionalEdit = new WorkspaceEdit();
        for (const { range: at, newText } of cited.additionalEdits)
          edit.additionalEdit.replace(document.uri, convert.asRange(at), newText);
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
}
