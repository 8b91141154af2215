/** What a `Rest` asks of the machine; sizes are bytes. */
export interface Machine {
  /** Whether there was anything to do since this was last asked. */
  hasWorked(): boolean;
  /** What the engine holds of the system for objects, and how much of that they fill, those included that nobody needs any more. */
  memory(): { readonly held: number; readonly used: number };
  /** Keeps the space for new objects from growing beyond what a keystroke needs. */
  boundNewSpace(): void;
  /** Throws away what nobody needs, and gives the system back what it can of that. @returns how long that took, in milliseconds, as far as it was not for others that are busy */
  collect(): number;
}

/** In milliseconds; and how many of them in a row without a message and without work are a pause of the writer's. */
const look = 1000;
const quietLooks = 4;
/** So many are a long pause, in which a smaller gain is worth a collection. */
const longPause = 16;
/** Collecting is worth it when so much has been taken, or lies empty, since; with more objects than `most` it would be felt, and is left to the engine, while drafts of more than `much` code units are open. */
const worthwhile = 12 * 2 ** 20;
const worthwhileInLongPause = 4 * 2 ** 20;
const most = 160 * 2 ** 20;
const much = 1_000_000;
/** In milliseconds. Where a collection took longer, none is done again: the next key might have to wait for it. */
const longest = 120;
/** In one pause: the second time gives back what the first made empty, since objects are moved together only where they lie far apart. */
const collections = 2;

/**
 * Gives memory back while the writer pauses. The engine collects when objects have taken twice what they needed the last time, so what the last keys left
 * behind would stay while she thinks, reads and is in a meeting. Collecting takes 50 to 110 ms at 100,000 words, so it is done only in a pause, and only where it is worth
 * it. What goes wrong here goes wrong once: then all is left to the engine.
 */
export class Rest {
  private timer: NodeJS.Timeout | null = null;
  private quiet = 0;
  private collected = 0;
  private heldAfterLast = 0;
  private isOver = false;
  /** The lengths of the drafts that are open, as they were opened. */
  private readonly drafts = new Map<string, number>();

  constructor(private readonly machine: Machine) {}

  /** A message has come. */
  disturb(): void {
    this.quiet = 0;
    this.collected = 0;
    if (this.timer !== null || this.isOver) return;
    // What was done before does not count.
    this.machine.hasWorked();
    this.timer = setInterval(() => this.tryToLook(), look).unref();
  }

  /** @param length of its text, in UTF-16 code units */
  opened(draft: string, length: number): void {
    this.drafts.set(draft, length);
  }

  closed(draft: string): void {
    this.drafts.delete(draft);
  }

  /** Whether so much text is open that what the engine holds is needed. Else most of it is left from drafts that were closed, and is quickly thrown away. */
  private holdsMuch(): boolean {
    return [...this.drafts.values()].reduce((sum, length) => sum + length, 0) > much;
  }

  private tryToLook(): void {
    try {
      this.look();
    } catch {
      this.isOver = true;
    }
    if (this.isOver) this.stop();
  }

  private stop(): void {
    clearInterval(this.timer!);
    this.timer = null;
  }

  private look(): void {
    this.machine.boundNewSpace();
    this.quiet = this.machine.hasWorked() ? 0 : this.quiet + 1;
    if (this.quiet < quietLooks) return;
    const isLong = this.quiet >= longPause;
    const { held, used } = this.machine.memory();
    const spare = this.collected === 0 ? held - this.heldAfterLast : held - used;
    const least = isLong ? worthwhileInLongPause : worthwhile;
    const isFelt = used > most && this.holdsMuch();
    if (spare >= least && !isFelt && this.collected < collections) {
      this.quiet = 0;
      this.collected++;
      this.isOver = this.machine.collect() > longest && used <= most;
      this.heldAfterLast = this.machine.memory().held;
    } else if (isLong || this.collected > 0 || isFelt) this.stop();
  }
}
