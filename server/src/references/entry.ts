// The processor of references with the styles that come with Tickmark: a bundle of its own (see esbuild.mjs), loaded when a reference
// is first formatted.
export { createFormatter } from './citeproc-formatter';
