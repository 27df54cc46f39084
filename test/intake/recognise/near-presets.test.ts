import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../src/intake/cells.js';
import { nearTo } from '../../../src/intake/recognise/near-presets.js';

const sampleOf = (rows: readonly (readonly RawCell[])[]) => rows.map((cells, i) => ({ row: i + 1, cells }));

/** A record of 3CX as its columns stand by default. */
const record = (minute: number): string[] => [
  ...[`Call ${minute}`, `00000${minute}`, '00:01:00'],
  ...['05', '25', '55'].map((second) => `2026/03/02 09:0${minute}:${second}`),
  ...[
    'TerminatedBySrc',
    'Ext.10001',
    'Ext.200',
    'Ext.10001',
    'Ext.200',
    '',
    '',
    '200',
    '200',
    '',
    '',
    '',
    '',
  ],
  'Chain: Ext.10001;Ext.200',
];
const records = (change: (cells: string[]) => string[]) => sampleOf([1, 2, 3].map((i) => change(record(i))));

describe('presets for files without header', () => {
  it.each([
    ['a column less', (cells: string[]) => cells.slice(1), 19],
    ['a column more', (cells: string[]) => ['site', ...cells], 21],
    ['two more in the middle', (cells: string[]) => cells.toSpliced(7, 0, 'a', 'b'), 22],
  ])('come near where the rows have %s', (_, change, here) => {
    const [near] = nearTo([], records(change));
    expect(near).toMatchObject({
      preset: { name: 'threecx-cdr' },
      recognised: false,
      missing: [],
      width: { here, layout: 20 },
    });
    expect(near.score).toBeCloseTo(Math.min(here, 20) / Math.max(here, 20));
  });

  it('say which cells do not look right', () => {
    const [near] = nearTo(
      [],
      records((cells) => cells.with(5, 'late')),
    );
    expect(near).toMatchObject({ preset: { name: 'threecx-cdr' }, missing: ['time-end'] });
    expect(near.width).toBeUndefined();
  });

  it('do not come near where the file has a header, or only a number and a time look right', () => {
    const header = ['Call ID', 'Start Time', 'Queue', 'Outcome'];
    expect(nearTo([], sampleOf([header, ['1', '2026-03-02 09:00:00', 'Sales', 'Answered']]))).toEqual([]);
    expect(nearTo([], sampleOf([['1', '2026-03-02 09:00:00', 'Sales', 'Answered']]))).toEqual([]);
  });
});
