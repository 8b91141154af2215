import type { Standing } from '../core/features/statistics';

/** Kinds and standings of semantic tokens, in the order in which LSP numbers them. */
export const tokenLegend = {
  tokenTypes: ['statistic'],
  tokenModifiers: ['verified', 'sourced', 'unsourced', 'contradicted'] satisfies Standing[] as string[],
};
