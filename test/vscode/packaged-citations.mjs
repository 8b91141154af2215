// Keys, references and what is written of them, in the window of the packaged extension.
import fs from 'node:fs';
import path from 'node:path';

/** @param {{ page: import('playwright-core').Page, workbench: import('./workbench.mjs').Workbench, test: Function, shot: Function, drafts: string }} window */
export async function citationsInWindow({ page, workbench, test, shot, drafts }) {
  const end = async () => {
    await workbench.click('Rents rose where');
    await page.keyboard.press('Control+End');
  };
  /** Into the box itself: the list is there a moment before the keyboard is. */
  const choose = async (label) => {
    await page.locator('.quick-input-widget:visible input').fill(label);
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
  };

  await test('hover over a key shows the reference in the style of the draft', async () => {
    await workbench.open('keys.md');
    await workbench.hover('@lund2021, p', 'Lund, Anna. 2021.');
    await shot('reference-hover');
    await workbench.clear();
  });

  await test('completion offers keys, with the reference beside the list', async () => {
    await end();
    await page.keyboard.type('\n\nSee [@qua');
    await workbench.suggestions.filter({ hasText: 'haas2019' }).first().waitFor();
    const details = page.locator('.suggest-details-container:visible', { hasText: 'Haas, Jörg, and Anna Lund. 2019.' });
    if ((await details.count()) === 0) await page.keyboard.press('Control+Space');
    await details.waitFor();
    await page.waitForTimeout(500);
    await shot('key-completion');
    await page.keyboard.press('Enter');
    await workbench.line('See [@haas2019').waitFor();
    await workbench.clear();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+KeyZ');
  });

  await test('rename asks for the new key', async () => {
    await workbench.click('@lund2021 [');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box:visible input');
    await box.waitFor();
    await page.waitForTimeout(500);
    await shot('rename');
    await page.keyboard.press('Escape');
    await workbench.clear();
  });

  await test('Insert Citation… lists the works and cites the one chosen', async () => {
    await end();
    await page.keyboard.type('\n\nQuays are few');
    await workbench.run('Tickmark: Insert Citation');
    await workbench.quickPick.filter({ hasText: 'Lund 2021' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('insert-citation');
    await page.locator('.quick-input-widget:visible input').fill('quays');
    await workbench.quickPick.filter({ hasText: 'Haas and Lund 2019' }).first().waitFor();
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await workbench.line('Quays are few [@haas2019]').waitFor();
  });

  await test('citations become footnotes, and keys again; the list of references is written', async () => {
    await workbench.run('Tickmark: Convert Citations');
    await workbench.quickPick.filter({ hasText: 'Each citation becomes a footnote' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('convert');
    await choose('Footnotes');
    await workbench.line('Quays are few[^3]').waitFor();
    await page.waitForTimeout(700);
    await shot('footnotes');
    await workbench.run('Tickmark: Convert Citations');
    await workbench.quickPick.filter({ hasText: 'Each citation becomes a footnote' }).first().waitFor();
    await choose('Keys');
    await workbench.line('Quays are few [@haas2019]').waitFor();
    await workbench.run('Tickmark: Insert or Refresh List of References');
    await workbench.line('Haas, Jörg, and Anna Lund. 2019.').first().waitFor();
    await page.waitForTimeout(700);
    await shot('references');
    await workbench.clear();
  });

  await test('a work that another program adds to the library is known at once', async () => {
    await end();
    await page.keyboard.type('\n\nThey fell [@new2030');
    await workbench.squiggles.first().waitFor();
    await workbench.clear();
    fs.appendFileSync(path.join(drafts, 'refs.bib'), '\n@book{new2030,\n  title = {New},\n  date = {2030},\n}\n');
    await workbench.squiggles.first().waitFor({ state: 'detached' });
  });
}
