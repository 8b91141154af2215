import tseslint from 'typescript-eslint';

/**
 * Imports go one way. A stage of the core may import the stages before it in this list, never one after it;
 * what is left of the list in DESIGN's house follows below it.
 */
const stages = ['text', 'blocks', 'sentences', 'quantities', 'claims', 'sources', 'evidence', 'rules', 'features'];

const core = 'server/src/core';
const forbid = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
});

const outside = ['**/lsp/**', '**/cli/**', '**/client/**', 'node:*', 'vscode', 'vscode-*', 'picocolors', 'tinyglobby'];
const unified = ['unified', 'remark-*', 'micromark*', 'mdast-util-*'];

const stageRules = stages.map((stage, i) => {
  const later = stages.slice(i + 1).flatMap((s) => [`../${s}/**`, `../../${s}/**`, `**/core/${s}/**`]);
  const parser = stage === 'blocks' ? [] : unified;
  return forbid(
    [`${core}/${stage}/**/*.ts`],
    [...later, '**/analyse', ...parser, ...outside],
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
  forbid([`${core}/*.ts`], outside, 'The core knows no LSP, Node or DOM.'),
  ...stageRules,
  forbid(['server/src/lsp/**/*.ts'], ['**/cli/**', '**/client/**', 'node:*', 'vscode'], 'The LSP layer runs in a Worker too.'),
  forbid(['server/src/cli/**/*.ts'], ['**/lsp/**', '**/client/**', 'vscode', 'vscode-*'], 'The command line knows no LSP.'),
  forbid(
    ['client/src/**/*.ts'],
    ['**/server/src/core/**', '**/server/src/cli/**', '**/lsp/!(protocol)'],
    'The client imports only the protocol types.',
  ),
);
