import type { Span } from '../../text/span';
import { readYaml } from '../read-yaml';

/** A stretch of a list: an item, or lines that stand where one should begin and are none. */
export interface ListPart extends Span {
  readonly isStray: boolean;
}

/** The parts of a list, and whether the list stands under `references:`, so that other fields may follow it. */
export interface ListParts {
  readonly parts: readonly ListPart[];
  readonly isField: boolean;
}

/** What belongs into an item: at the edge of the page it may be a slip, and no field behind the list. */
const itemField =
  /^(?:id|type|title(?:-short)?|author|editor|translator|issued|accessed|publisher(?:-place)?|container-title|collection-title|volume|issue|page|edition|genre|number|URL|DOI|ISBN|ISSN|abstract|note|keyword|language|family|given|literal)[ \t]*:/u;
const field = /^(?:[A-Za-z_][\w-]*|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/u;

/**
 * The parts of a block list; null where the list is written in another way. A line that cannot stand in the list, as while somebody is writing, costs
 * only what belongs to it.
 * @param isLater the text goes on from an earlier section, whose list stands under `references:` or not
 */
export function* listParts(text: string, isLater?: boolean): Generator<void, ListParts | null> {
  const first = /^([ \t]*)-(?:[ \t]|$)/mu.exec(text);
  if (first === null) return null;
  const before = text.slice(0, first.index);
  // Nothing but comments, the start of a document and `references:` may lead in the list.
  if (!/^(?:\s*(?:#[^\n]*|---[ \t]*|references:[ \t]*)\r?\n)*\s*$/u.test(`${before}\n`)) return null;
  const isField = isLater ?? /^[ \t]*references:/mu.test(before);
  const indent = first[1]!.length;
  const parts: ListPart[] = [];
  let current = { start: first.index, isStray: false };
  let end = text.length;
  let lines = 0;
  let checks = 0;
  for (let at = first.index; at < text.length;) {
    if (++lines % 1000 === 0) yield;
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next + 1;
    const [, spaces, written] = /^([ \t]*)([^\s#][^\n]*)?/u.exec(text.slice(at, Math.min(stop, at + 300)))!;
    if (written !== undefined && spaces!.length <= indent && at > current.start) {
      const isItem = spaces!.length === indent && /^-(?:\s|$)/u.test(written);
      if (!isItem && endsList(written, isField && spaces === '', () => checks++ < mostChecks && isMetadata(text, at))) {
        end = at;
        break;
      }
      if (isItem || !current.isStray) {
        parts.push({ ...current, end: at });
        current = { start: at, isStray: !isItem };
      }
    }
    at = stop;
  }
  parts.push({ ...current, end });
  return { parts, isField };
}

/** "...", the start of another document, and, behind a list that is itself a field, another field. */
function endsList(written: string, mayBeField: boolean, isMetadataFromHere: () => boolean): boolean {
  if (/^(?:\.\.\.|---)\s*$/u.test(written)) return true;
  return mayBeField && field.test(written) && (!itemField.test(written) || isMetadataFromHere());
}

/** Of what may follow a list no more than this is parsed (code units), as often as this: it takes a millisecond for a thousand. */
const longestMetadata = 10_000;
const mostChecks = 5;

/** Whether a text is valid from here on as fields of their own, such as `title:` and `author:` with its list: then nothing of it is a slip. */
function isMetadata(text: string, at: number): boolean {
  const rest = text.slice(at, at + longestMetadata);
  const document = rest.slice(0, /^(?:\.\.\.|---)[ \t\r]*$/mu.exec(rest)?.index);
  // What is too long ends before a line that begins something: that cannot break what is right.
  const whole =
    document.length < longestMetadata
      ? document
      : (/^[^]*\n(?=[ \t]*(?:-[ \t]|[\w-]+:))/u.exec(document)?.[0] ?? document);
  const { data, problems } = readYaml(whole);
  return problems.length === 0 && typeof data === 'object' && data !== null && !Array.isArray(data);
}
