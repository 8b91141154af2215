import type { Passage } from '../blocks/passage';
import type { Quantity, QuantityKind } from '../quantities/quantity';
import type { Span } from '../text/span';
import type { Environment } from './claim';
import type { Column } from './columns';
import type { AnyOf } from './cue';
import type { PossibleCues } from './possible-cues';
import type { NotStatistic } from './reason';
import type { Statement } from './statement';

/** Where a quantity stands. */
export interface Setting {
  readonly sentence: Statement;
  readonly passage: Passage;
  readonly environment: Environment;
  /** The sentences of the passage before this one, three at most. */
  readonly earlier: readonly Statement[];
  /** For a table cell, what its column holds. */
  readonly column: Column | null;
}

/** Everything a check may look at: a quantity, the words around it, and where it stands. */
export class ClaimContext implements Setting {
  readonly sentence: Statement;
  readonly passage: Passage;
  readonly environment: Environment;
  readonly earlier: readonly Statement[];
  readonly column: Column | null;
  /** The whole sentence before and after the quantity. */
  readonly beforeAll: string;
  readonly afterAll: string;
  private inClause: InClause | null = null;

  constructor(
    readonly quantity: Quantity,
    { sentence, passage, environment, earlier, column }: Setting,
  ) {
    this.sentence = sentence;
    this.passage = passage;
    this.environment = environment;
    this.earlier = earlier;
    this.column = column;
    const { text } = sentence;
    this.beforeAll = text.slice(0, quantity.start);
    this.afterAll = text.slice(quantity.end);
  }

  /** Which cues the words of the sentence leave possible. Nobody asks where a sentence holds nothing but dates and names. */
  get possible(): PossibleCues {
    return this.sentence.possible;
  }

  /** The clause that holds the quantity: many are judged by what they are and need none. */
  get clause(): string {
    return (this.inClause ??= inClause(this)).clause;
  }

  /** The words of the clause before the quantity, its hedge included. */
  get before(): string {
    return (this.inClause ??= inClause(this)).before;
  }

  /** The words of the clause after the quantity. */
  get after(): string {
    return (this.inClause ??= inClause(this)).after;
  }

  /** Whether the quantity is all that its passage says, as in a table cell. */
  get alone(): boolean {
    const { start, end } = this.sentence;
    if (start > 0 || end < this.passage.prose.trimEnd().length) return false;
    return !/\p{L}{2}/u.test(this.beforeAll + this.afterAll);
  }
}

interface InClause {
  readonly clause: string;
  readonly before: string;
  readonly after: string;
}

function inClause({ quantity, sentence }: ClaimContext): InClause {
  const { start, end } = clauseOf(quantity, sentence);
  const { text } = sentence;
  return {
    clause: text.slice(start, end),
    before: text.slice(start, quantity.start),
    after: text.slice(quantity.end, end),
  };
}

/** What stands in brackets is governed by the clause before them: "we set it at three years (one and two options)". */
function clauseOf(quantity: Quantity, sentence: Statement): Span {
  const clause = sentence.clauseAround(quantity.start, quantity.end);
  const open = clause.start - 1;
  return open > 0 && sentence.text[open] === '('
    ? { start: sentence.clauseAround(open - 1, open).start, end: clause.end }
    : clause;
}

/** Why a quantity is no statistic, with the sentence that tells the writer. */
export interface Judgement {
  readonly reason: NotStatistic;
  readonly explanation: string;
}

/** A check answers null when it has nothing to say. */
export interface Check {
  (context: ClaimContext): Judgement | null;
  /** Without which it has nothing to say: it is not even asked. */
  readonly needs?: Needs | undefined;
}

/** What a check needs in order to speak. */
export interface Needs {
  /** One of these kinds of quantity. */
  readonly kinds?: readonly QuantityKind[] | undefined;
  /** That this cue is possible in the sentence. */
  readonly cue?: AnyOf | undefined;
  /** That the quantity stands in a cell of a table. */
  readonly inCell?: boolean | undefined;
}

export const say = (reason: NotStatistic, explanation: string): Judgement => ({ reason, explanation });

/** The lead of the list, or the sentence before that opens with a colon: "Agencies must:" governs its items. */
export const leadOf = ({ passage, environment }: Setting): string => passage.place.item?.lead || environment.leadIn;

/** The heading right above; of a long one only the beginning, as it is asked for at every number. */
export const nearestHeading = ({ headings }: Environment): string => nearest(headings);

/** The same of the headings above a block. */
export const nearest = (headings: Environment['headings']): string => (headings.at(-1) ?? '').slice(0, 300);
