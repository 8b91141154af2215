// A pack from a stranger, with everything in it that a screen can stumble over: it is text, whatever it looks like.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from './until.mjs';

/** As long as a claim may be, half of it without a blank. */
const long = `Share of mills that ${'were inspected and reported in full and '.repeat(10)}${'x'.repeat(600)}`.slice(
  0,
  600,
);
/** A claim that is not taken, and a sentence that is. */
const tooLong = 'Share of dams that were inspected and reported in full '.repeat(200).slice(0, 10_000);
const longSentence = `In Millbrook, ${'after many a word that leads nowhere at all, '.repeat(220)}41 percent of mills inspected in 2024 passed.[^m]`;
const injected =
  '<img src=x onerror="document.title=1"> <script>document.title=1</script> **bold** [click](command:workbench.action.quit) $(flame) ![x](https://example.org/x.png) | cell | `code`';

export function writeStrangePack(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const source = 'mills2024';
  const figures = [
    { id: 'too-long', claim: tooLong, value: '30 percent', subject: [['Millbrook']], measure: [['dams']] },
    { id: 'long', claim: long, value: '41 percent', subject: [['Millbrook']], measure: [['mills inspected']] },
    {
      id: 'injected',
      claim: injected,
      value: '52 percent',
      subject: [['Tanners Row', 'Tanners <b>Row</b>']],
      measure: [['wells']],
    },
    {
      id: 'rtl',
      claim: 'نسبة المدارس المفتوحة في القاهرة الكبرى',
      value: '63 percent',
      subject: [['القاهرة', 'Cairo']],
      measure: [['schools open', 'المدارس']],
    },
    {
      id: 'cjk',
      claim: '東京都における公立学校の開校率',
      value: '74 percent',
      subject: [['東京都', 'Tokyo']],
      measure: [['schools open', '公立学校']],
    },
    {
      id: 'formula',
      claim: "=cmd|' /C calc'!A0",
      value: '85 percent',
      subject: [['=HYPERLINK("https://example.org","Ports")', 'Ports']],
      measure: [['berths free']],
    },
  ];
  const pack = {
    version: 1,
    id: 'strange',
    title: '<b>Strange</b> מספרים 数字 =1+1',
    source,
    sources: [
      {
        id: source,
        type: 'report',
        title: '=SUM(A1) <i>Mills</i>',
        author: [{ literal: '@Office' }],
        issued: { 'date-parts': [[2024]] },
      },
    ],
    figures: figures.map((figure) => ({ period: '2024', ...figure })),
  };
  fs.writeFileSync(path.join(folder, 'strange.tickmark-pack.json'), JSON.stringify(pack));
  fs.writeFileSync(path.join(folder, '.tickmark.yaml'), 'packs: [strange.tickmark-pack.json]\nbuiltInPack: false\n');
  const note = '[^m]: Office, *Mills*, 2024. <https://example.org/mills>';
  fs.writeFileSync(
    path.join(folder, 'brief.md'),
    `# <script>document.title=1</script> Mills مصانع 工場

In Millbrook, 41 percent of mills inspected in 2024 passed.[^m]

=cmd|' /C calc'!A0 and Ports had 85 percent of berths free in 2024.[^m]

في القاهرة كانت 63 percent of schools open in Cairo in 2024.[^m]

東京都 74 percent of schools open in Tokyo in 2024.[^m]

At Tanners Row <b>52 percent</b> of wells closed in 2024 **for** [good](javascript:alert(1)).[^m]

${longSentence}

${note}
`,
  );
}

/** @param {{ page: import('playwright-core').Page, workbench: import('./workbench.mjs').Workbench, test: Function, shot: Function, drafts: string }} window */
export async function strangeInWindow({ page, workbench, test, shot, drafts }) {
  const rows = page.locator('.pane-body .monaco-list-row');
  const row = (words) => rows.filter({ hasText: words }).first();

  await test('a stranger’s pack is text in the view, and every line fits', async () => {
    await workbench.editor.locator('.view-line').first().waitFor();
    await page.locator('.action-label[aria-label="Tickmark"]').first().click();
    await row('41 percent').waitFor();
    await row('<b>Strange</b>').waitFor();
    for (const box of await rows.all()) assert.ok((await box.boundingBox()).height < 30, 'a line is a line');
    await page.waitForTimeout(2000);
    await shot('strange-view');
  });

  for (const [value, words] of [
    ['41 percent', 'were inspected and reported'],
    ['52 percent', 'onerror='],
    ['63 percent', 'القاهرة الكبرى'],
    ['74 percent', '東京都における'],
  ])
    await test(`its card is text, and has an end: ${value}`, async () => {
      const card = page.locator('.monaco-hover:visible', { hasText: words });
      for (let tries = 1; ; tries++) {
        await row('<b>Strange</b>').hover();
        await row(value).hover();
        if (
          await card.waitFor({ timeout: 8000 }).then(
            () => true,
            () => false,
          )
        )
          break;
        assert.ok(tries < 6, 'no card came up');
      }
      await page.waitForTimeout(600);
      const { height, width } = await card.boundingBox();
      assert.ok(height < 620 && width < 900, `${width} × ${height}`);
      assert.equal(
        await card.locator('script, b, img:not([src^="data:"]), a[href^="command"], .codicon-flame').count(),
        0,
      );
      await shot(`strange-card-${value.slice(0, 2)}`);
      await workbench.clear();
    });

  await test('what a stranger’s figure inserts is text, in one paragraph', async () => {
    for (const [words, value, expected] of [
      ['wells', '52 percent', '\\<img src=x'],
      ['Millbrook', '41 percent', 'Share of mills that were inspected'],
      ['berths', '85 percent', "=cmd|' /C calc'!A0: 85 percent"],
    ]) {
      await workbench.click('passed.');
      await page.keyboard.press('End');
      await workbench.run('Tickmark: Insert Figure');
      await page.locator('.quick-input-widget:visible input').fill(words);
      await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: value }).waitFor();
      await page.waitForTimeout(300);
      if (value === '52 percent') await shot('strange-choose');
      await page.keyboard.press('Enter');
      await workbench.line(`passed.[^m] ${expected.slice(0, 12)}`).waitFor();
      await page.waitForTimeout(1000);
      await shot(`strange-inserted-${value.slice(0, 2)}`);
      const [, paragraph] = /^(In Millbrook, 41 .*?\[\^mills2024\])$/msu.exec(await workbench.text());
      const text = paragraph.replaceAll('\n', '');
      assert.ok(text.includes(expected), text);
      assert.doesNotMatch(text, /(?<!\\)(?:<\/?[a-z]|\*\*|\[click|`)/u);
      await workbench.clear();
      await page.keyboard.press('Control+KeyZ');
      await workbench.line(`passed.[^m] ${expected.slice(0, 12)}`).waitFor({ state: 'detached' });
    }
  });

  await test('the sheet shows it as text, and its CSV holds no formula', async () => {
    await workbench.run('Tickmark: Open Fact-Check Sheet');
    const sheet = page.frameLocator('iframe.webview[src*="tickmark.tickmark"]').frameLocator('#active-frame');
    await sheet.locator('#statistics tbody tr').nth(4).waitFor();
    assert.equal(await sheet.locator('main script, main table b b, main img, main a[href^="javascript"]').count(), 0);
    await page.waitForTimeout(700);
    await shot('strange-sheet');
    await sheet.locator('#statistics tbody tr').last().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await shot('strange-sheet-end');
    assert.doesNotMatch(await page.title(), /^1/);
    await workbench.saveSheet('Spreadsheet', '-sheet.csv');
    const file = path.join(drafts, 'brief-sheet.csv');
    await until(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8').endsWith('\n'));
    const csv = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
    assert.match(csv, /'=cmd\|/u);
    assert.doesNotMatch(csv, /(?:^|,|\n)"?[=+@-]/u);
  });

  await test('what is too long for a pack is told in plain words, and the rest works', async () => {
    await page.keyboard.press('Control+Shift+KeyM');
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'is longer than 600 characters. Shorten it.' })
      .first()
      .waitFor();
    await shot('strange-problems');
  });
}
