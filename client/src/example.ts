import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** "Open the Example Draft": a draft with mistakes in it to try things on. It was never saved, so nothing can be spoilt. */
export async function openExample({ extensionUri }: ExtensionContext): Promise<void> {
  const file = Uri.joinPath(extensionUri, 'walkthrough/example.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
}

/** "Get Started": the walkthrough. */
export async function getStarted({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#tickmark.start`, false);
}
