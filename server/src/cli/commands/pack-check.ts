import path from 'node:path';
import fs from 'node:fs';
import pc from 'picocolors';
import { asCslJson } from '../../core/project/libraries/as-csl-json';
import { loadPack } from '../../core/evidence/load-pack';
import { LineIndex } from '../../core/text/line-index';
import { decodeText } from '../../node-workspace';
import { FINDINGS, OK, TROUBLE, UsageError } from '../command';
import type { Command } from '../command';
import { count } from '../count';
import { wantsColour } from '../io';
import { printable } from '../printable';
import { readDraft, Unreadable } from '../read-draft';

export const packCheckCommand: Command = {
  name: 'pack check',
  summary: 'Check evidence packs, and say what is wrong in them and where.',
  help: `pack check FILE…

Exit code: 0 no error, 1 errors, 2 a file could not be read.`,
  options: {},
  async run(files, _values, io) {
    if (files.length === 0) throw new UsageError('"pack check" needs at least one file: tickmark pack check pack.yaml');
    const colours = pc.createColors(wantsColour(io.stdout, io.env));
    let code = OK;
    for (const file of files) {
      const location = path.resolve(io.cwd, file);
      let content: string;
      try {
        content = (await readDraft(location, file)).text;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        io.stderr.write(`tickmark: ${error.message}\n`);
        code = TROUBLE;
        continue;
      }
      const beside = new Map<string, string | null>();
      for (const name of loadPack(content, file).needs ?? []) beside.set(name, await readBeside(location, name));
      const { pack, problems } = loadPack(content, file, (name) => beside.get(name) ?? null);
      const lines = new LineIndex(content);
      for (const problem of [...problems].sort((a, b) => a.start - b.start)) {
        const { line, character } = lines.positionAt(problem.start);
        const severity = problem.severity === 'error' ? colours.red('error') : colours.yellow('warning');
        io.stdout.write(`${file}:${line + 1}:${character + 1}: ${severity}: ${printable(problem.message)}\n`);
      }
      if (pack !== null) io.stdout.write(`${file}: ${summary(pack, problems.length)}\n`);
      if (problems.some((problem) => problem.severity === 'error')) code = Math.max(code, FINDINGS);
    }
    return code;
  },
};

function summary(
  pack: {
    readonly figures: readonly unknown[];
    readonly findings: readonly unknown[];
    readonly sources: readonly unknown[];
  },
  problems: number,
): string {
  const held = [
    count(pack.figures.length, 'figure'),
    // The findings of a source, not of this check.
    ...(pack.findings.length === 0 ? [] : [`${count(pack.findings.length, 'statement')} without a number`]),
    count(pack.sources.length, 'source'),
  ].join(', ');
  return problems === 0 ? `${held}; nothing to put right` : `${held} could be used`;
}

/** The file of sources that a pack may name beside itself; the loader has seen to it that it is beside. */
async function readBeside(pack: string, name: string): Promise<string | null> {
  try {
    return await asCslJson(decodeText(fs.readFileSync(path.join(path.dirname(pack), name))).text, name);
  } catch {
    return null;
  }
}
