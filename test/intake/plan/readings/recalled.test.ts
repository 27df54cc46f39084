import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../../src/intake/cells.js';
import { recalled } from '../../../../src/intake/plan/readings/recalled.js';

/** Counts how often it is asked. */
function counting() {
  const asked: RawCell[] = [];
  const look = (cells: readonly RawCell[]) => {
    asked.push(cells[1]);
    return cells[1] === '' ? null : `<${cells[1]}>`;
  };
  return { asked, look };
}

describe('recalled', () => {
  it('understands each different cell once, whatever stands beside it', () => {
    const { asked, look } = counting();
    const read = recalled(look, [1]);
    const words = ['sales', 'service and support', 'sales', '', '', 'service and support'];
    expect(words.map((word, i) => read([i, word]))).toEqual([
      '<sales>',
      '<service and support>',
      '<sales>',
      null,
      null,
      '<service and support>',
    ]);
    expect(asked).toEqual(['sales', 'service and support', '']);
  });

  it('tells a number from the text that looks like it', () => {
    const read = recalled((cells) => typeof cells[0], [0]);
    expect([1, '1', true, 'true', 1].map((cell) => read([cell]))).toEqual([
      'number',
      'string',
      'boolean',
      'string',
      'number',
    ]);
  });

  it('keeps nothing of a column in which nearly all cells differ, and reads on', () => {
    const { asked, look } = counting();
    const read = recalled(look, [1]);
    for (let i = 0; i < 20_000; i++) expect(read([0, i])).toBe(`<${i}>`);
    read([0, 0]);
    expect(asked.length).toBe(20_001);
  });

  it('looks nothing up where several columns are looked at, or unknown ones', () => {
    const { look } = counting();
    expect(recalled(look, [0, 1])).toBe(look);
    expect(recalled(look)).toBe(look);
  });
});
