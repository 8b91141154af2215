import { expect, test } from 'vitest';
import { type Background, ink } from '../../../server/src/core/features/ink';

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

// The hovers and editors of VS Code's own themes: modern, older, high contrast.
test.each<[Background, readonly string[], number]>([
  ['light', ['#ffffff', '#f8f8f8', '#f3f3f3'], 7],
  ['dark', ['#000000', '#0c141f', '#1f1f1f', '#202020', '#252526'], 7],
])('words in a picture can be read on a %s background', (background, themes, least) => {
  for (const theme of themes) expect(contrast(ink(background), theme), theme).toBeGreaterThanOrEqual(least);
});

test('where the background is not known, they can be read on white and on black', () => {
  for (const theme of ['#ffffff', '#000000']) expect(contrast(ink(undefined), theme)).toBeGreaterThanOrEqual(3);
});
