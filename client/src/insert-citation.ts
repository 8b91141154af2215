import { l10n, type QuickPickItem, type TextEditor, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DraftChange,
  type InsertCitationParams,
  insertCitationRequest,
  type ReferenceEntry,
  type ReferencesParams,
  referencesRequest,
  type ZoteroAnswer,
  type ZoteroParams,
  zoteroRequest,
} from '../../server/src/lsp/protocol';
import { applyChange } from './apply-change';
import { asText } from './as-text';

interface ReferenceItem extends QuickPickItem {
  /** Absent where the line only says something. */
  readonly entry?: ReferenceEntry;
  readonly zotero?: true;
}

/** "Tickmark: Insert Citation…": cites a work of the draft's libraries and packs, or of Zotero, at the cursor as the draft cites. */
export async function insertCitation(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage(
      l10n.t('Open the draft first, and put the cursor where the citation should stand.'),
    );
    return;
  }
  const chosen = await pickReference(client, editor.document.uri);
  if (chosen?.entry && !(await insertAt(client, editor, chosen.entry.key, chosen.zotero === true)))
    void window.showWarningMessage(l10n.t('The citation could not be inserted here. Is this a draft in Markdown?'));
}

async function insertAt(
  client: BaseLanguageClient,
  editor: TextEditor,
  key: string,
  zotero: boolean,
): Promise<boolean> {
  const { document, selection } = editor;
  const version = document.version;
  const params: InsertCitationParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    // Selected words are what is cited for: they stay.
    position: client.code2ProtocolConverter.asPosition(selection.end),
    key,
    ...(zotero ? { zotero } : {}),
  };
  const change = await client.sendRequest<DraftChange | null>(insertCitationRequest, params);
  return change !== null && document.version === version && applyChange(client, editor, change);
}

/** A list that is searched by the server: a library may hold fifty thousand works. */
function pickReference(client: BaseLanguageClient, draft: Uri): Promise<ReferenceItem | undefined> {
  const uri = client.code2ProtocolConverter.asUri(draft);
  const pick = window.createQuickPick<ReferenceItem>();
  pick.title = l10n.t('Insert a citation');
  pick.placeholder = l10n.t('Search by author, title, year or key');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked = 0;
  const search = async (): Promise<void> => {
    const mine = ++asked;
    const query = pick.value;
    pick.busy = true;
    const params: ReferencesParams = { uri, query };
    const known = client.sendRequest<ReferenceEntry[] | null>(referencesRequest, params).catch(() => null);
    const zoteroParams: ZoteroParams = { uri, query };
    const zotero = client.sendRequest<ZoteroAnswer>(zoteroRequest, zoteroParams).catch(() => null);
    const own = ((await known) ?? []).map((entry) => toItem(entry));
    if (mine !== asked) return;
    pick.items = own;
    const more = zoteroItems(await zotero, new Set(own.map(({ entry }) => entry?.key)));
    if (mine !== asked) return;
    if (more.length > 0) pick.items = [...own, ...more];
    else if (own.length === 0) pick.items = [nothingFound(query)];
    pick.busy = false;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void search(), 80);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.entry === undefined) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      asked = -1;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void search();
  });
}

function toItem(entry: ReferenceEntry): ReferenceItem {
  return {
    entry,
    label: asText(entry.short),
    description: asText(`@${entry.key}`),
    detail: asText(entry.title || entry.full),
    // The server has searched; what it found by an alias need not hold the words typed.
    alwaysShow: true,
  };
}

function zoteroItems(answer: ZoteroAnswer | null, known: ReadonlySet<string | undefined>): ReferenceItem[] {
  if (answer === null) return [];
  if (answer.problem !== undefined) return [{ label: `$(info) ${answer.problem}`, alwaysShow: true }];
  return answer.entries
    .filter(({ key }) => !known.has(key))
    .map((entry) => ({ ...toItem(entry), description: `Zotero · ${asText(`@${entry.key}`)}`, zotero: true }));
}

function nothingFound(query: string): ReferenceItem {
  const label =
    query === ''
      ? l10n.t(
          'This draft names no library yet. Add “bibliography: sources.bib” at its top, or the setting tickmark.bibliography.',
        )
      : l10n.t('Nothing found. Try fewer words, or only the author.');
  return { label: `$(info) ${label}`, alwaysShow: true };
}
