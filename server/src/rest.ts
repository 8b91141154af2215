import { Session } from 'node:inspector';
import { performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** What a `Rest` asks of the machine; sizes are bytes. */
export interface Machine {
  /** Whether there was anything to do since this was last asked. */
  hasWorked(): boolean;
  /** What the engine holds of the system for objects, and how much of that objects fill. */
  memory(): { readonly held: number; readonly used: number };
  /** Throws away what nobody needs, and gives the system back what that leaves; then calls back. */
  collect(done: () => void): void;
}

/** In milliseconds; and how many of them in a row without a message and without work are a pause of the writer's. */
const look = 1000;
const quietLooks = 3;
/** Collecting is worth it when so much has been taken since; with more objects than `most` it would be felt, and is left to the engine. */
const worthwhile = 16 * 2 ** 20;
const most = 160 * 2 ** 20;

/**
 * Gives memory back while the writer pauses. The engine does so by itself, but in a process that does little it waits for up to half a minute, with twice
 * of what is needed in its hands: what the last keys left behind, and the space for the next. Collecting takes a tenth of a second at 100,000 words,
 * so it is done once a pause, and only where enough was taken since the last time.
 */
export class Rest {
  private timer: NodeJS.Timeout | null = null;
  private quiet = 0;
  private heldAfterLast = 0;

  constructor(private readonly machine: Machine) {}

  /** A message has come. */
  disturb(): void {
    this.quiet = 0;
    this.timer ??= setInterval(() => this.look(), look).unref();
  }

  private look(): void {
    this.quiet = this.machine.hasWorked() ? 0 : this.quiet + 1;
    if (this.quiet < quietLooks) return;
    clearInterval(this.timer!);
    this.timer = null;
    const { held, used } = this.machine.memory();
    if (held - this.heldAfterLast < worthwhile || used > most) return;
    this.machine.collect(() => (this.heldAfterLast = this.machine.memory().held));
  }
}

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
    collect,
  };
}

let session: Session | null = null;

/**
 * As a debugger's button does it. `gc()`, which a flag would give, neither makes the space for new objects smaller nor moves old ones together, and leaves half
 * of the memory where it was. The session stays open: Node hangs when one is closed by the very answer that it waited for. Where Node was built without an
 * inspector the engine goes on by itself.
 */
function collect(done: () => void): void {
  try {
    if (session === null) {
      session = new Session();
      session.connect();
    }
    session.post('HeapProfiler.collectGarbage', done);
  } catch {
    // Nothing is lost but memory.
  }
}
