import { NotesUsed } from '../sources/watched-notes';
import type { Analysis } from './analysis';
import { findingsOf, type ActiveRule } from './check-block';
import type { Finding } from './rule';

/** What local rules found in a block; spans are relative to it. */
interface Checked {
  readonly found: readonly Finding[];
  readonly errors: readonly { readonly rule: string; readonly error: unknown }[];
  /** What it hangs on beside the block itself. */
  readonly rules: string;
  readonly packs: Analysis['packs'];
  readonly bibliography: Analysis['bibliography'];
  readonly style: Analysis['style'];
  readonly notes: NotesUsed;
  /** The two blocks before: see `Rule.isLocal`. */
  readonly first: object | undefined;
  readonly second: object | undefined;
}

const known = new WeakMap<object, Checked>();

/** Rules that look at nothing of a document but one block, the two before it and their notes: what they found is kept with the block. */
export class LocalRules {
  private readonly name: string;

  constructor(private readonly active: readonly ActiveRule[]) {
    this.name = active.map(({ rule, severity }) => `${rule.id} ${severity}`).join(' ');
  }

  /** The findings in the block at an index. */
  check(at: number, analysis: Analysis): Checked {
    const { packs, bibliography, style, notes, blocks } = analysis;
    const block = blocks[at]!;
    const first = blocks[at - 2]?.same;
    const second = blocks[at - 1]?.same;
    const before = known.get(block.same);
    if (
      before !== undefined &&
      before.packs === packs &&
      before.bibliography === bibliography &&
      before.style === style &&
      before.rules === this.name &&
      before.first === first &&
      before.second === second &&
      before.notes.stillHolds(notes)
    )
      return before;
    const used = new NotesUsed();
    const errors: { rule: string; error: unknown }[] = [];
    // Not a copy: that would ask for the whole text.
    const view = Object.create(analysis, { notes: { value: used.watch(notes) } }) as Analysis;
    const found = findingsOf(this.active, block, view, (rule, error) => errors.push({ rule, error }));
    const kept = { rules: this.name, packs, bibliography, style, notes: used, first, second };
    const checked: Checked = { found, errors, ...kept };
    known.set(block.same, checked);
    return checked;
  }
}
