import type { BlockReading } from '../claims/claim';
import type { CitationStyle } from '../sources/citation-style';
import type { Citation } from '../sources/sourcing';
import type { Notes } from '../sources/note';
import type { UsedLabels } from '../sources/used-labels';
import type { Bibliography } from '../evidence/bibliography';
import type { Pack } from '../evidence/pack';
import type { Tick } from '../evidence/tick';
import type { Text } from '../text/text';
import type { VersionMemory } from './once-a-version';

/** All that the stages before `rules` understood of a document. Plain data; nothing in it changes afterwards. */
export interface Analysis {
  /** The whole text. Where that was in pieces it is put together when this is first asked for: what is done at every key asks `source`. */
  readonly text: string;
  readonly source: Text;
  readonly blocks: readonly AnalysedBlock[];
  /** Footnote definitions of the document by normal label, see `normalLabel`. */
  readonly notes: Notes;
  /** The same object from one version of the document to the next for as long as its notes say the same. */
  readonly sameNotes: object;
  /** The labels of footnotes that the document refers to. */
  readonly usedLabels: UsedLabels;
  /** The indexes of the blocks with HTML comments. */
  readonly commented: readonly number[];
  readonly style: CitationStyle;
  readonly packs: readonly Pack[];
  /** What the draft may cite by key, beside the sources of the packs. */
  readonly bibliography: Bibliography;
  readonly memory: VersionMemory;
}

/** A block with everything known about it. All but `start` is relative to the block's text. */
export interface AnalysedBlock {
  /** Offset of the block in the document. */
  readonly start: number;
  readonly reading: BlockReading;
  readonly citations: readonly Citation[];
  /** One for each claim of the block, in the order of the text. */
  readonly ticks: readonly Tick[];
  /** The same object from one version of the document to the next for as long as nothing in the block has changed. */
  readonly same: Unchanged;
}

/** A block for as long as it stays as it is. Rules keep with it what they found: see `LocalRules`. It is no part of what was understood. */
export class Unchanged {
  #checked: unknown = null;
  #passed: unknown = null;

  get checked(): unknown {
    return this.#checked;
  }

  set checked(found: unknown) {
    this.#checked = found;
  }

  /** Of a draft's first block, see `Standing`. */
  get passed(): unknown {
    return this.#passed;
  }

  set passed(found: unknown) {
    this.#passed = found;
  }
}
