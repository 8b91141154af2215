import { type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ConvertCitationsParams,
  convertCitationsRequest,
  type ConvertedCitations,
  insertReferencesRequest,
  type ReferenceListChange,
} from '../../server/src/lsp/protocol';
import { applyChange } from './apply-change';
import { describeConversion, describeReferences } from './describe-citations';

type Target = ConvertCitationsParams['to'];

const targets: readonly (QuickPickItem & { readonly to: Target })[] = [
  {
    to: 'pandoc',
    label: 'Keys',
    description: '[@doe2024, p. 3]',
    detail: 'For Pandoc and Quarto, which write the references.',
  },
  {
    to: 'footnote',
    label: 'Footnotes',
    description: '[^1]',
    detail: 'Each citation becomes a footnote with its reference.',
  },
  {
    to: 'link',
    label: 'Links',
    description: '([Doe 2024](https://…), p. 3)',
    detail: 'Each citation becomes a link in the text.',
  },
];

/** "Tickmark: Convert Citations…": all citations of the draft as keys, footnotes or links. */
export async function convertCitations(client: BaseLanguageClient, to?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage('Open the draft first whose citations should be converted.');
    return;
  }
  const target =
    targets.find((one) => one.to === to) ??
    (await window.showQuickPick(targets, {
      title: 'Convert all citations of this draft',
      placeHolder: 'Write them as …',
    }));
  if (target === undefined) return;
  const { document } = editor;
  const version = document.version;
  const params: ConvertCitationsParams = { uri: client.code2ProtocolConverter.asUri(document.uri), to: target.to };
  const converted = await client.sendRequest<ConvertedCitations | null>(convertCitationsRequest, params);
  if (converted === null || document.version !== version || !(await applyChange(client, editor, converted)))
    void window.showWarningMessage('The citations could not be converted. Is this a draft in Markdown?');
  else void window.showInformationMessage(describeConversion(converted, target.label.toLowerCase()));
}

/** "Tickmark: Insert or Refresh References": the list of all works that the draft cites. */
export async function insertReferences(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage('Open the draft first that needs a list of references.');
    return;
  }
  const { document } = editor;
  const version = document.version;
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const change = await client.sendRequest<ReferenceListChange | null>(insertReferencesRequest, params);
  if (change === null || document.version !== version || !(await applyChange(client, editor, change)))
    void window.showWarningMessage('The list of references could not be written. Is this a draft in Markdown?');
  else void window.showInformationMessage(describeReferences(change));
}
