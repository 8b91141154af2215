import type { CslItem } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import type { Citation } from '../sources/sourcing';
import type { CitationStyle } from '../sources/citation-style';
import type { TextEdit } from '../text/edit';
import { packReference } from './add-reference';
import type { Analysis } from './analysis';
import { citationPlace } from './citation-place';
import { asWords } from './as-words';
import { footnoteEdits, stubText } from './footnote-edits';
import { writtenKey } from './key-span';
import { addressOf, webAddress } from './web-address';

export interface CiteOptions {
  /** How to cite; without it as the draft does. */
  readonly style?: CitationStyle;
  /** What a note says; without it the reference in a plain form. Markdown. */
  readonly noteText?: () => string;
}

/**
 * The edits (document offsets) that cite an item for what stands at a document offset: at the end of the sentence, or
 * of the clause where the sentence makes other numeric claims. In the draft's own style; an item without an address is
 * cited in a footnote where links are the style. Empty where nothing can be cited: outside prose.
 */
export function insertCitation(
  analysis: Analysis,
  offset: number,
  item: CslItem,
  options: CiteOptions = {},
): TextEdit[] {
  const place = citationPlace(analysis, offset);
  if (place === null) return [];
  const [mark, ...others] = citationAt(analysis, place.after, item, options);
  if (mark === undefined) return [];
  return [mark.text.startsWith('[^') ? mark : insert(place.before, mark.text + place.stop), ...others];
}

/**
 * The edits that cite an item exactly at a document offset. The first is the mark: `[^7]`, which belongs behind the
 * full stop, or ` [@key]` or ` ([CAISI 2025](https://…))`, which belong before it; then, where it needs one, the
 * footnote's definition, or the work under `references:`.
 */
export function citationAt(analysis: Analysis, offset: number, item: CslItem, options: CiteOptions = {}): TextEdit[] {
  const style = options.style ?? analysis.style;
  const key = writtenKey(item.id);
  if (style === 'pandoc' && key !== null) return [insert(offset, ` [@${key}]`), ...packReference(analysis, item)];
  const address = addressOf(item);
  const url = address === null ? null : webAddress(address);
  if (style === 'link' && url !== null) return [insert(offset, ` ([${asLabel(shortReference(item))}](${url}))`)];
  return footnoteEdits(analysis, offset, item, options.noteText);
}

/** A footnote whose definition the writer still has to complete, for a claim at a document offset. */
export function insertFootnoteStub(analysis: Analysis, offset: number): TextEdit[] {
  const place = citationPlace(analysis, offset);
  return place === null ? [] : footnoteEdits(analysis, place.after, stubText);
}

/** The edits that repeat, for a claim at a document offset, a citation that stands elsewhere in its paragraph. */
export function repeatCitation(analysis: Analysis, offset: number, citation: Citation): TextEdit[] {
  const place = citationPlace(analysis, offset);
  if (place === null) return [];
  switch (citation.kind) {
    case 'footnote':
      return citation.keys[0] === undefined ? [] : [insert(place.after, `[^${citation.keys[0]}]`)];
    case 'pandoc':
      return [insert(place.before, ` [${citation.keys.map((key) => `@${key}`).join('; ')}]${place.stop}`)];
    default: {
      const url = citation.url === null ? null : webAddress(citation.url);
      return url === null ? [] : [insert(place.before, ` ([${asLabel(citation.text)}](${url}))${place.stop}`)];
    }
  }
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** The text of a link, which may stand in a table's cell. */
function asLabel(text: string): string {
  return asWords(text).replaceAll('|', '\\|');
}
