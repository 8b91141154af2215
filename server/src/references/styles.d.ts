/** Styles and locales are imported as text: `loader` in esbuild.mjs, `scripts/csl-as-text.mjs` for vitest. */
declare module '*.csl' {
  const text: string;
  export default text;
}
declare module '*.xml' {
  const text: string;
  export default text;
}
