import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import { configNames } from '../core/project/find-layers';
import type { Client } from './client';
import type { Log } from './log';

/** Configuration, packs, libraries and styles; which of them matter is known once they are read. */
const watched = [
  ...configNames.map((name) => `**/${name}`),
  '**/*.{yaml,yml,json,bib,bibtex,biblatex,ris,csl}',
  '**/index.Rmd',
];

/** Asks the editor to tell when settings, or files that could stand behind a draft, change. */
export async function watch(connection: Connection, client: Client, log: Log): Promise<void> {
  try {
    if (client.registersWatchers)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    if (client.registersConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tickmark' });
  } catch {
    log.info('The editor does not tell when files change; open a draft again to read changed packs.');
  }
}
