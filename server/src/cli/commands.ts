import type { Command } from './command';
import { convertCommand } from './commands/convert';
import { figuresCommand } from './commands/figures';
import { inspectCommand } from './commands/inspect';
import { lintCommand } from './commands/lint';
import { packBuildCommand } from './commands/pack-build';
import { packCheckCommand } from './commands/pack-check';
import { packFingerprintCommand } from './commands/pack-fingerprint';
import { referencesCommand } from './commands/references';
import { lspCommand } from './commands/lsp';
import { sheetCommand } from './commands/sheet';

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  lintCommand,
  sheetCommand,
  inspectCommand,
  figuresCommand,
  convertCommand,
  referencesCommand,
  packBuildCommand,
  packCheckCommand,
  packFingerprintCommand,
  lspCommand,
];
