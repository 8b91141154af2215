import { performance } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Machine } from './rest';

/** The process that this runs in. */
export function thisMachine(): Machine {
  let before = performance.eventLoopUtilization();
  return {
    hasWorked: () => {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization > 0.05;
    },
    memory: () => {
      const { total_heap_size: held, used_heap_size: used } = getHeapStatistics();
      return { held, used };
    },
    boundNewSpace,
    collect: collector(),
  };
}

/**
 * In bytes, of both halves, one of which is empty. Left to itself V8 makes it 32 MB while a long draft is opened, and keeps that for as long as somebody types. Opening takes
 * no longer with what it has grown to when the server is loaded (8 or 16 MB), and a key fills 2.
 */
const newSpace = 8 * 2 ** 20;
let grows = true;

/**
 * V8 reads `semi-space-growth-factor` each time it makes the space larger; the sizes themselves it reads only when a process starts. So this stops its
 * growth, and takes nothing back. Tried with Node 20 and with the Electron of VS Code.
 */
function boundNewSpace(): void {
  const size = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size;
  if (size === undefined) return;
  const mayGrow = size < newSpace;
  if (mayGrow === grows) return;
  grows = mayGrow;
  setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
}

/** A collection that takes so long (milliseconds) is too slow, whoever is to blame: other processes, or memory that was written to the disk. */
const tooSlow = 400;

/**
 * What `node --expose-gc` offers as `gc`. Where an engine does not, it goes on by itself, and nothing is lost but memory. Of the time that it takes, what
 * other processes had of the processor does not count: on a busy machine that is most of it.
 */
function collector(): () => number {
  let gc: unknown;
  return () => {
    if (gc === undefined) {
      setFlagsFromString('--expose-gc');
      gc = runInNewContext('typeof gc === "function" ? gc : null');
    }
    const start = performance.now();
    const before = process.cpuUsage();
    if (typeof gc === 'function') (gc as () => void)();
    const { user, system } = process.cpuUsage(before);
    const time = performance.now() - start;
    return time < tooSlow ? Math.min(time, (user + system) / 1000) : time;
  };
}
