import { holdsDenial, polarityOf } from './denial';
import type { EntryReader } from './entry-reader';
import { readFigure } from './known-figure';
import type { Steps } from '../text/steps';
import type { Figure, Pack } from './pack';
import { TermReader } from './term-reader';
import { readWords } from './words';

/** Warns of figures whose claim denies something that no name of the measure tells. */
export function* reportUnclearDenials(pack: Pack, reader: EntryReader): Steps<void> {
  const terms = new TermReader(pack, { names: new Map(), entries: new Map() });
  for (const figure of pack.figures) {
    yield;
    if (figure.measure.length === 0 || !holdsDenial(readWords(figure.claim))) continue;
    if (polarityOf(readFigure(figure, pack, terms)) === 'unclear')
      reader.reportEntry('figures', figure.id, 'claim', messageFor(figure), 'warning');
  }
}

/** "Clinics that have no lift" where nothing says "lift": nobody can tell whether a draft says the same or the opposite. */
function messageFor({ id, measure }: Figure): string {
  return (
    `Figure '${id}': the claim denies something, and none of the names under 'measure' is in it, so Tickmark can't tell what is ` +
    `denied and is silent about opposites. Use a name of the measure in the claim, such as '${measure[0]![0]}'.`
  );
}
