/** Words for a list to choose from. VS Code draws `$(name)` there as an icon; what packs and libraries say is text. */
export function asText(words: string): string {
  return words.replaceAll('$(', '\\$(');
}
