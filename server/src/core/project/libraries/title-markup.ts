const titles = ['title', 'title-short', 'container-title'];
/** Longer titles are cut where they are printed, and a tag would stay open. */
const longest = 4_000;
const tag = /<(\/?)(i|b|sup|sub|sc|span)\b[^<>]{0,80}>/gu;

/** The titles of a work in which CSL's tags say how words look ("Why <i>Roe</i> mattered"), as they are written; null where none has any. */
export function titleMarkup(data: Readonly<Record<string, unknown>>): Record<string, string> | null {
  const found = titles.flatMap((field): [string, string][] => {
    const title = data[field];
    return typeof title === 'string' && title.length <= longest && isMarked(title) ? [[field, title.trim()]] : [];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

/** The words of a title without tags. */
export function withoutMarkup(text: string): string {
  return text.replace(tag, '').trim();
}

/** Whether there are tags and each is closed: others would run on into the rest of the reference. */
function isMarked(title: string): boolean {
  const open: string[] = [];
  let isFound = false;
  for (const [, slash, name] of title.matchAll(tag)) {
    isFound = true;
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) return false;
  }
  return isFound && open.length === 0;
}
