import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Draft } from '../../../server/src/core/blocks/draft';
import type { Mark } from '../../../server/src/core/blocks/mark';

/** What a draft is told, with offsets that are brought within it. */
type Order =
  | { readonly kind: 'verbatim' | 'whole'; readonly text: string; readonly gap: number }
  | { readonly kind: 'drop' | 'replace' | 'mark'; readonly from: number; readonly length: number };

const signs = fc.stringMatching(/^[ab .,\n]{1,6}$/u);
const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ kind: fc.constantFrom('verbatim' as const, 'whole' as const), text: signs, gap: fc.nat(2) }),
  fc.record({
    kind: fc.constantFrom('drop' as const, 'replace' as const, 'mark' as const),
    from: fc.nat(40),
    length: fc.nat(4),
  }),
);

/** The same, character by character: what each shows (null where it was dropped) and the span of the source it stands for. */
interface Character {
  shown: string | null;
  start: number;
  end: number;
}

it('shows what was added and not dropped, each piece with its place in the source', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 14 }), (orders) => {
      const draft = new Draft();
      const characters: Character[] = [];
      let source = 0;
      for (const one of orders) {
        if ('text' in one) {
          source += one.gap;
          if (one.kind === 'verbatim') draft.addVerbatim(one.text, source);
          else draft.addWhole(one.text, { start: source, end: source + 7 });
          for (const [i, shown] of [...one.text].entries())
            characters.push(
              one.kind === 'verbatim'
                ? { shown, start: source + i, end: source + i + 1 }
                : { shown, start: source, end: source + 7 },
            );
          source += one.kind === 'verbatim' ? one.text.length : 7;
          continue;
        }
        const from = Math.min(one.from, characters.length);
        const to = Math.min(from + one.length, characters.length);
        if (one.kind === 'mark') {
          draft.marks.push({
            kind: 'html',
            at: { start: from, end: to },
            source: { start: from, end: to },
            text: '',
          } as Mark);
        } else if (one.kind === 'drop' || characters[from]?.shown === undefined || to <= from) {
          draft.drop(from, to);
          for (const character of characters.slice(from, to)) character.shown = null;
        } else if (characters[from]!.shown !== null) {
          draft.replaceBy('!', from, to);
          Object.assign(characters[from]!, { shown: '!', end: characters[to - 1]!.end });
          for (const character of characters.slice(from + 1, to)) character.shown = null;
        }
      }
      characters.forEach(({ shown, start, end }, i) => {
        expect(draft.isDropped(i)).toBe(shown === null);
        expect(draft.source(i, i + 1)).toEqual({ start, end });
      });
      const kept = characters.map(({ shown }) => shown ?? '').join('');
      expect(draft.prose(0, draft.length)).toBe(kept);

      const { prose, pieces, marks } = draft.finish();
      // White space at the edges and around what was dropped goes, nothing else does.
      expect(prose.replace(/\s/gu, '')).toBe(kept.replace(/\s/gu, ''));
      expect(prose).toBe(prose.trim());
      expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(prose.length);
      // Each character of a piece that is written as it stands leads to its own place.
      for (const piece of pieces)
        for (let i = 0; i < piece.length; i++) {
          const verbatim = piece.length === piece.sourceLength;
          const at = piece.source + (verbatim ? i : 0);
          const shown = prose[piece.prose + i];
          expect(characters.some((one) => one.shown === shown && one.start === at)).toBe(true);
        }
      for (const { at } of marks) expect(0 <= at.start && at.start <= at.end && at.end <= prose.length).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
