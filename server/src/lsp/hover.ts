import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hover } from '../core/features/hover';
import type { Client } from './client';
import type { Drafts } from './drafts';
import type { Formatting } from './formatting';

export async function onHover(
  params: HoverParams,
  drafts: Drafts,
  client: Client,
  formatting: Formatting,
): Promise<Hover | null> {
  const draft = await drafts.near(params.textDocument.uri, params.position);
  if (draft === null) return null;
  const found = hover(draft.analysis, draft.convert.toOffset(params.position), {
    pictures: client.pictures,
    background: client.background,
    explainAll: draft.held.editor.explainAll,
    formatter: () => formatting.of(draft.held.project),
  });
  if (found === null) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: draft.convert.toRange(found.span) };
}
