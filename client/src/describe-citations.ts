import type { ConvertedCitations, ReferenceListChange } from '../../server/src/lsp/protocol';

/** What a conversion did, in a sentence or two. Knows nothing of VS Code. */
export function describeConversion({ converted, unknown, changed }: ConvertedCitations, to: string): string {
  const sentences = [
    converted === 0
      ? 'No citation was converted.'
      : `${converted === 1 ? '1 citation is' : `${converted} citations are`} written as ${to} now.`,
  ];
  if (unknown > 0)
    sentences.push(
      `${unknown === 1 ? '1 stays as it is: its source is' : `${unknown} stay as they are: their sources are`} in no library, or it cannot be written otherwise there.`,
    );
  if (changed > 0)
    sentences.push(
      `${changed === 1 ? '1 that you changed by hand stays as it is.' : `${changed} that you changed by hand stay as they are.`}`,
    );
  return sentences.join(' ');
}

/** What the list of references holds now. */
export function describeReferences({ edits, references, unknown }: ReferenceListChange): string {
  if (references === 0 && unknown.length === 0 && edits.length === 0) return 'This draft cites nothing by key yet.';
  const works = references === 1 ? '1 work' : `${references} works`;
  const sentences = [
    edits.length === 0
      ? `The list of references is up to date (${works}).`
      : `The list of references has ${works} now.`,
  ];
  if (unknown.length > 0) {
    const named = unknown
      .slice(0, 5)
      .map((key) => `@${key}`)
      .join(', ');
    sentences.push(
      `${unknown.length === 1 ? 'One key is' : `${unknown.length} keys are`} in no library: ${named}${unknown.length > 5 ? ' …' : ''}.`,
    );
  }
  return sentences.join(' ');
}
