import type { Library, LibraryEntry } from '../../evidence/bibliography';

/**
 * The library with the entries that it had when it was last free of errors and that cannot be read now, or only in part: a citation must not
 * break because somebody is editing the file.
 * @param lastGood libraries by the address of their file; a library without errors is kept there
 */
export function withLastGood(library: Library, lastGood: Map<string, Library>, uri: string): Library {
  if (!library.problems.some(({ severity }) => severity === 'error')) {
    lastGood.set(uri, library);
    return library;
  }
  const known = lastGood.get(uri);
  if (known === undefined) return library;
  const keys = new Set(library.entries.map(({ key }) => key));
  const kept = known.entries.filter(({ key }) => !keys.has(key)).map(withoutPlace);
  const broken = new Set(library.entries.filter(({ looksBroken }) => looksBroken).map(({ key }) => key));
  const whole = new Map(known.entries.filter(({ key }) => broken.has(key)).map((entry) => [entry.key, entry]));
  const entries = library.entries.map((entry) => {
    const former = entry.looksBroken === true ? whole.get(entry.key) : undefined;
    return former === undefined ? entry : { ...withoutPlace(former), span: entry.span, keySpan: entry.keySpan };
  });
  return { ...library, entries: [...kept, ...entries] };
}

function withoutPlace(entry: LibraryEntry): LibraryEntry {
  return {
    key: entry.key,
    span: null,
    keySpan: null,
    words: entry.words,
    item: () => entry.item(),
    ...(entry.source === undefined ? {} : { source: () => entry.source!() }),
    ...(entry.addresses === undefined ? {} : { addresses: () => entry.addresses!() }),
  };
}
