import path from 'node:path';

/** The name of a file as a shell takes it for one word, whatever a stranger called it: in quotation marks where anything in it has a meaning there. */
export function shellWord(file: string): string {
  const name = file.replaceAll(path.sep, '/');
  const word = name.startsWith('-') ? `./${name}` : name;
  return /^[\p{Letter}\p{Number}_./:-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
