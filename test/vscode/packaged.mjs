// The packaged extension as a user has it: installs tickmark.vsix in a fresh VS Code, works in its window through Chromium,
// asserts on what is on the screen, and keeps screenshots of it in light, dark and high contrast. node test/vscode/packaged.mjs [PART…]
// Long parts only in light; TICKMARK_THEMES=all: every part in every theme, TICKMARK_THEMES=dark,contrast: in these.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installEditors } from '../editors/install.mjs';
import { artefacts, Report } from '../report.mjs';
import { failedActivation } from './activation.mjs';
import { openPage } from './chromium.mjs';
import { citationsInWindow } from './packaged-citations.mjs';
import { evidenceInWindow, noPackInWindow, settingsInWindow, writeNoPack } from './packaged-evidence.mjs';
import { formsInWindow } from './packaged-forms.mjs';
import { largePackInWindow, writeLargePack } from './packaged-large-pack.mjs';
import { newcomerInWindow } from './packaged-newcomer.mjs';
import { emptySheetInWindow, sheetInWindow, writeEmptyDraft } from './packaged-sheet.mjs';
import { strangeInWindow, writeStrangePack } from './packaged-strange.mjs';
import { startVSCode } from './vscode-server.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const vsix = process.env.TICKMARK_VSIX ?? path.join(root, 'tickmark.vsix');
const screenshots = path.join(artefacts, 'screenshots');
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };
/** The themes in which somebody wants to look at every part; null for the usual. */
const looked = process.env.TICKMARK_THEMES?.replace('all', Object.keys(themes).join(',')).split(',') ?? null;

/** The drafts that most parts work on. */
const usual = path.join(import.meta.dirname, 'workspace');
const onUsual = (folder) => fs.cpSync(usual, folder, { recursive: true });

/**
 * What is done in a window of its own, on drafts of its own: what one leaves open disturbs no other. `prepare` fills the
 * folder, `file` is opened in it. What takes long is done in one theme, and in all when somebody wants to look.
 * @type {{ name: string, body: (window: object) => Promise<void>, prepare?: (folder: string) => void, file?: string, settings?: object, inEach?: true }[]}
 */
const parts = [
  { name: 'drafts', body: workAndLook, inEach: true },
  { name: 'cited', body: citationsInWindow },
  { name: 'evidence', body: evidenceInWindow },
  { name: 'forms', body: formsInWindow, file: 'brief.md' },
  {
    name: 'newcomer',
    body: newcomerInWindow,
    prepare: (folder) => fs.mkdirSync(folder, { recursive: true }),
    file: null,
  },
  { name: 'reviewed', body: sheetInWindow },
  { name: 'empty', body: emptySheetInWindow, prepare: writeEmptyDraft, file: 'empty.md' },
  {
    name: 'seen',
    body: settingsInWindow,
    file: 'brief.md',
    settings: { 'tickmark.inlayHints': true, 'tickmark.semanticHighlighting': true, 'tickmark.outline': true },
  },
  { name: 'strange', body: strangeInWindow, prepare: writeStrangePack, file: 'brief.md' },
  { name: 'no-pack', body: noPackInWindow, prepare: writeNoPack, file: 'brief.md' },
  { name: 'large-pack', body: largePackInWindow, prepare: writeLargePack, file: 'brief.md' },
];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`No such part: ${unknown}. There are: ${parts.map(({ name }) => name)}`);

installEditors({ neovim: false });
if (wanted.length === 0) fs.rmSync(screenshots, { recursive: true, force: true });
fs.mkdirSync(screenshots, { recursive: true });
const report = new Report('packaged');
const vscode = await startVSCode({ vsix: [vsix] });
try {
  for (const theme of Object.keys(themes))
    for (const part of parts) {
      const isDue = looked?.includes(theme) ?? (theme === 'light' || part.inEach);
      if (isDue && (wanted.length === 0 || wanted.includes(part.name))) await inTheme(theme, part);
    }
} catch (error) {
  // No other window would fare better.
  report.add({ title: 'Tickmark works in a window of VS Code', ok: false, error });
} finally {
  await vscode.stop();
}
report.finish();

async function inTheme(theme, { name, body, prepare = onUsual, file = 'mistakes.md', settings }) {
  vscode.settings({
    'workbench.colorTheme': themes[theme],
    'editor.hover.delay': 100,
    'editor.minimap.enabled': false,
    ...settings,
  });
  const folder = path.join(vscode.scratch, theme, name);
  prepare(folder);
  await inWindow(theme, folder, file, body);
}

/** Opens a folder, and a file of it, in a window; what fails leaves a picture. Throws when Tickmark does not even start. */
async function inWindow(name, folder, file, body) {
  // A browser of its own, which remembers no other window.
  const page = await openPage(fs.mkdtempSync(path.join(vscode.scratch, 'browser-')));
  const workbench = new Workbench(page);
  const shot = (title) => page.screenshot({ path: path.join(screenshots, `${title}-${name}.png`) });
  const failed = failedActivation(page);
  const test = async (title, steps) => {
    const orFailed = () => Promise.race([failed, steps()]);
    await report.test(`${title} (${name})`, orFailed, async () => {
      await shot(`FAILED-${title.replace(/\W+/g, '-')}`);
      await workbench.clear();
    });
    // The rest could only wait in vain.
    await Promise.race([failed, null]);
  };
  try {
    const payload = file === null ? [] : [['openFile', vscode.remote(path.join(folder, file))]];
    await page.goto(vscode.url(folder, payload));
    await page.locator('.statusbar-item').first().waitFor();
    await Promise.race([failed, body({ page, workbench, test, shot, drafts: folder })]);
  } finally {
    await page.context().close();
  }
}

async function workAndLook({ page, workbench, test, shot }) {
  await workbench.editor.locator('.view-line').first().waitFor();

  await test('squiggles under the mistakes, and a line each in Problems', async () => {
    await workbench.squiggles.nth(3).waitFor();
    await workbench.click('A first draft');
    await page.keyboard.press('Control+Shift+KeyM');
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: 'contradicted-figure' }).first().waitFor();
    assert.equal(await problems.filter({ hasText: 'contradicted-figure' }).count(), 2);
    assert.equal(await problems.filter({ hasText: 'unsourced-statistic' }).count(), 1);
    assert.equal(await problems.filter({ hasText: 'undefined-footnote' }).count(), 1);
    await shot('findings');
    await page.keyboard.press('Control+Shift+KeyM');
  });

  await test('the status item counts', async () => {
    const status = workbench.status(/\d+ of \d+ sourced/);
    await status.hover();
    await page.locator('.monaco-hover:visible', { hasText: 'statistics' }).waitFor();
    await page.waitForTimeout(300);
    await shot('status');
    await workbench.clear();
  });

  await test('a finding explains itself on hover', async () => {
    await workbench.hover('96 percent', 'contradicted-figure');
    await shot('finding-hover');
    await workbench.clear();
  });

  await test('quick fix corrects the value', async () => {
    const fix = await workbench.quickFix('96 percent', '94 percent');
    await page.waitForTimeout(300);
    await shot('quick-fix');
    await fix.click();
    await workbench.line('complied with 94 percent of overtly malicious requests under').first().waitFor();
    await page.keyboard.press('Control+KeyZ');
    await workbench.line('complied with 96 percent').first().waitFor();
  });

  await test('hover on a figure shows its card, with a picture', async () => {
    await workbench.open('brief.md');
    const hover = await workbench.hover('94 percent', 'CAISI');
    const pictures = hover.locator('img');
    assert.equal(await pictures.count(), 1);
    assert.ok(await pictures.evaluate((image) => image.complete && image.naturalWidth > 0), 'the picture is drawn');
    await shot('figure-card');
    await workbench.clear();
  });

  await test('completion offers figures', async () => {
    await workbench.click('The rate for US');
    await page.keyboard.press('Control+End');
    await workbench.complete('Huawei', '4 percent');
    await shot('completion');
    await workbench.clear();
    await page.keyboard.press('Control+KeyZ');
  });

  await test('Insert Figure… lists the figures and inserts one with its footnote', async () => {
    await page.keyboard.press('Control+End');
    const notes = workbench.line('[^').filter({ hasText: /^\s*\[\^[^\]]+\]:/ });
    const before = await notes.count();
    await workbench.run('Tickmark: Insert Figure');
    await workbench.quickPick.filter({ hasText: '94 percent' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('insert-figure');
    await page.keyboard.type('94 percent');
    await page.keyboard.press('Enter');
    await workbench.line('In a 2025 evaluation').waitFor();
    assert.ok((await notes.count()) > before, 'its footnote is there too');
    // The extension host moves the cursor a moment after the text: to the first word that may want another tense.
    await page.waitForTimeout(500);
    await page.keyboard.type('obeyed');
    await workbench.line('obeyed with').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+KeyZ');
    await shot('inserted');
    await page.keyboard.press('Control+KeyZ');
  });

  await test('Show Figure… opens the card beside the draft', async () => {
    await workbench.run('Tickmark: Show Figure');
    await workbench.quickPick.filter({ hasText: '94 percent' }).first().waitFor();
    await page.keyboard.type('94 percent');
    await page.keyboard.press('Enter');
    const card = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await card.locator('body', { hasText: 'CAISI' }).waitFor();
    await card.locator('img').first().waitFor();
    await page.waitForTimeout(500);
    await shot('figure-preview');
  });
}
