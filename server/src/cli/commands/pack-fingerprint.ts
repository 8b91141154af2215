import path from 'node:path';
import { buildFingerprint, gramLength, serialiseFingerprint } from '../../core/evidence/fingerprint';
import { OK, text, UsageError } from '../command';
import type { Command } from '../command';
import { count } from '../count';
import { orTrouble } from '../or-trouble';
import { Unreadable } from '../read-draft';
import { readSource, writeText } from '../text-file';

export const packFingerprintCommand: Command = {
  name: 'pack fingerprint',
  summary: 'Make the fingerprint of a source, by which quotations are checked without the source.',
  help: `pack fingerprint SOURCE -o FILE

SOURCE is the source as text or Markdown. The fingerprint cannot be read back into it.

  -o, --output F     where to write the fingerprint ("-" for standard output)
  --headings F       the headings of the source, one a line, where they are not marked with #`,
  options: { output: { type: 'string', short: 'o' }, headings: { type: 'string' } },
  async run(paths, values, io) {
    const [source, ...more] = paths;
    const output = text(values, 'output');
    if (source === undefined || more.length > 0 || output === undefined)
      throw new UsageError(
        '"pack fingerprint" needs one source and -o: tickmark pack fingerprint paper.md -o fingerprint.json',
      );
    const headingsFile = text(values, 'headings');
    return orTrouble(io, async () => {
      const content = await readSource(path.resolve(io.cwd, source), source);
      const headings =
        headingsFile === undefined
          ? undefined
          : (await readSource(path.resolve(io.cwd, headingsFile), headingsFile))
              .split(/\r?\n/u)
              .filter((line) => line.trim());
      const fingerprint = buildFingerprint(content, headings);
      if (fingerprint.words < gramLength)
        throw new Unreadable(
          `${source}: there are fewer than ${gramLength} words in it. Name the file with the source's text.`,
        );
      const json = serialiseFingerprint(fingerprint);
      if (output === '-') io.stdout.write(json);
      else await writeText(path.resolve(io.cwd, output), output, json);
      io.stderr.write(
        `${source}: ${count(fingerprint.words, 'word')}, ${count(fingerprint.headings.length, 'heading')}\n`,
      );
      return OK;
    });
  },
};
