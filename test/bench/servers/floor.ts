// The least that a language server can do: the same libraries, incremental sync, one regular expression over the text, at most
// 200 diagnostics. What Tickmark is measured against.
import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const most = 200;
const percent = /\b\d[\d,.]*\s?(?:%|percent|per cent)/gu;

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
  },
}));
connection.onHover(() => null);
documents.onDidChangeContent(({ document }) => {
  const diagnostics = [];
  for (const { index, 0: words } of document.getText().matchAll(percent)) {
    if (diagnostics.length === most) continue;
    const range = { start: document.positionAt(index), end: document.positionAt(index + words.length) };
    diagnostics.push({ range, severity: 2 as const, source: 'floor', message: `A number: ${words}` });
  }
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});
documents.listen(connection);
connection.listen();
