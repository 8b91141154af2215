import { MarkupKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { sourceHints } from '../core/features/source-hints';
import type { Drafts } from './drafts';

/** The source of known figures, behind the number; none unless the settings ask for it. */
export async function onInlayHints(params: InlayHintParams, drafts: Drafts): Promise<InlayHint[] | null> {
  const { uri } = params.textDocument;
  if ((await drafts.settings(uri))?.inlayHints !== true) return null;
  const draft = await drafts.get(uri);
  if (draft === null) return null;
  return sourceHints(draft.analysis, draft.convert.toSpan(params.range)).map(({ at, label, tooltip }) => ({
    position: draft.convert.toPosition(at),
    label,
    tooltip: { kind: MarkupKind.Markdown, value: tooltip },
    paddingLeft: true,
  }));
}
