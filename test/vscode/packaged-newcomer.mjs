// Somebody who has never seen Tickmark, in an empty folder, with nothing but the walkthrough and its buttons.
import assert from 'node:assert/strict';

/** To read a step and find its button. In milliseconds. */
const reading = 4000;

/** @param {{ page: import('playwright-core').Page, workbench: import('./workbench.mjs').Workbench, test: Function, shot: Function }} window */
export async function newcomerInWindow({ page, workbench, test, shot }) {
  const step = (title) => page.locator('.getting-started-step', { hasText: title }).first();
  const press = async (title, button) => {
    // The next step opens by itself when the one before is done.
    if ((await step(title).getAttribute('aria-expanded')) !== 'true') await step(title).click();
    await page.waitForTimeout(reading);
    const at = step(title).locator('.monaco-button', { hasText: button });
    await at.waitFor();
    await shot(`newcomer-${button.replace(/\W+/gu, '-').toLowerCase()}`);
    await at.click();
  };
  let started = 0;

  await test('the walkthrough opens the example beside itself, and its findings are there', async () => {
    await workbench.run('Tickmark: Get Started');
    await step('Hand over a fact-check sheet').waitFor();
    started = Date.now();
    await press('Open the example draft', 'Open the Example Draft');
    await workbench.line('Testing open-weight AI models').first().waitFor();
    assert.ok(await step('See what is wrong').isVisible(), 'the walkthrough can still be read');
    await press('See what is wrong', 'Show the Problems');
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: 'contradicted-figure' }).first().waitFor();
    await page.waitForTimeout(reading);
    await shot('newcomer-problems');
    await page.keyboard.press('Control+Shift+KeyM');
    await problems.first().waitFor({ state: 'detached' });
  });

  await test('it leads to what a source says, and to a finding', async () => {
    await step('See what the source says').click();
    await workbench.hover('96 percent', 'CAISI');
    await page.waitForTimeout(reading);
    await shot('newcomer-hover');
    // Escape would leave the walkthrough.
    await page.mouse.move(2, 400);
    await press('Mend it', 'Go to the First Finding');
    await page.locator('.marker-widget', { hasText: 'the source says 94 percent' }).waitFor();
    await shot('newcomer-finding');
    await page.keyboard.press('Escape');
    const fix = await workbench.quickFix('96 percent', '94 percent');
    await fix.click();
    await workbench.line('complied with 94 percent').first().waitFor();
  });

  await test('a figure with its citation is in the draft', async () => {
    await workbench.click('a release.');
    await page.keyboard.press('End');
    await press('Insert a figure with its source', 'Insert Figure');
    await workbench.quickPick.filter({ hasText: '3 of 13' }).first().waitFor();
    await page.waitForTimeout(reading);
    await shot('newcomer-choose');
    await page.keyboard.type('firefox');
    await workbench.quickPick.filter({ hasText: 'almost 20 times' }).first().waitFor();
    await page.keyboard.press('Enter');
    const inserted = workbench.line('Firefox').first();
    await inserted.waitFor();
    const took = Date.now() - started;
    await page.waitForTimeout(700);
    await shot('newcomer-inserted');
    const text = await workbench.text();
    assert.match(text, /a release\. [^[]*Firefox[^[]*\[\^anthropic\]\s/u);
    // Told, not tested: it should stay under two minutes on a machine that has nothing else to do.
    console.log(
      `    from the first page to the figure: ${Math.round(took / 1000)} s, ${(7 * reading) / 1000} s of them to read`,
    );
  });

  await test('the last step is the sheet', async () => {
    await page.keyboard.press('Escape');
    await press('Hand over a fact-check sheet', 'Open the Fact-Check Sheet');
    const sheet = page.frameLocator('iframe.webview[src*="tickmark.tickmark"]').frameLocator('#active-frame');
    await sheet.locator('#statistics tbody tr').nth(3).waitFor();
    await page.waitForTimeout(500);
    await shot('newcomer-sheet');
  });
}
