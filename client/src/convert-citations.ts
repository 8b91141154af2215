import { l10n, type QuickPickItem, window } from 'vscode';
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

const targets = (): (QuickPickItem & { readonly to: Target })[] => [
  {
    to: 'pandoc',
    label: l10n.t('Keys'),
    description: '[@doe2024, p. 3]',
    detail: l10n.t('For Pandoc and Quarto, which write the references.'),
  },
  {
    to: 'footnote',
    label: l10n.t('Footnotes'),
    description: '[^1]',
    detail: l10n.t('Each citation becomes a footnote with its reference.'),
  },
  {
    to: 'link',
    label: l10n.t('Links'),
    description: '([Doe 2024](https://…), p. 3)',
    detail: l10n.t('Each citation becomes a link in the text.'),
  },
];

/** "Tickmark: Convert Citations…": all citations of the draft as keys, footnotes or links. */
export async function convertCitations(client: BaseLanguageClient, to?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open the draft first whose citations should be converted.'));
    return;
  }
  const target =
    targets().find((one) => one.to === to) ??
    (await window.showQuickPick(targets(), {
      title: l10n.t('Convert all citations of this draft'),
      placeHolder: l10n.t('Write them as …'),
    }));
  if (target === undefined) return;
  const { document } = editor;
  const version = document.version;
  const params: ConvertCitationsParams = { uri: client.code2ProtocolConverter.asUri(document.uri), to: target.to };
  const converted = await client.sendRequest<ConvertedCitations | null>(convertCitationsRequest, params);
  if (converted === null || document.version !== version || !(await applyChange(client, editor, converted)))
    void window.showWarningMessage(l10n.t('The citations could not be converted. Is this a draft in Markdown?'));
  else void window.showInformationMessage(describeConversion(converted, target.label.toLowerCase(), l10n.t));
}

/** "Tickmark: Insert or Refresh References": the list of all works that the draft cites. */
export async function insertReferences(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open the draft first that needs a list of references.'));
    return;
  }
  const { document } = editor;
  const version = document.version;
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const change = await client.sendRequest<ReferenceListChange | null>(insertReferencesRequest, params);
  if (change === null || document.version !== version || !(await applyChange(client, editor, change)))
    void window.showWarningMessage(l10n.t('The list of references could not be written. Is this a draft in Markdown?'));
  else void window.showInformationMessage(describeReferences(change, l10n.t));
}
