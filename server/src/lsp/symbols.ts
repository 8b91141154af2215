import {
  SymbolKind,
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { searchWords } from '../core/evidence/search-words';
import { nameOf, statisticsOf } from '../core/features/statistics';
import type { Client } from './client';
import type { Drafts } from './drafts';
import type { ProjectStatistics } from './project-statistics';

/** The statistics of a draft, unless the settings leave them out. */
export async function onDocumentSymbols(
  { textDocument: { uri } }: DocumentSymbolParams,
  drafts: Drafts,
  client: Client,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  // VS Code has the headings already, and divides its outline where there are two lists.
  if ((await drafts.settings(uri))?.outline !== true) return null;
  const draft = await drafts.get(uri);
  if (draft === null) return null;
  return statisticsOf(draft.analysis).map((statistic) => {
    const { name, detail } = nameOf(statistic);
    const range = draft.convert.toRange(statistic.span);
    return client.nestsSymbols
      ? { name, detail, kind: SymbolKind.Number, range, selectionRange: range }
      : { name: `${name} · ${detail}`, kind: SymbolKind.Number, location: { uri, range } };
  }) as DocumentSymbol[] | SymbolInformation[];
}

/** At most this many: a list is to choose from. */
const mostSymbols = 300;

/** The statistics of all drafts of the project whose number or sentence has every word of the query. */
export async function onWorkspaceSymbols(
  { query }: WorkspaceSymbolParams,
  project: ProjectStatistics,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const words = searchWords(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found: SymbolInformation[] = [];
  // Where nothing is looked for yet, what is open will do.
  for await (const { uri, statements } of project.drafts(words.length === 0, token)) {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    for (const one of statements) {
      const said = searchWords(`${one.name} ${one.detail} ${one.words}`);
      if (!words.every((word) => said.includes(word))) continue;
      found.push({
        name: `${one.name} · ${one.detail}`,
        kind: SymbolKind.Number,
        containerName: name,
        location: { uri, range: one.range },
      });
      if (found.length >= mostSymbols) return found;
    }
  }
  return found;
}
