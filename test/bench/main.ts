// `npm run bench -- [PART…] [--quick] [--rounds N]`. Writes what it measured to test/bench/results.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './measure/machine';
import { parts } from './parts/parts';
import { reportMarkdown } from './report/report';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    /** No draft is longer than this many words. */
    largest: { type: 'string' },
    /** Where the results go. */
    out: { type: 'string' },
  },
});
const quick = values.quick;
const rounds = values.rounds === undefined ? (quick ? 2 : 9) : Number(values.rounds);
const out = values.out ?? (quick ? '.cache/bench/results' : 'test/bench/results');
const wanted = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));

if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(
    `Usage: npm run bench -- [${parts.map(({ name }) => name).join(' | ')}] [--quick] [--rounds N] [--largest WORDS] [--out DIR]`,
  );
  process.exit(2);
}

void measure();

async function measure(): Promise<void> {
  for (const part of wanted) {
    const describe = machine();
    const report = await part.run({
      quick,
      rounds,
      largest: Number(values.largest ?? Infinity),
      say: (line) => console.error(line),
    });
    const described = describe();
    const markdown = reportMarkdown(report, described, `npm run bench -- ${part.name}`);
    fs.mkdirSync(out, { recursive: true });
    fs.writeFileSync(path.join(out, `${part.name}.md`), markdown);
    for (const [name, svg] of Object.entries(report.pictures ?? {})) fs.writeFileSync(path.join(out, name), svg);
    fs.writeFileSync(
      path.join(out, `${part.name}.json`),
      JSON.stringify({ machine: described, rounds, ...report.data }, rounded, 2) + '\n',
    );
    console.log(markdown);
    console.error(`Written to ${out}/${part.name}.md and .json`);
  }
}

/** Four significant digits are more than the clock is worth. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
