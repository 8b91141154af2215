import type { Claim, PassageReading } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { isOwnFieldwork } from './own-fieldwork';
import { isOfOneWhoTold, isSaidToAuthors } from './own-interview';
import { isShownInDraft, isUnitOfRate, saysHow } from './own-method';

/**
 * How the text itself tells where a figure that cites nothing comes from, in one plain sentence for the writer; null where it does not.
 * @param leadIn the sentence that leads in the block, where it is a block quote
 * @param isOwn whether it is the result of the authors' own work
 */
export function ownAccount(claim: Claim, { sentences }: PassageReading, leadIn: string, isOwn: boolean): string | null {
  const account = accountOf(claim, sentences, leadIn, isOwn);
  return account === null ? null : `${account}: nothing needs to be cited.`;
}

function accountOf(claim: Claim, sentences: readonly Sentence[], leadIn: string, isOwn: boolean): string | null {
  if (isSaidToAuthors(claim, leadIn)) return 'Somebody told it to you, as the text says';
  if (isOfOneWhoTold(claim, sentences)) return 'It is of the life of somebody who told you';
  if (isOwnFieldwork(claim)) return 'Its sentence says whom you asked, or what you read or visited';
  if (saysHow(claim, sentences, isOwn)) return 'The text says how you came by it';
  if (isShownInDraft(claim)) return 'Its sentence says which part of the draft shows it';
  if (isUnitOfRate(claim)) return 'It is the one for which the other number is told';
  return null;
}
