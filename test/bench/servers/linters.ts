import { createRequire } from 'node:module';
import path from 'node:path';

/** A linter without a language server of its own: at every key it would read the whole document. */
export interface Linter {
  readonly name: string;
  readonly title: string;
  /** @throws when it is not installed or does not start */
  load(): Promise<(text: string) => unknown>;
}

const peer = createRequire(path.resolve(process.env['TICKMARK_BENCH'] ?? '.cache/bench', 'package.json'));
/* eslint-disable @typescript-eslint/no-explicit-any -- The peers are not installed where types are checked. */
/** The bundle of the benchmark lies beside the peers. */
const load = (name: string): Promise<any> => import(name);

export const linters: readonly Linter[] = [
  {
    name: 'markdownlint',
    title: 'markdownlint, whole run',
    async load() {
      const { lint } = await load('markdownlint/sync');
      return (text) => lint({ strings: { draft: text } });
    },
  },
  {
    name: 'textlint',
    title: 'textlint with one rule, whole run',
    async load() {
      const { TextlintKernel } = peer('@textlint/kernel');
      const kernel = new TextlintKernel();
      const rules = [{ ruleId: 'terminology', rule: peer('textlint-rule-terminology').default }];
      const plugins = [{ pluginId: 'markdown', plugin: peer('@textlint/textlint-plugin-markdown').default }];
      return (text) => kernel.lintText(text, { ext: '.md', rules, plugins });
    },
  },
  {
    name: 'alex',
    title: 'alex, whole run',
    async load() {
      const { markdown } = await load('alex');
      return (text) => markdown(text);
    },
  },
  {
    name: 'harper',
    title: 'Harper, whole run',
    async load() {
      const { LocalLinter } = await load('harper.js');
      const { binaryInlined } = await load('harper.js/binaryInlined');
      const linter = new LocalLinter({ binary: binaryInlined });
      await linter.setup();
      return (text) => linter.lint(text, { language: 'markdown' });
    },
  },
];
