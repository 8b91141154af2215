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
import { libraryFiles } from './library-input';
import type { Part, PartOptions } from './part';

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
      return report(measured);
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

function report(measured: readonly Measured[]): Report {
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
    ],
    data: { bar: BAR, measured },
  };
}
