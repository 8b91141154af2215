import { setTimeout } from 'node:timers/promises';
import { draft } from '../corpus/corpus';
import { onAllCores } from '../measure/all-cores';
import { median, pairedRatio, quantile } from '../measure/statistics';
import { chart } from '../report/chart';
import { figure, type Report, type Section } from '../report/report';
import { serverKinds, type ServerKind } from '../servers/kinds';
import { LanguageServer, type Question } from '../servers/language-server';
import { linters } from '../servers/linters';
import { withSubjects } from '../subjects/run-subject';
import type { Part, PartOptions } from './part';

/** What one server took at one size. Times are milliseconds, memory MB; a value is NaN where it was not measured. */
interface Measured {
  readonly words: number;
  readonly name: string;
  readonly title: string;
  initialize: number;
  open: number;
  readonly keys: number[];
  /** From the last of a burst of keys to its diagnostics. */
  burst: number;
  readonly answers: Record<Question, Answers>;
  memory: number;
  /** To hovers while the draft is read for the first time; empty where it is read too soon for that. */
  hoversWhileReading: readonly number[];
  failure: string | null;
}

/** How long an answer takes when nothing else is asked, and when a key has just been typed. */
interface Answers {
  idle: number;
  typing: number;
}

const questions: readonly Question[] = ['hover', 'completion'];
/** Keys so many milliseconds apart, whatever the server does. */
const burst = { keys: 10, pause: 30 };

/** How long one answer may take, in milliseconds. */
const patience = 180_000;
/** Engines give memory back when nothing is asked of them for a while; in milliseconds. */
const untilSettled = 30_000;
/** Who would take longer than this for one answer at the next size is not asked. */
const foreseeable = 100_000;
/** In a turn a server is asked for so many keys, or for so long (milliseconds). */
const turn = { keys: 20, time: 3_000 };
/** Before them come some that do not count: a writer is in the middle of a sentence, and a server that has waited for a minute while others worked is not. */
const warmUp = { keys: 5, time: 1_000 };
/** The pause of a fast writer between the answer to one key and the next, in milliseconds. */
const pauseBetweenKeys = 40;

/** What a key costs, from the change to the diagnostics, over the length of the draft. */
export const keystroke: Part = {
  name: 'keystroke',
  async run(options) {
    const all = options.quick ? [1000, 3000] : [1000, 10_000, 100_000, 1_000_000];
    const sizes = all.filter((words) => words <= options.largest);
    const measured: Measured[] = [];
    const parsing = new Map<number, FirstOpens>();
    for (const words of sizes) {
      const text = draft(words);
      if (words <= 100_000) parsing.set(words, await compareFirstOpens(text, options));
      measured.push(...(await measureServers(text, words, measured, options)));
      measured.push(...(await measureLinters(text, words, measured, options)));
    }
    return report(measured, sizes, parsing);
  },
};

async function measureServers(
  text: string,
  words: number,
  before: readonly Measured[],
  { quick, rounds, say }: PartOptions,
): Promise<Measured[]> {
  const running: { server: LanguageServer; result: Measured }[] = [];
  const results: Measured[] = [];
  try {
    for (const kind of serverKinds().filter(({ name }) => isPatient(name, words, before))) {
      const result = nothingYet(kind, words);
      results.push(result);
      await attempt(result, async () => {
        const server = await LanguageServer.start(kind, patience);
        running.push({ server, result });
        result.initialize = server.initialize;
        const opens = [await server.open(text)];
        if (server.answers('hover') && words >= 1_000_000)
          result.hoversWhileReading = await hoversWhileReading(kind, text);
        // A single start says little on a busy machine.
        for (let i = 1; i < 3 && words <= 100_000 && !quick; i++) opens.push(await openAnew(kind, text));
        result.open = median(opens);
        say(`keystroke: ${figure(words)} words: ${kind.title} open in ${figure(result.open)} ms`);
        // What is typed first finds cold code.
        const opened = performance.now();
        for (let i = 0; i < 4 && performance.now() - opened < 5_000; i++) await server.key();
      });
    }
    const lengthOfAll = quick ? 5_000 : 180_000;
    const started = performance.now();
    for (let round = 0; round < rounds * 2 && performance.now() - started < lengthOfAll; round++)
      for (let i = 0; i < running.length; i++) {
        const { server, result } = running[(i + round) % running.length]!;
        await attempt(result, async () => {
          await type(server, warmUp);
          result.keys.push(...(await type(server, turn)));
        });
      }
    for (const { server, result } of running)
      await attempt(result, async () => {
        const bursts: number[] = [];
        const burstsBegan = performance.now();
        for (let i = 0; i < 5 && performance.now() - burstsBegan < turn.time * 5; i++)
          bursts.push(await server.burst(burst.keys, burst.pause));
        result.burst = median(bursts);
        await setTimeout(pauseBetweenKeys);
        for (const question of questions.filter((one) => server.answers(one)))
          result.answers[question] = {
            idle: await typicalOf(() => server.ask(question)),
            typing: await typicalOf(() => server.askWhileTyping(question), pauseBetweenKeys),
          };
      });
    await setTimeout(quick ? 0 : untilSettled);
    for (const { server, result } of running) result.memory = server.memory();
  } finally {
    for (const { server } of running) await server.stop();
  }
  for (const { title, keys, memory, failure } of results)
    say(`keystroke: ${title}: ${failure ?? `p50 ${figure(median(keys))} ms, ${figure(memory)} MB`}`);
  return results;
}

/** The times to hovers while a server of its own opens a text: they would make the open itself longer. */
async function hoversWhileReading(kind: ServerKind, text: string): Promise<readonly number[]> {
  const server = await LanguageServer.start(kind, patience);
  try {
    return await server.openAsking('hover', text, pauseBetweenKeys);
  } finally {
    await server.stop();
  }
}

/** So long after it was started a server has loaded what it needs, as remark-parse has when its clock starts; in milliseconds. */
const untilLoaded = 300;

/** How long Tickmark takes to open a draft, and remark-parse's parser with gfm to parse it, each in processes that have loaded their code and done nothing else, in turns. */
interface FirstOpen {
  readonly open: number;
  readonly parse: number;
  readonly ratio: number;
}

/** The same where all runs on one core and where each process has all of the machine; null where there is no other core. */
interface FirstOpens {
  readonly one: FirstOpen;
  readonly all: FirstOpen | null;
}

async function compareFirstOpens(text: string, options: PartOptions): Promise<FirstOpens> {
  const compare = (): Promise<FirstOpen> => compareFirstOpen(text, options);
  return { one: await compare(), all: await onAllCores(compare) };
}

async function compareFirstOpen(text: string, { quick, say }: PartOptions): Promise<FirstOpen> {
  const tickmark = serverKinds().find(({ name }) => name === 'tickmark')!;
  const opens: number[] = [];
  const parses: number[] = [];
  try {
    for (let i = 0; i < (quick ? 1 : 5); i++) {
      opens.push(await openAnew(tickmark, text, untilLoaded));
      parses.push(await timeOfParsing(text));
    }
  } catch (error) {
    say(`keystroke: first opens could not be compared: ${String(error)}`);
  }
  const result = { open: median(opens), parse: median(parses), ratio: pairedRatio(opens, parses) };
  say(`keystroke: first open ${figure(result.open)} ms, remark-parse alone ${figure(result.parse)} ms`);
  return result;
}

/** The time that a server of its own takes to open a text, so long after its start. */
async function openAnew(kind: ServerKind, text: string, pause = 0): Promise<number> {
  const server = await LanguageServer.start(kind, patience);
  try {
    await setTimeout(pause);
    return await server.open(text);
  } finally {
    await server.stop();
  }
}

/** Types keys one after the other; what each took. */
async function type(server: LanguageServer, most: typeof turn): Promise<number[]> {
  const times: number[] = [];
  const started = performance.now();
  while (times.length < most.keys && (times.length === 0 || performance.now() - started < most.time)) {
    times.push(await server.key());
    await setTimeout(pauseBetweenKeys);
  }
  return times;
}

/** The median of ten times with a pause after each, or of as many as there is time for; the first only warms up. */
async function typicalOf(time: () => Promise<number>, pause = 0): Promise<number> {
  const times: number[] = [];
  const started = performance.now();
  for (let i = 0; i <= 10 && (i < 2 || performance.now() - started < turn.time); i++) {
    times.push(await time());
    if (pause > 0) await setTimeout(pause);
  }
  return median(times.slice(1));
}

async function measureLinters(
  text: string,
  words: number,
  before: readonly Measured[],
  { quick, say }: PartOptions,
): Promise<Measured[]> {
  const results: Measured[] = [];
  for (const linter of linters.filter(({ name }) => isPatient(name, words, before))) {
    const result = nothingYet(linter, words);
    results.push(result);
    await attempt(result, async () => {
      const lint = await linter.load();
      const started = performance.now();
      for (let i = 0; i < 6 && performance.now() - started < (quick ? 2_000 : 30_000); i++) {
        const start = performance.now();
        await lint(text);
        // The first finds cold code; it counts only where there is no time for another.
        if (i === 1) result.keys.length = 0;
        result.keys.push(performance.now() - start);
      }
    });
    say(`keystroke: ${linter.title}: ${result.failure ?? `${figure(median(result.keys))} ms`}`);
  }
  return results;
}

/** Whether it is worth asking again: it answered at the size before, and would at this if it took time in proportion. */
function isPatient(name: string, words: number, before: readonly Measured[]): boolean {
  const last = before.findLast((one) => one.name === name);
  if (last === undefined) return before.every((one) => one.words === words);
  if (last.failure !== null || last.keys.length === 0) return false;
  const worst = Math.max(median(last.keys), Number.isNaN(last.open) ? 0 : last.open);
  return (worst * words) / last.words < foreseeable;
}

function nothingYet({ name, title }: Pick<ServerKind, 'name' | 'title'>, words: number): Measured {
  const answers = { hover: { idle: NaN, typing: NaN }, completion: { idle: NaN, typing: NaN } };
  const nothing = { initialize: NaN, open: NaN, burst: NaN, memory: NaN, failure: null };
  return { ...nothing, words, name, title, keys: [], answers, hoversWhileReading: [] };
}

async function attempt(result: Measured, work: () => Promise<void>): Promise<void> {
  if (result.failure !== null) return;
  try {
    await work();
  } catch (error) {
    result.failure = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
}

/** Milliseconds that remark-parse's parser takes with gfm in a process that has just started; NaN where it is not installed. */
async function timeOfParsing(text: string): Promise<number> {
  let time = NaN;
  await withSubjects(
    ['remark-parse'],
    { documents: [text], passages: [] },
    { atLeast: 0, timeout: patience },
    async ([parser]) => {
      if (parser !== undefined) time = (await parser.sample()).wall;
    },
  );
  return time;
}

function report(all: readonly Measured[], sizes: readonly number[], parsing: ReadonlyMap<number, FirstOpens>): Report {
  const names = [...new Map(all.map(({ name, title }) => [name, title]))];
  const at = (name: string, words: number): Measured | undefined =>
    all.find((one) => one.name === name && one.words === words);
  const p = (name: string, words: number, q: number): number => quantile(at(name, words)?.keys ?? [], q);
  const [smallest, large] = [sizes[0]!, sizes.find((size) => size === 100_000) ?? sizes.at(-1)!];
  const columns = ['', ...sizes.map((size) => `${figure(size)} words`)];
  const percentiles = (one: Measured | undefined): string =>
    one === undefined || one.keys.length === 0
      ? (one?.failure ?? '–')
      : [0.5, 0.95, 0.99].map((q) => figure(quantile(one.keys, q))).join(' / ');
  const times = (slow: number, fast: number): string => figure(slow / fast);
  const tick = (name: 'initialize' | 'memory' | 'burst' | 'open', words: number): number =>
    at('tickmark', words)?.[name] ?? NaN;
  const floor = (name: 'initialize' | 'memory', words: number): number => at('floor', words)?.[name] ?? NaN;
  const largeWords = `${figure(large)} words`;
  const whileReading = at('tickmark', 1_000_000)?.hoversWhileReading ?? [];
  const bars: Section = {
    heading: 'At a glance',
    columns: ['', 'measured', 'wanted'],
    rows: [
      [`a key at ${largeWords}, p50, × floor`, times(p('tickmark', large, 0.5), p('floor', large, 0.5)), '≤ 2.5'],
      [`… p95, × floor`, times(p('tickmark', large, 0.95), p('floor', large, 0.95)), '≤ 3'],
      ['… p50, remark’s server × Tickmark', times(p('remark', large, 0.5), p('tickmark', large, 0.5)), '≥ 150'],
      ['… VS Code’s server × Tickmark', times(p('vscode-markdown', large, 0.5), p('tickmark', large, 0.5)), '≥ 25'],
      [
        `… p50, × that at ${figure(smallest)} words`,
        times(p('tickmark', large, 0.5), p('tickmark', smallest, 0.5)),
        '≤ 4',
      ],
      ['the floor’s p50, likewise', times(p('floor', large, 0.5), p('floor', smallest, 0.5)), ''],
      [
        `first open at ${largeWords}, code loaded, × remark-parse with gfm`,
        figure(parsing.get(large)?.one.ratio ?? NaN),
        '≤ 1',
      ],
      ['… each on all cores', figure(parsing.get(large)?.all?.ratio ?? NaN), '≤ 1'],
      ['`initialize`, × floor', times(tick('initialize', smallest), floor('initialize', smallest)), '≤ 1.5'],
      ...(sizes.includes(1_000_000) && large === 100_000
        ? [['… at 1,000,000 words, × that at 100,000', times(tick('open', 1_000_000), tick('open', large)), '≤ 12']]
        : []),
      ['hover, p50, ms', figure(at('tickmark', large)?.answers.hover.idle ?? NaN), '≤ 2'],
      ...(whileReading.length > 0
        ? [
            [
              'hover while 1,000,000 words are read for the first time, half a second after opening and later, p50 / p95 / worst, ms',
              [0.5, 0.95, 1].map((q) => figure(quantile(whileReading, q))).join(' / '),
              '≤ 50',
            ],
          ]
        : []),
      ...(sizes.includes(10_000)
        ? [
            [
              '10 keys 30 ms apart at 10,000 words, from the last to its diagnostics, ms',
              figure(tick('burst', 10_000)),
              '≤ 10',
            ],
          ]
        : []),
      [`memory at ${largeWords}, × floor`, times(tick('memory', large), floor('memory', large)), '≤ 2'],
    ],
  };
  const table = (
    heading: string,
    note: string,
    cell: (one: Measured | undefined) => string,
    only = names,
  ): Section => ({
    heading,
    note,
    columns,
    rows: only.map(([name, title]) => [title, ...sizes.map((words) => cell(at(name, words)))]),
  });
  const servers = names.filter(([name]) => at(name, smallest)?.initialize === at(name, smallest)?.initialize);
  const lines = names.map(([name, title]) => ({
    title,
    points: sizes.flatMap((words): [number, number][] => {
      const y = p(name, words, 0.5);
      return Number.isFinite(y) ? [[words, y]] : [];
    }),
  }));
  return {
    title: 'A keystroke: what it costs',
    method:
      'One character is typed in the middle of a generated policy draft and taken away again; milliseconds from the change to the ' +
      'diagnostics, over LSP (stdio). The servers run side by side and are asked in turns, up to 20 keys each with 40 ms between them, after ' +
      'some that do not count: it has waited while others worked. The **floor** is the least ' +
      'that a language server can do: the same libraries, incremental sync, one regular expression over the text. Linters without a ' +
      'server read the whole document at every key; that is what is measured of them.',
    sections: [
      bars,
      table(
        'From the key to the diagnostics',
        'Milliseconds, p50 / p95 / p99.\n\n![A key over the length of the draft](keystroke.svg)',
        percentiles,
      ),
      table(
        'First open',
        'Milliseconds from opening the draft to its diagnostics, in a process that has just started and is still loading; up to 100,000 words the median of three.',
        (one) => figure(one?.open ?? NaN),
        servers,
      ),
      {
        heading: 'First open and remark-parse',
        note:
          'Milliseconds, each in processes that have loaded their code and done nothing else, in turns, the median of five; the ratio is the median of the ratios turn by turn. ' +
          'On one core, as all else here, and where each process has all cores of the machine.',
        columns: ['', ...[...parsing.keys()].map((words) => `${figure(words)} words`)],
        rows: (['one', 'all'] as const).flatMap((cores) => {
          const row = (title: string, of: (compared: FirstOpen) => number): string[] => [
            cores === 'one' ? title : `${title}, all cores`,
            ...[...parsing.values()].map((opens) => figure(opens[cores] === null ? NaN : of(opens[cores]))),
          ];
          return [
            row('Tickmark opens the draft', ({ open }) => open),
            row('remark-parse parses it with gfm', ({ parse }) => parse),
            row('ratio', ({ ratio }) => ratio),
          ];
        }),
      },
      table(
        'Starting',
        'Milliseconds from the start of the process to the answer to `initialize`.',
        (one) => figure(one?.initialize ?? NaN),
        servers,
      ),
      ...questions.map((question) =>
        table(
          question === 'hover' ? 'Hover' : 'Completion',
          'Milliseconds, p50, when nothing else is asked / right after a key, whose diagnostics are not there yet.',
          (one) => {
            const { idle, typing } = one?.answers[question] ?? { idle: NaN, typing: NaN };
            return Number.isNaN(idle) ? '–' : `${figure(idle)} / ${figure(typing)}`;
          },
          servers,
        ),
      ),
      table(
        'Ten keys in a burst',
        `Milliseconds, p50, from the last of ${burst.keys} keys ${burst.pause} ms apart to its diagnostics.`,
        (one) => figure(one?.burst ?? NaN),
        servers,
      ),
      table(
        'Memory',
        `Resident MB when nothing has been asked for ${untilSettled / 1000} seconds.`,
        (one) => figure(one?.memory ?? NaN),
        servers,
      ),
    ],
    pictures: {
      'keystroke.svg': chart({ title: 'A key, p50', x: 'words in the draft', y: 'milliseconds', lines }),
    },
    data: { measured: all, parsing: Object.fromEntries(parsing) },
  };
}
