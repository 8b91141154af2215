import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../../server/src/core/analyse';
import { referenceLines } from '../../../server/src/core/features/reference-search';
import { ProjectCache } from '../../../server/src/core/project/project-cache';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import { NodeWorkspace } from '../../../server/src/node-workspace';
import { median } from '../measure/statistics';
import { figure, type Report } from '../report/report';
import { LibraryEditor } from '../servers/library-editor';
import { libraryFiles } from './library-input';
import type { Part, PartOptions } from './part';

/** A change to a library is to be known within so many milliseconds. */
const CHANGE_BAR = 1000;

/** While a library is opened nothing may wait longer than this, in milliseconds. */
const BAR = 50;

interface Measured {
  readonly name: string;
  readonly megabytes: number;
  readonly entries: number;
  /** Milliseconds from the question to the answer, and the longest step between two chances for other work. */
  readonly open: readonly number[];
  readonly longest: readonly number[];
  /** The same step in processor time: what other programs did meanwhile is left out. */
  readonly computed: readonly number[];
  /** A search for a word that every entry has, as completion makes it at each key. */
  readonly search: readonly number[];
}

interface Change {
  readonly name: string;
  readonly entries: number;
  readonly megabytes: number;
  /** Milliseconds from the message that the file was saved to diagnostics that know the new work. */
  readonly known: readonly number[];
}

/** How long a large library holds up everything else while it is opened. */
export const library: Part = {
  name: 'library',
  async run(options) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-library-'));
    try {
      const files = libraryFiles(options.quick ? 2000 : 50_000);
      const measured: Measured[] = [];
      for (const [name, text] of Object.entries(files)) {
        fs.writeFileSync(path.join(folder, name), text);
        measured.push(await measure(folder, name, options));
      }
      const changes: Change[] = [];
      for (const works of options.quick ? [1000] : [1000, 10_000, 50_000])
        for (const [name, text] of Object.entries(libraryFiles(works)))
          changes.push(await change(folder, name, text, works, options));
      return report(measured, changes);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string, name: string, { rounds, say, quick }: PartOptions): Promise<Measured> {
  const { size } = fs.statSync(path.join(folder, name));
  const taken = { open: [] as number[], longest: [] as number[], computed: [] as number[], search: [] as number[] };
  let entries = 0;
  for (let round = 0; round < (quick ? 1 : Math.min(rounds, 5)); round++) {
    const text = `---\nbibliography: ${name}\n---\n`;
    const steps = new Steps();
    const started = performance.now();
    const options = { text, cache: new ProjectCache(), pause: turn };
    const uri = pathToFileURL(path.join(folder, 'draft.md')).href;
    const { bibliography } = await resolveProject(uri, new NodeWorkspace(), {}, () => [], options);
    taken.open.push(performance.now() - started);
    await turn();
    steps.stop();
    taken.longest.push(steps.longest);
    taken.computed.push(steps.computed);
    entries = bibliography.keys().length;
    const analysis = analyse('', { packs: [], bibliography });
    referenceLines(analysis, 'berths');
    const asked = performance.now();
    referenceLines(analysis, 'berths');
    taken.search.push(performance.now() - asked);
  }
  say(`library: ${name}, ${entries} entries, longest step ${figure(median(taken.longest))} ms`);
  return { name, megabytes: size / 1e6, entries, ...taken };
}

/** A work that the draft cites comes into its library, and goes again, in another process; the shipped server is asked. */
async function change(
  folder: string,
  name: string,
  text: string,
  entries: number,
  { rounds, say, quick }: PartOptions,
): Promise<Change> {
  const file = path.join(folder, name);
  const [before, after] = [text, withWork(name, text)];
  fs.writeFileSync(file, before);
  const editor = await LibraryEditor.start(folder, `---\nbibliography: ${name}\n---\n\nRents rose [@new2030].\n`);
  const known: number[] = [];
  try {
    expectRule(await editor.rules(), true);
    for (let round = 0; round < (quick ? 1 : Math.min(rounds, 5)); round++) {
      fs.writeFileSync(file, after);
      const { time, rules } = await editor.saved(name);
      expectRule(rules, false);
      known.push(time);
      fs.writeFileSync(file, before);
      expectRule((await editor.saved(name)).rules, true);
    }
  } finally {
    await editor.stop();
  }
  say(`library: ${name}, ${entries} entries, a change known after ${figure(median(known))} ms`);
  return { name, entries, megabytes: text.length / 1e6, known };
}

function expectRule(rules: readonly unknown[], expected: boolean): void {
  if (rules.includes('undefined-citation') !== expected)
    throw new Error(`the key of the new work should ${expected ? 'not ' : ''}be known`);
}

/** The library with one more work, its key `new2030`. */
function withWork(name: string, text: string): string {
  switch (path.extname(name)) {
    case '.bib':
      return `${text}\n@book{new2030,\n  title = {New},\n  date = {2030},\n}\n`;
    case '.json':
      return text.replace(/\n\]$/u, ',\n {\n  "id": "new2030",\n  "type": "book",\n  "title": "New"\n }\n]');
    case '.yaml':
      return `${text}- id: new2030\n  type: book\n  title: New\n`;
    default:
      return `${text}\nTY  - BOOK\nID  - new2030\nTI  - New\nER  - \n`;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Measures how long each turn of the event loop lasts. */
class Steps {
  longest = 0;
  computed = 0;
  private stopped = false;
  private last = performance.now();
  private used = process.cpuUsage();

  constructor() {
    this.turn();
  }

  stop(): void {
    this.stopped = true;
  }

  private turn(): void {
    setImmediate(() => {
      const now = performance.now();
      const { user, system } = process.cpuUsage(this.used);
      this.longest = Math.max(this.longest, now - this.last);
      this.computed = Math.max(this.computed, (user + system) / 1000);
      this.last = now;
      this.used = process.cpuUsage();
      if (!this.stopped) this.turn();
    });
  }
}

function report(measured: readonly Measured[], changes: readonly Change[]): Report {
  return {
    title: 'Large libraries',
    method:
      'A draft is opened that names a library. Until it is read, the time between two turns of the event loop is measured: that long another ' +
      `answer may have to wait. It should be no more than ${BAR} ms. "Computed" is the same in processor time of the whole process. Then a word is searched that every entry has.`,
    sections: [
      {
        heading: 'Opening',
        columns: ['library', 'MB', 'works', 'open, ms', 'longest step, ms', 'of it computed, ms', 'a search, ms'],
        rows: measured.map(({ name, megabytes, entries, open, longest, computed, search }) => [
          name,
          figure(megabytes),
          String(entries),
          figure(median(open)),
          figure(median(longest)),
          figure(median(computed)),
          figure(median(search)),
        ]),
      },
      {
        heading: 'A change to the library',
        note:
          'A work that the draft cites is written into its library, and the shipped server is told that the file was saved. How long until its ' +
          `diagnostics know the work: it should be no more than ${figure(CHANGE_BAR)} ms. The editor adds its own time to notice the file.`,
        columns: ['works', ...new Set(changes.map(({ name }) => `${name}, ms`))],
        rows: [...new Set(changes.map(({ entries }) => entries))].map((works) => [
          figure(works),
          ...changes.filter(({ entries }) => entries === works).map(({ known }) => figure(median(known))),
        ]),
      },
    ],
    data: { bar: BAR, measured, changeBar: CHANGE_BAR, changes },
  };
}
