import { env, l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { EvidenceEntry, EvidenceKind } from '../../../server/src/lsp/protocol';
import type { EntryNode, EvidenceNode, KindNode, MoreNode, UseNode } from './node';

const icons: Readonly<Record<EvidenceKind, string>> = {
  figure: 'symbol-number',
  finding: 'lightbulb',
  term: 'whole-word',
  source: 'references',
};

/** How a line looks and sounds. What packs say is plain text in labels: VS Code draws no icons or links in them. */
export function itemOf(node: EvidenceNode): TreeItem {
  switch (node.type) {
    case 'pack': {
      const item = new TreeItem(node.pack.title, TreeItemCollapsibleState.Expanded);
      item.id = `pack ${node.pack.id}`;
      item.iconPath = new ThemeIcon('library');
      return item;
    }
    case 'kind':
      return kindItem(node);
    case 'entry':
      return entryItem(node);
    case 'use':
      return useItem(node);
    case 'more':
      return moreItem(node);
    case 'note':
      return new TreeItem(node.words);
  }
}

export function kindName(kind: EvidenceKind): string {
  switch (kind) {
    case 'figure':
      return l10n.t('Figures');
    case 'finding':
      return l10n.t('Findings');
    case 'term':
      return l10n.t('Terms');
    case 'source':
      return l10n.t('Sources');
  }
}

function kindItem({ pack, kind, count }: KindNode): TreeItem {
  const state = kind === 'figure' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(kindName(kind), state);
  item.id = `kind ${pack} ${kind}`;
  item.description = written(count);
  item.accessibilityInformation = { label: `${kindName(kind)}, ${written(count)}` };
  return item;
}

function entryItem({ entry }: EntryNode): TreeItem {
  const isFigure = entry.kind === 'figure';
  const item = new TreeItem(entry.label, isFigure ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = `entry ${entry.pack} ${entry.kind} ${entry.id}`;
  item.description = entry.description;
  item.contextValue = entry.kind;
  item.iconPath =
    entry.used > 0 ? new ThemeIcon('check', new ThemeColor('charts.green')) : new ThemeIcon(icons[entry.kind]);
  item.accessibilityInformation = { label: spoken(entry) };
  item.command = {
    command: 'tickmark.evidence.show',
    title: l10n.t('Show Card'),
    arguments: [{ type: 'entry', entry }],
  };
  return item;
}

/** A count as people write it in the language of the window: 100,000. */
function written(count: number): string {
  return count.toLocaleString(env.language);
}

/** What a screen reader says: the sentence, not the fragments. */
function spoken({ kind, label, description, detail, used }: EvidenceEntry): string {
  const use =
    used === 0 ? '' : used === 1 ? l10n.t('Used once in this draft.') : l10n.t('Used {0} times in this draft.', used);
  const says = kind === 'finding' ? detail : `${label}. ${detail}`;
  return [`${kindName(kind)}: ${says}.`, description, use].filter((part) => part !== '').join(' ');
}

function useItem({ use }: UseNode): TreeItem {
  const uri = Uri.parse(use.uri, true);
  const name = decodeURIComponent(use.uri.slice(use.uri.lastIndexOf('/') + 1));
  const item = new TreeItem(l10n.t('{0}, line {1}', name, use.range.start.line + 1));
  item.description = use.words;
  item.tooltip = use.words;
  item.iconPath = use.agrees
    ? new ThemeIcon('go-to-file')
    : new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.accessibilityInformation = {
    label: `${name}, ${use.range.start.line + 1}: ${use.words}${use.agrees ? '' : `. ${l10n.t('Differs from the source.')}`}`,
  };
  item.command = { command: 'tickmark.showPlace', title: l10n.t('Show'), arguments: [uri.toString(), use.range] };
  return item;
}

function moreItem({ shown, total, list }: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t('Show more'));
  item.id = `more ${list === null ? '' : `${list.pack} ${list.kind}`} ${shown}`;
  item.description = l10n.t('{0} of {1} are shown', written(shown), written(total));
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: 'tickmark.evidence.more', title: l10n.t('Show more'), arguments: [list] };
  return item;
}

/** A card as a tooltip: Markdown of ours, in which a pack's words are escaped. */
export function cardTooltip(markdown: string): MarkdownString {
  const tooltip = new MarkdownString(markdown);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}
