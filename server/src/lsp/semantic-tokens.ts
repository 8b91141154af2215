import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensParams } from 'vscode-languageserver';
import { statisticsOf } from '../core/features/statistics';
import type { Drafts } from './drafts';
import { tokenLegend } from './token-legend';

/** Every statistic with its standing, for editors that colour them; none unless the settings ask for it. */
export async function onSemanticTokens(params: SemanticTokensParams, drafts: Drafts): Promise<SemanticTokens> {
  const { uri } = params.textDocument;
  const none = { data: [] };
  if ((await drafts.settings(uri))?.semanticHighlighting !== true) return none;
  const draft = await drafts.get(uri);
  if (draft === null) return none;
  const builder = new SemanticTokensBuilder();
  for (const { span, standing } of statisticsOf(draft.analysis)) {
    const { start, end } = draft.convert.toRange(span);
    // A token ends with its line; a number that a line break divides has its first part coloured.
    const length =
      start.line === end.line ? end.character - start.character : lineRest(draft.analysis.text, span.start);
    builder.push(start.line, start.character, length, 0, 1 << tokenLegend.tokenModifiers.indexOf(standing));
  }
  return builder.build();
}

function lineRest(text: string, offset: number): number {
  return /^[^\r\n]*/u.exec(text.slice(offset, offset + 1000))![0].length;
}
