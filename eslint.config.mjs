import tseslint from 'typescript-eslint';

/**
 * Imports go one way: a stage of the core may import those before it in this list, never one after it. `project` (what
 * holds for a draft: settings, packs, bibliographies) needs the rules' names and the packs, and no stage needs it.
 */
const stages = [
  'text',
  'blocks',
  'sentences',
  'quantities',
  'claims',
  'sources',
  'evidence',
  'references',
  'rules',
  'features',
  'sheet',
  'project',
];

const core = 'server/src/core';
/** Forbids imports by patterns as .gitignore has them, or by one regular expression. */
const forbid = (files, patterns, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [typeof patterns === 'string' ? { regex: patterns, message } : { group: patterns, message }] },
    ],
  },
});

const node = ['node:*', 'fs', 'path', 'os', 'url', 'child_process'];
const shells = ['**/lsp/**', '**/cli/**', '**/client/**', '**/node-workspace', '**/built-in-packs'];
const outside = [...shells, ...node, 'vscode', 'vscode-*', 'picocolors', 'tinyglobby'];
const unified = ['unified', 'remark-*', 'micromark*', 'mdast', 'mdast-util-*'];
/** What joins the stages; `settings` and `workspace` are only types that they share. */
const pipeline = ['**/analyse', '**/analysis-cache', '**/elsewhere'];

const stageRules = stages.map((stage, i) => {
  const later = stages.slice(i + 1).flatMap((s) => [`../${s}/**`, `../../${s}/**`, `**/core/${s}/**`]);
  // Features show what was understood; they do not ask for files.
  const beside = stage === 'project' ? ['../features/**', '../sheet/**'] : [];
  const parser = stage === 'blocks' ? [] : unified;
  return forbid(
    [`${core}/${stage}/**/*.ts`],
    [...later, ...beside, ...pipeline, ...parser, ...outside],
    `The ${stage} stage may import only earlier stages: ${stages.slice(0, i).join(', ') || 'none'}. Only blocks knows unified; the core knows no LSP, Node or DOM.`,
  );
});

export default tseslint.config(
  { ignores: ['dist/', '.types/', 'node_modules/', '.cache/', 'test/artefacts/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      'no-misleading-character-class': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  forbid([`${core}/*.ts`], [...outside, ...unified], 'The core knows no LSP, Node or DOM; only blocks knows unified.'),
  ...stageRules,
  forbid(
    ['server/src/lsp/**/*.ts', 'server/src/worker.ts', 'server/src/built-in-packs.ts'],
    ['**/cli/**', '**/client/src/**', '**/node-workspace', ...node, 'vscode'],
    'The LSP layer runs in a Worker too.',
  ),
  forbid(
    ['server/src/cli/**/*.ts'],
    ['**/lsp/**', '**/client/**', 'vscode', 'vscode-*'],
    'The command line knows no LSP.',
  ),
  forbid(
    ['client/view/**/*.ts'],
    '(?:^|/)server/|^vscode|^node:|/src/(?!sheet/messages$)',
    "The sheet's page runs in a webview: it knows the messages and the page, no more.",
  ),
  // Of this project's other folders everything but the protocol; of packages what the client is built on.
  forbid(['client/src/**/*.ts'], '(?:^|/)server/(?!src/lsp/protocol$)', 'The client imports only the protocol types.'),
  forbid(
    ['client/src/!(desktop).ts'],
    '(?:^|/)server/(?!src/lsp/protocol$)|^node:|languageclient/node',
    'The client imports only the protocol types; only its desktop entry has Node.',
  ),
);
