import '../engine';
import type * as References from '../references/entry';
import { main } from './command-line';

// A reader that has seen enough (`tickmark lint | head`) is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const { stdout, stderr, env } = process;
const io = {
  stdout,
  stderr,
  readStdin,
  cwd: process.cwd(),
  env,
  programFolder: __dirname,
  // A bundle of its own: see esbuild.mjs.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  references: () => require('../references/entry') as typeof References,
};
void main(process.argv.slice(2), io).then((code) => {
  // Set rather than exit: what was written to a pipe must arrive first.
  process.exitCode = code;
});
