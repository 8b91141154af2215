import anthropic2028 from '../packs/anthropic-2028/pack.read.json';
import fingerprint2028 from '../packs/anthropic-2028/fingerprint.json';
import { readFingerprint } from './core/evidence/fingerprint';
import type { Pack } from './core/evidence/pack';

/** The packs that ship with Tickmark, as `npm run generate` read and checked them, and their fingerprints. */
const shipped = [{ pack: anthropic2028 as unknown as Pack, fingerprint: JSON.stringify(fingerprint2028) }];

let read: readonly Pack[] | undefined;

/** The packs that ship with Tickmark. */
export function builtInPacks(): readonly Pack[] {
  read ??= shipped.map(({ pack, fingerprint }) => ({
    ...pack,
    fingerprint: readFingerprint(fingerprint) ?? undefined,
  }));
  return read;
}
