import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardText, unguardText } from '../../src/text/formula-guard.js';

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+8613812341234', "'+8613812341234"],
  ['-cmd', "'-cmd"],
  ["'=x", "''=x"],
  ['-12.5', '-12.5'],
  ['-', '-'],
  ["'tis", "'tis"],
  ['billing', 'billing'],
])('%s is written as %s', (text, written) => {
  expect(guardText(text)).toBe(written);
  expect(unguardText(written)).toBe(text);
});

it('gives every text back', () => {
  const risky = fc.stringMatching(/^['=+\-@\t0-9.a]{0,6}$/);
  fc.assert(fc.property(fc.oneof(risky, fc.string()), (text) => unguardText(guardText(text)) === text));
});
