import type { Pack } from '../evidence/pack';
import { verificationText } from '../evidence/reference';
import { itemsOf, sourcesBehind, type EvidenceItem, type EvidenceKind } from './evidence-entry';
import { figureCard, figureTitle, findingCard, reference, type CardOptions } from './figure-card';
import { paragraphs, plain, tidy } from './markdown';
import { termCard } from './term-card';

/** The item of that kind and id in the pack of that id; null when there is none. */
export function evidenceItem(
  packs: readonly Pack[],
  packId: string,
  kind: EvidenceKind,
  id: string,
): EvidenceItem | null {
  const pack = packs.find((candidate) => candidate.id === packId);
  if (pack === undefined) return null;
  const isIt = ({ kind: its, it }: EvidenceItem) => (its === 'term' ? it.term : it.id) === id;
  return itemsOf(pack, kind).find(isIt) ?? null;
}

/** All about one thing that a pack holds: a short plain title, and its card as Markdown. */
export function evidenceCard(item: EvidenceItem, options: CardOptions): { title: string; markdown: string } {
  switch (item.kind) {
    case 'figure':
      return { title: figureTitle(item.it), markdown: figureCard(item.it, item.pack, options) };
    case 'finding':
      return { title: tidy(item.it.claim, 60), markdown: findingCard(item.it, item.pack, options) };
    case 'term':
      return { title: tidy(item.it.term, 60), markdown: termCard(item.it, item.pack, options) };
    case 'source': {
      const { abstract, title } = item.it;
      const rests = item.pack.figures.filter((it) =>
        sourcesBehind({ kind: 'figure', pack: item.pack, it }).includes(item.it.id),
      ).length;
      return {
        title: tidy(title ?? item.it.id, 60),
        markdown: paragraphs([
          reference(item.it),
          typeof abstract === 'string' ? plain(abstract, 400) : null,
          plain(verificationText(item.it), 200),
          rests === 0 ? null : `${rests} ${rests === 1 ? 'figure rests' : 'figures rest'} on it.`,
        ]),
      };
    }
  }
}
