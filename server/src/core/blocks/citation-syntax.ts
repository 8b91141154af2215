import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import {
  asciiAlphanumeric,
  markdownLineEndingOrSpace,
  unicodePunctuation,
  unicodeWhitespace,
} from 'micromark-util-character';
import type { Literal } from 'mdast';

/** A citation key in the text: Pandoc's `@doe99`, `-@doe99`, `@{https://…}`. Brackets around it are read later. */
export interface CitationNode extends Literal {
  type: 'citation';
  /** The key. */
  value: string;
  suppressAuthor: boolean;
  /** Code units from the node's start to the key, and the key's length in the source. */
  keyOffset: number;
  keyLength: number;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    citationMarker: 'citationMarker';
    citationKey: 'citationKey';
  }
}

const hyphen = 45;
const dot = 46;
const slash = 47;
const colon = 58;
const at = 64;
const underscore = 95;
const leftBrace = 123;
const rightBrace = 125;
/** Punctuation that a key may hold one of between letters or digits: `:.#$%&-+?<>~/`. */
export const internal = new Set([...':.#$%&-+?<>~/'].map((character) => character.charCodeAt(0)));

const citation: Construct = { name: 'citation', tokenize: tokenizeCitation, previous };
/** To Pandoc a full stop is part of the word before it, and no sign is a part of that. */
const bareCitation: Construct = { ...citation, previous: (code) => code !== dot && previous(code) };
const continuation: Construct = { tokenize: tokenizeContinuation, partial: true };

/** Reads citation keys before anything else may claim the `@`: e-mail addresses, emphasis within a key. */
export const citationSyntax: Extension = { text: { [at]: bareCitation, [hyphen]: citation } };

export const citationFromMarkdown: FromMarkdown = {
  enter: { citation: enterCitation },
  exit: { citationKey: exitKey, citation: exitCitation },
};

function isWord(code: Code): boolean {
  if (code === null || code < 0) return false;
  if (code < 128) return asciiAlphanumeric(code) || code === underscore;
  return !unicodeWhitespace(code) && !unicodePunctuation(code) && code !== 0xfffd;
}

/** What cannot stand in a key in braces. */
function isKeyEnd(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code) || code === leftBrace;
}

function previous(code: Code): boolean {
  return (!isWord(code) || code === underscore) && code !== slash && code !== at;
}

function tokenizeCitation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('citation');
    effects.enter('citationMarker');
    effects.consume(code);
    return code === hyphen ? sign : afterSign;
  }
  function sign(code: Code): State | undefined {
    if (code !== at) return nok(code);
    effects.consume(code);
    return afterSign;
  }
  function afterSign(code: Code): State | undefined {
    if (code === leftBrace) {
      effects.consume(code);
      effects.exit('citationMarker');
      return braced;
    }
    if (!isWord(code)) return nok(code);
    effects.exit('citationMarker');
    effects.enter('citationKey');
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (isWord(code)) {
      effects.consume(code);
      return inside;
    }
    if (code !== null && internal.has(code)) return effects.check(continuation, internalPunctuation, end)(code);
    return end(code);
  }
  function internalPunctuation(code: Code): State | undefined {
    effects.consume(code);
    return inside;
  }
  function end(code: Code): State | undefined {
    effects.exit('citationKey');
    effects.exit('citation');
    return ok(code);
  }
  function braced(code: Code): State | undefined {
    if (isKeyEnd(code) || code === rightBrace) return nok(code);
    effects.enter('citationKey');
    effects.consume(code);
    return bracedKey;
  }
  function bracedKey(code: Code): State | undefined {
    if (isKeyEnd(code)) return nok(code);
    if (code !== rightBrace) {
      effects.consume(code);
      return bracedKey;
    }
    effects.exit('citationKey');
    effects.enter('citationMarker');
    effects.consume(code);
    effects.exit('citationMarker');
    effects.exit('citation');
    return ok;
  }
}

/** Punctuation belongs to the key when a letter or digit follows; a colon or slash also before a slash, since keys may be addresses. */
function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let mark: Code = null;
  return start;

  function start(code: Code): State | undefined {
    mark = code;
    effects.enter('citationMarker');
    effects.consume(code);
    return after;
  }
  function after(code: Code): State | undefined {
    effects.exit('citationMarker');
    return isWord(code) || (code === slash && (mark === colon || mark === slash)) ? ok(code) : nok(code);
  }
}

function enterCitation(this: CompileContext, token: Token): void {
  const node: CitationNode = { type: 'citation', value: '', suppressAuthor: false, keyOffset: 0, keyLength: 0 };
  this.enter(node as never, token);
}

function exitKey(this: CompileContext, token: Token): void {
  const node = this.stack[this.stack.length - 1] as unknown as CitationNode;
  node.value = this.sliceSerialize(token);
  node.keyOffset = token.start.offset - node.position!.start.offset!;
  node.keyLength = token.end.offset - token.start.offset;
}

function exitCitation(this: CompileContext, token: Token): void {
  const node = this.stack[this.stack.length - 1] as unknown as CitationNode;
  node.suppressAuthor = this.sliceSerialize(token).startsWith('-');
  this.exit(token);
}
