import { describe, expect, test } from 'vitest';
import { AnalysisCache } from '../../../server/src/core/analysis-cache';
import { analyse } from '../../../server/src/core/analyse';
import { noBibliography } from '../../../server/src/core/evidence/bibliography';
import { completions } from '../../../server/src/core/features/completion';
import { definition } from '../../../server/src/core/features/definition';
import { hover } from '../../../server/src/core/features/hover';
import { subjectAt } from '../../../server/src/core/features/occurrences';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { bibliographyOf } from '../../harness/bibliography';
import { lint } from '../../harness/check';
import { harbourPack } from '../../harness/packs';
import { draftAt } from './draft';

const held = bibliographyOf([{ id: 'Sec:2020', type: 'report', title: 'Report' }]);

/** What everybody makes of the key at the mark. */
function seenAt(marked: string) {
  const { analysis, offset } = draftAt(marked, [], held);
  const tick = analysis.blocks.flatMap(({ ticks }) => ticks).find(({ statistic }) => statistic);
  return {
    card: hover(analysis, offset, { pictures: false }) !== null,
    subject: subjectAt(analysis, offset) !== null,
    place: definition(analysis, offset) !== null,
    listed: referenceList(analysis, null).references,
    unknown: referenceList(analysis, null).unknown,
    sourced: tick?.sourcing?.scope,
  };
}

describe('what is written like a key and leads to a part of the draft', () => {
  test.each(['[@S<|>ec:intro]', '[@F<|>ig-one]', 'as @f<|>ig:rents2020 has', '[see @t<|>bl-rents, p. 3]'])(
    '%s',
    (key) => {
      expect(seenAt(`In 2020 rents rose by 12 percent in Norhaven ${key}.\n`)).toEqual({
        card: false,
        subject: false,
        place: false,
        listed: 0,
        unknown: [],
        sourced: 'none',
      });
    },
  );

  test('where a library holds exactly that key it is a work', () => {
    expect(seenAt('In 2020 rents rose by 12 percent in Norhaven [@S<|>ec:2020].\n')).toMatchObject({
      card: true,
      subject: true,
      listed: 1,
      unknown: [],
      sourced: 'sentence',
    });
  });

  test.each(['[@Sec:2020].\n', '.[^1]\n\n[^1]: @Sec:2020.\n'])(
    'a library that comes to hold it, or no longer does, is minded: %j',
    (cited) => {
      const text = `In 2020 rents rose by 12 percent in Norhaven${cited.startsWith('.') ? '' : ' '}${cited}`;
      const cache = new AnalysisCache();
      const scopes = [noBibliography, held, noBibliography].map(
        (bibliography) =>
          analyse(text, { packs: [], bibliography, cache })
            .blocks.flatMap(({ ticks }) => ticks)
            .find(({ statistic }) => statistic)!.sourcing!.scope,
      );
      expect(scopes).toEqual(['none', 'sentence', 'none']);
    },
  );

  test('where a pack has a source with that key it is one', () => {
    const pack = harbourPack();
    const packs = [{ ...pack, sources: [...pack.sources, { id: 'sec-2021', type: 'report', title: 'Report' }] }];
    const { findings } = lint('In 2020 rents rose by 12 percent in Norhaven [@sec-2021].\n', packs);
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('a key of the library is offered, whatever it looks like', () => {
    const { analysis, offset } = draftAt('Rents rose [@Sec:<|>].\n', [], held);
    expect(completions(analysis, offset, { invoked: true }).map(({ label }) => label)).toEqual(['Sec:2020']);
  });
});
