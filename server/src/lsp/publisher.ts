import type { Connection } from 'vscode-languageserver';
import { ownProblems, show, type Shown } from './diagnostics';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type { Host } from './host';
import { messageOf, type Log } from './log';

/**
 * Diagnostics for editors that do not ask for them. A document is read once what is waiting was handled, so that a
 * burst of keys is one reading, without a fixed delay.
 */
export class Publisher {
  /** How many changes of a document wait to be read. */
  private readonly waiting = new Map<string, number>();
  /** What was sent of each open document. */
  private readonly sent = new Map<string, { readonly draft: Draft; readonly shown: Shown }>();

  constructor(
    private readonly connection: Connection,
    private readonly drafts: Drafts,
    private readonly host: Host,
    private readonly log: Log,
  ) {}

  schedule(uri: string): void {
    const changes = this.waiting.get(uri) ?? 0;
    this.waiting.set(uri, changes + 1);
    if (changes === 0) this.wait(uri);
  }

  /** Takes the squiggles of a closed document away. */
  clear(uri: string): void {
    this.sent.delete(uri);
    this.connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
  }

  /** The connection takes one message a turn: as long as changes follow each other turn by turn, they are one reading. */
  private wait(uri: string): void {
    const changes = this.waiting.get(uri);
    this.host.defer(() =>
      this.host.defer(() => (this.waiting.get(uri) === changes ? void this.publish(uri) : this.wait(uri))),
    );
  }

  private async publish(uri: string): Promise<void> {
    this.waiting.delete(uri);
    try {
      const draft = await this.drafts.get(uri);
      const sent = this.sent.get(uri);
      // All that was typed while a long draft was read is one version.
      if (draft === null || draft === sent?.draft) return;
      const shown = show(draft, sent?.shown ?? null);
      this.drafts.tellCut(draft);
      this.sent.set(uri, { draft, shown });
      const diagnostics = [...ownProblems(draft), ...shown.items];
      await this.connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
    } catch (error) {
      this.log.error(`Tickmark could not check ${uri}: ${messageOf(error)}`);
    }
  }
}
