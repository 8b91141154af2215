import anthropic2028 from '../packs/anthropic-2028/pack.yaml';
import fingerprint2028 from '../packs/anthropic-2028/fingerprint.json';
import type { Pack } from './core/evidence/pack';
import { packFromData } from './core/evidence/load-pack';

/** The packs that ship with Tickmark, and the files beside them by name. */
const shipped: readonly { readonly data: unknown; readonly beside: Readonly<Record<string, object>> }[] = [
  { data: anthropic2028, beside: { 'fingerprint.json': fingerprint2028 } },
];

let read: readonly Pack[] | undefined;

/** The packs that ship with Tickmark, read when first asked for. */
export function builtInPacks(): readonly Pack[] {
  read ??= shipped.flatMap(
    ({ data, beside }) => packFromData(data, 'built-in', (name) => JSON.stringify(beside[name]) ?? null).pack ?? [],
  );
  return read;
}
