const REFERENCES =
  /^(?:\d+\.?\s+)?(?:references|bibliography|works cited|literature(?: cited)?|sources|endnotes|notes|further reading)(?:\s*[:.]?\s*$|(?:,|\s+(?:and|&))\s+(?:other |further )?(?:\p{L}+ )?(?:notes|references|sources|bibliography|reading|literature|links)\b)/iu;

/** Whether everything under a heading is a list of works or notes: "References", "5. Notes and sources". */
export function isReferenceHeading(heading: string): boolean {
  return REFERENCES.test(heading.trim());
}
