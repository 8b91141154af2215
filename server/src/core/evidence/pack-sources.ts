import type { z } from 'zod';
import { toEnd } from '../text/steps';
import type { CslItem } from './pack';
import { EntryReader, type PlacedEntry } from './entry-reader';
import { openPackDocument } from './pack-document';
import type { Path } from './pack-document';
import { maxPackLength, maxSources, sourceSchema } from './pack-schema';

/** CSL-JSON items, one of each id. */
export function readSources(items: readonly unknown[], reader: EntryReader, at: Path): CslItem[] {
  const seen = new Set<string>();
  const build = ({ value, path, where }: PlacedEntry<z.infer<typeof sourceSchema>>): readonly CslItem[] => {
    if (seen.has(value.id)) {
      reader.report(
        [...path, 'id'],
        'warning',
        `${where}: the id is used twice; only the first counts. Give each source its own id.`,
      );
      return [];
    }
    seen.add(value.id);
    return [value as CslItem];
  };
  return toEnd(reader.entries(String(at[0]), 'Source', sourceSchema, items, build));
}

/** Sources of a file of their own: a list of CSL items, or Pandoc's `references:`. Problems are shown where the pack names it. */
export function readSourcesFile(text: string, path: string, reader: EntryReader): CslItem[] {
  const { document } = openPackDocument(text, maxPackLength);
  const value = document?.value;
  const items = Array.isArray(value) ? value : (value as { references?: unknown } | null | undefined)?.references;
  if (!Array.isArray(items)) {
    reader.report(
      ['sources'],
      'error',
      `The file '${path}' holds no list of sources. Export it as CSL JSON or CSL YAML.`,
    );
    return [];
  }
  const inner = new EntryReader(
    { value, spanOf: () => ({ start: 0, end: 0 }), spanOfKey: () => ({ start: 0, end: 0 }) },
    [],
  );
  const sources = readSources(items.slice(0, maxSources), inner, ['sources']);
  for (const { message, severity } of inner.problems) reader.report(['sources'], severity, `In '${path}': ${message}`);
  return sources;
}

/** Whether a path names a file beside the pack or below it. */
export function isBeside(path: string): boolean {
  return !/^[\\/]|:|(^|[\\/])\.\.([\\/]|$)/.test(path);
}
