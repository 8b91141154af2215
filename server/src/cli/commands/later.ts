import { TROUBLE } from '../command';
import type { Command } from '../command';

/** A command that is promised but not there yet: it says so, and fails. */
function later(name: string, summary: string, help: string): Command {
  return {
    name,
    later: true,
    summary: `${summary} (comes in a later version)`,
    help: `${help}\n\nThis command comes in a later version.`,
    options: { format: { type: 'string' }, output: { type: 'string', short: 'o' } },
    run(_positionals, _values, io) {
      io.stderr.write(`tickmark: "${name}" comes in a later version.\n`);
      return Promise.resolve(TROUBLE);
    },
  };
}

export const packBuildCommand = later('pack build', 'Build a pack from a source.', 'pack build SOURCE -o FILE');
