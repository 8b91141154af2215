import { createHash } from 'node:crypto';
import { importBundled } from './bundled.mjs';

/** By this hash the page of a fact-check sheet allows its own style and no other. */
export async function sheetStyleHash() {
  const { style } = await importBundled(`export { style } from './server/src/core/sheet/html/style'`);
  const hash = createHash('sha256').update(style).digest('base64');
  const content = `/** Generated from style.ts: see CONTRIBUTING.md. */\nexport const styleHash = 'sha256-${hash}';\n`;
  return [{ path: 'server/src/core/sheet/html/style-hash.ts', content }];
}
