import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCuts } from '../../../server/src/core/blocks/cuts';

it('cuts lines that are nested too deeply, whatever ends them', () => {
  const deep = `${'> '.repeat(130)}words`;
  const line = fc.constantFrom('', 'words', '> words', deep);
  const ending = fc.constantFrom('\n', '\r', '\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(line, ending), { maxLength: 12 }), line, (lines, last) => {
      const text = lines.flat().join('') + last;
      const cuts = findCuts(text)!;
      expect(cuts.map(({ start, end }) => text.slice(start, end))).toEqual(
        [...lines.map(([words]) => words), last].filter((words) => words === deep),
      );
      for (const { start } of cuts) expect(start === 0 || '\r\n'.includes(text[start - 1]!)).toBe(true);
    }),
  );
});
