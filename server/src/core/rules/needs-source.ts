import type { BlockReading, Claim } from '../claims/claim';
import type { Tick } from '../evidence/tick';
import type { Sentence } from '../sentences/sentence';
import { isOwnFieldwork } from '../sources/own-fieldwork';
import { isSaidToAuthors } from '../sources/own-interview';
import { isShownInDraft, isUnitOfRate, namesMethod, saysHow } from '../sources/own-method';
import type { AnalysedBlock } from './analysis';

/** Whether a statistic that cites nothing is to be told of: what the sentence itself says how the authors know is not. */
export function needsSource({ claim, evidence, sourcing }: Tick, { reading }: AnalysedBlock): boolean {
  if (isSaidToAuthors(claim, reading.environment.leadIn)) return false;
  if (evidence !== null) return true;
  if (sourcing?.scope === 'own-analysis' && saysHow(claim, sentencesOf(claim, reading))) return false;
  return !namesMethod(claim.sentence) && !isOwnFieldwork(claim) && !isShownInDraft(claim) && !isUnitOfRate(claim);
}

function sentencesOf({ passage }: Claim, { passages }: BlockReading): readonly Sentence[] {
  return passages.find((one) => one.passage === passage)?.sentences ?? [];
}
