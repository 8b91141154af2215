import type { InitializeParams } from 'vscode-languageserver';
import type { Background } from '../core/features/ink';
import type { InitializationOptions } from './protocol';

/** What the editor can do, read once from `initialize`. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersConfiguration: boolean;
  /** Takes the provider of symbols when it is told to, and another later. */
  readonly registersSymbols: boolean;
  readonly hasWorkspaceFolders: boolean;
  readonly resolvesCodeActionEdits: boolean;
  readonly versionsEdits: boolean;
  readonly showsDefinitionLinks: boolean;
  readonly preparesRename: boolean;
  /** Shows images in hovers. Elsewhere a data address would be read as a line of gibberish. */
  readonly pictures: boolean;
  /** What they stand on, where the editor tells; it may tell again. */
  background: Background | undefined;
  /** See {@link InitializationOptions}. */
  readonly files: boolean;
  readonly drafts: boolean;
  readonly places: boolean;
  /** Fills in completions with stops. */
  readonly snippets: boolean;
  readonly nestsSymbols: boolean;
  /** Asks anew for inlay hints, code lenses and semantic tokens when it is told that settings have changed. */
  readonly refreshes: { readonly hints: boolean; readonly lenses: boolean; readonly tokens: boolean };
  readonly coverage: boolean;
  readonly references: string | undefined;
  readonly trusted: boolean;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, general } = capabilities;
  const options = asOptions(initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    resolvesCodeActionEdits:
      textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true &&
      textDocument.codeAction.dataSupport === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    showsDefinitionLinks: textDocument?.definition?.linkSupport === true,
    // VS Code and what is built on it names its Markdown parser; editors that show a hover as text do not.
    pictures: options.pictures ?? general?.markdown?.parser === 'marked',
    background: asBackground(options.background),
    files: options.files === true,
    drafts: options.drafts === true,
    places: options.places === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshes: {
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    coverage: options.coverage === true,
    // Editors that know no such thing leave it to their users.
    trusted: options.trusted !== false,
    references: typeof options.references === 'string' ? options.references : undefined,
  };
}

/** What an editor says that its pictures stand on. */
export function asBackground(value: unknown): Background | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}

function asOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
