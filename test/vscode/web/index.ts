import './location';
import 'mocha/mocha';

declare const mocha: BrowserMocha;
interface BrowserMocha {
  setup(options: object): void;
  run(done: (failures: number) => void): Mocha.Runner;
}

/** The suite in VS Code's extension host in a browser, which has neither files nor a process: a test a line, as web-suite.mjs reads them. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 90_000, reporter: class {} });
  // @ts-expect-error web-suite.mjs makes it of all suites
  await import('./suites');
  const tell = (title: string, error?: string) =>
    console.log(`TICKMARK_TEST ${JSON.stringify({ title, ok: error === undefined, error })}`);
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
    runner.on('pass', (test) => tell(test.fullTitle()));
    runner.on('fail', (test, error: Error) => tell(test.fullTitle(), String(error?.stack ?? error)));
  });
}
