import type { Library, LibraryEntry } from '../../evidence/bibliography';
import { bibTeXEntries } from './bibtex-entries';
import { itemEntry } from './item-entry';
import { largeYaml } from './large-yaml';
import { patiently, type Pause } from './patiently';
import { readCslJson, type ReadProblems, type TakeItem } from './read-csl-json';
import { readCslYaml } from './read-csl-yaml';

/** A library beyond this size (bytes) is not read. */
export const LIBRARY_LIMIT = 100_000_000;
/** YAML is read slowly: of a larger file (code units) an item is read when somebody looks at it. */
const YAML_LIMIT = 8_000_000;

/**
 * Reads a library of references, of the kind that its name's ending says, as Pandoc has it: BibLaTeX (.bib), BibTeX (.bibtex),
 * CSL-JSON, CSL-YAML, RIS. Never throws: an entry that is broken costs itself, and what is wrong is told with its place.
 */
export async function readLibrary(text: string, name: string, pause: Pause = async () => undefined): Promise<Library> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'bib':
    case 'biblatex':
      return bibTeXEntries(text, 'biblatex', pause);
    case 'bibtex':
      return bibTeXEntries(text, 'bibtex', pause);
    case 'json': {
      const read = await readItems((take) => readCslJson(text, take), pause);
      return read ?? (await readYamlLibrary(text, name, pause));
    }
    case 'yaml':
    case 'yml':
      return readYamlLibrary(text, name, pause);
    case 'ris': {
      const { readRis } = await import('./read-ris');
      return (await readItems((take) => readRis(text, take), pause)) ?? failed(noList(name));
    }
    default:
      return failed(
        `"${name}" is not a bibliography that Tickmark knows. Use BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yaml) or RIS (.ris).`,
      );
  }
}

/** The entries are made as the items are read: neither may hold up anything. */
async function readItems(
  read: (take: TakeItem) => Generator<void, ReadProblems | null>,
  pause: Pause,
): Promise<Library | null> {
  const entries: LibraryEntry[] = [];
  const problems = await patiently(
    read((item, again) => entries.push(...itemEntry(item, again))),
    pause,
  );
  return problems === null ? null : { entries, problems };
}

async function readYamlLibrary(text: string, name: string, pause: Pause): Promise<Library> {
  if (text.length <= YAML_LIMIT)
    return (await readItems((take) => readCslYaml(text, take), pause)) ?? failed(noList(name));
  const advice = `"${name}" is too large for YAML that is written in one piece. Export it as CSL JSON or BibTeX.`;
  return (await patiently(largeYaml(text), pause)) ?? failed(advice);
}

function failed(message: string): Library {
  return { entries: [], problems: [{ start: 0, end: 0, severity: 'error', message }] };
}

function noList(name: string): string {
  return `"${name}" holds no list of references. CSL-JSON is a list of items, each with an "id".`;
}
