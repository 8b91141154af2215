import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { run } from './extension';

/** Where VS Code has Node: the server runs in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  // The C library of Linux gives each of the engine's threads a heap of its own, and none of it back: 12 MB. It reads this only when a process starts.
  const env = process.platform === 'linux' ? { MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '1' } : {};
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc, options: { env } };
  const debug = { ...server, options: { env, execArgv: ['--nolazy', '--inspect=6019'] } };
  await run(context, (options) => new LanguageClient('tickmark', 'Tickmark', { run: server, debug }, options));
}
