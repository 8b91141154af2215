import type { Block } from '../blocks/block';
import { afterLine, lineAround } from '../text/line-around';
import { once } from '../text/once';
import type { Span } from '../text/span';
import type { Text } from '../text/text';
import type { Analysis } from './analysis';
import type { Finding } from './rule';

/**
 * Comments by which a writer silences findings, as markdownlint has them. Without names they mean every rule; a name is
 * a rule or a group; what follows `--` is the reason. Names that no rule bears are ignored: they may come later.
 */
export type Scope = 'next-line' | 'line' | 'file' | 'off' | 'on';

export interface Directive {
  readonly scope: Scope;
  /** Rules and groups; empty for all. */
  readonly names: readonly string[];
  readonly reason: string;
}

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['disable-next-line', 'next-line'],
  ['disable-line', 'line'],
  ['disable-file', 'file'],
  ['disable', 'off'],
  ['enable', 'on'],
]);

/** Reads what stands between `<!--` and `-->`; null when it is an ordinary comment. */
export function readDirective(comment: string): Directive | null {
  const [first = '', ...rest] = comment.trim().split(/[\s,]+/u);
  if (!first.startsWith('tickmark-')) return null;
  const scope = scopes.get(first.slice('tickmark-'.length));
  if (scope === undefined) return null;
  const dash = rest.indexOf('--');
  const names = dash < 0 ? rest : rest.slice(0, dash);
  return { scope, names, reason: dash < 0 ? '' : rest.slice(dash + 1).join(' ') };
}

interface PlacedDirective extends Directive {
  readonly start: number;
  readonly end: number;
}

/**
 * The findings that no comment silences. A finding counts to the line it begins on. "Next line" is the next line that
 * is not blank, since formatters put a blank line after a comment.
 * @param findings sorted by position
 * @param directives of the whole document, see `directivesOf`
 * @param groupOf the group of a rule
 */
export function withoutSuppressed(
  findings: readonly Finding[],
  directives: readonly PlacedDirective[],
  text: Text,
  groupOf: (rule: string) => string | undefined,
): readonly Finding[] {
  if (directives.length === 0 || findings.length === 0) return findings;

  const wholeFile = directives.filter((d) => d.scope === 'file');
  const lines = linesOf(directives, text);
  const switches = directives.filter((d) => d.scope === 'off' || d.scope === 'on');
  const state = new SwitchState();
  let next = 0;
  /** The first line that ends behind the finding; lines of several directives may be the same. */
  let first = 0;

  return findings.filter((finding) => {
    const { start } = finding.span;
    while (next < switches.length && switches[next]!.start <= start) state.apply(switches[next++]!);
    while (first < lines.length && lines[first]!.end < start) first++;
    const names = [finding.rule, groupOf(finding.rule) ?? ''];
    if (state.silences(names) || wholeFile.some((d) => speaksOf(d, names))) return false;
    for (let i = first; i < lines.length && lines[i]!.start <= start; i++)
      if (start <= lines[i]!.end && speaksOf(lines[i]!.directive, names)) return false;
    return true;
  });
}

/** The directives in a document, in the order of the text. */
export function directivesOf(analysis: Analysis): readonly PlacedDirective[] {
  const placed: PlacedDirective[] = [];
  for (const index of analysis.commented) {
    const { reading, start } = analysis.blocks[index]!;
    for (const directive of directivesIn(reading.block))
      placed.push({ ...directive, start: start + directive.start, end: start + directive.end });
  }
  return placed;
}

const directivesIn = once(({ comments }: Block): readonly PlacedDirective[] =>
  comments.flatMap(({ text, start, end }) => {
    const directive = readDirective(text);
    return directive === null ? [] : [{ ...directive, start, end }];
  }),
);

interface SilencedLine extends Span {
  readonly directive: PlacedDirective;
}

/** The lines that directives for one line speak of, `end` before the line ending, in the order of the text. */
function linesOf(directives: readonly PlacedDirective[], text: Text): SilencedLine[] {
  return directives
    .flatMap((directive): SilencedLine[] => {
      if (directive.scope === 'line') return [{ ...lineAround(text, directive.start), directive }];
      if (directive.scope !== 'next-line') return [];
      let line = lineAround(text, directive.end);
      if (line.end === text.length) return [];
      do line = lineAround(text, afterLine(text, line.end));
      while (line.end < text.length && text.slice(line.start, line.end).trim() === '');
      return [{ ...line, directive }];
    })
    .sort((a, b) => a.end - b.end);
}

function speaksOf(directive: Directive, names: readonly string[]): boolean {
  return directive.names.length === 0 || directive.names.some((name) => names.includes(name));
}

/** What `disable` and `enable` have switched so far: of all words that concern a finding the last one counts. */
class SwitchState {
  private turn = 0;
  private readonly last = new Map<string, { turn: number; off: boolean }>();

  apply(directive: Directive): void {
    this.turn++;
    const names = directive.names.length === 0 ? [everything] : directive.names;
    for (const name of names) this.last.set(name, { turn: this.turn, off: directive.scope === 'off' });
  }

  silences(names: readonly string[]): boolean {
    let latest = { turn: 0, off: false };
    for (const name of [everything, ...names]) {
      const said = this.last.get(name);
      if (said !== undefined && said.turn > latest.turn) latest = said;
    }
    return latest.off;
  }
}

const everything = '*';
