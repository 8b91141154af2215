import { analyse } from '../../server/src/core/analyse';
import { isSourced, type SourceScope } from '../../server/src/core/sources/sourcing';

/**
 * A document with what a careful editor says of each number marked in the text:
 *
 *     Rents rose by {{18 percent|S sentence}} between {{2021|-}} and {{2025|-}}.[^a] They now take {{half|S none}} of a wage.
 *
 * `S` is a statistic, with the scope of its source; `-` is none, perhaps with the reason, for whoever reads the fixture.
 * A number that nobody marked must not be called a statistic.
 */
export interface Judged {
  readonly text: string;
  readonly labels: readonly Label[];
}

export interface Label {
  readonly start: number;
  readonly end: number;
  readonly statistic: boolean;
  /** The scope for a statistic, the reason for what is none; '' where the label leaves it open. */
  readonly detail: string;
}

export function parseJudged(marked: string): Judged {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{\{([^|{}]+)\|([S-])\s*([a-z-]*)\}\}/gu)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[1]!;
    labels.push({ start, end: text.length, statistic: match[2] === 'S', detail: match[3]! });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), labels };
}

/** How Tickmark's reading of documents compares with the labels, as the evaluation's scorer counts it. */
export class Score {
  private found = 0;
  private missed = 0;
  private falseAlarms = 0;
  private flagged = { right: 0, wrong: 0, missed: 0 };
  /** One line for each difference, with the words around. */
  readonly misses: string[] = [];

  add({ text, labels }: Judged): this {
    const ticks = analyse(text, { packs: [] }).blocks.flatMap((block) =>
      block.ticks.map((tick) => ({
        tick,
        start: block.start + tick.claim.at.start,
        end: block.start + tick.claim.at.end,
      })),
    );
    const miss = (what: string, { start, end }: { start: number; end: number }) =>
      this.misses.push(
        `${what}: …${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}…`.replace(
          /\s+/gu,
          ' ',
        ),
      );
    for (const label of labels) {
      const touching = ticks.filter((t) => t.start < label.end && label.start < t.end);
      const tick = touching.find((t) => t.tick.statistic)?.tick;
      if (label.statistic && tick === undefined) {
        this.missed++;
        miss(`a statistic, said ${touching[0]?.tick.claim.reason ?? 'nothing'}`, label);
      } else if (!label.statistic && tick !== undefined) {
        this.falseAlarms++;
        miss(`no statistic, said ${tick.claim.reason}`, label);
      } else if (tick !== undefined) {
        this.found++;
        this.addFlag(label, tick.sourcing!.scope, (what) => miss(what, label));
      }
    }
    for (const { tick, start, end } of ticks) {
      if (!tick.statistic || labels.some((label) => start < label.end && label.start < end)) continue;
      this.falseAlarms++;
      miss('not labelled, called a statistic', { start, end });
    }
    return this;
  }

  private addFlag(label: Label, said: SourceScope, miss: (what: string) => void): void {
    if (label.detail === '') return;
    const want = !isSourced({ scope: label.detail as SourceScope });
    const got = !isSourced({ scope: said });
    if (want && got) this.flagged.right++;
    else if (got) this.flagged.wrong++;
    else if (want) this.flagged.missed++;
    if (want !== got) miss(`${label.detail}, said ${said}`);
  }

  get statistics(): number {
    return f1(this.found, this.falseAlarms, this.missed);
  }

  get unsourced(): number {
    return f1(this.flagged.right, this.flagged.wrong, this.flagged.missed);
  }
}

function f1(right: number, wrong: number, missed: number): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}
