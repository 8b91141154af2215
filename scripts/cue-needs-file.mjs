import { importBundled } from './bundled.mjs';

/** What each cue of the core cannot match without: see `server/src/core/claims/cue-needs.ts`. */
export async function cueNeedsFile() {
  const { cues, neededFragments, endsText, patternKey } = await importBundled(`
    import './server/src/core/analyse';
    export { cues } from './server/src/core/claims/possible-cues';
    export { patternKey } from './server/src/core/claims/cue-needs';
    export { endsText, neededFragments } from './server/src/core/claims/needed-words';
  `);
  const written = new Map(cues.flatMap((cue) => cue.patterns).map((pattern) => [String(pattern), pattern]));
  const patterns = new Map([...written.values()].map((pattern) => [patternKey(pattern), pattern]));
  if (patterns.size < written.size)
    throw new Error('two patterns of cues have one checksum: change how one is written');
  const table = Object.fromEntries(
    [...patterns]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, pattern]) => [
        key,
        [...(endsText(pattern) ? ['$'] : []), ...neededFragments(pattern).map(wayAsText)].join('\n'),
      ]),
  );
  return [{ path: 'server/src/core/claims/cue-needs.json', content: `${JSON.stringify(table, null, 2)}\n` }];
}

function wayAsText(needs) {
  return needs.map((need) => need.map(fragmentAsText).join(' ')).join('\t');
}

function fragmentAsText({ letters, closedLeft, closedRight }) {
  return (closedLeft ? '|' : '') + letters + (closedRight ? '|' : '');
}
