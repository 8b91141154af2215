import { normalLabel } from '../blocks/block';
import { authorNames, citedSources } from '../evidence/cited-source';
import type { Evidence } from '../evidence/evidence';
import type { CslItem } from '../evidence/pack';
import type { Tick } from '../evidence/tick';
import type { Citation } from '../sources/sourcing';
import type { Analysis } from './analysis';

/** Whether a number is held against the figure that it differs from: not where it stands on the word of another work. */
export function contradicts(tick: Tick, analysis: Analysis): boolean {
  return tick.evidence?.verdict === 'contradicted' && !citesAnotherWork(tick, analysis);
}

/**
 * Whether the sentence gives its number on the word of another work than the figure's: it cites, and nothing that it cites
 * can be the figure's source, its first source or another work of the pack. What cannot be told counts as possible.
 */
export function citesAnotherWork({ evidence, sourcing }: Tick, analysis: Analysis): boolean {
  if (evidence === null || sourcing?.scope !== 'sentence' || sourcing.citations.length === 0) return false;
  return sourcing.citations.every((citation) => isAnother(citation, evidence, analysis));
}

function isAnother(citation: Citation, { figure, pack }: Evidence, analysis: Analysis): boolean {
  if (citation.kind === 'endnote') return false;
  const note = citation.kind === 'footnote' ? analysis.notes.get(normalLabel(citation.keys[0] ?? '')) : undefined;
  if (citation.kind === 'footnote' && note === undefined && citation.text === '') return false;
  if (citedSources(citation, analysis).some((cited) => cited.pack === pack)) return false;
  const words = [citation.text, citation.url ?? '', ...citation.keys, note?.prose ?? '', ...(note?.targets ?? [])];
  const said = words.join(' ').toLowerCase();
  const own = pack.sources.filter(({ id }) => id === figure.source || id === figure.primary?.source);
  return !own.flatMap(namesOf).some((name) => said.includes(name));
}

/** What a key, a note or an address of the work is likely to hold: names of its authors, where it is published. */
function namesOf(item: CslItem): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(item.URL ?? '')?.[1];
  const names = authorNames(item).flatMap((name) =>
    name.split(/\s+/u).filter((word) => word.length >= 4 || /^\p{Lu}{2,}$/u.test(word)),
  );
  return [...names, ...(host === undefined ? [] : [host])].map((name) => name.toLowerCase());
}
