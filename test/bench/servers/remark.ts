// remark's language server: what the package of that name is, made of the parts it is made of.
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setDefaultHighWaterMark } from 'node:stream';
import { pathToFileURL } from 'node:url';

const home = process.env['TICKMARK_BENCH']!;
const peer = createRequire(path.join(home, 'package.json'));

// It writes the draft to a stream that nobody reads, and without this would wait for ever behind 32 kB.
setDefaultHighWaterMark(false, 2 ** 30);

void (async () => {
  const load = async (name: string) =>
    (await import(pathToFileURL(peer.resolve(name)).href)) as Record<string, unknown>;
  const { createUnifiedLanguageServer } = await load('unified-language-server');
  const { remark } = await load('remark');
  const plugins = ['remark-gfm', 'remark-preset-lint-recommended', 'remark-preset-lint-consistent'];
  const loaded = await Promise.all(plugins.map(async (name) => (await load(name))['default']));
  (createUnifiedLanguageServer as (options: object) => void)({
    configurationSection: 'remark',
    defaultProcessor: (remark as () => { use(plugin: unknown): unknown })().use(loaded),
    packageField: 'remarkConfig',
    pluginPrefix: 'remark',
    processorName: 'remark',
    processorSpecifier: 'remark',
    rcName: '.remarkrc',
  });
})();
