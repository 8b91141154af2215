import { expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { environmentsOf } from '../../../server/src/core/claims/environments';
import { readBlock } from '../../../server/src/core/claims/read-block';
import type { Evidence } from '../../../server/src/core/evidence/evidence';
import type { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { recognise } from '../../../server/src/core/evidence/recognise';

/** A quantity of a draft and what the evidence says of it. */
export interface Recognised {
  /** Where it stands in the text. */
  readonly start: number;
  readonly text: string;
  readonly prose: string;
  readonly evidence: Evidence | null;
}

/** Every quantity of a Markdown text with its evidence. */
export function recogniseText(text: string, index: EvidenceIndex): readonly Recognised[] {
  const blocks = readBlocks(text);
  const environments = environmentsOf(blocks);
  return blocks.flatMap(({ block, start }, i) => {
    const reading = readBlock(block, environments[i]!);
    return reading.passages.flatMap((passage, p) => {
      const evidence = recognise(reading, p, index);
      return passage.claims.map((claim, c) => ({
        start: start + claim.at.start,
        text: claim.quantity.text,
        prose: passage.passage.prose,
        evidence: evidence[c]!,
      }));
    });
  });
}

/** In short: "94 percent: deepseek exact", "8: -". */
export function inShort(recognised: Recognised): string {
  const { evidence, text } = recognised;
  if (evidence === null) return `${text}: -`;
  const differs = evidence.differs === null ? '' : ` (${evidence.differs})`;
  const qualifier = evidence.qualifier === 'n/a' ? '' : `, ${evidence.qualifier}`;
  return `${text}: ${evidence.figure.id} ${evidence.verdict}${differs}${qualifier}`;
}

/** The same for a whole text. */
export function verdicts(text: string, index: EvidenceIndex): readonly string[] {
  return recogniseText(text, index).map(inShort);
}

/** A sentence, and what is recognised in it; numbers that are about no figure are left out. */
export type Case = readonly [text: string, ...recognised: string[]];

/** A test for each sentence. */
export function checkCases(cases: readonly Case[], index: EvidenceIndex): void {
  it.each(cases.map(([text, ...recognised]) => ({ text, recognised })))('$text', ({ text, recognised }) => {
    expect(verdicts(text, index).filter((verdict) => !verdict.endsWith(': -'))).toEqual(recognised);
  });
}
