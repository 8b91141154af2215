import type { Analysis } from './analysis';
import type { Finding } from './rule';

/** What was found in a version of a draft, block by block from its start. */
interface Passed {
  readonly blocks: Analysis['blocks'];
  readonly document: object;
  readonly sameNotes: object;
  readonly usedLabels: object;
  readonly findings: readonly Finding[];
  /** How many findings there are before each block that was looked at. */
  readonly counts: readonly number[];
  /** The blocks, by index, in which rules that are not local are asked. */
  readonly asked: readonly number[];
  /** The first block in which such a rule found something, or one failed. */
  readonly plainUpTo: number;
}

/**
 * The findings of a version of a draft as they come, from the first block on. Those in blocks that stand as they stood in the last version are taken from there without
 * a look at the blocks: typing in the middle of a long draft leaves half of it alone. They are kept with the draft's first block; where that is
 * another, nothing stands as it stood.
 */
export class Standing {
  /** The first block to be looked at. */
  at = 0;
  readonly findings: Finding[] = [];
  private counts: number[] = [];
  /** The blocks before it, by index, in which rules that are not local are to be asked all the same. */
  asked: number[] = [];
  private plainUpTo = Infinity;

  /** @param document what local rules look at beside blocks and notes, see `LocalRules` */
  constructor(
    private readonly analysis: Analysis,
    private readonly document: object,
  ) {
    const { blocks, sameNotes, usedLabels } = analysis;
    const before = blocks[0]?.same.passed as Passed | null | undefined;
    if (!before || before.document !== document || before.sameNotes !== sameNotes) return;
    // Which rules are asked of a block hangs on them, too.
    if (before.usedLabels !== usedLabels) return;
    const most = Math.min(before.counts.length, before.plainUpTo, blocks.length);
    let same = 0;
    while (same < most && blocks[same] === before.blocks[same]) same++;
    // Local rules look at the block behind.
    this.at = Math.max(0, same - 1);
    this.counts = before.counts.slice(0, this.at);
    this.asked = before.asked.filter((index) => index < this.at);
    this.findings = before.findings.slice(0, before.counts[this.at]);
  }

  /** Looks at a block again, and at all behind it. */
  backTo(at: number): void {
    this.at = at;
    this.findings.length = this.counts[at]!;
    this.counts.length = at;
    this.asked = this.asked.filter((index) => index < at);
  }

  /** @param isPlain whether only local rules found something in it, and none failed */
  add(found: readonly Finding[], isAsked: boolean, isPlain: boolean): void {
    const { at } = this;
    this.counts.push(this.findings.length);
    for (const finding of found) this.findings.push(finding);
    if (isAsked) this.asked.push(at);
    if (!isPlain) this.plainUpTo = Math.min(this.plainUpTo, at);
    this.at = at + 1;
  }

  /** Keeps all that for the next version. */
  keep(): void {
    const { document, findings, counts, asked, plainUpTo } = this;
    const { blocks, sameNotes, usedLabels } = this.analysis;
    const passed: Passed = { blocks, document, sameNotes, usedLabels, findings, counts, asked, plainUpTo };
    if (blocks[0] !== undefined) blocks[0].same.passed = passed;
  }
}
