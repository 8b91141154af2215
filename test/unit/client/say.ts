import type { Say } from '../../../client/src/describe-coverage';

/** As VS Code says a sentence for which there is no translation. */
export const say: Say = (sentence, ...values) => sentence.replace(/\{(\d)\}/gu, (_, i) => String(values[Number(i)]));
