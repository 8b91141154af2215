// Styles and locales are imported as text: esbuild's own loader does it; here the same for vitest.
export const cslLoader = { '.csl': 'text', '.xml': 'text' };

/** @type {import('vite').Plugin} */
export const cslForVitest = {
  name: 'csl-as-text',
  enforce: 'pre',
  transform: (code, id) =>
    /\.(?:csl|xml)$/.test(id) ? { code: `export default ${JSON.stringify(code)}`, map: null } : undefined,
};
