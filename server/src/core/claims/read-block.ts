import type { Block } from '../blocks/block';
import type { Passage } from '../blocks/passage';
import { valueToSource } from '../blocks/value-span';
import { mayHoldQuantity } from '../quantities/may-hold-quantity';
import { quantitiesAmong } from '../quantities/read-quantities';
import { readSentences } from '../sentences/read-sentences';
import { shift } from '../text/span';
import { withoutSpare } from '../text/without-spare';
import { citedApart } from './cited-apart';
import type { BlockReading, Claim, Environment, PassageReading } from './claim';
import { columnsOf, type Column } from './columns';
import { ClaimContext } from './context';
import { judge } from './judge';
import { Statement } from './statement';

/** Reads a block: sentences, quantities, and for each quantity whether it is a statistic. */
export function readBlock(block: Block, environment: Environment): BlockReading {
  const columns = columnsOf(block);
  const columnOf = ({ place }: Passage) => columns?.get(place.cell?.column ?? -1) ?? null;
  let around = environment;
  const passages = block.passages.map((passage) => {
    // A block of HTML may hold headings, which stand above the rest of it.
    if (passage.role === 'heading' && passage.place.html === true) around = below(passage.prose, environment);
    return readPassage(passage, block.text, around, columnOf(passage));
  });
  return { block, environment, passages };
}

function below(heading: string, environment: Environment): Environment {
  return { ...environment, headings: [...environment.headings, heading] };
}

function readPassage(passage: Passage, text: string, environment: Environment, column: Column | null): PassageReading {
  const sentences = readSentences(passage.prose);
  const claims: Claim[] = [];
  // Most sentences hold no number, and are not asked for by one that follows either.
  const statements = new Array<Statement | undefined>(sentences.length);
  const statementAt = (i: number): Statement => (statements[i] ??= new Statement(sentences[i]!));
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (!mayHoldQuantity(sentence.text)) continue;
    const statement = statementAt(i);
    const quantities = citedApart(quantitiesAmong(statement.tokens, statement.text), statement, passage);
    if (quantities.length === 0) continue;
    const earlier: Statement[] = [];
    for (let k = Math.max(0, i - 3); k < i; k++) earlier.push(statementAt(k));
    const setting = { sentence: statement, passage, environment, earlier, column };
    for (const quantity of quantities) {
      const prose = shift(quantity, statement.start);
      const { statistic, reason, explanation } = judge(new ClaimContext(quantity, setting));
      const at = valueToSource(passage, prose, text);
      claims.push({ quantity, at, prose, sentence, passage, statistic, reason, explanation });
    }
  }
  return { passage, sentences: withoutSpare(sentences), claims: withoutSpare(claims) };
}
