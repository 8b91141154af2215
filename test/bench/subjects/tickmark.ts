import type { Block } from '../../../server/src/core/blocks/block';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { environmentsOf } from '../../../server/src/core/claims/environments';
import { readBlock } from '../../../server/src/core/claims/read-block';
import { readWords } from '../../../server/src/core/evidence/words';
import { readQuantities } from '../../../server/src/core/quantities/read-quantities';
import { vagueAttributions } from '../../../server/src/core/rules/vague-attribution';
import { readSentences } from '../../../server/src/core/sentences/read-sentences';
import type { Subject } from './subject';

/** What issue 3 calls the reading: sentences, quantities, and for each whether it is a statistic. Markdown is parsed before. */
export const tickmark: Subject = {
  load({ documents }) {
    const parsed = documents.map((document) => readBlocks(document));
    return () => {
      let count = 0;
      for (const placed of parsed) {
        // What is kept with a block is found again each time: these are others.
        const blocks = placed.map(({ block, start }) => ({ block: { ...block }, start }));
        const environments = environmentsOf(blocks);
        blocks.forEach(({ block }, i) => {
          for (const passage of readBlock(block, environments[i]!).passages) count += passage.claims.length;
        });
      }
      return count;
    };
  },
};

/** Sentences and quantities alone: the part that the peers do, too. */
export const quantities: Subject = {
  load({ passages }) {
    return () => {
      let count = 0;
      for (const prose of passages)
        for (const sentence of readSentences(prose)) count += readQuantities(sentence.text).length;
      return count;
    };
  },
};

/** From Markdown to blocks. */
export const blocks: Subject = {
  load({ documents }) {
    return () => documents.reduce((count, document) => count + readBlocks(document).length, 0);
  },
};

/** The reading of the passages as they are given, each as a paragraph of its own; nothing in them is markup. */
export const prose: Subject = {
  load({ passages }) {
    const blocks = passages.map(paragraphOf);
    const environment = { headings: [], leadIn: '', beside: '' };
    return () => {
      let count = 0;
      for (const block of blocks)
        for (const passage of readBlock(block, environment).passages) count += passage.claims.length;
      return count;
    };
  },
};

/** What later stages read again in the words of a passage: names and their neighbours, sources that are not named. */
export const words: Subject = {
  load({ passages }) {
    return () => passages.reduce((count, text) => count + readWords(text).length + vagueAttributions(text).length, 0);
  },
};

function paragraphOf(prose: string): Block {
  const pieces = [{ prose: 0, length: prose.length, source: 0, sourceLength: prose.length }];
  const source = { start: 0, end: prose.length };
  const passage = { role: 'paragraph' as const, place: { quotes: 0 }, prose, pieces, marks: [], source };
  return { kind: 'paragraph', text: prose, passages: [passage], comments: [], footnotes: [] };
}
