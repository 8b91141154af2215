import type { AnalysedBlock, Analysis } from './analysis';
import { isPlaceholderKey } from '../sources/placeholder-key';
import { onceAVersion } from './once-a-version';
import type { Rule, RuleFinding } from './rule';
import { isKnown, leadsWithin } from './known-key';

export const missingBibliography: Rule = {
  id: 'missing-bibliography',
  group: 'citations',
  severity: 'error',
  summary: 'A library that is not where the draft says it is, or a draft that cites by key and names no library.',
  why: `Without the library none of the draft's citations can be turned into references: the whole list of sources is missing in print. It
happens when a draft is moved, or sent to somebody without its library.

Correct the path under \`bibliography:\`, which is seen from the folder of the draft, or name the library there. A library for all drafts of a folder
can be named in \`.tickmark.yaml\`, in \`_quarto.yml\` or in the setting \`tickmark.bibliography\`. It is told once for a draft.`,
  examples: {
    flags: [
      `---
bibliography: sources/lost.bib
              ^^^^^^^^^^^^^^^^ missing-bibliography: could not be read
---

Rents rose [@lund2021].`,
      `---
title: Rents
---

Rents rose [@lund2021], and so did fees [@haas2019].
             ^^^^^^^^ missing-bibliography: names no library`,
    ],
    passes: [
      `---
references:
- id: lund2021
  title: Berths and their rents
---

Rents rose [@lund2021].`,
      `---
title: Rents
---

Ask @harbour_office for the list.`,
    ],
  },
  concerns: ({ kind, passages }) =>
    kind === 'front-matter' || passages.some(({ marks }) => marks.some((mark) => mark.kind === 'citation')),
  check: (block, analysis) => [...lostIn(block, analysis), ...unnamedIn(block, analysis)],
};

/** Without an ending it is a folder, or half a name. */
function hasEnding(path: string): boolean {
  return /\.[^./\\\s]+$/u.test(path);
}

/** The libraries that front matter names and that are not there. */
function lostIn({ start, reading }: AnalysedBlock, { bibliography }: Analysis): RuleFinding[] {
  if (reading.block.kind !== 'front-matter') return [];
  return bibliography.missing.map(({ written, lookedAt, ...span }) => ({
    span: { start: span.start - start, end: span.end - start },
    message: `The bibliography "${written}" could not be read; it was looked for at ${lookedAt}. ${hasEnding(written) ? 'Correct the path, or put the file there.' : 'Name the file itself, with its ending, such as library.bib.'} Until then nothing can be said about the keys that this draft cites.`,
  }));
}

function unnamedIn(block: AnalysedBlock, analysis: Analysis): RuleFinding[] {
  if (analysis.bibliography.state !== 'none') return [];
  const first = firstUnknown(analysis);
  if (first === null || first.block !== block.start) return [];
  const message = `This draft cites by key (“@${first.key}”) and names no library, so its references would be missing in print. Write “bibliography: library.bib” into the front matter, or name a library in the settings.`;
  return [{ span: first.span, message }];
}

/** The first citation in brackets that no pack knows, in a draft that is a whole and no part of another. */
const firstUnknown = onceAVersion((analysis) => {
  const opening = analysis.blocks[0]?.reading.block;
  const isWhole =
    opening?.kind === 'front-matter' || (opening?.kind === 'heading' && /^#\s|\n=+\s*$/u.test(opening.text));
  if (!isWhole) return null;
  for (const { start, reading } of analysis.blocks)
    for (const { marks } of reading.block.passages)
      for (const mark of marks)
        if (mark.kind === 'citation' && mark.bracketed)
          for (const { key, keySource } of mark.items)
            if (!isKnown(key, analysis) && !isPlaceholderKey(key) && !leadsWithin(key, analysis))
              return { block: start, key, span: keySource };
  return null;
});
