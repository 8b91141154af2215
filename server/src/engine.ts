import { availableParallelism } from 'node:os';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { engineFlags } from './engine-flags';

// Before anything else is run: an engine that is told so when it has compiled expressions may crash. That is why no test imports this file.
for (const flag of engineFlags(process.versions.v8, availableParallelism())) setFlagsFromString(flag);

/**
 * To be called when all code is loaded. From then on what is called for the first time is compiled to plain machine code at once, and not run by the interpreter
 * until it has been called often: in a draft of 100,000 words keys take a thirtieth less, for a megabyte of memory. Before that it would compile what runs once, as files are
 * loaded, too, and keep 14 MB for it. The command line reads a draft once, and would gain nothing.
 */
export function compileAtOnce(): void {
  setFlagsFromString('--always-sparkplug');
}
