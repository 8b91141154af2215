import type { Insertion } from './insertion';

/**
 * An insertion in LSP's snippet syntax: a choice at each of its stops, then on behind the phrase; null where it has none
 * and plain text says it all.
 */
export function snippetText({ text, cursor, stops }: Pick<Insertion, 'text' | 'cursor' | 'stops'>): string | null {
  if (stops.length === 0) return null;
  let snippet = '';
  let at = 0;
  stops.forEach(({ start, end, choices }, i) => {
    snippet += `${plain(text.slice(at, start))}\${${i + 1}|${choices.map(inChoice).join(',')}|}`;
    at = end;
  });
  return `${snippet}${plain(text.slice(at, cursor))}$0${plain(text.slice(cursor))}`;
}

function plain(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function inChoice(text: string): string {
  return text.replace(/[\\$},|]/gu, '\\$&');
}
