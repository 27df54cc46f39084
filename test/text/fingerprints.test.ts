import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';
import { createFingerprints } from '../../src/text/fingerprints.js';
import { wrap } from '../../src/text/wrap.js';

describe('fingerprints', () => {
  it('knows who came first, like a map of whole texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(9))), (claims) => {
        const prints = createFingerprints();
        const owners = new Map<string, number>();
        for (const [text, owner] of claims) {
          expect(prints.claim(text, owner)).toBe(owners.get(text) ?? null);
          if (!owners.has(text)) owners.set(text, owner);
        }
        expect(prints.size).toBe(owners.size);
      }),
    );
  });

  it('tells texts side by side apart by where one ends', () => {
    const prints = createFingerprints();
    expect(prints.claim(['a', 'bc'], 0)).toBeNull();
    expect(prints.claim(['ab', 'c'], 1)).toBeNull();
    expect(prints.claim(['abc', ''], 2)).toBeNull();
    expect(prints.claim(['a', 'bc'], 3)).toBe(0);
    expect(prints.claim(['x'], 4)).toBeNull();
    expect(prints.claim('x', 5)).toBe(4);
  });

  it('grows without losing or mixing up any of a hundred thousand', () => {
    const prints = createFingerprints();
    for (let i = 0; i < 100_000; i++) expect(prints.claim(`20261012${i}`, i % 7)).toBeNull();
    for (let i = 0; i < 100_000; i += 997) expect(prints.claim(`20261012${i}`, 9)).toBe(i % 7);
  });
});

describe('wrap', () => {
  it('keeps every line within the width, and all the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('calls', '接通率', 'a', '，', '2026-10-01', 'of')),
        fc.integer({ min: 12, max: 60 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
});
