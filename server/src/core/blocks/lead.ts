import { lastWords } from '../text/last-words';

/** Of longer leads and headings only so much is kept with each item or cell: whoever asks them for every number would else take the square of a text's length. */
const LONG = 300;

/** The prose if it leads in what follows. */
export function leadOf(prose: string): string {
  return prose.trimEnd().endsWith(':') ? prose : '';
}

/** The end of a long lead. */
export const endOfLead = (lead: string): string => lastWords(lead, LONG);

/** The beginning of a long header. */
export const startOfHeader = (prose: string): string => prose.slice(0, LONG);
