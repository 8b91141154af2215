import { commands, Disposable, env, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CoverageNews } from '../coverage-news';
import type { CurrentDraft } from '../current-draft';
import { insertFigure } from '../insert-figure';
import type { FigureCards } from '../show-figure';
import type { EvidenceNode, KindNode } from './node';
import { filterEvidence, narrowed, searchEvidence } from './search';
import { EvidenceTree } from './tree';

/** How long the draft has to rest, in milliseconds, before the view counts anew what is used. */
const rest = 1500;

/** The evidence view in the activity bar, with its commands. */
export function evidenceView(
  client: BaseLanguageClient,
  draft: CurrentDraft,
  news: CoverageNews,
  cards: FigureCards,
): Disposable {
  const tree = new EvidenceTree(client, draft);
  const view = window.createTreeView('tickmark.evidence', {
    treeDataProvider: tree,
    dragAndDropController: tree,
    showCollapseAll: true,
  });
  const describe = (count: number | null) => {
    const words = narrowed(tree.wanted);
    void commands.executeCommand('setContext', 'tickmark.evidenceNarrowed', words.length > 0);
    view.message =
      words.length === 0
        ? undefined
        : count === null
          ? l10n.t('Shown: {0}', words.join(', '))
          : l10n.t('{0} found: {1}', count, words.join(', '));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const whenRested = () => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => tree.refresh(), rest);
  };
  const uri = () => draft.uri && client.code2ProtocolConverter.asUri(draft.uri);
  // A shortcut tells a command nothing of the line with the focus: the key first turns its selection (see package.json), and
  // the line that was turned is meant.
  let turned: EvidenceNode | undefined;
  let selected: readonly EvidenceNode[] = [];
  const follow = (selection: readonly EvidenceNode[]) => {
    const added = selection.find((node) => !selected.includes(node));
    turned = added ?? selected.find((node) => !selection.includes(node)) ?? turned;
    selected = selection;
  };
  const insert = (form: 'sentence' | 'row' | 'picture' | 'diagram') => async (node?: EvidenceNode) => {
    const chosen = node ?? turned;
    if (chosen?.type === 'entry' && chosen.entry.kind === 'figure')
      await insertFigure(client, draft, form, chosen.entry);
  };
  const command = (name: string, run: (...args: never[]) => unknown) =>
    commands.registerCommand(name, run as (...args: unknown[]) => unknown);
  return Disposable.from(
    tree,
    view,
    tree.onDidCount(describe),
    view.onDidChangeSelection(({ selection }) => follow(selection)),
    draft.onDidChange(() => tree.refresh()),
    news.onDidRead(whenRested),
    client.onDidChangeState(() => tree.refresh()),
    // The pictures on the cards are in the colours of the theme.
    window.onDidChangeActiveColorTheme(() => tree.refresh()),
    command('tickmark.searchEvidence', () => searchEvidence(tree)),
    command('tickmark.filterEvidence', () => filterEvidence(tree, client, uri())),
    command('tickmark.clearEvidenceFilter', () => tree.want({})),
    command('tickmark.evidence.more', (list: KindNode | null) => tree.showMore(list)),
    command('tickmark.evidence.insert', insert('sentence')),
    command('tickmark.evidence.insertRow', insert('row')),
    command('tickmark.evidence.insertPicture', insert('picture')),
    command('tickmark.evidence.insertDiagram', insert('diagram')),
    command('tickmark.evidence.show', (node?: EvidenceNode) => {
      const chosen = node ?? turned;
      if (chosen?.type !== 'entry') return;
      const { kind, pack, id } = chosen.entry;
      return cards.show({ uri: uri(), kind, pack, id });
    }),
    command('tickmark.evidence.copy', (node?: EvidenceNode) => {
      const chosen = node ?? turned;
      if (chosen?.type === 'entry') return env.clipboard.writeText(`${chosen.entry.label}: ${chosen.entry.detail}`);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** A place of a draft, from the counts over a section and from the uses of a figure. */
export async function showPlace(
  client: BaseLanguageClient,
  uri: string,
  range: Parameters<BaseLanguageClient['protocol2CodeConverter']['asRange']>[0],
): Promise<void> {
  await window.showTextDocument(Uri.parse(uri, true), {
    selection: client.protocol2CodeConverter.asRange(range) ?? undefined,
  });
}
