import type { Root, Text } from 'mdast';

/** Only offsets are asked for; lines and columns would have to be counted. */
export function position(start: number, end: number): NonNullable<Root['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

export function textNode(value: string, start: number, end = start + value.length): Text {
  return { type: 'text', value, position: position(start, end) };
}
