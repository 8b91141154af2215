// The packaged extension as a user has it: installs tickmark.vsix in a fresh VS Code, works in its window through Chromium,
// asserts on what is on the screen, and keeps screenshots of it in light, dark and high contrast. node test/vscode/packaged.mjs
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installEditors } from '../editors/install.mjs';
import { artefacts, Report } from '../report.mjs';
import { openPage } from './chromium.mjs';
import { citationsInWindow } from './packaged-citations.mjs';
import { evidenceInWindow, noPackInWindow, settingsInWindow } from './packaged-evidence.mjs';
import { largePackInWindow, writeLargePack } from './packaged-large-pack.mjs';
import { sheetInWindow } from './packaged-sheet.mjs';
import { startVSCode } from './vscode-server.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const vsix = process.env.TICKMARK_VSIX ?? path.join(root, 'tickmark.vsix');
const screenshots = path.join(artefacts, 'screenshots');
const everything = process.env.TICKMARK_THEMES === 'all';
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

installEditors({ neovim: false });
fs.rmSync(screenshots, { recursive: true, force: true });
fs.mkdirSync(screenshots, { recursive: true });
const report = new Report('packaged');
const vscode = await startVSCode({ vsix: [vsix] });
try {
  for (const theme of Object.keys(themes)) await inTheme(theme);
  await inOddFolders();
} finally {
  await vscode.stop();
}
report.finish();

/** Windows of their own, on drafts of their own: as VS Code comes, for a reviewer, with everything turned on. */
async function inTheme(theme) {
  const drafts = path.join(vscode.scratch, theme, 'drafts');
  fs.cpSync(path.join(import.meta.dirname, 'workspace'), drafts, { recursive: true });
  const settings = {
    'workbench.colorTheme': themes[theme],
    'editor.hover.delay': 100,
    'editor.minimap.enabled': false,
  };
  vscode.settings(settings);
  await inWindow(theme, path.join(drafts, 'mistakes.md'), workAndLook);
  if (theme === 'light' || everything) await partsInTheme(theme, settings);
}

/** What takes long: in one theme, and in all of them when somebody wants to look (`TICKMARK_THEMES=all`). */
async function partsInTheme(theme, settings) {
  // Each on drafts that nobody has worked on, in a window of its own: what one leaves open disturbs no other.
  for (const [name, body] of Object.entries({
    cited: citationsInWindow,
    evidence: evidenceInWindow,
    reviewed: sheetInWindow,
  })) {
    const own = path.join(vscode.scratch, theme, name);
    fs.cpSync(path.join(import.meta.dirname, 'workspace'), own, { recursive: true });
    await inWindow(theme, path.join(own, 'mistakes.md'), (window) => body({ ...window, drafts: own }));
  }
  vscode.settings({ ...settings, 'tickmark.inlayHints': true, 'tickmark.semanticHighlighting': true });
  const seen = path.join(vscode.scratch, theme, 'seen');
  fs.cpSync(path.join(import.meta.dirname, 'workspace'), seen, { recursive: true });
  await inWindow(theme, path.join(seen, 'brief.md'), settingsInWindow);
}

/** Opens a file in a window with its folder; what fails leaves a picture. */
async function inWindow(name, file, body) {
  // A browser of its own, which remembers no other window.
  const page = await openPage(fs.mkdtempSync(path.join(vscode.scratch, 'browser-')));
  const workbench = new Workbench(page);
  const shot = (title) => page.screenshot({ path: path.join(screenshots, `${title}-${name}.png`) });
  const test = (title, steps) =>
    report.test(`${title} (${name})`, steps, async () => {
      await shot(`FAILED-${title.replace(/\W+/g, '-')}`);
      await workbench.clear();
    });
  try {
    await page.goto(vscode.url(path.dirname(file), [['openFile', vscode.remote(file)]]));
    await body({ page, workbench, test, shot });
  } finally {
    await page.context().close();
  }
}

/** Folders that are not like others. */
async function inOddFolders() {
  vscode.settings({ 'workbench.colorTheme': themes.light, 'editor.minimap.enabled': false });
  const none = path.join(vscode.scratch, 'no-pack', 'drafts');
  fs.mkdirSync(none, { recursive: true });
  fs.writeFileSync(path.join(none, '.tickmark.yaml'), 'builtInPack: false\n');
  fs.writeFileSync(path.join(none, 'brief.md'), '# Empty\n\nNothing yet.\n');
  await inWindow('no-pack', path.join(none, 'brief.md'), noPackInWindow);
  const large = path.join(vscode.scratch, 'large-pack', 'drafts');
  writeLargePack(large);
  await inWindow('large-pack', path.join(large, 'brief.md'), largePackInWindow);
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
    await workbench.status(/\d+ of \d+ sourced/).waitFor();
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
    await page.keyboard.type('\n\nHuawei');
    await page.keyboard.press('Control+Space');
    await workbench.suggestions
      .filter({ hasText: /4 percent/ })
      .first()
      .waitFor();
    await page.waitForTimeout(500);
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
