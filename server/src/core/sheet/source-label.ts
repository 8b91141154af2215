import { normalLabel } from '../blocks/block';
import { objectCharacter } from '../blocks/passage';
import type { CslItem } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import { itemFor } from '../features/citation-card';
import { oneLine, tidy } from '../features/markdown';
import type { AnalysedBlock, Analysis } from '../rules/analysis';
import { addressOf, webAddress } from '../rules/web-address';
import type { Citation, SourceScope, Sourcing } from '../sources/sourcing';
import { contains, type Span } from '../text/span';
import type { RowSource } from './sheet';

/** A label is to be read at a glance; what it stands for is in the draft. */
const longest = 90;

const places: Readonly<Record<SourceScope, string>> = {
  sentence: 'Cited in the sentence',
  table: 'Source of the table',
  paragraph: 'Cited in another sentence of the paragraph',
  elsewhere: 'Cited elsewhere in the draft',
  attribution: 'Named, not cited',
  'own-analysis': 'Own work, and nothing leads to it',
  none: 'No source',
};

/** The source of a statistic in short. `at` is the statistic, relative to the block. */
export function sourceOf(sourcing: Sourcing | null, at: Span, block: AnalysedBlock, analysis: Analysis): RowSource {
  if (sourcing === null) return { scope: 'none', where: places.none, label: '', address: null, more: 0 };
  const { scope, citations, named } = sourcing;
  const { label, address } =
    citations[0] !== undefined
      ? shortly(citations[0], at, analysis)
      : { label: named === null ? '' : words(block.reading.block.text.slice(named.start, named.end)), address: null };
  const works = citations.reduce((count, { keys, kind }) => count + (kind === 'pandoc' ? keys.length : 1), 0);
  return { scope, where: places[scope], label, address, more: Math.max(0, works - 1) };
}

/** What a sentence cites, in words that stay the same when notes are numbered anew: part of what a sign-off is bound to. */
export function citedIn(sourcing: Sourcing | null): readonly string[] {
  if (sourcing?.scope !== 'sentence') return [];
  return sourcing.citations
    .map(({ kind, keys, url, text }) => (kind === 'pandoc' ? keys.join(' ') : `${url ?? ''} ${text}`))
    .sort();
}

function shortly(citation: Citation, at: Span, analysis: Analysis): { label: string; address: string | null } {
  const { kind, keys, url, text } = citation;
  const item = itemOf(citation, analysis);
  if (item !== undefined) return { label: tidy(shortReference(item), longest), address: web(addressOf(item)) };
  if (kind === 'pandoc') return { label: tidy(`@${keys[0] ?? ''}`, longest), address: null };
  if (kind === 'link') {
    const site = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/iu.exec(url ?? '')?.[1] ?? words(url ?? '');
    // A link that carries the number itself does not name its source.
    const label = contains(citation, at) || /^https?:/iu.test(text) ? site : `${words(text)} (${site})`;
    return { label: tidy(label, longest), address: web(url) };
  }
  if (kind === 'endnote' && /^[\d,–\s-]+$/u.test(text)) return { label: `Note ${text}`, address: null };
  if (words(text) === '')
    return { label: keys.length > 0 ? `Note ${tidy(keys[0]!, 40)}` : 'A note', address: web(url) };
  return { label: words(text), address: web(url) };
}

/** The work in a library or pack that a citation names, by key or by way of a footnote that cites by key. */
function itemOf({ kind, keys }: Citation, analysis: Analysis): CslItem | undefined {
  if (kind === 'pandoc' || kind === 'table-source') {
    const item = keys[0] === undefined ? undefined : itemFor(keys[0], analysis);
    if (item !== undefined) return item;
  }
  const note = keys[0] === undefined || kind === 'pandoc' ? undefined : analysis.notes.get(normalLabel(keys[0]));
  const key = note?.targets.find((target) => target.startsWith('@'));
  return key === undefined ? undefined : itemFor(key.slice(1), analysis);
}

/** A note or a link in a line, without the brackets around it and the stop behind it. */
function words(text: string): string {
  const line = oneLine(text.slice(0, 4 * longest).replaceAll(objectCharacter, ' ')).trim();
  const bare = /^\(([^()]*)\)$|^\[([^[\]]*)\]$/u.exec(line);
  return tidy((bare?.[1] ?? bare?.[2] ?? line).replace(/^[([]+(?=[^)\]]*$)|(?<=[^.])\.$/gu, ''), longest);
}

function web(url: string | null): string | null {
  return url === null ? null : webAddress(url);
}
