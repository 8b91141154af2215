// The fact-check sheet in VS Code's window, as a reviewer uses it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from './until.mjs';

/**
 * @param {{ workbench: import('./workbench.mjs').Workbench, test: (title: string, body: () => Promise<void>) => Promise<void>,
 *   shot: (name: string) => Promise<unknown>, drafts: string }} window
 */
export async function sheetInWindow({ workbench, test, shot, drafts }) {
  const { page } = workbench;
  const sheet = page.frameLocator('iframe.webview[src*="tickmark.tickmark"]').frameLocator('#active-frame');
  const row = (words) => sheet.locator('tr', { hasText: words }).filter({ has: page.locator('td.review') });
  const signoffs = path.join(drafts, 'mistakes.tickmark-signoff.yaml');

  await test('the fact-check sheet opens beside the draft', async () => {
    // Until then VS Code may not know the extension's commands.
    await workbench.squiggles.nth(3).waitFor();
    await workbench.open('mistakes.md');
    await workbench.run('Tickmark: Open Fact-Check Sheet');
    await sheet.locator('#statistics tbody tr').nth(3).waitFor();
    assert.ok((await sheet.locator('.status.contradicted').count()) > 0, 'what is wrong is called so');
    await page.waitForTimeout(500);
    await shot('sheet');
  });

  await test('a reviewer signs with initials and a note, and the file beside the draft has it', async () => {
    const first = row('96 percent').first();
    await first.getByRole('button', { name: 'Fail' }).click();
    // Nobody has said yet who signs.
    await sheet.getByText('Write your initials first').waitFor();
    await page.keyboard.type('AB');
    await page.keyboard.press('Enter');
    await first.getByText(/^AB, \d+ \w+ \d{4}$/).waitFor();
    await first.locator('textarea').fill('The source says 94.');
    await page.keyboard.press('Enter');
    await until(
      () => fs.existsSync(signoffs) && fs.readFileSync(signoffs, 'utf8').includes('note: "The source says 94."'),
    );
    assert.match(fs.readFileSync(signoffs, 'utf8'), /result: fail\n {4}by: "AB"/);
    assert.equal(await first.getByRole('button', { name: 'Fail' }).getAttribute('aria-pressed'), 'true');
  });

  await test('the place on the sheet leads to the draft', async () => {
    await row('96 percent').first().locator('.place').click();
    await workbench.status(/Ln \d+, Col \d+ \(10 selected\)/).waitFor();
  });

  await test('an edit of the sentence opens the item again, and leaves focus and scroll of the sheet alone', async () => {
    const other = sheet.locator('#statistics textarea').last();
    await other.focus();
    await other.fill('half a note');
    const scroll = () => sheet.locator('html').evaluate((html) => html.scrollTop);
    const before = await scroll();
    const file = path.join(drafts, 'mistakes.md');
    const draft = fs.readFileSync(file, 'utf8');
    // As by another program: the focus stays on the sheet.
    fs.writeFileSync(file, draft.replace('96 percent', '95 percent'));
    await sheet.getByText(/^Changed since AB signed it \(fail, /).waitFor();
    assert.equal(await other.inputValue(), 'half a note');
    assert.ok(await other.evaluate((note) => note === note.ownerDocument.activeElement), 'the focus stays');
    assert.ok(Math.abs((await scroll()) - before) < 60, 'the sheet stays where it was');
    await row('95 percent').first().scrollIntoViewIfNeeded();
    await shot('sheet-reopened');
    fs.writeFileSync(file, draft);
    await row('96 percent').first().getByText(/^AB, /).waitFor();
  });

  await test('a conflict in the sign-off file costs one sign-off, and nothing is lost', async () => {
    const before = fs.readFileSync(signoffs, 'utf8');
    const torn = before.replace(
      '    result: fail\n',
      '<<<<<<< HEAD\n    result: fail\n=======\n    result: pass\n>>>>>>> theirs\n',
    );
    assert.notEqual(torn, before);
    fs.writeFileSync(signoffs, torn);
    await sheet.getByText('hold two versions that a merge could not join').waitFor();
    await sheet.locator('html').evaluate((html) => (html.scrollTop = 0));
    await page.waitForTimeout(500);
    await shot('sheet-conflict');
    await row('37 percent').first().getByRole('button', { name: 'Query' }).click();
    await until(() => fs.readFileSync(signoffs, 'utf8').includes('result: query'));
    const after = fs.readFileSync(signoffs, 'utf8');
    for (const line of torn.split('\n')) assert.ok(after.includes(line), line);
    fs.writeFileSync(signoffs, before);
    await row('96 percent').first().getByText(/^AB, /).waitFor();
  });

  await test('what somebody wrote by hand into the sign-off file is told where it is wrong, and kept', async () => {
    const before = fs.readFileSync(signoffs, 'utf8');
    const edited = before.replace('    result: fail\n', '    result: probably\n');
    assert.notEqual(edited, before);
    fs.writeFileSync(signoffs, edited);
    await sheet
      .getByText('“probably” is no result. Write “result: pass”, “result: fail” or “result: query”.')
      .waitFor();
    await row('96 percent').first().getByText(/^AB, /).waitFor({ state: 'detached' });
    await sheet.locator('html').evaluate((html) => (html.scrollTop = 0));
    await page.waitForTimeout(500);
    await shot('sheet-by-hand');
    assert.equal(fs.readFileSync(signoffs, 'utf8'), edited);
    fs.writeFileSync(signoffs, before);
    await row('96 percent').first().getByText(/^AB, /).waitFor();
  });

  await test('everything on the sheet can be reached and used with the keyboard', async () => {
    await sheet.locator('#initials').focus();
    const reached = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      reached.push(
        await sheet.locator('html').evaluate((html) => {
          const at = html.ownerDocument.activeElement;
          return at.getAttribute('aria-label') ?? at.textContent;
        }),
      );
    }
    for (const name of ['Save Sheet As…', 'Pass', 'Fail', 'Query'])
      assert.ok(reached.includes(name), `${name} of ${reached}`);
    assert.ok(
      reached.some((name) => /^Line \d+: Show statistic 1 in the draft$/.test(name)),
      String(reached),
    );
    assert.ok(reached.includes('Note on statistic 1'), String(reached));
  });

  await test('the sheet is saved as a page', async () => {
    await workbench.saveSheet('Web page', '-sheet.html', () => shot('sheet-save'));
    const file = path.join(drafts, 'mistakes-sheet.html');
    await until(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8').endsWith('</html>\n'));
    assert.ok(fs.readFileSync(file, 'utf8').includes('The source says 94.'));
  });

  await test('the sheet is there again when the window is loaded again', async () => {
    // Without the file that the window was asked to open: VS Code then brings back what was open.
    const url = new URL(page.url());
    url.searchParams.delete('payload');
    await page.goto(url.href);
    await page.locator('.tab', { hasText: 'Fact-Check: mistakes.md' }).waitFor();
    await sheet.locator('#statistics tbody tr').nth(3).waitFor();
    await workbench.squiggles.nth(3).waitFor();
  });
}

export function writeEmptyDraft(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'empty.md'), '# Nothing yet\n');
}

/** A draft without a number. */
export async function emptySheetInWindow({ workbench, test, shot }) {
  const { page } = workbench;
  const sheet = page.frameLocator('iframe.webview[src*="tickmark.tickmark"]').frameLocator('#active-frame');

  await test('a draft without statistics has a sheet that says what to do', async () => {
    await workbench.editor.locator('.view-line').first().waitFor();
    await workbench.run('Tickmark: Open Fact-Check Sheet');
    await sheet.getByText('This draft has no statistics.').waitFor();
    await sheet.getByText('run “Tickmark: Insert Figure…”').waitFor();
    assert.equal(await sheet.locator('#statistics').isVisible(), false);
    await shot('sheet-empty');
  });
}
