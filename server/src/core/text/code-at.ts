/**
 * The code unit at an offset, as `text.charCodeAt(offset)` has it; for loops over every letter of a draft. V8 keeps strings in a dozen forms (of one
 * byte or two, a slice of another, joined, a key of a map), and a place in the code that has met more than four of them looks the method
 * up by its name each time, which takes five times as long as the rest of such a loop. Here the method is known.
 */
export const codeAt: (text: string, offset: number) => number = Function.prototype.call.bind(
  String.prototype.charCodeAt,
);

/**
 * The same where the offset may be behind the end: 0 there, as for U+0000, which no caller looks for. Asked for what is not there, V8 would take the method for
 * one that it must call each time, in all of the loop.
 */
export function codeOrNone(text: string, offset: number): number {
  return offset < text.length ? codeAt(text, offset) : 0;
}
