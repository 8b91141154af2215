import type { LinkMark } from '../blocks/mark';
import type { Span } from '../text/span';
import type { Citation } from './sourcing';

/** A link as the citation of a source, or null where it leads to none. */
export function linkedSource(mark: LinkMark, prose: string): Citation | null {
  const { start, end } = mark.source;
  const text = prose.slice(mark.at.start, mark.at.end);
  const bracketed = /^\[.*\]$/u.test(text.trim());
  if (mark.url.startsWith('#') ? !bracketed : !showsNumbers(mark.url) && !isSiteItself(mark.url, text)) return null;
  if (explainsUnit(mark, text, prose)) return null;
  return { start, end, kind: 'link', keys: [], url: mark.url, text: text || mark.url };
}

/** Whether an address can show a number: a page or a file of a site, not its front door, not a picture, not mail. */
export function showsNumbers(url: string): boolean {
  if (/^(?:mailto|tel|javascript|data|command|vscode):/iu.test(url)) return false;
  if (/\.(?:png|jpe?g|gif|svg|webp|ico|css|js)(?:[?#]|$)/iu.test(url)) return false;
  return url.trim() !== '' && !FRONT_DOOR.test(url.trim());
}

const FRONT_DOOR = /^(?:https?:)?\/\/[^/?#]+\/?(?:index\.\w+)?$/iu;
/** "available here", "open data portal": the site itself is what is told of, rather than who owns it. */
const SITE =
  /^(?:[\p{Ll}\s]+ )?(?:here|online)$|^[\p{Ll}\s-]*\b(?:dashboard|portal|database|data ?set|tracker|register|registry|atlas|catalog(?:ue)?)$/u;

function isSiteItself(url: string, text: string): boolean {
  return FRONT_DOOR.test(url.trim()) && SITE.test(text.trim());
}

const BEHIND_NUMBER = /\d(?: ?(?:thousand|million|billion|trillion))? $/u;
const ENCYCLOPAEDIA =
  /^https?:\/\/(?:[\w-]+\.)*(?:wikipedia|wiktionary|britannica|investopedia)\.\w+\/(?:[^?#]*\/)?([^/?#]+)$/iu;
const GLOSSARY = /\/(?:glossary|dictionary|definitions?)(?:[/?#.]|$)/iu;

/** "14 [exabytes](https://en.wikipedia.org/wiki/Exabyte)": the entry says what the unit right behind the number is, and nothing of how many there were. */
function explainsUnit({ at, url }: LinkMark, text: string, prose: string): boolean {
  if (!/^\p{Ll}[\p{Ll}\s-]*$/u.test(text) || !BEHIND_NUMBER.test(prose.slice(Math.max(0, at.start - 12), at.start)))
    return false;
  const entry = ENCYCLOPAEDIA.exec(url)?.[1];
  return entry === undefined ? GLOSSARY.test(url) : inOneForm(entry) === inOneForm(text);
}

/** "Basis_point" and "basis points" alike. */
function inOneForm(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/u, '');
}

/** Whether a link stands within round brackets, as a reference does. */
export function isInBrackets({ start, end }: Span, prose: string): boolean {
  return (
    /\([^()]{0,200}$/u.test(prose.slice(Math.max(0, start - 201), start)) &&
    /^[^()]{0,200}\)/u.test(prose.slice(end, end + 201))
  );
}
