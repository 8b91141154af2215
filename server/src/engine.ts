import { setFlagsFromString } from 'node:v8';

/**
 * What Tickmark asks of V8, Node's engine, before it runs anything else. They only say when code is compiled and where objects are put; what an
 * engine does not know it says on standard error and goes on.
 *
 * - Our hundreds of expressions are each met many times, so each is compiled once, to machine code, and not first to something slower:
 *   a draft of 1,000 words opens in four fifths of the time.
 * - Code is optimised when it has run for longer than the engine would wait (132 kB of its own bytecode): what it optimises earlier it takes
 *   back again when the next kind of paragraph comes. Opening 100,000 words takes a third less processor time with 600 kB; with 300 it takes a thirtieth
 *   more. Copying less of other code into what is optimised (920 bytes of bytecode otherwise) takes off a fifteenth more. A key costs what it did.
 * - What code makes is put among the young objects, where little things are thrown away cheaply. While a draft is opened all that is made stays, and the
 *   engine would conclude that it always will: of what is typed later each key would leave half a megabyte among the old.
 */
setFlagsFromString('--no-regexp-tier-up');
setFlagsFromString('--interrupt-budget=600000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
setFlagsFromString('--no-allocation-site-pretenuring');
