// Takes the README's pictures from the packaged extension on the examples: `npm run package && node scripts/screenshots.mjs`
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installEditors } from '../test/editors/install.mjs';
import { openPage } from '../test/vscode/chromium.mjs';
import { startVSCode } from '../test/vscode/vscode-server.mjs';
import { Workbench } from '../test/vscode/workbench.mjs';

const root = path.join(import.meta.dirname, '..');
const pictures = path.join(root, 'docs/images');

installEditors({ neovim: false });
fs.mkdirSync(pictures, { recursive: true });
const vscode = await startVSCode({
  vsix: [path.join(root, 'tickmark.vsix')],
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.activityBar.location': 'hidden',
    'workbench.sideBar.location': 'right',
    'editor.minimap.enabled': false,
    'editor.hover.delay': 100,
    'breadcrumbs.enabled': false,
    'window.commandCenter': false,
  },
});
const drafts = path.join(vscode.scratch, 'examples');
fs.cpSync(path.join(root, 'examples'), drafts, { recursive: true });
const page = await openPage(vscode.scratch, { width: 1240, height: 680 });
const workbench = new Workbench(page);
const shot = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
try {
  await page.goto(vscode.url(drafts, [['openFile', vscode.remote(path.join(drafts, 'chip-export-controls.md'))]]));
  await workbench.squiggles.first().waitFor();
  await page.keyboard.press('Control+KeyB');
  await workbench.click('Summary');
  await page.keyboard.press('Control+Shift+KeyM');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  // The front matter scrolls away, so that draft and findings are seen together.
  const { x, y } = await workbench.placeOf('Summary');
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 270);
  await page.waitForTimeout(500);
  await shot('findings');
  await page.keyboard.press('Control+Shift+KeyM');
  await page.keyboard.press('Control+Shift+KeyM');

  await workbench.click('96 percent');
  await page.keyboard.press('Control+Period');
  await page.locator('.action-widget .monaco-list-row', { hasText: '94 percent' }).first().waitFor();
  await page.waitForTimeout(500);
  await shot('quick-fix');
  await workbench.clear();

  await workbench.open('one-pager.md');
  await workbench.hover('94 percent', 'CAISI');
  await shot('figure-card');
  await workbench.clear();

  await workbench.click('Mozilla fixed');
  await page.keyboard.press('End');
  await workbench.complete('Huawei', '4 percent');
  await shot('completion');
  await workbench.clear();
  await page.keyboard.press('Control+KeyZ');

  await workbench.run('Tickmark: Search Evidence');
  await page.locator('.quick-input-widget:visible input').fill('huawei');
  await page.getByText('found: “huawei”').waitFor();
  await page.keyboard.press('Enter');
  const line = page.locator('.pane-body .monaco-list-row[aria-label^="Figures: 4 percent"]');
  await line.hover();
  await page.locator('.monaco-hover:visible img').waitFor();
  await page.waitForTimeout(700);
  await shot('evidence');

  // The fact-check sheet as a page, half signed.
  const sheet = path.join(drafts, 'sheet.html');
  const cli = (...args) =>
    execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'sheet', 'chip-export-controls.md', ...args], {
      cwd: drafts,
      stdio: 'pipe',
    });
  cli('--sign', '1=fail', '--by', 'AB', '--note', 'The source says 94. Ask the drafter.');
  cli('--sign', '3=pass', '--sign', '4=pass', '--by', 'AB');
  cli('--sign', '2=query', '--by', 'AB', '--note', 'Which year is meant?');
  cli('-o', sheet);
  await page.setViewportSize({ width: 1240, height: 1060 });
  await page.goto(pathToFileURL(sheet).href);
  await shot('fact-check-sheet');
} finally {
  await page.context().close();
  await vscode.stop();
}
