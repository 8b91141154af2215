import type { PhrasingContent } from 'mdast';
import { asciiAlphanumeric, asciiDigit, asciiPunctuation } from 'micromark-util-character';
import { classifyCharacter } from 'micromark-util-classify-character';
import { internal, type CitationNode } from '../citation-syntax';
import type { Span } from '../../text/span';
import { labelKey } from '../labels';
import { position, textNode } from './nodes';

/** Signs that may mean something in a line: all others are letters to it. */
const special = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 32 || '*_[]`$@&~:.<|\\'.includes(String.fromCharCode(code)) ? 1 : 0,
);

const footnote = /\[\^([A-Za-z0-9_-]{1,999})\]/uy;
const destination = /\(([A-Za-z0-9:/.?#=%+,;@!~_$-]+)\)/uy;
const control = /[\0-\x1f]/u;
const entity = /&[A-Za-z0-9#]*;/uy;
const notInAmounts = /[\\^_={}]/u;

interface Emphasis {
  readonly at: number;
  readonly sign: number;
  readonly size: number;
  /** How many nodes there were before it. */
  readonly nodes: number;
}

interface Bracket {
  readonly at: number;
  readonly nodes: number;
  /** The emphasis around it: what begins inside must end inside. */
  readonly around: Emphasis | null;
  /** Whether another bracket stands in it, so that it is no plain link. */
  holdsOther: boolean;
}

/** An address in running text, as GitHub's Markdown links it; what may follow so that nothing of it belongs to the address. */
const address =
  /^https?:\/\/[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+(?:\/(?:[A-Za-z0-9/.?=#%+,;:_~-]*[A-Za-z0-9/=#%+-])?)?(?=[.,;:]?(?: |$))/u;

/**
 * The nodes of a paragraph whose lines are given, as the parser would make them: words, notes, citations, plain links, addresses,
 * emphasis that is not nested, code; null when it may be anything else. No link definition is known to it.
 * @param footnotes the labels of notes that are defined, by `labelKey`
 */
export function simpleInline(
  text: string,
  lines: readonly Span[],
  footnotes: ReadonlySet<string>,
): PhrasingContent[] | null {
  const reader = new InlineReader(text, footnotes);
  return reader.read(lines) ? reader.nodes : null;
}

class InlineReader {
  nodes: PhrasingContent[] = [];
  /** The line that is read. */
  private start = 0;
  private end = 0;
  /** Where the run of letters begins that is not a node yet. */
  private run = 0;
  private emphasis: Emphasis | null = null;
  private readonly brackets: Bracket[] = [];

  constructor(
    private readonly text: string,
    private readonly footnotes: ReadonlySet<string>,
  ) {}

  /** Whether all of the lines are simple. */
  read(lines: readonly Span[]): boolean {
    for (const { start, end } of lines) {
      // Between two lines of a quote or list stands more than the line ending.
      if (this.end > 0) this.nodes.push(this.lineEnding(start));
      this.start = this.run = start;
      this.end = end;
      if (!this.readLine()) return false;
    }
    return this.emphasis === null && this.brackets.every(({ around }) => around === null);
  }

  /** The line ending before a line. */
  private lineEnding(start: number): PhrasingContent {
    const at = this.text.lastIndexOf('\n', start - 1);
    return textNode('\n', this.text.charCodeAt(at - 1) === 13 ? at - 1 : at, at + 1);
  }

  private readLine(): boolean {
    const { text, end } = this;
    for (let at = this.start; at < end;) {
      const code = text.charCodeAt(at);
      if (code < 128 && special[code] === 1) {
        const next = this.readSign(code, at);
        if (next < 0) return false;
        at = next;
      } else at++;
    }
    this.addRun(end);
    return true;
  }

  /** @returns where it goes on, or -1 when the sign may mean what we do not read */
  private readSign(code: number, at: number): number {
    const { text } = this;
    switch (code) {
      case 36: // $
        return this.isMaths(at) ? -1 : at + 1;
      case 38: // &
        entity.lastIndex = at;
        return entity.test(text) ? -1 : at + 1;
      case 42: // *
        return this.readEmphasis(code, at);
      case 46: // .
        return (text.charCodeAt(at - 1) | 32) === 119 && /www$/iu.test(text.slice(Math.max(this.start, at - 3), at))
          ? -1
          : at + 1;
      case 58: // :
        return this.readAddress(at);
      case 64: // @
        return this.readCitation(at);
      case 91: // [
        return this.openBracket(at);
      case 93: // ]
        return this.closeBracket(at);
      case 92: // \
        return this.readEscape(at);
      case 95: // _
        return asciiAlphanumeric(text.charCodeAt(at - 1)) && asciiAlphanumeric(text.charCodeAt(at + 1))
          ? at + 1
          : this.readEmphasis(code, at);
      case 96: // `
        return this.readCode(at);
      case 126: // ~
        return text[at - 1] === '~' || text[at + 1] === '~' ? -1 : at + 1;
      default:
        return -1;
    }
  }

  /** Whether the dollar may begin maths: see `dollar-math.ts`. Between two amounts of money there is none. */
  private isMaths(at: number): boolean {
    const { text, end } = this;
    if (text.charCodeAt(at + 1) === 36) return true;
    const next = text.indexOf('$', at + 1);
    // An escaped dollar closes maths all the same.
    if (text.charCodeAt(next - 1) === 92 && next > 0 && next < end) return true;
    if (next < 0 || next >= end || text.charCodeAt(next - 1) === 32) return false;
    const inside = text.slice(at + 1, next);
    if (asciiDigit(text.charCodeAt(next + 1)) && next + 1 < end) return false;
    return !asciiDigit(inside.charCodeAt(0)) || !inside.includes(' ') || notInAmounts.test(inside);
  }

  private readEmphasis(sign: number, at: number): number {
    const { text, emphasis } = this;
    const size = text.charCodeAt(at + 1) === sign ? 2 : 1;
    const end = at + size;
    const previous = this.codeAt(at - 1);
    const next = this.codeAt(end);
    if (isSignOfEmphasis(previous) || isSignOfEmphasis(next)) return -1;
    // CommonMark's flanking delimiter runs: what could both open and close, or neither, is the parser's.
    const before = classifyCharacter(previous);
    const after = classifyCharacter(next);
    const opens = after === undefined || (after === 2 && before !== undefined);
    const closes = before === undefined || (before === 2 && after !== undefined);
    if (opens === closes || opens !== (emphasis === null)) return -1;
    if (emphasis === null) {
      this.addRun(at);
      this.emphasis = { at, sign, size, nodes: this.nodes.length };
    } else {
      if (emphasis.sign !== sign || emphasis.size !== size || emphasis.at + size === at) return -1;
      this.addRun(at);
      const children = this.nodes.splice(emphasis.nodes);
      const type = size === 1 ? 'emphasis' : 'strong';
      this.nodes.push({ type, children, position: position(emphasis.at, end) });
      this.emphasis = null;
    }
    return (this.run = end);
  }

  private openBracket(at: number): number {
    const { text } = this;
    if (this.codeAt(at - 1) === 33) return -1;
    if (text.charCodeAt(at + 1) === 94) return this.readNote(at);
    this.addRun(at);
    this.run = at;
    const around = this.brackets.at(-1);
    if (around !== undefined) around.holdsOther = true;
    this.brackets.push({ at, nodes: this.nodes.length, around: this.emphasis, holdsOther: false });
    this.emphasis = null;
    return at + 1;
  }

  private readNote(at: number): number {
    footnote.lastIndex = at;
    const label = footnote.exec(this.text)?.[1];
    if (label === undefined || !this.footnotes.has(labelKey(label))) return -1;
    const around = this.brackets.at(-1);
    if (around !== undefined) around.holdsOther = true;
    const end = footnote.lastIndex;
    return this.add({ type: 'footnoteReference', identifier: label.toLowerCase(), label }, at, end);
  }

  private closeBracket(at: number): number {
    const isLink = this.codeAt(at + 1) === 40;
    const bracket = this.brackets.pop();
    // It was opened in a line above.
    if (bracket === undefined) return isLink ? -1 : at + 1;
    if (this.emphasis !== null) return -1;
    this.emphasis = bracket.around;
    if (!isLink) return at + 1;
    destination.lastIndex = at + 1;
    const url = destination.exec(this.text)?.[1];
    const end = destination.lastIndex;
    if (url === undefined || bracket.holdsOther || end > this.end) return -1;
    this.addRun(at);
    const children = withoutBracket(this.nodes.splice(bracket.nodes));
    return this.add({ type: 'link', title: null, url, children }, bracket.at, end, true);
  }

  /** See `citation-syntax.ts`; keys of other letters than a to z are the parser's. */
  private readCitation(at: number): number {
    const { text, end } = this;
    const suppressAuthor = this.codeAt(at - 1) === 45;
    const start = suppressAuthor ? at - 1 : at;
    const previous = this.codeAt(start - 1);
    if (previous !== null && previous !== 32 && previous !== 91 && previous !== 40) return -1;
    let key = at + 1;
    if (!isWordSign(text.charCodeAt(key)) || key >= end) return -1;
    for (key++; key < end; key++) {
      const code = text.charCodeAt(key);
      if (code > 127) {
        if (classifyCharacter(code) === undefined) return -1;
        break;
      }
      if (isWordSign(code)) continue;
      if (!internal.has(code)) break;
      const next = this.codeAt(key + 1);
      if (next !== null && (next > 127 || next === 47)) return -1;
      if (next === null || !isWordSign(next)) break;
    }
    const value = text.slice(at + 1, key);
    const keyOffset = at + 1 - start;
    const node: CitationNode = { type: 'citation', value, suppressAuthor, keyOffset, keyLength: value.length };
    return this.add(node, start, key);
  }

  private readAddress(colon: number): number {
    const { text } = this;
    const scheme = /https?$/iu.exec(text.slice(Math.max(this.start, colon - 5), colon));
    if (scheme === null) return colon + 1;
    const start = colon - scheme[0].length;
    const previous = this.codeAt(start - 1);
    // Within brackets the parser links no address.
    if ((previous !== null && previous !== 32) || this.brackets.length > 0) return -1;
    const url = address.exec(text.slice(start, this.end))?.[0];
    if (url === undefined) return -1;
    return this.add({ type: 'link', title: null, url, children: [textNode(url, start)] }, start, start + url.length);
  }

  private readEscape(at: number): number {
    if (at + 1 >= this.end || !asciiPunctuation(this.text.charCodeAt(at + 1))) return -1;
    this.addRun(at);
    this.nodes.push(textNode(this.text[at + 1]!, at, at + 2));
    return (this.run = at + 2);
  }

  private readCode(at: number): number {
    const { text, end } = this;
    const close = text.indexOf('`', at + 1);
    if (close < 0 || close >= end || close === at + 1 || text.charCodeAt(close + 1) === 96) return -1;
    const value = text.slice(at + 1, close);
    if (value.startsWith(' ') || value.endsWith(' ') || control.test(value)) return -1;
    return this.add({ type: 'inlineCode', value }, at, close + 1);
  }

  private add(node: PhrasingContent, start: number, end: number, hasRun = false): number {
    if (!hasRun) this.addRun(start);
    node.position = position(start, end);
    this.nodes.push(node);
    return (this.run = end);
  }

  private addRun(end: number): void {
    if (end > this.run) this.nodes.push(textNode(this.text.slice(this.run, end), this.run));
  }

  /** The code unit in the line, null outside of it. */
  private codeAt(at: number): number | null {
    return at < this.start || at >= this.end ? null : this.text.charCodeAt(at);
  }
}

/** What stands in a link, without the bracket that opens it. */
function withoutBracket(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return nodes;
  const { value } = first;
  const start = first.position!.start.offset!;
  return value.length === 1 ? others : [textNode(value.slice(1), start + 1), ...others];
}

function isSignOfEmphasis(code: number | null): boolean {
  return code === 42 || code === 95 || code === 126;
}

function isWordSign(code: number): boolean {
  return asciiAlphanumeric(code) || code === 95;
}
