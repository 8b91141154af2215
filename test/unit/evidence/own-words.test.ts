import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInPacks } from '../../../server/src/built-in-packs';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { packFrom } from '../../harness/packs';
import { recogniseText } from './recognise-text';

const packs = [
  ...builtInPacks(),
  ...readdirSync('test/fixtures/packs').map((file) => packFrom(`test/fixtures/packs/${file}`)),
];

test.each(packs.map((pack) => [pack.id, pack] as const))(
  '%s: no figure is contradicted by its own words',
  (_, pack) => {
    const index = new EvidenceIndex([pack]);
    const contradicted = pack.figures.flatMap(({ claim, value, period, phrasing }) =>
      [`${claim}: ${value}.`, `${claim}, ${period ?? ''}: ${value}.`, ...phrasing].filter((words) =>
        recogniseText(words, index).some(({ evidence }) => evidence?.verdict === 'contradicted'),
      ),
    );
    expect(contradicted).toEqual([]);
  },
);
