import { Engine } from 'citeproc';
import type { CslItem } from '../core/evidence/pack';
import { bundledStyles } from '../core/references/bundled-styles';
import type { CitedWork, FormattedReference, ReferenceFormatter, ReferenceStyle } from '../core/references/formatter';
import { plainAffix } from '../core/references/affix';
import { readSuffix, type PlaceTerms, type ReadSuffix } from '../core/references/locator';
import type { RichText } from '../core/references/rich-text';
import { readElement } from '../core/references/style-element';
import { localeTexts, styleTexts } from './bundled-texts';
import { forProcessor } from './for-processor';
import { titlesAsWritten } from './large-titles';
import { outputFormat, toRuns } from './marked-text';
import { madeUpPlaces, placeInWords, withoutPageTwice, worksWithoutPlace } from './note-places';
import { withOthers } from './others';
import { knownNumbers, withPlaces } from './place-ranges';
import { placeTermsOf } from './place-terms';
import { namedPlace, namesPlaces, withoutAt } from './place-words';
import { withSmallIbid } from './small-ibid';
import { tidyStatutes } from './statutes';
import './title-case';

/** A formatter on citeproc-js. @throws Error when the processor cannot use the style */
export function createFormatter(style: ReferenceStyle): ReferenceFormatter {
  return new CiteprocFormatter(style);
}

class CiteprocFormatter implements ReferenceFormatter {
  readonly title: string;
  readonly kind: 'note' | 'in-text';
  private items = new Map<string, CslItem>();
  private readonly ids = new WeakMap<CslItem, string>();
  private lastId = 0;
  private readonly known = new WeakMap<CslItem, RichText | null>();
  private readonly engine: Engine;
  private readonly namesPlaces: boolean;
  private readonly placeTerms: PlaceTerms;

  constructor(style: ReferenceStyle) {
    const root = style.kind === 'file' ? style.root : readElement(styleTexts[style.id]!);
    const language = style.locale ?? root.attrs['default-locale'] ?? 'en-US';
    const asWritten = titlesAsWritten(style, root);
    const system = {
      // Of other languages a style brings its own words, or English stands for them.
      retrieveLocale: (asked: string) => readElement(localeTexts[asked === 'en-GB' ? 'en-GB' : 'en-US']),
      retrieveItem: (id: string) => forProcessor(this.items.get(id)!, id, asWritten),
    };
    this.namesPlaces = namesPlaces(root);
    this.engine = new Engine(system, root, language, style.locale !== null);
    this.engine.setOutputFormat(outputFormat);
    this.placeTerms = placeTermsOf(this.engine);
    this.kind = this.engine.opt.xclass === 'note' ? 'note' : 'in-text';
    this.title = style.kind === 'bundled' ? bundledStyles.find(({ id }) => id === style.id)!.title : titleOf(root);
  }

  readSuffix(suffix: string): ReadSuffix {
    return readSuffix(suffix, this.placeTerms);
  }

  reference(item: CslItem): RichText | null {
    let text = this.known.get(item);
    if (text === undefined) {
      text =
        this.references([item])[0]?.text ?? this.notes([[{ item, prefix: '', suffix: '', suppressAuthor: false }]])[0]!;
      this.known.set(item, text);
    }
    return text;
  }

  references(items: readonly CslItem[]): readonly FormattedReference[] {
    return this.attempt(
      () => {
        const ids = this.take(items);
        this.engine.updateItems(ids);
        const made = this.engine.makeBibliography();
        if (made === false) return [];
        return made[1].map((text, i) => {
          const item = this.items.get(made[0].entry_ids[i]![0]!)!;
          return { key: item.id, text: toRuns(this.tidy(text, [item])) };
        });
      },
      () => (items.length > 1 ? items.flatMap((item) => this.references([item])) : []),
    );
  }

  yearLetters(items: readonly CslItem[]): ReadonlyMap<CslItem, string> {
    return this.attempt(
      () => {
        const ids = this.take(items);
        this.engine.updateItems(ids);
        const { registry } = this.engine.registry;
        return new Map(
          items.flatMap((item, i): [CslItem, string][] => {
            const place = registry[ids[i]!]?.disambig.year_suffix;
            return typeof place === 'string' ? [[item, letters(Number(place))]] : [];
          }),
        );
      },
      () => new Map(),
    );
  }

  notes(
    citations: readonly (readonly CitedWork[])[],
    numbers: readonly number[] = citations.map((_, i) => i + 1),
    isWithin: (i: number) => boolean = () => false,
  ): readonly (RichText | null)[] {
    const read = (suffix: string) => this.readSuffix(suffix);
    const works = withoutPageTwice(this.withNeededAuthors(citations, numbers, isWithin), read);
    const madeUp = madeUpPlaces(read);
    const placeless = works.flat().some(({ suffix }) => read(suffix).label !== null)
      ? worksWithoutPlace(
          works,
          this.write(works, numbers, ({ suffix }) => madeUp(suffix)),
          madeUp,
        )
      : new Set();
    return this.write(works, numbers, (work) => (placeless.has(work) ? placeInWords : read)(work.suffix));
  }

  /** In a short note the author may be all that is said of a work: there the name stays that a citation leaves out. */
  private withNeededAuthors(
    citations: readonly (readonly CitedWork[])[],
    numbers: readonly number[],
    isWithin: (i: number) => boolean,
  ): readonly (readonly CitedWork[])[] {
    if (!citations.flat().some(({ suppressAuthor }) => suppressAuthor)) return citations;
    const bare = citations.map((works) => works.map((work) => ({ ...work, prefix: '', suffix: '' })));
    const known = new Set<CslItem>();
    return this.write(bare, numbers, () => ({ label: null, locator: '', rest: '' })).map((runs, i) => {
      const works = citations[i]!;
      // Of several works nobody can tell which one is missing.
      const isPlace = isWithin(i) && this.readSuffix(works[0]?.suffix ?? '').label !== null;
      const isBare = (runs === null && !isPlace) || (works.length > 1 && works.some(({ item }) => known.has(item)));
      for (const { item } of works) known.add(item);
      return works.map((work) => {
        const hasName = work.item.author !== undefined || work.item.editor !== undefined;
        return !work.suppressAuthor || (hasName && !isBare) ? work : { ...work, suppressAuthor: false };
      });
    });
  }

  /** @param place reads the place in a work */
  private write(
    citations: readonly (readonly CitedWork[])[],
    numbers: readonly number[],
    place: (work: CitedWork) => ReadSuffix,
  ): readonly (RichText | null)[] {
    return this.attempt<readonly (RichText | null)[]>(
      () => {
        const ids = new Map<CslItem, string>();
        const all = [...new Set(citations.flat().map(({ item }) => item))];
        this.take(all).forEach((id, i) => ids.set(all[i]!, id));
        const clusters = citations.map((works, i) => ({
          citationID: `c${i}`,
          citationItems: works.map((work) => citationItem(work, place(work), ids.get(work.item)!, this.namesPlaces)),
          properties: { noteIndex: this.kind === 'note' ? numbers[i]! : 0 },
        }));
        const written = new Map(
          this.engine.rebuildProcessorState(clusters, outputFormat, []).map(([id, , text]) => [id, text]),
        );
        return clusters.map(({ citationID }, i) => {
          const text = written.get(citationID);
          if (text === undefined || text.trim() === '' || text.includes('NO_PRINTED_FORM')) return null;
          const tidy = this.tidy(
            this.namesPlaces ? text : withoutAt(text),
            citations[i]!.map(({ item }) => item),
          );
          return this.asNote(withSmallIbid(toRuns(tidy), this.engine.getTerm('ibid'), citations[i]!));
        });
      },
      () =>
        citations.length > 1
          ? citations.map((one, i) => this.write([one], [numbers[i]!], place)[0] ?? null)
          : citations.map(() => null),
    );
  }

  private tidy(text: string, items: readonly CslItem[]): string {
    const { engine } = this;
    return tidyStatutes(withOthers(withPlaces(text), engine.getTerm('et-al'), engine.getTerm('and')), items);
  }

  /** A note begins with a capital, whatever word leads in its citation: "See Doe". */
  private asNote(runs: RichText): RichText {
    const [first, ...rest] = runs;
    if (this.kind !== 'note' || first === undefined) return runs;
    return [
      { ...first, text: first.text.replace(/^\p{Lowercase_Letter}/u, (letter) => letter.toUpperCase()) },
      ...rest,
    ];
  }

  /**
   * The items of the next answer, and the ids under which the processor asks for them. It keeps what it knows of an id, and
   * two works may have the same key in two libraries: an id stands for one item for good.
   */
  private take(items: readonly CslItem[]): string[] {
    this.items = new Map();
    return items.map((item) => {
      const id = this.ids.get(item) ?? `item-${++this.lastId}`;
      this.ids.set(item, id);
      this.items.set(id, item);
      return id;
    });
  }

  /** Data from strangers can make the processor fail; then `otherwise` tries the parts one by one. */
  private attempt<T>(work: () => T, otherwise: () => T): T {
    try {
      return work();
    } catch {
      // What was left half done must not reach the next answer.
      this.engine.rebuildProcessorState([], outputFormat, []);
      return otherwise();
    }
  }
}

/** 0 is "a", 25 "z", 26 "aa". */
function letters(place: number): string {
  return (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(97 + (place % 26));
}

function citationItem(
  { prefix, suppressAuthor }: CitedWork,
  { label, locator, rest }: ReadSuffix,
  id: string,
  namesPlaces: boolean,
): Record<string, unknown> {
  return {
    id,
    ...(prefix.trim() === '' ? {} : { prefix: `${prefix.trim()} ` }),
    ...(rest.trim() === ''
      ? {}
      : { suffix: /^[\p{Letter}\p{Number}]/u.test(plainAffix(rest)) ? `${label === null ? ', ' : ' '}${rest}` : rest }),
    ...(label === null
      ? {}
      : { label, locator: namesPlaces || label === 'page' ? knownNumbers(locator) : namedPlace(label, locator) }),
    ...(suppressAuthor ? { 'suppress-author': true } : {}),
  };
}

function titleOf(root: { readonly children: readonly unknown[] }): string {
  type Element = { name: string; children: readonly unknown[] };
  const find = (within: { readonly children: readonly unknown[] } | undefined, name: string) =>
    within?.children.find((child): child is Element => (child as Element).name === name);
  const title = find(find(root, 'info'), 'title')?.children[0];
  return typeof title === 'string' ? title.slice(0, 200) : 'A style of your own';
}
