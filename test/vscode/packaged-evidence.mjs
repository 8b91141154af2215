// The evidence view, inserting, pasting and what is seen at a glance, in the window of the packaged extension.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const yesOrNo = [() => true, () => false];

/** @param {{ page: import('playwright-core').Page, workbench: import('./workbench.mjs').Workbench, test: Function, shot: Function }} window */
export async function evidenceInWindow({ page, workbench, test, shot }) {
  const rows = page.locator('.pane-body .monaco-list-row');
  const row = (words) => rows.filter({ hasText: words }).first();
  const search = async (words) => {
    await workbench.run('Tickmark: Search Evidence');
    await page.locator('.quick-input-widget:visible input').fill(words);
  };
  const undo = async () => {
    await workbench.clear();
    await page.keyboard.press('Control+KeyZ');
  };

  await test('the evidence view lists the packs, and says what the draft uses', async () => {
    // The card of the test before lies beside the draft.
    const card = page.locator('.tab', { hasText: 'Evidence card' });
    if ((await card.count()) > 0) await card.first().click({ button: 'middle' });
    await workbench.open('brief.md');
    await page.locator('.action-label[aria-label="Tickmark"]').first().click();
    await row('94 percent').waitFor();
    await row('Findings').waitFor();
    assert.match(
      await row('94 percent').getAttribute('aria-label'),
      /^Figures: 94 percent\. Share of overtly malicious/,
    );
    // The draft has been read by the time its count is there; the view follows when it rests.
    await workbench.status(/\d+ of \d+ sourced/).waitFor();
    await row('94 percent').locator('.codicon-check').waitFor();
    await shot('evidence');
  });

  await test('a line of the view shows its card, with the picture', async () => {
    const line = page.locator('.monaco-list-row[aria-label^="Figures: 4 percent"]');
    const card = page.locator('.monaco-hover:visible', { hasText: 'McGuire' });
    // A list that is drawn anew under the pointer shows nothing until the pointer moves again.
    for (let tries = 1; ; tries++) {
      await row('Findings').hover();
      await line.hover();
      if (
        await card.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        )
      )
        break;
      assert.ok(tries < 6, 'no card came up');
    }
    assert.equal(await card.locator('img').count(), 1);
    assert.match(await card.locator('img').getAttribute('alt'), /2026: 4 percent; 2027: 2 percent/);
    await page.waitForTimeout(500);
    await shot('evidence-card');
    await workbench.clear();
  });

  await test('search finds mistyped words while they are typed; the keyboard leads on and inserts', async () => {
    await workbench.click('In our own consultation');
    await page.keyboard.press('End');
    await search('huawai 2027');
    await page.getByText('found: “huawai 2027”').waitFor();
    await row('94 percent').waitFor({ state: 'detached' });
    await shot('evidence-search');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Enter');
    await workbench.line('Huawei’s aggregate'.replace('’', "'")).first().waitFor();
    // The first stop: the verb in two tenses.
    await workbench.suggestions.filter({ hasText: 'projected' }).first().waitFor();
    await shot('evidence-inserted');
    await undo();
    await workbench.run('Tickmark: Show All Evidence');
    await row('94 percent').waitFor();
  });

  await test('a figure tells where the project uses it, and leads there', async () => {
    await row('94 percent').locator('.monaco-tl-twistie').click();
    await row('Used 4 times in this project').waitFor();
    await page.waitForTimeout(300);
    await shot('evidence-uses');
    await row('uncited.md, line 3').click();
    await page.locator('.tab.active', { hasText: 'uncited.md' }).waitFor();
    await workbench.open('brief.md');
  });

  await test('filters show what the draft uses', async () => {
    await workbench.run('Tickmark: Filter Evidence');
    await workbench.quickPick.filter({ hasText: 'Used in this draft' }).first().click();
    await page.getByText('Shown: used in this draft').waitFor();
    await row('roughly 11 times').waitFor({ state: 'detached' });
    await row('8 percent').waitFor();
    await workbench.run('Tickmark: Show All Evidence');
    await row('roughly 11 times').waitFor();
  });

  await test('what holds a known figure can be pasted with its citation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        ' In 2025, only 3 of 13 top Chinese AI labs made any results of safety evaluations public.',
      ),
    );
    await workbench.click('The rate for US');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+KeyV');
    await page.locator('.post-edit-widget').waitFor();
    await page.keyboard.press('Control+Period');
    const offer = page.locator('.action-widget .monaco-list-row', { hasText: 'Paste with citation (Anthropic 2026)' });
    await offer.waitFor();
    await page.waitForTimeout(300);
    await shot('paste');
    await offer.click();
    await workbench.line('[^anthropic2026two]:').first().waitFor();
    await undo();
    await page.keyboard.press('Control+KeyZ');
  });

  await test('a slash and a word offer figures', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n/huawei');
    await workbench.suggestions.filter({ hasText: '4 percent' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('slash');
    await workbench.clear();
    await page.keyboard.press('Control+KeyZ');
  });

  await test('counts over a section, and ticks beside what its source bears out', async () => {
    assert.equal(await page.locator('.glyph-margin-widgets > div').count(), 2);
    await workbench.open('mistakes.md');
    await page.locator('.codelens-decoration', { hasText: /\d statistics, \d unsourced, 2 wrong/ }).waitFor();
  });

  await test('the walkthrough shows the way, and opens the example', async () => {
    await workbench.run('Tickmark: Get Started');
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Hand over a fact-check sheet' }).waitFor();
    // With the side bar gone there is room for the pages.
    await page.keyboard.press('Control+KeyB');
    const media = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    for (const [step, words] of [
      ['Open the example draft', 'What Tickmark does'],
      ['See what is wrong', 'What the signs mean'],
      ['See what the source says', 'What a card tells you'],
      ['Mend it', 'What can be done'],
      ['Insert a figure with its source', 'Ways to insert a figure'],
      ['Hand over a fact-check sheet', 'What the sheet is for'],
    ]) {
      // VS Code may lose the page of the step that is open while the window changes: another step, and back, brings it.
      for (let tries = 1; ; tries++) {
        await steps.filter({ hasText: step }).click();
        const page = media.getByText(words).waitFor({ timeout: 30_000 });
        if (await page.then(...yesOrNo)) break;
        assert.ok(tries < 6, `no page for “${step}”`);
        await steps.filter({ hasText: tries % 2 === 0 ? 'Mend it' : 'See what is wrong' }).click();
      }
      await page.waitForTimeout(500);
      await shot(`walkthrough-${step.replace(/\W+/gu, '-').toLowerCase()}`);
    }
    await steps.filter({ hasText: 'Open the example draft' }).click();
    await page.locator('.monaco-button', { hasText: 'Open the Example Draft' }).click();
    await workbench.line('Testing open-weight AI models').first().waitFor();
    await workbench.squiggles.nth(2).waitFor();
    await shot('example');
  });
}

/** What the settings turn on, in a window that was opened with them: sources behind the figures, colours. */
export async function settingsInWindow({ page, workbench, test, shot }) {
  await workbench.editor.locator('.view-line').first().waitFor();
  await test('where wanted, sources stand behind the figures, and statistics have colours', async () => {
    await page
      .locator('.view-line', { hasText: /CAISI\s2025/ })
      .first()
      .waitFor();
    await page.locator('.codelens-decoration', { hasText: '3 statistics, all sourced' }).waitFor();
    await page.waitForTimeout(1000);
    await shot('at-a-glance');
  });

  await test('the outline lists the statistics, and so does “Go to Symbol”', async () => {
    await workbench.run('Explorer: Focus on Outline View');
    const line = page.locator('.outline-pane .monaco-list-row', { hasText: '✓ 94 percent' }).first();
    await line.waitFor();
    await page.waitForTimeout(500);
    await shot('outline');
    await workbench.click('Open models and');
    await page.keyboard.press('Control+Shift+KeyO');
    await workbench.quickPick.filter({ hasText: '8 percent' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('symbols');
    await workbench.clear();
  });

  await test('every setting says in plain words what it does', async () => {
    await workbench.run('Preferences: Open Settings (UI)');
    const search = page.locator('.settings-editor .suggest-input-container .monaco-editor').first();
    await search.click();
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('@ext:tickmark.tickmark');
    await page.locator('.setting-item-label', { hasText: 'Citation Style' }).first().waitFor();
    await page.waitForTimeout(700);
    await shot('settings');
    // What is offered for the search would lie over the first setting.
    await page.locator('.setting-item-label', { hasText: 'Citation Style' }).first().click();
    await page.mouse.move(800, 500);
    const last = page.locator('.setting-item-label', { hasText: 'Semantic Highlighting' }).first();
    for (let turn = 1; !(await last.isVisible()); turn++) {
      assert.ok(turn < 60, 'the settings have no such end');
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(100);
      if (turn % 6 === 0) await shot(`settings-${turn / 6 + 1}`);
    }
    await page.waitForTimeout(500);
    await shot('settings-end');
  });
}

export function writeNoPack(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, '.tickmark.yaml'), 'builtInPack: false\n');
  fs.writeFileSync(path.join(folder, 'brief.md'), '# Empty\n\nNothing yet.\n');
}

/** A folder whose drafts see no pack. */
export async function noPackInWindow({ page, workbench, test, shot }) {
  await workbench.editor.locator('.view-line').first().waitFor();
  await test('without a pack the view says what to do', async () => {
    await page.locator('.action-label[aria-label="Tickmark"]').first().click();
    const welcome = page.locator('.welcome-view-content', {
      hasText: 'No draft of this folder names an evidence pack',
    });
    await welcome.waitFor();
    await shot('no-evidence');
    await welcome.getByText('Try the example draft').click();
    await workbench.line('Testing open-weight AI models').first().waitFor();
  });
}
