import { ColorThemeKind, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Background, backgroundNotification } from '../../server/src/lsp/protocol';

/** What the cards of the theme stand on. */
export function background(): Background {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.Light || kind === ColorThemeKind.HighContrastLight ? 'light' : 'dark';
}

export const tellBackground = (client: BaseLanguageClient): Promise<void> =>
  client.sendNotification(backgroundNotification, background());

/** Tells the server of another theme: the pictures on its cards cannot know. */
export function followTheme(client: BaseLanguageClient): Disposable {
  return window.onDidChangeActiveColorTheme(() => {
    if (client.isRunning()) void tellBackground(client);
  });
}
