import type { InlineMark, Mark } from '../blocks/mark';
import { readBlocks } from '../blocks/read-blocks';
import { once } from '../text/once';

/**
 * A citation that was written out, kept in a comment behind what readers see of it, so that nothing is lost:
 *
 *     [^3]: See Doe, *Berths*, 33–35. <!-- tickmark-note 31.k3v9: [see @doe99, pp. 33-35]. -->
 *     as she says ([Doe 1999](https://…), p. 3)<!-- tickmark-cite 42.1x0f: [@doe99, p. 3] -->
 *
 * The numbers are the length of what is seen and a checksum of it: they tell whether somebody has changed it by hand since.
 */
export interface Carried {
  /** `note`: the note that ends with the comment stands for the citation. `cite`: the text right before the comment does. */
  readonly kind: 'note' | 'cite';
  /** The citation as Pandoc reads it, with the stop that was put before the mark of its note. */
  readonly source: string;
  readonly length: number;
  readonly checksum: string;
  /** The white space before the citation, where it was not one space. */
  readonly after?: string;
  /** Words of the sentence that stand for the citation together with its note's mark: "Doe". */
  readonly words?: string;
}

const form =
  /^\s*tickmark-(note|cite) (\d{1,6})\.([0-9a-z]{1,8})((?: (?:after|words) "(?:[^"\\]|\\.)*")*): ([\s\S]+?)\s*$/u;

export type Carry = Pick<Carried, 'kind' | 'source' | 'after' | 'words'>;

/** The comment that carries a citation behind the text that is seen of it. */
export function carryingComment({ kind, source, after, words }: Carry, seen: string): string {
  const extra = [
    after === undefined ? '' : ` after ${quoted(after)}`,
    words === undefined ? '' : ` words ${quoted(words)}`,
  ];
  return `<!-- tickmark-${kind} ${seen.length}.${checksum(seen)}${extra.join('')}: ${hidden(source)} -->`;
}

/** Reads what stands between `<!--` and `-->`; null for any other comment. */
export function readCarried(comment: string): Carried | null {
  const found = form.exec(comment);
  if (found === null) return null;
  const [, kind, length, sum, extra, source] = found as unknown as [
    string,
    Carried['kind'],
    string,
    string,
    string,
    string,
  ];
  const value = (name: string): string | undefined => {
    const written = new RegExp(` ${name} ("(?:[^"\\\\]|\\\\.)*")`, 'u').exec(extra)?.[1];
    return written === undefined ? undefined : text(written);
  };
  const after = value('after');
  const words = value('words');
  return {
    kind,
    source: shown(source),
    length: Number(length),
    checksum: sum,
    ...(after === undefined ? {} : { after }),
    ...(words === undefined ? {} : { words }),
  };
}

/** The citation in what stands between `<!--` and `-->`, and where an offset in it stands there; null for any other comment. */
export function carriedSource(comment: string): { source: string; toComment: (offset: number) => number } | null {
  const written = form.exec(comment)?.[5];
  if (written === undefined) return null;
  const start = comment.trimEnd().length - written.length;
  return {
    source: shown(written),
    toComment: (offset) => {
      let at = offset;
      // Of what is hidden one sign is seen.
      for (const { index, 0: sign } of written.matchAll(HIDDEN)) {
        if (index >= at) break;
        at += sign.length - 1;
      }
      return start + at;
    },
  };
}

/** Reads the citation that a mark carries, and the keys in it; null for all other marks. */
export function carriedAt(mark: Mark): CarriedKeys | null {
  return mark.kind === 'html' && mark.text.startsWith('<!--') ? carriedIn(mark) : null;
}

type CarriedKeys = Carried & { readonly keys: readonly string[] };

const carriedIn = once(({ text }: InlineMark): CarriedKeys | null => {
  const carried = readCarried(text.slice('<!--'.length, -'-->'.length));
  return carried === null ? null : { ...carried, keys: keysIn(carried.source) };
});

/** The keys that the citation of a comment cites. */
export function keysIn(source: string): string[] {
  return readBlocks(source).flatMap(({ block }) =>
    block.passages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'citation' ? mark.items.map(({ key }) => key) : [])),
    ),
  );
}

/** Whether a text is still as it was when the comment was written. */
export function isUntouched({ length, checksum: sum }: Carried, seen: string): boolean {
  return seen.length === length && checksum(seen) === sum;
}

/** FNV-1a in 32 bits, in base 36. */
function checksum(seen: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seen.length; i++) hash = Math.imul(hash ^ seen.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

const HIDDEN = /&(#45|#124|amp);/gu;

/** Two hyphens may end a comment, a bar a table's cell. */
export function hidden(source: string): string {
  return source
    .replace(/&(?=#?\w{1,10};)/gu, '&amp;')
    .replace(/-(?=[->])/gu, '&#45;')
    .replace(/\|/gu, '&#124;')
    .replace(/\s*\n[ \t]*/gu, ' ');
}

function shown(source: string): string {
  return source.replace(HIDDEN, (_, name: string) => (name === '#45' ? '-' : name === '#124' ? '|' : '&'));
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(/[->|]/gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

function text(json: string): string | undefined {
  try {
    return JSON.parse(json) as string;
  } catch {
    return undefined;
  }
}
