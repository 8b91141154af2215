import { NotesUsed } from '../sources/watched-notes';
import { shift } from '../text/span';
import type { Analysis } from './analysis';
import { findingsOf, type ActiveRule } from './check-block';
import type { Finding } from './rule';

/** What local rules found in a block; spans are relative to it. */
interface Checked {
  readonly found: readonly Finding[];
  /** The other rules, those left out that can find nothing in the block. */
  readonly others: readonly ActiveRule[];
  /** The same in the document, where the block stood when they were last asked for. */
  placed: { readonly start: number; readonly found: readonly Finding[] } | null;
  readonly errors: readonly { readonly rule: string; readonly error: unknown }[];
  /** What it hangs on beside the block itself. */
  readonly rules: string;
  readonly packs: Analysis['packs'];
  readonly bibliography: Analysis['bibliography'];
  readonly style: Analysis['style'];
  readonly notes: NotesUsed;
  sameNotes: object;
  /** The two blocks before and the one behind: see `Rule.isLocal`. */
  readonly first: object | undefined;
  readonly second: object | undefined;
  readonly behind: object | undefined;
}

const none: readonly ActiveRule[] = [];
const noErrors: Checked['errors'] = [];
let lastName = '';

/** Rules that look at nothing of a document but one block, its neighbours and their notes: what they found is kept with the block. */
export class LocalRules {
  private readonly name: string;
  private readonly active: readonly ActiveRule[];
  /** Those of them that may find something in a block without ticks. */
  private readonly withoutTicks: readonly ActiveRule[];
  private readonly others: readonly ActiveRule[];

  constructor(all: readonly ActiveRule[]) {
    this.active = all.filter(({ rule }) => rule.isLocal === true);
    this.withoutTicks = this.active.filter(({ rule }) => rule.isOfTicks !== true);
    this.others = all.filter(({ rule }) => rule.isLocal !== true);
    const name = all.map(({ rule, severity }) => `${rule.id} ${severity}`).join(' ');
    // The same string where it says the same: it is compared for each block.
    this.name = lastName = name === lastName ? lastName : name;
  }

  /** The findings in the block at an index. */
  check(at: number, analysis: Analysis): Checked {
    const { packs, bibliography, style, notes, sameNotes, blocks } = analysis;
    const block = blocks[at]!;
    const first = blocks[at - 2]?.same;
    const second = blocks[at - 1]?.same;
    const behind = blocks[at + 1]?.same;
    const before = block.same.checked as Checked | null;
    if (
      before !== null &&
      before.packs === packs &&
      before.bibliography === bibliography &&
      before.style === style &&
      before.rules === this.name &&
      before.first === first &&
      before.second === second &&
      before.behind === behind &&
      (before.sameNotes === sameNotes || before.notes.stillHolds(notes))
    ) {
      before.sameNotes = sameNotes;
      return before;
    }
    const used = new NotesUsed();
    let errors = noErrors;
    // Not a copy: that would ask for the whole text.
    const view = Object.create(analysis, { notes: { value: used.watch(notes) } }) as Analysis;
    const active = block.ticks.length > 0 ? this.active : this.withoutTicks;
    const found = findingsOf(active, block, view, (rule, error) => {
      errors = [...errors, { rule, error }];
    });
    const kept = { rules: this.name, packs, bibliography, style, notes: used, sameNotes, first, second, behind };
    const others = this.others.filter(({ rule }) => rule.concerns?.(block.reading.block) ?? true);
    const checked: Checked = { found, others: others.length === 0 ? none : others, placed: null, errors, ...kept };
    block.same.checked = checked;
    return checked;
  }
}

/** What was found, in its place in the document. */
export function placedFindings(checked: Checked, start: number): readonly Finding[] {
  if (checked.placed?.start !== start) checked.placed = { start, found: placed(checked.found, start) };
  return checked.placed.found;
}

/** Findings of a block, in the document. */
export function placed(found: readonly Finding[], start: number): readonly Finding[] {
  return found.map((finding) => ({ ...finding, span: shift(finding.span, start) }));
}
