// A Chromium of its own for a test: nothing is kept, nothing is fetched but what the test opens.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../editors/install.mjs';

/** Opens a window in a profile below `scratch`; answers its page, which closes with `page.context().close()`. */
export async function openPage(scratch, { width = 1280, height = 800 } = {}) {
  const context = await chromium.launchPersistentContext(path.join(scratch, 'chromium'), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width, height },
    args: [
      '--no-sandbox',
      // VS Code asks its gallery for this and that before it starts any extension. Where there is no network the answer may take
      // minutes: no name is looked up at all.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = context.pages()[0];
  // A busy machine takes minutes to bring the workbench up. Where Tickmark does not start, activation.mjs tells at once.
  page.setDefaultTimeout(240_000);
  return page;
}
