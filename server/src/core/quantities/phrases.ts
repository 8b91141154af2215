import { wordFact } from '../text/word-fact';
import { END, tokenize, type Token } from './token';

/** All have the same fields from the start: they are asked for at every word. */
class Node<T> {
  value: T | undefined = undefined;
  /** By the word in lower case. */
  next: Map<string, Node<T>> | undefined = undefined;
  /** By the word as written, for phrases with a capital. */
  exact: Map<string, Node<T>> | undefined = undefined;
}

export interface Match<T> {
  readonly value: T;
  /** Index of the first token after the phrase. */
  readonly next: number;
}

/**
 * A lexicon of phrases, matched token by token, longest first. A hyphen may stand for a space between words
 * ("percentage-point"). Phrases with a capital letter match only as written, the others in any case. Each lexicon takes
 * a bit of every word (`word-fact.ts`): there are to be few.
 *
 * @throws RangeError for a phrase that begins with a number, which is no word
 */
export class Phrases<T> {
  private readonly root = new Node<T>();
  private readonly mayBegin = wordFact(
    ({ text, lower }) => [text, lower].some((one) => this.root.next?.has(one)) || this.root.exact?.has(text) === true,
  );

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const exact = phrase !== phrase.toLowerCase();
      const tokens = tokenize(phrase);
      if (tokens[0]?.kind === 'number') throw new RangeError(`begins with a number: ${phrase}`);
      let node = this.root;
      for (const token of tokens) {
        const asWritten = exact && token.kind === 'word' && token.text !== token.lower;
        const children: Map<string, Node<T>> = asWritten ? (node.exact ??= new Map()) : (node.next ??= new Map());
        const key = asWritten ? token.text : token.lower;
        let child = children.get(key);
        if (!child) children.set(key, (child = new Node()));
        node = child;
      }
      node.value = value;
    }
  }

  /** The first words of all phrases, in lower case. */
  starts(): string[] {
    return [...(this.root.next?.keys() ?? []), ...(this.root.exact?.keys() ?? [])].map((key) => key.toLowerCase());
  }

  match(tokens: readonly Token[], from: number): Match<T> | null {
    if (!this.mayBegin((tokens[from] ?? END).word)) return null;
    let node = this.root;
    let best: Match<T> | null = null;
    let i = from;
    for (;;) {
      const token = tokens[i] ?? END;
      let child = step(node, token);
      if (!child && i > from && token.text === '-' && !token.gap) {
        const after = tokens[i + 1] ?? END;
        if (!after.gap && after.kind === 'word') {
          child = step(node, after);
          if (child) i++;
        }
      }
      if (!child) return best;
      i++;
      node = child;
      if (node.value !== undefined) best = { value: node.value, next: i };
    }
  }
}

function step<T>(node: Node<T>, token: Token): Node<T> | undefined {
  if (token.kind === 'end') return undefined;
  // The exact spelling wins over the folded one: "MW" over "mw".
  if (node.exact !== undefined && token.text !== token.lower) {
    const exact = node.exact.get(token.text);
    if (exact) return exact;
  }
  return node.next?.get(token.lower);
}

/** Entries for a lexicon from lines "phrase, phrase, phrase" to a value. */
export function entries<T>(table: readonly (readonly [phrases: string, value: T])[]): [string, T][] {
  return table.flatMap(([phrases, value]) => phrases.split(',').map((p): [string, T] => [p.trim(), value]));
}
