import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * What Tickmark asks of V8, Node's engine, before it runs anything else. They only say when code is compiled and where objects are put; what an
 * engine does not know it says on standard error and goes on.
 *
 * - Our hundreds of expressions are each met many times, so each is compiled once, to machine code, and not first to something slower:
 *   a draft of 1,000 words opens in four fifths of the time.
 * - Code is optimised when it has run for longer than the engine would wait (132 kB of its own bytecode): what it optimises earlier it takes
 *   back again when the next kind of paragraph comes. On one core opening 100,000 words takes a third less processor time with 600 kB. Where another core is
 *   free, code is optimised there, and half of that is better, whatever the engine has newly learnt about it in the meantime: opening takes a twentieth less,
 *   and the slowest keys a sixth. On one core it would take a twelfth more.
 * - Copying less of other code into what is optimised (920 bytes of bytecode otherwise) takes off a fifteenth more. A key costs what it did.
 * - What code makes is put among the young objects, where little things are thrown away cheaply. While a draft is opened all that is made stays, and the
 *   engine would conclude that it always will: of what is typed later each key would leave half a megabyte among the old.
 */
setFlagsFromString('--no-regexp-tier-up');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
setFlagsFromString('--no-allocation-site-pretenuring');
if (availableParallelism() > 1) {
  setFlagsFromString('--interrupt-budget=300000');
  setFlagsFromString('--bytecode-size-allowance-per-tick=600');
  setFlagsFromString('--no-reset-interrupt-on-ic-update');
} else setFlagsFromString('--interrupt-budget=600000');

/**
 * To be called when all code is loaded. From then on what is called for the first time is compiled to plain machine code at once, and not run by the interpreter
 * until it has been called often: there is more code for a draft than there is of most kinds of paragraph in it. Opening and keys take up to a twentieth less.
 * Before that it would compile what runs once, as files are loaded, too, and keep 14 MB for it.
 */
export function compileAtOnce(): void {
  setFlagsFromString('--always-sparkplug');
}
