import { Output } from 'citeproc';
import { affixEnd, affixLooks } from '../core/references/affix';
import type { Run, RichText } from '../core/references/rich-text';
import { withQuotesShown } from './lone-quotes';

/** Private characters stand for the beginning and end of each look, so that no text of a library can be taken for one. */
const looks = {
  italic: '\ue000',
  bold: '\ue001',
  smallCaps: '\ue002',
  super: '\ue003',
  sub: '\ue004',
  upright: '\ue005',
} as const;
const end = '\ue00f';
const affixMarks: Readonly<Partial<Record<string, string>>> = affixLooks;
const known = /[\ue000-\ue00f]/gu;

const wrapped = (look: keyof typeof looks) => `${looks[look]}%%STRING%%${end}`;

/** The name of an output format of our own, beside the processor's "html" and "text". */
export const outputFormat = 'tickmark';

const { Formats } = Output;
Formats[outputFormat] = {
  ...(Formats['text'] as object),
  text_escape: (text: string | undefined) => (text ?? '').replace(known, ''),
  '@font-style/italic': wrapped('italic'),
  '@font-style/oblique': wrapped('italic'),
  // Italics within italics.
  '@font-style/normal': wrapped('upright'),
  '@font-variant/small-caps': wrapped('smallCaps'),
  '@font-weight/bold': wrapped('bold'),
  '@vertical-align/sup': wrapped('super'),
  '@vertical-align/sub': wrapped('sub'),
  '@bibliography/entry': (_state: unknown, text: string) => text,
  '@display/block': (_state: unknown, text: string) => ` ${text}`,
  '@display/indent': (_state: unknown, text: string) => ` ${text}`,
};

/** What the processor wrote in that format, as runs on one line; a full stop is not doubled where parts meet. */
export function toRuns(written: string): RichText {
  const runs: Run[] = [];
  const open: (keyof typeof looks)[] = [];
  const text = withQuotesShown(written).replace(/\s+/gu, ' ').trim();
  for (const [piece] of text.matchAll(/[\ue000-\ue01f]|[^\ue000-\ue01f]+/gu)) {
    const look = (Object.keys(looks) as (keyof typeof looks)[]).find(
      (name) => looks[name] === piece || affixMarks[name] === piece,
    );
    if (look !== undefined) open.push(look);
    else if (piece === end || piece === affixEnd) open.pop();
    else runs.push(runOf(piece, open));
  }
  return runs;
}

function runOf(text: string, open: readonly (keyof typeof looks)[]): Run {
  return {
    text,
    ...(open.lastIndexOf('italic') > open.lastIndexOf('upright') ? { italic: true } : {}),
    ...(open.includes('bold') ? { bold: true } : {}),
    ...(open.includes('smallCaps') ? { smallCaps: true } : {}),
    ...(open.includes('super') ? { script: 'super' as const } : open.includes('sub') ? { script: 'sub' as const } : {}),
  };
}
