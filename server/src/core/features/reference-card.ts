import type { CslItem } from '../evidence/pack';
import type { ReferenceFormatter } from '../references/formatter';
import type { RichText, Run } from '../references/rich-text';
import { scriptInText } from '../references/scripts';
import { addressOf } from '../rules/web-address';
import { reference } from './figure-card';
import { link, plain } from './markdown';

/** Where the formatter comes from: it is loaded when a reference is to be written, and not before. */
export type FormatterSource = () => ReferenceFormatter | null;

/** A work as a card shows it: as the draft's style has it, with its address as a link; a plain reference without a formatter. */
export function formattedReference(item: CslItem, formatter: ReferenceFormatter | null): string {
  const runs = formatter?.reference(item);
  if (runs === undefined || runs === null || runs.length === 0) return reference(item);
  const text = richMarkdown(runs);
  const address = addressOf(item);
  // Some styles print no address; a reader wants to go there all the same.
  return address === null || runs.some((run) => run.text.includes(address))
    ? text
    : `${text} ${link(plain(siteOf(address), 60), address)}`;
}

/** Runs as Markdown for the screen, everything in them escaped. */
function richMarkdown(runs: RichText): string {
  let left = 1200;
  return runs
    .map(scriptInText)
    .map((run) => {
      const text = run.text.slice(0, Math.max(0, left));
      left -= text.length;
      return text === '' ? '' : styled({ ...run, text });
    })
    .join('');
}

const address = /https?:\/\/[^\s<>"“”‘’]+[^\s<>"“”‘’.,;:)\]]/gu;

function styled({ text, italic, bold }: Run): string {
  const before = /^\s*/u.exec(text)![0];
  const after = /\s*$/u.exec(text.slice(before.length))![0];
  const inner = text.slice(before.length, text.length - after.length);
  if (inner === '') return text === '' ? '' : ' ';
  let markdown = '';
  let at = 0;
  for (const found of inner.matchAll(address)) {
    markdown += escaped(inner.slice(at, found.index)) + link(plain(found[0], 200), found[0]);
    at = found.index + found[0].length;
  }
  markdown += escaped(inner.slice(at));
  if (italic === true) markdown = `*${markdown}*`;
  if (bold === true) markdown = `**${markdown}**`;
  return (before === '' ? '' : ' ') + markdown + (after === '' ? '' : ' ');
}

/** As `plain`, with the space at the ends that keeps words apart. */
function escaped(text: string): string {
  const inner = plain(text, 1200);
  return (/^\s/u.test(text) ? ' ' : '') + inner + (/\s$/u.test(text) && inner !== '' ? ' ' : '');
}

function siteOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(url)?.[1] ?? 'open';
}
