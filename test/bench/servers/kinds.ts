import { createRequire } from 'node:module';
import path from 'node:path';

export interface ServerKind {
  readonly name: string;
  readonly title: string;
  /** What Node is given. */
  readonly command: readonly string[];
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  /** What the editor answers to requests of the server, given the document as it was opened. */
  readonly answers?: Readonly<Record<string, (text: string) => unknown>>;
}

const home = path.resolve(process.env['TICKMARK_BENCH'] ?? '.cache/bench');
const peer = createRequire(path.join(home, 'package.json'));

/** The language servers that are measured, the floor first. A peer that is not installed is not among them. */
export function serverKinds(): readonly ServerKind[] {
  const kinds: (ServerKind | null)[] = [
    { name: 'floor', title: 'the floor', command: [path.join(home, 'floor.cjs'), '--stdio'] },
    { name: 'tickmark', title: 'Tickmark', command: [path.resolve('dist/server.js'), '--stdio'] },
    installed('unified-language-server', () => ({
      name: 'remark',
      title: 'remark’s language server',
      command: [path.join(home, 'remark.cjs'), '--stdio'],
    })),
    installed('vscode-markdown-languageserver', (entry) => ({
      name: 'vscode-markdown',
      title: 'VS Code’s Markdown server',
      command: [path.join(path.dirname(entry), 'workerMain.js'), '--stdio'],
      initializationOptions: { markdownFileExtensions: ['md'] },
      settings: { markdown: { validate: everythingChecked, server: { log: 'off' } } },
      answers: editorOfVSCodeMarkdown(),
    })),
  ];
  return kinds.filter((kind): kind is ServerKind => kind !== null);
}

const everythingChecked = {
  enabled: true,
  referenceLinks: { enabled: 'warning' },
  fragmentLinks: { enabled: 'warning' },
  fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
  ignoredLinks: [],
  unusedLinkDefinitions: { enabled: 'warning' },
  duplicateLinkDefinitions: { enabled: 'warning' },
};

/** In VS Code the extension parses for the server. The parser is the same; its time counts, as a user waits for it. */
function editorOfVSCodeMarkdown(): ServerKind['answers'] {
  let parser: { parse(text: string, environment: object): unknown } | null = null;
  const nothing = (): null => null;
  return {
    'markdown/parse': (text) => (parser ??= peer('markdown-it')({ html: true })).parse(text, {}),
    'markdown/findMarkdownFilesInWorkspace': () => [],
    'markdown/fs/readFile': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/stat': nothing,
    'markdown/fs/watcher/create': nothing,
    'markdown/fs/watcher/delete': nothing,
  };
}

function installed(name: string, kind: (entry: string) => ServerKind): ServerKind | null {
  try {
    return kind(peer.resolve(name));
  } catch {
    return null;
  }
}
