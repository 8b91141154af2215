import * as known from '@citation-js/plugin-bibtex/lib-mjs/input/constants.js';
import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
import { withText } from './bibtex-spaces';

/** Commands that print a sign, and that the parser does not know. */
const signs =
  'aa å AA Å S § P ¶ pounds £ euro € EUR € ldots … dots … cdots ⋯ dag † ddag ‡ TeX TeX LaTeX LaTeX degree ° times × div ÷ pm ± cdot ⋅ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ ll ≪ gg ≫ lt < gt > infty ∞ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ sum ∑ sqrt √ circ ∘'.split(
    ' ',
  );
for (let i = 0; i < signs.length; i += 2) known.commands[signs[i]!] = signs[i + 1]!;
// "30$^\circ$C"
known.mathScripts['^']['∘'] = '°';

const tables = [
  known.commands,
  known.mathCommands,
  known.diacritics,
  known.formattingCommands,
  known.formattingEnvs,
  known.argumentCommands,
  { begin: '', end: '' },
];
const isKnown = (name: string) => tables.some((table) => Object.hasOwn(table, name));

const maths = /\\[^]|\$(?:[^$\\]|\\[^])*\$/gu;
const commands = /(\s?)\\(?:([A-Za-z]+)(\s*)|[^])/gu;

/**
 * An entry without the commands that the parser would print as they are written: of those that nobody knows only what they print around stays, as
 * with `\mbox{…}`. `\noop{…}` is there for sorting and prints nothing.
 */
export function withKnownCommands(entry: RawEntry): RawEntry {
  return withText(entry, (value) =>
    !value.includes('\\')
      ? value
      : value
          .replace(/\\\w{0,20}noop\w{0,20}\s*\{[^{}]*\}/giu, '')
          .replace(maths, (piece) => (piece.startsWith('$') ? inMaths(piece) : piece))
          .replace(/\\\\\s*/gu, ' ')
          .replace(commands, (written: string, before: string, name: string | undefined, behind: string) =>
            name === undefined || isKnown(name) ? written : before === '' ? behind : before,
          ),
  );
}

/** Of maths the spaces behind signs stay, which only end the names of other commands, and so do the words of functions: `\\log`. */
function inMaths(written: string): string {
  return written
    .replace(/\\([A-Za-z]{2,20})(?![A-Za-z\s]*\{)/gu, (whole: string, name: string) =>
      isKnown(name) || /^(?:left|right|q?quad|displaystyle)$/u.test(name) ? whole : name,
    )
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu, '{$1}/{$2}')
    .replace(/\\([A-Za-z]+) +(?=[^{\s$])/gu, (whole: string, name: string) =>
      name in known.commands ? `\\${name}{} ` : whole,
    );
}
