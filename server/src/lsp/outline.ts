import {
  DocumentSymbolRequest,
  type Connection,
  type Disposable,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Client } from './client';

/** The name of the list where an editor shows several. */
const options = { label: 'Statistics' };

/** What the server says of its symbols at the start: nothing where they are registered later. */
export function symbolCapability(client: Client): Pick<ServerCapabilities, 'documentSymbolProvider'> {
  return client.registersSymbols ? {} : { documentSymbolProvider: options };
}

/**
 * The statistics as symbols, registered anew whenever they may be others. LSP has no other way to tell an editor that the
 * symbols it keeps are out of date: VS Code asks for them again only after an edit, or when who gives them has changed.
 */
export class Outline {
  private registered: Promise<Disposable> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {}

  /** Once the editor is ready for it. */
  register(): void {
    if (!this.client.registersSymbols) return;
    this.registered = this.connection.client.register(DocumentSymbolRequest.type, {
      documentSelector: null,
      ...options,
    });
    // The editor may be gone by now.
    this.registered.catch(() => undefined);
  }

  renew(): void {
    if (this.registered === null) return;
    const former = this.registered;
    this.register();
    former.then((one) => one.dispose()).catch(() => undefined);
  }
}
