// Takes the README's short animated capture: a figure is looked up, inserted and put right, in the packaged extension on an example.
// `npm run package && node scripts/capture.mjs`. Playwright takes the pictures; ffmpeg (Debian: `apt-get install ffmpeg`) makes a GIF of them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installEditors } from '../test/editors/install.mjs';
import { openPage } from '../test/vscode/chromium.mjs';
import { startVSCode } from '../test/vscode/vscode-server.mjs';
import { Workbench } from '../test/vscode/workbench.mjs';

const root = path.join(import.meta.dirname, '..');
const [width, height] = [900, 520];

installEditors({ neovim: false });
const vscode = await startVSCode({
  vsix: [path.join(root, 'tickmark.vsix')],
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.activityBar.location': 'hidden',
    'editor.minimap.enabled': false,
    'editor.hover.delay': 100,
    'editor.cursorBlinking': 'solid',
    'breadcrumbs.enabled': false,
    'window.commandCenter': false,
    'files.autoSave': 'off',
  },
});
const frames = path.join(vscode.scratch, 'frames');
fs.mkdirSync(frames);
const drafts = path.join(vscode.scratch, 'drafts');
fs.mkdirSync(drafts);
const text = fs
  .readFileSync(path.join(root, 'walkthrough/example.md'), 'utf8')
  .replace(/\n\*An example draft[\s\S]*?\n(?=\n)/u, '');
fs.writeFileSync(path.join(drafts, 'brief.md'), text);
const page = await openPage(vscode.scratch, { width, height });
const workbench = new Workbench(page);
/** Pictures and how long each is seen, in seconds. */
const shown = [];
async function frame(seconds) {
  const file = path.join(frames, `${String(shown.length).padStart(3, '0')}.png`);
  await page.screenshot({ path: file });
  shown.push({ file, seconds });
}
async function type(words) {
  for (const letter of words) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(60);
    await frame(0.09);
  }
}
try {
  await page.goto(vscode.url(drafts, [['openFile', vscode.remote(path.join(drafts, 'brief.md'))]]));
  await workbench.squiggles.nth(2).waitFor();
  await page.keyboard.press('Control+KeyB');
  await page.waitForTimeout(2000);
  await frame(1.8);
  await workbench.hover('96 percent', 'CAISI');
  await frame(3);
  await workbench.clear();
  const fix = await workbench.quickFix('96 percent', '94 percent');
  await page.waitForTimeout(400);
  await frame(1.8);
  await fix.click();
  await workbench.line('complied with 94 percent').first().waitFor();
  await page.waitForTimeout(1500);
  await frame(1.5);
  await workbench.click('Every lab publishes');
  await page.keyboard.press('End');
  await type(' /compute');
  await workbench.suggestions.filter({ hasText: '11 times' }).first().waitFor();
  await page.waitForTimeout(600);
  await frame(2);
  await workbench.suggestions.filter({ hasText: '11 times' }).first().click();
  await workbench.line('roughly 11 times').first().waitFor();
  await page.waitForTimeout(1200);
  await frame(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(700);
  await frame(1.2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1500);
  await frame(3);
  makeGif();
} finally {
  await page.context().close();
  await vscode.stop();
}

/** Few colours, and only what changes from picture to picture: a screen of text stays small. */
function makeGif() {
  const list = path.join(frames, 'list.txt');
  const lines = shown.map(({ file, seconds }) => `file '${file}'\nduration ${seconds}`);
  fs.writeFileSync(list, `${lines.join('\n')}\nfile '${shown.at(-1).file}'\n`);
  const out = path.join(root, 'docs/images/tickmark.gif');
  const filter =
    'split[a][b];[a]palettegen=max_colors=64:stats_mode=diff[p];[b][p]paletteuse=dither=none:diff_mode=rectangle';
  const input = ['-f', 'concat', '-safe', '0', '-i', list];
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, '-vf', filter, '-fps_mode', 'vfr', out], {
    stdio: 'inherit',
  });
  console.log(`${path.relative(root, out)}: ${Math.round(fs.statSync(out).size / 1000)} KB, ${shown.length} pictures`);
}
