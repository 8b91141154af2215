import { NotesUsed } from '../sources/watched-notes';
import { shift } from '../text/span';
import type { AnalysedBlock, Analysis } from './analysis';
import { findingsOf, type ActiveRule } from './check-block';
import { VersionMemory } from './once-a-version';
import type { Finding } from './rule';

/** What local rules found in a block; spans are relative to it. */
interface Checked {
  readonly found: readonly Finding[];
  others: Others;
  /** The same in the document, where the block stood when they were last asked for. */
  placed: { readonly start: number; readonly found: readonly Finding[] } | null;
  readonly errors: readonly { readonly rule: string; readonly error: unknown }[];
  /** What it hangs on beside the block itself. */
  document: DocumentSide;
  readonly notes: NotesUsed;
  sameNotes: object;
  /** The two blocks before and the one behind: see `Rule.isLocal`. */
  readonly first: object | undefined;
  readonly second: object | undefined;
  readonly behind: object | undefined;
}

/** The other rules, those left out that can find nothing in the block, for as long as the document has these notes and uses these labels. */
interface Others {
  readonly rules: readonly ActiveRule[];
  readonly sameNotes: object;
  readonly usedLabels: Analysis['usedLabels'];
}

/** What local rules look at beside blocks and notes; nearly always the same object where it is the same. */
interface DocumentSide {
  readonly rules: string;
  readonly packs: Analysis['packs'];
  readonly bibliography: Analysis['bibliography'];
  readonly style: Analysis['style'];
}

const none: readonly ActiveRule[] = [];
const noErrors: Checked['errors'] = [];

/** Rules that look at nothing of a document but one block, its neighbours and their notes: what they found is kept with the block. */
export class LocalRules {
  readonly document: DocumentSide;
  private readonly active: readonly ActiveRule[];
  /** Those of them that may find something in a block without ticks. */
  private readonly withoutTicks: readonly ActiveRule[];
  private readonly others: readonly ActiveRule[];
  /** One for all the blocks of a version in which only local rules may find something. */
  private readonly noOthers: Others;

  constructor(
    all: readonly ActiveRule[],
    private readonly analysis: Analysis,
  ) {
    this.active = all.filter(({ rule }) => rule.isLocal === true);
    this.withoutTicks = this.active.filter(({ rule }) => rule.isOfTicks !== true);
    this.others = all.filter(({ rule }) => rule.isLocal !== true);
    const { packs, bibliography, style, blocks, sameNotes, usedLabels } = analysis;
    this.noOthers = { rules: none, sameNotes, usedLabels };
    const rules = all.map(({ rule, severity }) => `${rule.id} ${severity}`).join(' ');
    const document = { rules, packs, bibliography, style };
    const known = (blocks[0]?.same.checked as Checked | null | undefined)?.document;
    this.document = known !== undefined && isSameSide(known, document) ? known : document;
  }

  /** The findings in the block at an index. */
  check(at: number): Checked {
    const { analysis, document } = this;
    const { notes, sameNotes, blocks } = analysis;
    const block = blocks[at]!;
    const first = blocks[at - 2]?.same;
    const second = blocks[at - 1]?.same;
    const behind = blocks[at + 1]?.same;
    const before = block.same.checked as Checked | null;
    if (
      before !== null &&
      isSameSide(before.document, document) &&
      before.first === first &&
      before.second === second &&
      before.behind === behind &&
      (before.sameNotes === sameNotes || before.notes.stillHolds(notes))
    ) {
      before.document = document;
      before.sameNotes = sameNotes;
      if (!this.areStill(before.others)) before.others = this.othersIn(block);
      return before;
    }
    const used = new NotesUsed();
    let errors = noErrors;
    const view = new BlockView(analysis, used.watch(notes));
    const active = block.ticks.length > 0 ? this.active : this.withoutTicks;
    const found = findingsOf(active, block, view, (rule, error) => {
      errors = [...errors, { rule, error }];
    });
    const kept = { document, notes: used, sameNotes, first, second, behind };
    const checked: Checked = { found, others: this.othersIn(block), placed: null, errors, ...kept };
    block.same.checked = checked;
    return checked;
  }

  private areStill({ sameNotes, usedLabels }: Others): boolean {
    return sameNotes === this.analysis.sameNotes && usedLabels === this.analysis.usedLabels;
  }

  private othersIn({ reading: { block } }: AnalysedBlock): Others {
    const rules = this.others.filter(({ rule }) => rule.concerns?.(block, this.analysis) ?? true);
    if (rules.length === 0) return this.noOthers;
    return { rules, sameNotes: this.analysis.sameNotes, usedLabels: this.analysis.usedLabels };
  }
}

/**
 * An analysis as a rule sees it that looks at one block: it is noted which notes are asked for, and what is worked out from them is this block's alone. No
 * copy, which would ask for the whole text; and no object with the analysis as its prototype, since the engine keeps prototypes until all is collected.
 */
class BlockView implements Analysis {
  readonly memory = new VersionMemory();

  constructor(
    private readonly whole: Analysis,
    readonly notes: Analysis['notes'],
  ) {}

  get text() {
    return this.whole.text;
  }
  get source() {
    return this.whole.source;
  }
  get blocks() {
    return this.whole.blocks;
  }
  get sameNotes() {
    return this.whole.sameNotes;
  }
  get usedLabels() {
    return this.whole.usedLabels;
  }
  get commented() {
    return this.whole.commented;
  }
  get style() {
    return this.whole.style;
  }
  get packs() {
    return this.whole.packs;
  }
  get bibliography() {
    return this.whole.bibliography;
  }
}

function isSameSide(a: DocumentSide, b: DocumentSide): boolean {
  if (a === b) return true;
  return a.packs === b.packs && a.bibliography === b.bibliography && a.style === b.style && a.rules === b.rules;
}

/** What was found, in its place in the document. */
export function placedFindings(checked: Checked, start: number): readonly Finding[] {
  if (checked.placed?.start !== start) checked.placed = { start, found: placed(checked.found, start) };
  return checked.placed.found;
}

/** Findings of a block, in the document. */
export function placed(found: readonly Finding[], start: number): readonly Finding[] {
  return found.map(({ span, message, figure, rule, severity }) => {
    const at = shift(span, start);
    return figure === undefined ? { span: at, message, rule, severity } : { span: at, message, figure, rule, severity };
  });
}
