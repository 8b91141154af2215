import { objectCharacter } from '../blocks/passage';
import type { Claim } from '../claims/claim';
import { oneLine, tidy } from '../features/markdown';
import type { Statement } from './sheet';

/** A sentence is shown up to so many characters on either side of the statistic: a reader must find it again, no more. */
const longestSide = 240;
/** And kept up to so many in all, where it is not shown but stored. */
const longestSentence = 2000;

/** The sentence of a statistic, whole. */
export function statementOf({ passage, sentence, prose }: Claim): Statement {
  const start = prose.start - sentence.start;
  const end = prose.end - sentence.start;
  return {
    context: contextOf(passage.place),
    before: line(sentence.text.slice(0, start)).trimStart(),
    quantity: line(sentence.text.slice(start, end)).trim(),
    after: line(sentence.text.slice(end)).trimEnd(),
  };
}

/** The statement in one piece: "Huawei · Share of compute: 4 percent". */
export function wholeOf({ context, before, quantity, after }: Statement): string {
  return `${context === '' ? '' : `${context}: `}${before}${quantity}${after}`;
}

/** The same, cut where it is too long to be handed on. */
export function sentenceOf(statement: Statement): string {
  return tidy(wholeOf(statement), longestSentence);
}

/** The statement with what stands far from the statistic left out. */
export function shortened(statement: Statement): Statement {
  return { ...statement, before: ending(statement.before), after: beginning(statement.after) };
}

function contextOf({ cell, footnote }: Claim['passage']['place']): string {
  if (cell !== undefined) {
    const headers = [cell.rowHeader, cell.columnHeader]
      .map((header) => tidy(header, 120))
      .filter((name) => name !== '');
    return [...new Set(headers)].join(' · ');
  }
  return footnote === undefined ? '' : `Note ${tidy(footnote, 40)}`;
}

function line(text: string): string {
  return oneLine(text.replaceAll(objectCharacter, '…'));
}

function beginning(text: string): string {
  const characters = [...text];
  if (characters.length <= longestSide) return text;
  return `${characters
    .slice(0, longestSide)
    .join('')
    .replace(/\s+\S{0,40}$/u, '')} …`;
}

function ending(text: string): string {
  const characters = [...text];
  if (characters.length <= longestSide) return text;
  return `… ${characters
    .slice(-longestSide)
    .join('')
    .replace(/^\S{0,40}\s+/u, '')}`;
}
