// A figure as a table row, as a picture, dragged into the draft; the projection as a line.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** @param {{ page: import('playwright-core').Page, workbench: import('./workbench.mjs').Workbench, test: Function, shot: Function, drafts: string }} window */
export async function formsInWindow({ page, workbench, test, shot, drafts }) {
  const rows = page.locator('.pane-body .monaco-list-row');
  const choose = async (command, words, found) => {
    await workbench.run(command);
    await page.locator('.quick-input-widget:visible input').fill(words);
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: found }).waitFor();
    await page.keyboard.press('Enter');
  };
  const newParagraph = async () => {
    await workbench.click('In our own consultation');
    await page.keyboard.press('End');
    await page.keyboard.type('\n\n');
  };
  const takeBack = async (words) => {
    await workbench.clear();
    for (let i = 0; i < 25 && (await workbench.line(words).count()) > 0; i++) {
      await page.keyboard.press('Control+KeyZ');
      await page.waitForTimeout(200);
    }
  };

  await workbench.status(/\d+ of \d+ sourced/).waitFor();

  await test('a figure becomes the row of a table', async () => {
    await newParagraph();
    await choose('Tickmark: Insert Table Row', 'huawei 2027', '2 percent');
    await workbench.line('| What is measured | Value | Period | Source |').waitFor();
    await workbench.line('| 2 percent | 2027 |').first().waitFor();
    await page.waitForTimeout(500);
    await shot('table-row');
    await takeBack('What is measured');
  });

  await test('a figure becomes a picture beside the draft, which the preview shows', async () => {
    await newParagraph();
    await choose('Tickmark: Insert Picture', 'huawei 2027', '2 percent');
    await workbench.line('![').first().waitFor();
    const [name] = fs.readdirSync(drafts).filter((file) => file.endsWith('.svg'));
    assert.match(fs.readFileSync(path.join(drafts, name), 'utf8'), /^<svg/);
    await page.keyboard.press('Control+KeyS');
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.press('KeyV');
    const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    const picture = preview.locator('img').first();
    await picture.waitFor();
    assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 0), 'the picture is drawn');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForTimeout(700);
    await shot('picture');
    await page.locator('.tab', { hasText: 'Preview brief.md' }).first().click({ button: 'middle' });
    await workbench.click('Open models and');
    await takeBack('![');
    await page.keyboard.press('Control+KeyS');
  });

  await test('a figure becomes a Mermaid diagram', async () => {
    await newParagraph();
    await choose('Tickmark: Insert Mermaid Diagram', 'huawei 2027', '2 percent');
    await workbench.line('```mermaid').waitFor();
    await workbench.line('[^anthropic2026two]:').first().waitFor();
    await page.waitForTimeout(500);
    await shot('diagram');
    await takeBack('```mermaid');
  });

  await test('a projection over two years is a line', async () => {
    await newParagraph();
    await page.keyboard.type('Huawei is projected to produce 2 percent of NVIDIA’s aggregate compute in 2027.');
    const hover = await workbench.hover('produce 2 percent', 'McGuire');
    assert.match(await hover.locator('img').first().getAttribute('alt'), /2026: 4 percent; 2027: 2 percent/);
    await shot('line-chart');
    await takeBack('Huawei is projected');
  });

  await test('a figure dragged from the view lands in the draft where it is dropped, with its citation', async () => {
    await page.locator('.action-label[aria-label="Tickmark"]').first().click();
    const figure = rows.filter({ hasText: '3 of 13' }).first();
    await figure.waitFor();
    const from = await figure.boundingBox();
    const before = await workbench.editor.locator('.view-lines').innerText();
    await page.mouse.move(from.x + 90, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 110, from.y + from.height / 2 + 2, { steps: 4 });
    // Behind the last word of a paragraph.
    const line = await workbench.line('In our own consultation').first().boundingBox();
    const to = { x: line.x + line.width - 2, y: line.y + line.height / 2 };
    await page.mouse.move(to.x - 60, to.y, { steps: 12 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.waitForTimeout(300);
    await shot('dragging');
    await page.mouse.up();
    await workbench.line('3 of 13').first().waitFor();
    await page.waitForTimeout(500);
    await shot('dropped');
    assert.notEqual(await workbench.editor.locator('.view-lines').innerText(), before);
    await workbench.line('[^anthropic2026two]:').first().waitFor();
  });
}
