import { spawnSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';

/**
 * Does some work on all cores, where the benchmark was put on one (`run.mjs`): processes that it starts meanwhile run where this one does. Null where there is no other core, or
 * no way to move.
 */
export async function onAllCores<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const cores = os.cpus().length;
  const before = pinnedTo();
  if (cores < 2 || before === null || !pinTo(`0-${cores - 1}`)) return null;
  try {
    return await work();
  } finally {
    pinTo(before);
  }
}

/** The cores of this process, as `taskset` writes lists ("0", "0,2-3"); null where there is no `taskset`. */
function pinnedTo(): string | null {
  const { status, stdout } = spawnSync('taskset', ['-c', '-p', String(process.pid)], { encoding: 'utf8' });
  return status === 0 ? (/:\s*([\d,-]+)\s*$/u.exec(stdout)?.[1] ?? null) : null;
}

function pinTo(cores: string): boolean {
  return spawnSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)]).status === 0;
}
