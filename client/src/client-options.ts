import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { background } from './background';
import type { InitializationOptions } from '../../server/src/lsp/protocol';

const languages = ['markdown', 'quarto', 'rmd'];
/** Places where drafts are written. Left out are those where text is only shown: comparisons, output, chat answers. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** Where drafts are. */
export const drafts = languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));

/** Which documents the server sees, and what it may count on; `more` is what only one kind of server needs. */
export function clientOptions(log: LogOutputChannel, more: InitializationOptions): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    files: true,
    drafts: true,
    places: true,
    coverage: true,
    pictures: true,
    background: background(),
    trusted: workspace.isTrusted,
    ...more,
  };
  return {
    documentSelector: drafts,
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'tickmark',
    // Only what is open and shown is read: nobody asked about the other drafts of a folder.
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: true, onTabs: false },
    // What a pack says is shown as text: no command links, no HTML.
    markdown: { isTrusted: false, supportHtml: false },
  };
}
