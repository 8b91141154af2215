import { commands, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  evidenceRequest,
  type EvidenceKind,
  type EvidencePage,
  type EvidencePageParams,
} from '../../../server/src/lsp/protocol';
import { asText } from '../as-text';
import { kindName } from './item';
import type { EvidenceTree, Wanted } from './tree';

/** How long a writer pauses, in milliseconds, before what they typed is looked for. */
const pause = 120;

/** "Search Evidence…": the view follows what is typed. Enter keeps it and leads into the list, Escape gives the former search back. */
export function searchEvidence(tree: EvidenceTree): void {
  const before = tree.wanted;
  const box = window.createInputBox();
  box.title = l10n.t('Search the evidence');
  box.placeholder = l10n.t('Subject, number or source, for example “huawei” or “94 percent”');
  box.prompt = l10n.t('The list follows what you type.');
  box.value = before.query ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = false;
  const look = (typed: string) => {
    const query = searchable(typed);
    if (query !== (tree.wanted.query ?? '')) tree.want({ ...tree.wanted, query: query === '' ? undefined : query });
  };
  box.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => look(value), pause);
  });
  box.onDidAccept(() => {
    kept = true;
    look(box.value);
    box.hide();
    void commands.executeCommand('tickmark.evidence.focus');
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    if (!kept) look(before.query ?? '');
    box.dispose();
  });
  // The list is looked at while the words are typed.
  void commands.executeCommand('tickmark.evidence.focus', { preserveFocus: true }).then(() => box.show());
}

/** What is worth looking for: a single letter is in everything. */
export function searchable(typed: string): string {
  return /^\s*[a-z]\s*$/iu.test(typed) ? '' : typed;
}

interface Choice extends QuickPickItem {
  readonly wanted: Wanted;
}

/** "Filter Evidence…": by use in the draft, by kind, by source. One at a time of each; choosing again replaces it. */
export async function filterEvidence(
  tree: EvidenceTree,
  client: BaseLanguageClient,
  draft: string | undefined,
): Promise<void> {
  const { wanted } = tree;
  const mark = (on: boolean) => (on ? '$(check) ' : '');
  const kinds: readonly EvidenceKind[] = ['figure', 'finding', 'term', 'source'];
  const choices: (Choice | QuickPickItem)[] = [
    { label: mark(wanted.use === 'used') + l10n.t('Used in this draft'), wanted: toggled(wanted, 'use', 'used') },
    {
      label: mark(wanted.use === 'unused') + l10n.t('Not used in this draft'),
      wanted: toggled(wanted, 'use', 'unused'),
    },
    ...kinds.map((kind) => ({
      label: mark(wanted.kinds?.[0] === kind) + l10n.t('Only {0}', kindName(kind).toLowerCase()),
      wanted: { ...wanted, kinds: wanted.kinds?.[0] === kind ? undefined : [kind] },
    })),
    { label: mark(wanted.source !== undefined) + l10n.t('From one source…'), wanted },
  ];
  if (narrowed(wanted).length > 0)
    choices.push({ label: `$(clear-all) ${l10n.t('Show everything')}`, wanted: {} } as Choice);
  const chosen = (await window.showQuickPick(choices, {
    title: l10n.t('Filter the evidence'),
    placeHolder: l10n.t('What do you want to see?'),
  })) as Choice | undefined;
  if (chosen === undefined) return;
  if (chosen.wanted !== wanted) return tree.want(chosen.wanted);
  const source = await pickSource(client, draft);
  if (source !== undefined) tree.want({ ...wanted, source });
}

function toggled(wanted: Wanted, key: 'use', value: 'used' | 'unused'): Wanted {
  return { ...wanted, [key]: wanted[key] === value ? undefined : value };
}

async function pickSource(client: BaseLanguageClient, uri: string | undefined): Promise<string | undefined> {
  const params: EvidencePageParams = { uri, kinds: ['source'], offset: 0, limit: 500 };
  const items = client.sendRequest<EvidencePage>(evidenceRequest, params).then(({ entries }) =>
    entries.map(({ id, label, description }) => ({
      label: asText(label),
      description: asText(description),
      id,
    })),
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Show what rests on one source'),
    matchOnDescription: true,
  });
  return chosen?.id;
}

/** What the list is narrowed to, in words for the line above it. */
export function narrowed({ query, kinds, source, use }: Wanted): string[] {
  const words: string[] = [];
  if (query !== undefined && query !== '') words.push(`“${query}”`);
  if (use === 'used') words.push(l10n.t('used in this draft'));
  if (use === 'unused') words.push(l10n.t('not used in this draft'));
  if (kinds?.[0] !== undefined) words.push(kindName(kinds[0]).toLowerCase());
  if (source !== undefined) words.push(l10n.t('from {0}', source));
  return words;
}
