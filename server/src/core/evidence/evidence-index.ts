import { readFigure, type KnownFigure } from './known-figure';
import type { Name } from './names';
import { SharedNames, type SharedName } from './shared-names';
import type { Figure, Pack } from './pack';
import { TermReader, type Entry, type TermCache } from './term-reader';
import { readWords } from './words';

/**
 * The figures of all packs, found by their words. Every figure is filed under one entry that a sentence about it must name,
 * the one whose words the fewest other figures share, so that a sentence meets only the few figures it can be about.
 * Building looks at no more than the subjects: the rest of a figure is read when a sentence first names them.
 */
export class EvidenceIndex {
  /** Figures by the stem under which they are filed. */
  private readonly byStem = new Map<string, Filed[]>();
  private names: ReadonlySet<string> | null = null;
  /** The stems of all names that sentences about a figure must hold. */
  readonly needed: ReadonlySet<string>;
  readonly size: number;

  constructor(private readonly packs: readonly Pack[]) {
    const cache: TermCache = { names: new Map(), entries: new Map() };
    const shared = new SharedNames();
    const figures: Filed[] = [];
    for (const pack of packs) {
      const terms = new TermReader(pack, cache);
      for (const figure of pack.figures) figures.push(new Filed(figure, pack, terms, shared));
    }
    this.size = figures.length;
    shared.chooseKeys(this.byStem);
    for (const filed of figures) for (const list of listsFor(filed)) list.push(filed);
    this.needed = new Set(
      figures.flatMap(({ required }) => required.flatMap((names) => names.flatMap(({ name }) => name.stems))),
    );
  }

  /** Whether some figure might be named by these stems: false for most sentences, and then nothing else needs to be done with them. */
  mayKnow(stems: ReadonlySet<string>): boolean {
    for (const stem of stems) {
      const filed = this.byStem.get(stem);
      if (filed !== undefined) for (const one of filed) if (one.mayBeNamed(stems)) return true;
    }
    return false;
  }

  /** The figures of which every entry of the subject, and a measure, might be named by these stems. */
  candidates(stems: ReadonlySet<string>): readonly KnownFigure[] {
    const found = new Set<KnownFigure>();
    for (const stem of stems) {
      const filed = this.byStem.get(stem);
      if (filed === undefined) continue;
      for (const one of filed)
        if (one.mayBeNamed(stems) && !found.has(one.known) && mayBeMeant(one.known, stems)) found.add(one.known);
    }
    return [...found];
  }

  /** All figures, for who looks at each. Reads those that no sentence has named so far. */
  figures(): readonly KnownFigure[] {
    return [...new Set([...this.byStem.values()].flat())].map((filed) => filed.known);
  }

  /** Whether the packs know a word as part of the name of an author, a publisher or a title, so that it is no stranger. */
  knowsName(stem: string): boolean {
    return (this.names ??= namesIn(this.packs)).has(stem);
  }
}

/** The stems of the names of packs, their authors, publishers and titles. */
function namesIn(packs: readonly Pack[]): ReadonlySet<string> {
  const authors = packs.flatMap(({ sources }) =>
    sources.flatMap((item) => [
      item.publisher ?? '',
      item['container-title'] ?? '',
      item.title ?? '',
      ...(item.author ?? []).map((name) => name.literal ?? name.family ?? ''),
    ]),
  );
  const titles = packs.map(({ title }) => title);
  return new Set([...titles, ...authors].flatMap((text) => readWords(text).map(({ stem }) => stem)));
}

/** A figure in the index, read when it is first needed. */
class Filed {
  /** The names of each entry that must be named; of a figure without a subject, of its measures together. */
  readonly required: readonly (readonly SharedName[])[];
  private read: KnownFigure | undefined = undefined;

  constructor(
    private readonly figure: Figure,
    private readonly pack: Pack,
    private readonly terms: TermReader,
    shared: SharedNames,
  ) {
    const { subject, measure } = figure;
    const all = (names: readonly Name[]): readonly SharedName[] => names.map((name) => shared.count(name));
    this.required =
      subject.length > 0
        ? subject.map((names) => all(terms.allNames(names)))
        : [all(measure.flatMap((names) => terms.entry('measure', names).names))];
  }

  mayBeNamed(stems: ReadonlySet<string>): boolean {
    for (const names of this.required) if (!isOneNamed(names, stems)) return false;
    return true;
  }

  get known(): KnownFigure {
    return (this.read ??= readFigure(this.figure, this.pack, this.terms));
  }
}

/** Whether one of the names may be there. It is asked more often than anything else of a figure. */
function isOneNamed(names: readonly SharedName[], stems: ReadonlySet<string>): boolean {
  for (const { name } of names) if (isNamed(name, stems)) return true;
  return false;
}

function isNamed({ stems: own }: Name, stems: ReadonlySet<string>): boolean {
  for (const stem of own) if (!stems.has(stem)) return false;
  return true;
}

/** Whether a measure may be named, or what can stand for it. */
function mayBeMeant(known: KnownFigure, stems: ReadonlySet<string>): boolean {
  const named = (entry: Entry): boolean => entry.names.some((name) => isNamed(name, stems));
  return (
    known.measure.length === 0 ||
    known.measure.some(named) ||
    known.reference.some(named) ||
    known.years.some((year) => stems.has(String(year)))
  );
}

/** Where a figure is filed: by the rarest stem of each name of the entry whose names the fewest figures share. */
function listsFor({ required }: Filed): ReadonlySet<Filed[]> {
  let best: readonly SharedName[] = [];
  let lowest = Infinity;
  for (const names of required) {
    let sum = 0;
    for (const name of names) sum += name.shared;
    if (sum < lowest) [best, lowest] = [names, sum];
  }
  return new Set(best.map(({ list }) => list as Filed[]));
}
