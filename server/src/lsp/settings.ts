import type { Connection } from 'vscode-languageserver';
import * as z from 'zod';
import { list } from '../core/project/config-layer';
import { configSchema, levels } from '../core/project/config-schema';
import { resolvePath } from '../core/project/uri';
import { bundledStyleOf } from '../core/references/bundled-styles';
import type { Settings } from '../core/settings';
import type { Client } from './client';

/** What the editor's own settings say for one document. */
export interface EditorSettings {
  /** What holds before any configuration file. */
  readonly base: Partial<Settings>;
  /** Numbers that were left alone say why when the pointer rests on them. */
  readonly explainAll: boolean;
  /** Known figures show their source behind the number. */
  readonly inlayHints: boolean;
  /** Headings show how much of their section is sourced. */
  readonly codeLens: boolean;
  /** The statistics of a draft are among its symbols. */
  readonly outline: boolean;
  /** Statistics have colours of their own. */
  readonly semanticHighlighting: boolean;
  /** Zotero on this computer may be asked. A setting of the machine: no workspace can switch it on. */
  readonly zotero: boolean;
}

/** The editor's settings `tickmark.*`: asked for where the editor answers, else what it sent. */
export class EditorConfiguration {
  private sent: unknown = {};

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    initializationOptions: unknown,
  ) {
    const options = asRecord(initializationOptions);
    this.sent = options['tickmark'] ?? asRecord(options['settings'])['tickmark'] ?? options;
  }

  /** Takes what `workspace/didChangeConfiguration` brought; editors that answer questions send nothing useful. */
  change(settings: unknown): void {
    const own = asRecord(settings)['tickmark'];
    if (own !== undefined) this.sent = own;
  }

  /** @param folder what paths are relative to, a URI that ends with a slash */
  async of(uri: string, folder: string, warn: (message: string) => void): Promise<EditorSettings> {
    let value = this.sent;
    if (this.client.answersConfiguration) {
      try {
        const answer: unknown = await this.connection.workspace.getConfiguration({
          scopeUri: uri,
          section: 'tickmark',
        });
        if (answer !== null && answer !== undefined) value = answer;
      } catch {
        warn('The editor did not tell its settings; the usual ones hold.');
      }
    }
    return readSettings(value, folder, warn);
  }
}

/** The editor's settings mean what the keys of a configuration file mean, but that a rule has no `true`. */
const { packs, bibliography, builtInPack, citationStyle, maxProblems, referenceStyle } = configSchema.shape;
const ruleError = { error: `must be a map from rule to ${levels.join(', ')}` };
const rules = z.record(z.string(), z.enum(levels, ruleError), ruleError);
const yesOrNo = z.boolean({ error: 'must be true or false' });

/** Settings come from files of a workspace that may be a stranger's: whatever is not of the right shape is passed over. */
export function readSettings(value: unknown, folder: string, warn: (message: string) => void): EditorSettings {
  const given = asRecord(value);
  const take = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const entry = given[key] ?? undefined;
    if (entry === undefined) return undefined;
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    warn(`The setting tickmark.${key} is ignored: it ${result.error.issues[0]?.message}.`);
    return undefined;
  };
  const paths = (key: string, schema: typeof packs) => {
    const written = take(key, schema);
    return written === undefined ? undefined : list(written).map((path) => resolvePath(folder, path));
  };
  const style = () => {
    const written = take('referenceStyle', referenceStyle);
    if (written === undefined || /\.csl$/iu.test(written)) return written && resolvePath(folder, written);
    const known = bundledStyleOf(written);
    if (known === null) warn(`The setting tickmark.referenceStyle is ignored: there is no style called "${written}".`);
    return known ?? undefined;
  };
  return {
    base: {
      rules: take('rules', rules),
      packs: paths('packs', packs),
      bibliography: paths('bibliography', bibliography),
      builtInPack: take('builtInPack', builtInPack),
      citationStyle: take('citationStyle', citationStyle),
      maxProblems: take('maxProblems', maxProblems),
      referenceStyle: style(),
    },
    explainAll: take('explainAll', yesOrNo) === true,
    inlayHints: take('inlayHints', yesOrNo) === true,
    codeLens: take('codeLens', yesOrNo) !== false,
    outline: take('outline', yesOrNo) !== false,
    semanticHighlighting: take('semanticHighlighting', yesOrNo) === true,
    zotero: take('zotero', yesOrNo) === true,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
