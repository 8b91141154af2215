/** Private characters stand for quotation marks until the processor is done. */
const hidden = { straight: '\ue030', curly: '\ue031' } as const;

/** A tag, a mark that opens a quotation, or one that closes it. */
const marks = /<(\/?)[^<>]{1,80}>|((?<![^\s>([{—–-])"|“)|["”]/gu;

/**
 * A title in which the processor does not meet a quotation mark that closes what was not opened within the same tag, as in `<i>A 12" gun</i>`: it would
 * print the tag.
 */
export function withoutLoneQuotes(title: string): string {
  // Whether a quotation is open: outside of tags, in the outermost of them, and so on.
  const open = [false];
  return title.replace(marks, (piece: string, slash?: string, opening?: string) => {
    const last = open.length - 1;
    if (slash !== undefined) {
      if (slash === '') open.push(false);
      else if (last > 0) open.pop();
    } else if (opening !== undefined) open[last] = true;
    else if (open[last] === true) open[last] = false;
    else if (last > 0) return piece === '"' ? hidden.straight : hidden.curly;
    return piece;
  });
}

export function withQuotesShown(text: string): string {
  return text.replaceAll(hidden.straight, '"').replaceAll(hidden.curly, '”');
}
