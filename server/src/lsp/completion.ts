import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type MarkupContent,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { completions, documentationOf, type Completion } from '../core/features/completion';
import type { Client } from './client';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type { SearchIndexes } from './search';
import type { Formatting } from './formatting';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  figure: CompletionItemKind.Value,
  key: CompletionItemKind.Reference,
  footnote: CompletionItemKind.Reference,
};

interface Data {
  readonly uri: string;
  readonly about: Completion['about'];
}

export async function onCompletion(
  params: CompletionParams,
  drafts: Drafts,
  client: Client,
  search: SearchIndexes,
): Promise<CompletionList | null> {
  const { uri } = params.textDocument;
  const packs = (await drafts.get(uri))?.analysis.packs;
  if (packs === undefined) return null;
  await search.prepare(packs);
  const draft = await drafts.get(uri);
  if (draft === null) return null;
  const invoked = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const offset = draft.convert.toOffset(params.position);
  const found = completions(draft.analysis, offset, { invoked });
  // What fits depends on what is typed next: the editor's own filter knows neither aliases nor subjects.
  return { isIncomplete: true, items: found.map((item) => toItem(item, draft, client)) };
}

/** Adds the card to an item that the writer looks at. */
export async function onCompletionResolve(
  item: CompletionItem,
  drafts: Drafts,
  client: Client,
  formatting: Formatting,
): Promise<CompletionItem> {
  const data = item.data as Data | undefined;
  const draft = data === undefined ? null : await drafts.get(data.uri);
  if (draft === null || data === undefined) return item;
  const options = {
    pictures: client.pictures,
    background: client.background,
    formatter: () => formatting.of(draft.held.project),
  };
  const markdown = documentationOf(data.about, draft.analysis, options);
  return markdown === null ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: markdown } };
}

function toItem(item: Completion, draft: Draft, client: Client): CompletionItem {
  const snippet = client.snippets ? item.snippet : null;
  const data: Data = { uri: draft.uri, about: item.about };
  return {
    label: item.label,
    kind: kinds[item.kind],
    labelDetails: { description: item.hint },
    detail: item.detail,
    ...(item.preview === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: item.preview } satisfies MarkupContent }),
    filterText: item.filter,
    sortText: item.sort,
    insertTextFormat: snippet === null ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: draft.convert.toRange(item.replaces), newText: snippet ?? item.text },
    additionalTextEdits: item.additional.map((edit) => draft.convert.toTextEdit(edit)),
    data,
  };
}
