import type { Workspace } from '../core/workspace';
import type { CslItem } from '../core/evidence/pack';
import type { ReferenceFormatting } from '../core/references/formatter';
import type { serve } from './serve';

/** What the machine that the server runs on gives it: the entries differ in nothing else. */
export interface Host {
  /** The file system, for `file:` addresses; null in a Worker, where the client is asked. */
  readonly files: Workspace | null;
  /** Runs the callback once what is waiting now was handled. */
  defer(callback: () => void): void;
  /**
   * What writes references: loaded when first asked for.
   * @param address where a client in a browser says that the file is
   * @throws Error where it cannot be loaded
   */
  references(address: string | undefined): ReferenceFormatting;
  /**
   * Searches Zotero on this computer; null where there is none, in a browser.
   * @throws Error with a sentence for the writer
   */
  readonly zotero: ((query: string) => Promise<readonly CslItem[]>) | null;
  /** What does the work. An entry may load it after `initialize` was answered; then it holds back what the editor says until it is there. */
  load(use: (work: { readonly serve: typeof serve }) => void): void;
}
