import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Coverage } from '../../server/src/lsp/protocol';
import type { CoverageNews } from './coverage-news';
import { describeCoverage } from './describe-coverage';

/** The one status item: "12 of 17 sourced", for the draft being written. A document without statistics shows none. */
export class CoverageStatus implements Disposable {
  private readonly item: StatusBarItem = window.createStatusBarItem('tickmark.coverage', StatusBarAlignment.Right, 90);
  private readonly latest = new Map<string, Coverage>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly client: BaseLanguageClient,
    news: CoverageNews,
  ) {
    this.item.name = 'Tickmark';
    this.item.command = 'workbench.actions.view.problems';
    this.subscriptions = [
      this.item,
      news.onDidRead((coverage) => this.receive(coverage)),
      window.onDidChangeActiveTextEditor(() => this.show()),
      workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    ];
  }

  private receive(coverage: Coverage): void {
    this.latest.set(this.client.protocol2CodeConverter.asUri(coverage.uri).toString(), coverage);
    this.show();
  }

  private forget(uri: Uri): void {
    this.latest.delete(uri.toString());
  }

  private show(): void {
    const document = window.activeTextEditor?.document;
    const coverage = document && this.latest.get(document.uri.toString());
    if (!coverage || coverage.statistics === 0) {
      this.item.hide();
      return;
    }
    const { text, tooltip } = describeCoverage(coverage, l10n.t);
    this.item.text = `$(checklist) ${text}`;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: tooltip };
    this.item.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
