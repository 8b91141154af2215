import type { BlockReading } from '../claims/claim';
import type { Passage } from '../blocks/passage';
import type { Tick } from '../evidence/tick';
import type { Sentence } from '../sentences/sentence';
import { isOwnFieldwork } from '../sources/own-fieldwork';
import { isOfOneWhoTold, isSaidToAuthors } from '../sources/own-interview';
import { isShownInDraft, isUnitOfRate, saysHow } from '../sources/own-method';
import type { AnalysedBlock } from './analysis';
import { once } from './once';

/** Whether a statistic that cites nothing is to be told of: what the sentence itself, or the one beside it, says how the authors know is not. */
export function needsSource({ claim, evidence, sourcing }: Tick, { reading }: AnalysedBlock): boolean {
  if (isSaidToAuthors(claim, reading.environment.leadIn)) return false;
  if (evidence !== null) return true;
  const sentences = sentencesIn(reading).get(claim.passage) ?? [];
  if (saysHow(claim, sentences, sourcing?.scope === 'own-analysis')) return false;
  if (isOfOneWhoTold(claim, sentences)) return false;
  return !isOwnFieldwork(claim) && !isShownInDraft(claim) && !isUnitOfRate(claim);
}

/** Asked for each number of a block: a table has thousands of passages. */
const sentencesIn = once(
  ({ passages }: BlockReading): ReadonlyMap<Passage, readonly Sentence[]> =>
    new Map(passages.map(({ passage, sentences }) => [passage, sentences])),
);
