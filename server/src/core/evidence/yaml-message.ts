import type { YAMLError } from 'yaml';

const TAB = 'This line begins with a tab. Begin it with spaces, as many as the lines beside it.';

/** What a slip in YAML is, for people who never heard of YAML, and what to do about it. */
export function explainYaml({ code, message, pos }: YAMLError, text: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return TAB;
    case 'DUPLICATE_KEY':
      return 'This key stands twice here. Keep one of them.';
    case 'BAD_SCALAR_START':
      return 'A text cannot begin with this sign. Put the text in quotes.';
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit map keys')) return "A colon is missing behind the key: 'value: 4 percent'.";
      if (message.startsWith('Missing closing')) return 'A quotation mark is opened before here and not closed.';
      return 'This line begins further left than the lines of its entry. Give all of them the same number of spaces.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return /: .*: /u.test(lineAt(text, pos[0]))
        ? `A text with a colon in it needs quotes: ${inQuotes(lineAt(text, pos[0]))}.`
        : 'The next line begins further right or left than this one. Give all lines of an entry the same number of spaces.';
    case 'BAD_INDENT':
      if (/\bend with a [\]}]/u.test(message)) return 'A bracket is opened before here and not closed.';
      break;
    default:
  }
  if (/^ *\t/u.test(lineAt(text, pos[0]).slice(0, 200))) return TAB;
  if (message.startsWith('Unexpected scalar at node end') && /["']\s*$/u.test(text.slice(0, pos[0]).slice(-50)))
    return 'The quotation marks are closed before the text ends. Put the whole text in quotes: in \' where it has " in it.';
  const line = (message.split('\n')[0] ?? '').slice(0, 300);
  return `This is not valid YAML: ${/[.!?]$/u.test(line) ? line : `${line}.`} Check spaces, quotes and brackets here.`;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/** The line of an entry with its text in quotes: `title: "Rents: a survey"`. */
function inQuotes(line: string): string {
  const [, key, value] = /^\s*(?:- +)*([\w-]{1,40}): +([^"'#]{1,100}?)\s*$/u.exec(line.slice(0, 200)) ?? [];
  return key === undefined ? 'title: "Rents: a survey"' : `${key}: "${value}"`;
}
