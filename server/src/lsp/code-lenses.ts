import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { sectionCounts, sectionWords } from '../core/features/section-counts';
import type { Client } from './client';
import type { Drafts } from './drafts';
import { showPlaceCommand } from './protocol';

/** Over each heading how many statistics its section has, and how many of them want a look; a click leads to the first. */
export async function onCodeLens(params: CodeLensParams, drafts: Drafts, client: Client): Promise<CodeLens[] | null> {
  const { uri } = params.textDocument;
  if ((await drafts.settings(uri))?.codeLens !== true) return null;
  const draft = await drafts.get(uri);
  if (draft === null) return null;
  return sectionCounts(draft.analysis).map((section) => {
    const title = sectionWords(section);
    const leads = client.places && section.first !== null;
    return {
      range: draft.convert.toRange(section.heading),
      // Without a command that the editor knows the words are no more than words.
      command: leads
        ? { title, command: showPlaceCommand, arguments: [uri, draft.convert.toRange(section.first!)] }
        : { title, command: '' },
    };
  });
}
