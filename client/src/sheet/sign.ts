import type { Uri } from 'vscode';
import { FileSystemError, l10n, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SignAnswer, type SignParams, signRequest } from '../../../server/src/lsp/protocol';

/** Writes what a reviewer says into the sign-off file; answers why not, where it could not be written. */
export async function sign(
  client: BaseLanguageClient,
  draft: Uri,
  saying: Pick<SignParams, 'id' | 'result' | 'note' | 'by'>,
): Promise<string | null> {
  await workspace.openTextDocument(draft);
  const params: SignParams = { ...saying, uri: client.code2ProtocolConverter.asUri(draft), on: today() };
  const answer = await client.sendRequest<SignAnswer | null>(signRequest, params);
  if (answer === null) return l10n.t('The draft is not open any more. Open it and try again.');
  if ('refused' in answer) return answer.refused;
  const file = client.protocol2CodeConverter.asUri(answer.uri);
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open?.isDirty) return l10n.t('The sign-off file is open and has changes of yours. Save it, then sign again.');
  try {
    // Somebody else may have written to it since it was read, and would lose that.
    if ((await read(file)) !== answer.before)
      return l10n.t('The sign-off file was changed by somebody else just now. Sign again.');
    await workspace.fs.writeFile(file, new TextEncoder().encode(answer.text));
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return l10n.t('The sign-off file could not be written: {0}', why);
  }
}

async function read(file: Uri): Promise<string | null> {
  try {
    // What is no text must not be written back as something else.
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** The day where the reviewer sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
