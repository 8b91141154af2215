import pc from 'picocolors';
import type { Command } from './command';
import { commands } from './commands';
import { wantsColour } from './io';
import type { Io } from './io';

/** What `tickmark` alone says. */
export function overview(io: Io): string {
  const colours = pc.createColors(wantsColour(io.stdout, io.env));
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${colours.cyan(command.name.padEnd(width))}  ${command.summary}`);
  return `${colours.bold('Tickmark')} ticks every figure of a policy draft against its source.

Usage: tickmark COMMAND [OPTION…] [FILE…]

${lines.join('\n')}
  ${colours.cyan('help'.padEnd(width))}  Show the help of a command: tickmark help lint

Start with: tickmark lint draft.md
`;
}

export function commandHelp(command: Command): string {
  return `${command.summary}\n\nUsage: tickmark ${command.help.trim()}\n`;
}

/** The help of all commands that begin with a word. */
export function groupHelp(word: string): string {
  return commands
    .filter(({ name }) => name.startsWith(`${word} `))
    .map(commandHelp)
    .join('\n');
}
