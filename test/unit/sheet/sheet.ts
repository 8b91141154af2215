import { analyse } from '../../../server/src/core/analyse';
import type { Bibliography } from '../../../server/src/core/evidence/bibliography';
import type { Pack } from '../../../server/src/core/evidence/pack';
import { buildSheet } from '../../../server/src/core/sheet/build-sheet';
import type { Sheet } from '../../../server/src/core/sheet/sheet';
import type { Result } from '../../../server/src/core/sheet/signoff';
import { readSignoffs } from '../../../server/src/core/sheet/signoff-file';
import { writeSignoff } from '../../../server/src/core/sheet/write-signoff';
import { harbourPack } from '../../harness/packs';

export interface Given {
  readonly packs?: readonly Pack[];
  readonly bibliography?: Bibliography;
  /** The text of the sign-off file. */
  readonly signoffs?: string | null;
}

/** The sheet of a draft called draft.md, with the tests' harbour pack unless others are given. */
export function sheetOf(text: string, { packs = [harbourPack()], bibliography, signoffs = null }: Given = {}): Sheet {
  return buildSheet(analyse(text, { packs, bibliography }), 'draft.md', readSignoffs(signoffs));
}

/** The sign-off file after a reviewer said something of the row with that number; what was refused is thrown. */
export function signed(
  text: string,
  number: number,
  result: Result | null,
  { signoffs = null, note = '', by = 'AB' }: { signoffs?: string | null; note?: string; by?: string } = {},
): string {
  const row = sheetOf(text, { signoffs }).rows[number - 1]!;
  const written = writeSignoff(readSignoffs(signoffs), row, { result, by, on: '2026-11-26', note }, 'draft.md');
  if ('refused' in written) throw new Error(written.refused);
  return written.text;
}

export const harbourDraft = `---
title: "Berths: a brief"
---

# Berths

In 2024 the harbours of Norland had 4,100 vacant berths [@harbour2024]. Dredging cost Norland $2.5 billion in 2024 [@harbour2024].

## Ferries

As mystery riders counted them, 25 percent of ferries to Osterholm were late in 2024.[^1] Wages rose by 7 percent [@lee2020].

According to the regulator, rents rose by 12 percent.

[^1]: Quayside Institute, *Quayside Survey*, 2023.
`;
