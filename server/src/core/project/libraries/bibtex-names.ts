import type { LibraryProblem } from '../../evidence/bibliography';
import type { Span } from '../../text/span';

/** A type of entry or the name of a field that looks like a slip of the pen, and what was meant. */
export interface MisspeltName extends Span {
  readonly written: string;
  readonly meant: string;
  readonly kind: 'type' | 'field';
  /** Of the entry. */
  readonly key: string;
}

const words = (text: string) => new Set(text.trim().split(/\s+/u));

/** The types of entry of BibTeX and of BibLaTeX (its manual, 2.1). */
const types = words(`
  article artwork audio book bookinbook booklet collection conference dataset electronic image inbook incollection inproceedings inreference
  jurisdiction legislation letter manual mastersthesis misc movie music mvbook mvcollection mvproceedings mvreference online patent performance
  periodical phdthesis proceedings reference report software standard suppbook suppcollection suppperiodical techreport thesis unpublished video`);
/** Others that BibLaTeX has for its own use, or that programs write. */
const otherTypes = words(`
  bibnote bill blog blogpost case commentary comment constitution control data dictionary document encyclopedia entry figure film generic hearing
  interview journal judgement law legal magazine manuscript map mathesis newspaper newsarticle note other pamphlet podcast post preamble preprint
  presentation project regulation review set softwaremodule softwareversion codefragment song speech statute string talk treaty webpage website
  work www xdata`);

/** Fields that are printed, with those that stand for them: where one of these is there, the other is no slip. */
const fields = new Map(
  [
    ['author'],
    ['editor'],
    ['translator'],
    ['title'],
    ['subtitle'],
    ['booktitle'],
    ['journal', 'journaltitle'],
    ['journaltitle', 'journal'],
    ['publisher'],
    ['institution', 'organization', 'school'],
    ['organization', 'institution', 'publisher'],
    ['school', 'institution'],
    ['volume'],
    ['number', 'issue'],
    ['pages'],
    ['chapter'],
    ['edition'],
    ['series'],
    ['address', 'location'],
    ['location', 'address'],
    ['howpublished'],
    ['year', 'date'],
    ['date', 'year'],
  ].map(([name, ...others]) => [name!, others] as const),
);

/** Names near to these that BibLaTeX knows, or that programs and people have for things of their own. */
const others = words(`
  editora editorb editorc editors volumes published publish numbered page titled authora authorb authorc author_ edited editions translation
  locations serial serials institutions chapters addressee addresses journals`);

/** The name that was meant by one that is not known; null where it is none of these slips for sure. */
export class NameSlips {
  /** By name in lower case. */
  private readonly known = new Map<string, string | null>();

  type(name: string): string | null {
    return this.meant(`@${name}`, () => (types.has(name) || otherTypes.has(name) ? null : nearest(name, types.keys())));
  }

  /** @param name in lower case */
  field(name: string): string | null {
    return this.meant(name, () => (fields.has(name) || others.has(name) ? null : nearest(name, fields.keys())));
  }

  private meant(name: string, find: () => string | null): string | null {
    let meant = this.known.get(name);
    if (meant === undefined) this.known.set(name, (meant = find()));
    return meant;
  }
}

/** Whether an entry says already what a slip would have meant. */
export function isSaid(meant: string, names: ReadonlySet<string>): boolean {
  return [meant, ...(fields.get(meant) ?? [])].some((name) => names.has(name));
}

/** The one name that differs by one slip; in a name of four letters, where much is near, only letters that changed places or stand twice. */
function nearest(written: string, names: Iterable<string>): string | null {
  if (!/^[a-z]{4,20}$/u.test(written)) return null;
  const near = [...names].filter((name) => {
    const slip = slipBetween(written, name);
    return slip === 'swapped' || slip === 'doubled' || (slip === 'other' && name.length > 4);
  });
  return near.length === 1 ? near[0]! : null;
}

/** What one slip makes of a name: two neighbours that changed places, a letter too many, too few or another one. Null for more, or none. */
function slipBetween(written: string, name: string): 'swapped' | 'doubled' | 'other' | null {
  if (Math.abs(written.length - name.length) > 1) return null;
  let start = 0;
  while (start < name.length && written[start] === name[start]) start++;
  let end = 0;
  const most = Math.min(written.length, name.length) - start;
  while (end < most && written.at(-1 - end) === name.at(-1 - end)) end++;
  const left = written.slice(start, written.length - end);
  const right = name.slice(start, name.length - end);
  if (left.length === 2 && left[0] === right[1] && left[1] === right[0]) return 'swapped';
  if (left.length > 1 || right.length > 1 || left === right) return null;
  return right === '' && left === written[start - 1] ? 'doubled' : 'other';
}

/** As many different slips are told one by one. */
const mostTold = 20;

/** Each slip where it stands first, as people are told of it. */
export function misspeltProblems(found: readonly MisspeltName[]): LibraryProblem[] {
  const byName = new Map<string, { first: MisspeltName; count: number }>();
  for (const one of found) {
    const name = `${one.kind} ${one.written.toLowerCase()}`;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { first: one, count: 1 });
    else known.count++;
  }
  return [...byName.values()].slice(0, mostTold).map(({ first: { start, end, written, meant, kind, key }, count }) => {
    const where = `of the entry “${key}”${count === 1 ? '' : ` (${count.toLocaleString('en')} times in this file)`}`;
    return {
      start,
      end,
      severity: 'warning',
      message:
        kind === 'type'
          ? `“@${written}”, the type ${where}, is not known, so it is printed as a work of no particular kind. Did you mean “@${meant}”?`
          : `The field “${written}” ${where} is not known, so what it says is not printed. Did you mean “${meant}”?`,
    };
  });
}
