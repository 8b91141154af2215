import type { ConvertedCitations, ReferenceListChange } from '../../server/src/lsp/protocol';
import type { Say } from './describe-coverage';

/** What a conversion did, in a sentence or two; `to` is what citations are written as now. Knows nothing of VS Code. */
export function describeConversion(
  { converted, unknown, changed, left }: ConvertedCitations,
  to: string,
  t: Say,
): string {
  const sentences: string[] = [];
  if (converted === 0) sentences.push(t('No citation was converted.'));
  else if (converted === 1) sentences.push(t('1 citation is written as {0} now.', to));
  else sentences.push(t('{0} citations are written as {1} now.', converted, to));
  if (unknown === 1)
    sentences.push(
      t(
        '1 stays as it is: its source is in no library or broken there, or what stands beside it cannot be written that way.',
      ),
    );
  if (unknown > 1)
    sentences.push(
      t(
        '{0} stay as they are: their sources are in no library or broken there, or what stands beside them cannot be written that way.',
        unknown,
      ),
    );
  if (changed === 1) sentences.push(t('1 that you changed by hand stays as it is.'));
  if (changed > 1) sentences.push(t('{0} that you changed by hand stay as they are.', changed));
  sentences.push(...left.slice(0, 3), ...(left.length > 3 ? ['…'] : []));
  return sentences.join(' ');
}

/** What the list of references holds now. */
export function describeReferences(
  { edits, references, unknown, isPrinted, isBelowOthers, isPrintedTwice, obstacle, isMovedBelow }: ReferenceListChange,
  t: Say,
): string {
  if (obstacle) return t('The list of references stays as it is: {0}.', obstacle);
  if (isPrinted === true)
    return t('Pandoc and Quarto print the list where this draft has “#refs”, so no second one was added.');
  if (references === 0 && unknown.length === 0 && edits.length === 0) return t('This draft cites nothing by key yet.');
  const works = references === 1 ? t('1 work') : t('{0} works', references);
  const sentences = [
    edits.length === 0
      ? t('The list of references is up to date ({0}).', works)
      : t('The list of references has {0} now.', works),
  ];
  if (isBelowOthers === true)
    sentences.push(
      t('What you wrote under its heading by hand stays above it: take out there what the list has, too.'),
    );
  if (isMovedBelow === true) sentences.push(t('What stood in it and is none of its entries stands below it now.'));
  if (isPrintedTwice === true)
    sentences.push(
      t(
        'Pandoc and Quarto print a list of their own as well: to have only this one, add “suppress-bibliography: true” to the front matter.',
      ),
    );
  const keys = unknown.slice(0, 5).map((key) => `@${key}`);
  const named = `${keys.join(', ')}${unknown.length > keys.length ? ' …' : ''}`;
  if (unknown.length === 1) sentences.push(t('One key is in no library, or broken there: {0}.', named));
  if (unknown.length > 1) sentences.push(t('{0} keys are in no library, or broken there: {1}.', unknown.length, named));
  return sentences.join(' ');
}
