import type { Coverage } from '../../server/src/lsp/protocol';

/** Says a sentence in the writer's language: VS Code's `l10n.t`. */
export type Say = (sentence: string, ...values: (string | number)[]) => string;

/** The status item's words, and the sentences behind them. Knows nothing of VS Code. */
export function describeCoverage(coverage: Coverage, t: Say): { text: string; tooltip: string } {
  const { statistics, sourced, contradicted, truncated } = coverage;
  const sentences = [sources(statistics, sourced, t)];
  if (contradicted === 1) sentences.push(t('1 differs from what the source says.'));
  if (contradicted > 1) sentences.push(t('{0} differ from what the source says.', contradicted));
  if (truncated) sentences.push(t('There are more findings than are shown: see the setting tickmark.maxProblems.'));
  const text =
    contradicted > 0
      ? t('{0} of {1} sourced, {2} wrong', sourced, statistics, contradicted)
      : t('{0} of {1} sourced', sourced, statistics);
  return { text, tooltip: sentences.join(' ') };
}

function sources(statistics: number, sourced: number, t: Say): string {
  if (statistics === 1)
    return sourced === 1
      ? t('This draft has 1 statistic. It has a source.')
      : t('This draft has 1 statistic. It has no source.');
  if (sourced === statistics) return t('This draft has {0} statistics. All have a source.', statistics);
  if (sourced === 0) return t('This draft has {0} statistics. None has a source.', statistics);
  const none = statistics - sourced;
  if (sourced === 1 && none === 1) return t('This draft has 2 statistics. 1 has a source, 1 has none.');
  if (sourced === 1) return t('This draft has {0} statistics. 1 has a source, {1} have none.', statistics, none);
  if (none === 1) return t('This draft has {0} statistics. {1} have a source, 1 has none.', statistics, sourced);
  return t('This draft has {0} statistics. {1} have a source, {2} have none.', statistics, sourced, none);
}
