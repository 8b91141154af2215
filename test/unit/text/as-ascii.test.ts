import { expect, test } from 'vitest';
import { asAscii } from '../../../scripts/as-ascii.mjs';

test('a bundle in ASCII means the same', () => {
  const code = 'const a = /[–—]\\s?£/u, b = `5–7 %`, c = "–"; [a.test("x—£"), b, c].join("|")';
  const ascii = asAscii(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect((0, eval)(ascii)).toBe((0, eval)(code));
});

test('what cannot be escaped is told', () => {
  expect(() => asAscii('/\\–/')).toThrow('cannot be escaped');
  expect(() => asAscii('/😀/u')).toThrow('cannot be escaped');
});
