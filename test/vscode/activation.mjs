// What VS Code says when it cannot start the extension: without it a suite would wait out every limit it has.

/**
 * Rejects with the reason as soon as VS Code tells the page that Tickmark did not start. As long as it starts nothing comes of it.
 * @param {import('playwright-core').Page} page before it goes to VS Code
 */
export function failedActivation(page) {
  const failed = new Promise((_, reject) => {
    page.on('console', (message) => {
      const told = /Activating extension 'tickmark\.tickmark' failed: (.*)/su.exec(message.text());
      if (told) reject(new Error(`VS Code could not start Tickmark: ${told[1]}`));
    });
  });
  // Whoever waits for it hears of it.
  failed.catch(() => {});
  return failed;
}
