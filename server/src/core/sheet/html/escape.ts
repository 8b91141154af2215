/** The text as HTML that shows just these characters, inside an element or a quoted attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
