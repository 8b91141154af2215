import * as esbuild from 'esbuild';
import path from 'node:path';

/**
 * The extension for the desktop and for the browser are the same but for how they start the server. The desktop's bundle holds that alone and takes the rest
 * from the browser's: a tenth of what is shipped. A module of which each had a copy of its own would also be two modules.
 *
 * @param desktop {esbuild.BuildOptions} options of the desktop's bundle, whose one entry is not in the browser's
 * @param browser {esbuild.BuildOptions} of the browser's, in a folder beside it
 * @returns {Promise<readonly esbuild.BuildOptions[]>} both, so that one takes from the other
 */
export async function sharedClient(desktop, browser) {
  const [inDesktop, inBrowser] = await Promise.all([inputsOf(desktop), inputsOf(browser)]);
  const isShared = (file) => file in inDesktop && file in inBrowser;
  // What the desktop's own files ask for directly: all else comes with it.
  const wanted = new Set(
    Object.entries(inDesktop)
      .filter(([file]) => !isShared(file))
      .flatMap(([, { imports }]) => imports.map((one) => one.path))
      .filter(isShared),
  );
  const from = `./${path.relative(path.dirname(desktop.outfile), browser.outfile).replaceAll(path.sep, '/')}`;
  const [entry] = browser.entryPoints;
  const parts = [...wanted].map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  return [
    { ...desktop, external: [...desktop.external, from], plugins: [...desktop.plugins, takenFrom(from, wanted)] },
    {
      ...browser,
      entryPoints: undefined,
      stdin: {
        contents: `export * from ${JSON.stringify(`./${entry}`)};\nexport const parts = { ${parts.join(', ')} };`,
        resolveDir: '.',
        sourcefile: 'client-for-both.js',
      },
    },
  ];
}

/** The files of a bundle, by their path from here, with what each asks for. */
async function inputsOf(options) {
  const { metafile } = await esbuild.build({
    ...options,
    write: false,
    metafile: true,
    minify: false,
    sourcemap: false,
  });
  return metafile.inputs;
}

/** @returns {esbuild.Plugin} */
function takenFrom(bundle, files) {
  const known = 'taken-from-bundle';
  return {
    name: known,
    setup(build) {
      build.onResolve(
        { filter: /.*/ },
        async ({ path: written, importer, resolveDir, kind, pluginData, namespace }) => {
          if (pluginData === known || namespace === known || kind === 'entry-point') return undefined;
          const found = await build.resolve(written, { importer, resolveDir, kind, pluginData: known });
          const file = path.relative('.', found.path).replaceAll(path.sep, '/');
          return found.external || !files.has(file) ? undefined : { path: file, namespace: known };
        },
      );
      build.onLoad({ filter: /.*/, namespace: known }, ({ path: file }) => ({
        contents: `module.exports = require(${JSON.stringify(bundle)}).parts[${JSON.stringify(file)}]();`,
      }));
    },
  };
}
