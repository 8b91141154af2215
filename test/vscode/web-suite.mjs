// The mocha suite of test/vscode/suite as one file for a web extension host, and a run of it in a page of VS Code's.
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { artefacts, writeResults } from '../report.mjs';
import { failedActivation } from './activation.mjs';

const here = import.meta.dirname;
const timeLimit = 480_000;

export const bundle = path.join(artefacts, 'web-suite.js');
/** The drafts that the suite works on, to be copied. */
export const workspace = path.join(here, 'workspace');

/** Writes all test files and mocha's build for browsers to `bundle`. */
export async function bundleSuite() {
  const suites = fs.readdirSync(path.join(here, 'suite')).filter((name) => name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: [path.join(here, 'web/index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(here, 'web/assert.ts') },
    define: { global: 'globalThis' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'all-suites',
        setup(build) {
          build.onResolve({ filter: /^\.\/suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
          build.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
            contents: suites.map((name) => `import ${JSON.stringify(`./${name}`)};`).join('\n'),
            resolveDir: path.join(here, 'suite'),
          }));
        },
      },
    ],
  });
}

/**
 * Opens `url`, where VS Code runs the bundle, prints each test as it ends, writes the results of `suite` and answers the exit
 * code: 0 only when there were tests and VS Code says that they passed. Where it cannot start Tickmark, that is the end.
 */
export async function runSuite(suite, page, url) {
  const tests = [];
  page.on('console', (message) => {
    const told = /TICKMARK_TEST (\{.*\})/su.exec(message.text());
    if (process.env.VERBOSE) console.log(message.text());
    if (!told) return;
    const test = JSON.parse(told[1]);
    tests.push(test);
    console.log(test.ok ? `  ✓ ${test.title}` : `  ✗ ${test.title}\n${test.error}`);
  });
  const failed = failedActivation(page);
  let exitCode = 1;
  let timer;
  try {
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.goto(url);
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The suite did not end in ${timeLimit / 1000} s.`)), timeLimit);
    });
    exitCode = await Promise.race([ended, failed, late]);
  } catch (error) {
    console.error(error);
    await page.screenshot({ path: path.join(artefacts, `${suite}-failed.png`) }).catch(() => {});
  } finally {
    clearTimeout(timer);
  }
  if (tests.length > 0) writeResults(suite, tests);
  console.log(`${tests.filter(({ ok }) => ok).length} passed, ${tests.filter(({ ok }) => !ok).length} failed`);
  return tests.length > 0 ? exitCode : 1;
}
