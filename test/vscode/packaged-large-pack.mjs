// A pack of 100,000 figures in the window of the packaged extension: the evidence view stays fluid.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const count = 100_000;
/** As the window writes it. */
const written = '100,000';
const topics = ['ports', 'mills', 'schools', 'water', 'rail', 'housing', 'fisheries'];

/** The pack, a configuration that names it, and a draft that uses a figure of it. */
export function writeLargePack(folder) {
  const figures = Array.from({ length: count }, (_, i) => ({
    id: `district-${i}`,
    claim: `Share of ${topics[i % 7]} in district ${i} that were inspected`,
    value: `${(i % 97) + 1} percent`,
    period: '2024',
    subject: [[`District ${i}`]],
    measure: [[`inspected ${topics[i % 7]}`]],
  }));
  const sources = [{ id: 'census', type: 'report', title: 'Inspection census', author: [{ literal: 'Inspectorate' }] }];
  const pack = {
    version: 1,
    id: 'districts',
    title: 'A hundred thousand districts',
    source: 'census',
    sources,
    figures,
  };
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'districts.tickmark-pack.json'), JSON.stringify(pack));
  fs.writeFileSync(path.join(folder, '.tickmark.yaml'), 'packs: [districts.tickmark-pack.json]\nbuiltInPack: false\n');
  fs.writeFileSync(path.join(folder, 'brief.md'), '# Districts\n\nWe looked at all of them.\n');
}

/** @param {{ page: import('playwright-core').Page, workbench: import('./workbench.mjs').Workbench, test: Function, shot: Function }} window */
export async function largePackInWindow({ page, workbench, test, shot }) {
  const rows = page.locator('.pane-body .monaco-list-row');
  await workbench.editor.locator('.view-line').first().waitFor();

  /**
   * Turns the wheel over the list until a line is there: a turn goes two lines down, however far it is told to. The pointer moves
   * on each time: a card that came up would take the wheel.
   */
  const wheelTo = async (line) => {
    for (let tries = 0; (await line.count()) === 0; tries++) {
      assert.ok(tries < 500, 'the list has no such end');
      await page.mouse.move(200, 300 + (tries % 200));
      await page.mouse.wheel(0, 3000);
      await page.waitForTimeout(50);
    }
  };

  await test('100,000 figures: the view shows the first of them, and more when asked', async () => {
    await page.locator('.action-label[aria-label="Tickmark"]').first().click();
    await rows.filter({ hasText: '1 percent' }).first().waitFor({ timeout: 240_000 });
    await rows.filter({ hasText: written }).first().waitFor();
    await shot('large-pack');
    const more = rows.filter({ hasText: `200 of ${written} are shown` });
    await wheelTo(more);
    await shot('large-pack-more');
    await more.click();
    await wheelTo(rows.filter({ hasText: `400 of ${written} are shown` }));
  });

  await test('100,000 figures: the writer types on while they are made ready, and finds the one that is meant', async () => {
    await workbench.run('Tickmark: Search Evidence');
    await page.locator('.quick-input-widget:visible input').fill('district 98765');
    await page.keyboard.press('Enter');
    await workbench.click('We looked at all of them');
    await page.keyboard.press('End');
    await page.keyboard.type(' More to come.');
    await workbench.line('all of them. More to come.').first().waitFor();
    await page.getByText(/found: “district 98765”/).waitFor({ timeout: 240_000 });
    const first = rows.filter({ hasText: 'District 98765' }).first();
    await first.waitFor();
    assert.match(await first.getAttribute('aria-label'), /Share of .* in district 98765 that were inspected/);
    await shot('large-pack-search');
  });
}
