import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { AnalysisCache } from '../../../server/src/core/analysis-cache';

const list = '- Rents rose by 9 percent.\n- Wages rose by 3 percent.';
const far = 'Much is said of it.\n\n';

/** What a draft says in each of its versions, one after the other. */
function scopes(versions: readonly string[], cache?: AnalysisCache): string[][] {
  return versions.map((text) =>
    analyse(text, { packs: [], ...(cache === undefined ? {} : { cache }) }).blocks.flatMap(({ ticks }) =>
      ticks.flatMap(({ sourcing }) =>
        sourcing === null
          ? []
          : [`${sourcing.scope} ${sourcing.citations.map(({ start, text }) => `${start} ${text}`).join()}`],
      ),
    ),
  );
}

test('a list takes the source beside it as soon as that stands there, and no longer', () => {
  const versions = [
    `Two changes:\n\n${list}\n\n`,
    `Two changes (ONS 2024):\n\n${list}\n\n`,
    `Two big changes (ONS 2024):\n\n${list}\n\n`,
    `${far}Two big changes (ONS 2024):\n\n${list}\n\n`,
    `${far}Two big changes (ONS 2024).\n\n${list}\n\n`,
    `${far}Two big changes:\n\n${list}\n\nSource: ONS 2024.\n\n${far}`,
    `Two big changes:\n\n${list}\n\nSource: OBR (2024).\n\n${far}`,
    `Two big changes:\n\n${list}\n\nOBR (2024).\n\n${far}`,
    `Two big changes[^1]:\n\n${list}\n\n[^1]: Words.\n`,
    `Two big changes[^1]:\n\n${list}\n\n[^1]: ONS, Rents, 2024.\n`,
  ];
  const cold = scopes(versions);
  expect(scopes(versions, new AnalysisCache())).toEqual(cold);
  expect(cold.map(([first]) => first!.split(' ', 1)[0])).toEqual([
    'none',
    'paragraph',
    'paragraph',
    'paragraph',
    'none',
    'paragraph',
    'paragraph',
    'none',
    'none',
    'paragraph',
  ]);
});
