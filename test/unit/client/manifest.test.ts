import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../server/src/core/settings';

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

const json = (path: string) => JSON.parse(fs.readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const settings: Record<string, Setting> = json('package.json').contributes.configuration.properties;
const file: Record<string, { enum?: string[] }> = json('server/config.schema.json').properties;

/** What the editor shows, and says nothing about drafts. */
const display = ['gutterTicks', 'codeLens', 'outline', 'inlayHints', 'semanticHighlighting'];
const words: Record<string, string> = json('package.nls.json');

describe('the settings of the manifest', () => {
  it('are those that the core knows, with the same defaults', () => {
    for (const [key, value] of Object.entries(defaultSettings))
      expect(settings[`tickmark.${key}`]?.default, key).toEqual(value);
  });

  it('are those of a configuration file; only what concerns the editor alone is not', () => {
    const names = Object.keys(settings).map((name) => name.replace('tickmark.', ''));
    const editorOnly = ['explainAll', 'trace.server', 'zotero', ...display];
    const fileOnly = ['$schema', 'extends', 'ignore'];
    expect(names.filter((name) => !editorOnly.includes(name)).sort()).toEqual(
      Object.keys(file)
        .filter((name) => !fileOnly.includes(name))
        .sort(),
    );
  });

  it('can differ from folder to folder, and say what they do', () => {
    for (const [name, setting] of Object.entries(settings)) {
      // No workspace may decide that Zotero is asked.
      const own: Record<string, string> = { 'tickmark.trace.server': 'window', 'tickmark.zotero': 'machine' };
      expect(setting.scope, name).toBe(own[name] ?? 'resource');
      const key = /^%(.*)%$/.exec(setting.description ?? setting.markdownDescription ?? '')?.[1] ?? '';
      expect(words[key], name).toMatch(/\.$|`\.$/);
    }
  });
});

describe('the words of the manifest', () => {
  it('can be translated: each has its key, and no key is left over', () => {
    const manifest = fs.readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    const used = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(words).sort());
    const { commands, views } = json('package.json').contributes;
    for (const { title } of commands) expect(title).toMatch(/^%.*%$/);
    for (const { name } of views.tickmark) expect(name).toMatch(/^%.*%$/);
  });
});
