import { describe, expect, it } from 'vitest';
import { spansInCell } from '../../../src/intake/grid/spans.js';
import { read } from '../source.js';

describe('the times of a shift in a cell of a roster', () => {
  it.each([
    ['09:00-18:00', [[9, 18]]],
    ['9-18', [[9, 18]]],
    ['0900-1800', [[9, 18]]],
    ['9a-5:30p', [[9, 17.5]]],
    ['10:00 AM-6:00 PM', [[10, 18]]],
    ['1p - 9p', [[13, 21]]],
    ['1:00-9:00 PM', [[13, 21]]],
    ['9-5:30p', [[9, 17.5]]],
    ['10pm-6am', [[22, 30]]],
    ['22-6', [[22, 30]]],
    ['9点-18点', [[9, 18]]],
    [
      '08:00-12:00/14:00-18:00',
      [
        [8, 12],
        [14, 18],
      ],
    ],
    ['1-2', []],
    ['A1', []],
    ['早-晚', []],
    ['9-99', []],
  ])('%s', (text, hours) => {
    expect(spansInCell(text).map(({ from, until }) => [from / 60, until / 60])).toEqual(hours);
  });

  it('are put to the days of the roster', async () => {
    const rows = await read(
      'Name,2026-03-02,2026-03-03,2026-03-04\nAnn,9-18,OFF,9a-5:30p\nBob,OFF,0900-1800,A1\n',
    );
    expect(rows.map((row) => [row.shift_id, row.start_at])).toEqual([
      ['9-18', '2026-03-02T09:00+08:00'],
      [null, null],
      ['9a-5:30p', '2026-03-04T09:00+08:00'],
      [null, null],
      ['0900-1800', '2026-03-03T09:00+08:00'],
      ['A1', null],
    ]);
  });
});
