import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../../server/src/cli/command-line';
import * as references from '../../../server/src/references/entry';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
}

/** Runs `tickmark ARGUMENTS…` in this process, with its output caught. */
export async function run(argv: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
  const output = { stdout: '', stderr: '' };
  const pipe = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => (output[name] += text),
    isTTY: circumstances.isTTY,
    columns: 80,
  });
  const code = await main(argv, {
    stdout: pipe('stdout'),
    stderr: pipe('stderr'),
    readStdin: () => Promise.resolve(Buffer.from(circumstances.stdin ?? '')),
    cwd: circumstances.cwd ?? os.tmpdir(),
    env: circumstances.env ?? {},
    programFolder: path.resolve('dist'),
    references: () => references,
  });
  return { code, ...output };
}

/** A folder with these files in it, gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  // As the programs themselves see it: the folder for temporary files may be a link.
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return root;
}
