import { type Disposable, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Coverage, coverageNotification } from '../../server/src/lsp/protocol';

/** Passes on that a draft was read, to all who want to know: a connection has one handler for a notification. */
export class CoverageNews implements Disposable {
  private readonly told = new EventEmitter<Coverage>();
  private readonly subscription: Disposable;
  readonly onDidRead = this.told.event;

  constructor(client: BaseLanguageClient) {
    this.subscription = client.onNotification(coverageNotification, (coverage: Coverage) => this.told.fire(coverage));
  }

  dispose(): void {
    this.subscription.dispose();
    this.told.dispose();
  }
}
