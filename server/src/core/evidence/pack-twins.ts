import { measureOf } from './comparable';
import type { Steps } from '../text/steps';
import type { EntryReader } from './entry-reader';
import type { Figure, Names } from './pack';
import { yearsIn } from './period';
import { readName } from './names';

/** So many neighbours of a figure are looked at: in a pack with more like it, one warning tells enough. */
const MOST_NEIGHBOURS = 200;
/** A figure's terms as sets of keys, one set an entry. */
type Keys = readonly ReadonlySet<string>[];

interface Terms {
  readonly figure: Figure;
  readonly subject: Keys;
  readonly measure: Keys;
  readonly reference: Keys;
}

/**
 * Warns of figures that no sentence can tell apart: the same names for subject, measure and reference, the same years, the
 * same kind of value. Which of them a number is about would be decided by the number, which is what is to be checked.
 */
export function* reportTwins(figures: readonly Figure[], reader: EntryReader): Steps<void> {
  // What another figure replaces is alike on purpose.
  const current = figures.filter(({ supersededBy }) => supersededBy === undefined);
  const keyOf = keyReader();
  const alike = new Map<string, Terms[]>();
  const told = new Set<string>();
  for (const figure of current) {
    yield;
    const keys = (entries: readonly Names[]): Keys => entries.map((names) => new Set(names.map(keyOf)));
    const terms = {
      figure,
      subject: keys(figure.subject),
      measure: keys(figure.measure),
      reference: keys(figure.reference),
    };
    for (const name of terms.subject[0] ?? terms.measure[0] ?? []) {
      const bucket = `${name}\n${kindOf(figure)}`;
      const list = alike.get(bucket) ?? [];
      alike.set(bucket, list);
      const twin = list.slice(-MOST_NEIGHBOURS).find((other) => areAlike(other, terms));
      if (twin !== undefined && !told.has(figure.id)) {
        told.add(figure.id);
        reader.reportEntry('figures', figure.id, 'id', message(twin.figure, figure), 'warning');
      }
      list.push(terms);
    }
  }
}

function message(a: Figure, b: Figure): string {
  const same = b.period === undefined ? 'subject and measure' : 'subject, measure and period';
  return (
    `Figures '${a.id}' and '${b.id}' can't be told apart: they have the same ${same}, so a wrong number could be about either. ` +
    `Give one of them a period, a reference or a name of its own under 'measure', or 'excludes' with the words that only the other has.`
  );
}

/** What is measured, and of which years: figures that differ here are no rivals. */
function kindOf(figure: Figure): string {
  return `${measureOf(figure.quantity)} ${figure.quantity.unit ?? ''} ${yearsIn(figure.period ?? '').join(' ')}`;
}

function areAlike(a: Terms, b: Terms): boolean {
  if (a.figure.id === b.figure.id) return false;
  if (a.figure.excludes.length > 0 || b.figure.excludes.length > 0) return false;
  return overlap(a.subject, b.subject) && overlap(a.measure, b.measure) && overlap(a.reference, b.reference);
}

/** Every entry of the one shares a name with an entry of the other, and the other way round. */
function overlap(a: Keys, b: Keys): boolean {
  const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((key) => other.has(key));
  return (
    a.every((one) => b.some((other) => share(one, other))) && b.every((one) => a.some((other) => share(one, other)))
  );
}

/** The words of a name without the small ones and their endings: "the northern harbours" and "Northern harbour" are one. */
function keyReader(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) known.set(name, (key = readName(name).stems.join(' ')));
    return key;
  };
}
