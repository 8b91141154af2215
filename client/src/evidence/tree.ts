import {
  type CancellationToken,
  commands,
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeItem,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  evidenceRequest,
  type EvidenceFilter,
  type EvidenceKind,
  type EvidencePage,
  type EvidencePageParams,
  type FigureCard,
  figureCardRequest,
  type FigureParams,
  type FigureUse,
  figureUsesRequest,
  type PackEntry,
  packsRequest,
} from '../../../server/src/lsp/protocol';
import type { CurrentDraft } from '../current-draft';
import { figureMime } from '../drop-figure';
import { cardTooltip, itemOf } from './item';
import type { EvidenceNode, KindNode } from './node';

/** How many lines of a long list come at once: more than anybody reads, few enough to be there at once. */
const step = 200;
const kinds: readonly EvidenceKind[] = ['figure', 'finding', 'term', 'source'];

/** What the writer asked to see. */
export type Wanted = Omit<EvidenceFilter, 'uri'>;

/** The lines of the evidence view, asked of the server as they come into sight. */
export class EvidenceTree
  implements TreeDataProvider<EvidenceNode>, TreeDragAndDropController<EvidenceNode>, Disposable
{
  private readonly changed = new EventEmitter<EvidenceNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly dragMimeTypes = [figureMime];
  readonly dropMimeTypes = [];
  /** How many lines of each list are shown, where that is more than the first step; by pack and kind. */
  private readonly shown = new Map<string, number>();
  /** What was found for the search, for who listens. */
  private readonly counted = new EventEmitter<number | null>();
  readonly onDidCount = this.counted.event;
  wanted: Wanted = {};

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly draft: CurrentDraft,
  ) {}

  /** Asks for everything anew. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  want(wanted: Wanted): void {
    this.wanted = wanted;
    this.shown.clear();
    this.refresh();
  }

  showMore(list: KindNode | null): void {
    const key = keyOf(list);
    this.shown.set(key, (this.shown.get(key) ?? step) + step);
    this.changed.fire(undefined);
  }

  getTreeItem(node: EvidenceNode): TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: EvidenceNode): Promise<EvidenceNode[]> {
    if (!this.client.isRunning()) return [];
    if (node === undefined) return this.roots();
    if (node.type === 'pack')
      return kinds
        .map((kind): KindNode => ({ type: 'kind', pack: node.pack.id, kind, count: node.pack.counts[kind] }))
        .filter(({ count }) => count > 0);
    if (node.type === 'kind') return this.page(node);
    if (node.type === 'entry' && node.entry.kind === 'figure') return this.uses(node.entry.pack, node.entry.id);
    return [];
  }

  /** The card, when the pointer rests on a line. */
  async resolveTreeItem(item: TreeItem, node: EvidenceNode, token: CancellationToken): Promise<TreeItem> {
    if (node.type !== 'entry') return item;
    const { kind, pack, id } = node.entry;
    const params: FigureParams = { uri: this.uri, kind, pack, id };
    const card = await this.client.sendRequest<FigureCard | null>(figureCardRequest, params, token);
    if (card !== null) item.tooltip = cardTooltip(card.markdown);
    return item;
  }

  handleDrag(nodes: readonly EvidenceNode[], transfer: DataTransfer): void {
    const figure = nodes.find((node) => node.type === 'entry' && node.entry.kind === 'figure');
    if (figure?.type !== 'entry') return;
    const { pack, id } = figure.entry;
    transfer.set(figureMime, new DataTransferItem(JSON.stringify({ pack, id })));
  }

  private get uri(): string | undefined {
    return this.draft.uri && this.client.code2ProtocolConverter.asUri(this.draft.uri);
  }

  private async roots(): Promise<EvidenceNode[]> {
    if (this.wanted.query !== undefined && this.wanted.query.trim() !== '') return this.page(null);
    const filter: EvidenceFilter = { ...this.wanted, uri: this.uri };
    const packs = await this.client.sendRequest<PackEntry[]>(packsRequest, filter);
    const filled = packs.filter(({ counts }) => kinds.some((kind) => counts[kind] > 0));
    this.counted.fire(null);
    await this.tellEmpty(filled.length === 0);
    return filled.map((pack) => ({ type: 'pack', pack }));
  }

  /** The lines of one list that are shown, and the one that asks for more; for null what a search found. */
  private async page(list: KindNode | null): Promise<EvidenceNode[]> {
    const limit = this.shown.get(keyOf(list)) ?? step;
    const entries: EvidencePage['entries'][number][] = [];
    let total = 0;
    // The server gives no more than 500 at a time.
    do {
      const params: EvidencePageParams = {
        ...this.wanted,
        ...(list === null ? {} : { pack: list.pack, kinds: [list.kind] }),
        uri: this.uri,
        offset: entries.length,
        limit: Math.min(500, limit - entries.length),
      };
      const page = await this.client.sendRequest<EvidencePage>(evidenceRequest, params);
      total = page.total;
      entries.push(...page.entries);
      if (page.entries.length === 0) break;
    } while (entries.length < Math.min(limit, total));
    if (list === null) {
      this.counted.fire(total);
      await this.tellEmpty(total === 0);
    }
    const nodes = entries.map((entry): EvidenceNode => ({ type: 'entry', entry }));
    return entries.length < total ? [...nodes, { type: 'more', list, shown: entries.length, total }] : nodes;
  }

  private async uses(pack: string, id: string): Promise<EvidenceNode[]> {
    const params: FigureParams = { uri: this.uri, pack, id };
    const uses = await this.client.sendRequest<FigureUse[]>(figureUsesRequest, params);
    const words =
      uses.length === 0
        ? l10n.t('Not used in this project')
        : uses.length === 1
          ? l10n.t('Used once in this project')
          : l10n.t('Used {0} times in this project', uses.length);
    return [{ type: 'note', words }, ...uses.map((use): EvidenceNode => ({ type: 'use', use }))];
  }

  /** Lets the view say what to do where it has nothing to show. */
  private async tellEmpty(empty: boolean): Promise<void> {
    const isNarrowed = Object.values(this.wanted).some((value) => value !== undefined && value !== '');
    const state = !empty ? 'filled' : isNarrowed ? 'nothing-found' : 'no-packs';
    await commands.executeCommand('setContext', 'tickmark.evidence', state);
  }

  dispose(): void {
    this.changed.dispose();
    this.counted.dispose();
  }
}

function keyOf(list: KindNode | null): string {
  return list === null ? '' : `${list.pack} ${list.kind}`;
}
