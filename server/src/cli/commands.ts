import type { Command } from './command';
import { figuresCommand } from './commands/figures';
import { inspectCommand } from './commands/inspect';
import { lintCommand } from './commands/lint';
import { packCheckCommand } from './commands/pack-check';
import { packFingerprintCommand } from './commands/pack-fingerprint';
import { packBuildCommand } from './commands/later';
import { lspCommand } from './commands/lsp';
import { sheetCommand } from './commands/sheet';

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  lintCommand,
  sheetCommand,
  inspectCommand,
  figuresCommand,
  packCheckCommand,
  packFingerprintCommand,
  packBuildCommand,
  lspCommand,
];
