/**
 * What Tickmark asks of V8, Node's engine, before it runs anything else: only when code is compiled and where objects are put. A flag that an engine does not know
 * it tells on standard error, where it looks like a failure of ours: each stands here for the engines that were seen to know it.
 *
 * @param v8 the version of the engine, as `process.versions.v8` has it
 * @param cores how many there are for this process
 */
export function engineFlags(v8: string, cores: number): readonly string[] {
  return [...always, ...(v8.startsWith('11.3.') ? (cores > 1 ? forTwoCores : forOneCore) : [])];
}

/** Known from Node 20 (V8 11.3) to Node 24 (V8 13.6). */
const always = [
  // Our hundreds of expressions are each met many times, so each is compiled once, to machine code, and not first to something slower: a draft of 1,000 words opens
  // in four fifths of the time.
  '--no-regexp-tier-up',
  // Less of other code is copied into what is optimised (920 bytes of bytecode otherwise): opening 100,000 words takes a fifteenth less. A key costs what it did.
  '--max-inlined-bytecode-size-cumulative=300',
  // What code makes is put among the young objects, where little things are thrown away cheaply. While a draft is opened all that is made stays, and the engine would
  // conclude that it always will: of what is typed later each key would leave half a megabyte among the old.
  '--no-allocation-site-pretenuring',
];

/**
 * Node 20 optimises a function when it has run so much of its bytecode (67,584 bytes, several times over). What it optimises earlier it takes back when the next kind of paragraph
 * comes: on one core opening 100,000 words takes a third less processor time with 600 kB, and a thirtieth more with 300. Later engines count otherwise.
 */
const forOneCore = ['--interrupt-budget=600000'];

/**
 * Where code can be optimised on another core meanwhile, it pays to do so earlier: for long functions (600 bytes of bytecode count as a time more, not 150), and without
 * counting anew whenever the engine has met another kind of object. On two cores opening 100,000 words takes a twentieth less than with `forOneCore`, and so do keys;
 * on one core opening would take a twelfth more.
 */
const forTwoCores = [
  '--interrupt-budget=300000',
  '--bytecode-size-allowance-per-tick=600',
  '--no-reset-interrupt-on-ic-update',
];
