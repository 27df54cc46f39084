import { describe, expect, it } from 'vitest';
import { open, rowsOf } from './source.js';

const HEADER = ['Call ID', 'Start time', 'Queue', 'Talk time', 'Result'];
const CELLS = [10, 11, 12, 13].map((minute) => [
  `C${minute}`,
  `2026-03-02 09:${minute}:00`,
  'Sales',
  '60',
  'Answered',
]);
const text = (wear: (cell: string) => string) =>
  [HEADER, ...CELLS.map((cells) => cells.map(wear))].map((cells) => `${cells.join(',')}\n`).join('');

describe('cells that are kept from being changed by a spreadsheet', () => {
  it.each<[string, (cell: string) => string]>([
    ['an apostrophe before them', (cell) => `'${cell}`],
    ['="…"', (cell) => `="${cell}"`],
    ['="…" in quotes', (cell) => `"=""${cell}"""`],
    ['characters without width', (cell) => `\u00a0${cell}\u200b`],
  ])('%s', async (name, wear) => {
    const opened = await open(text(wear));
    const plain = await rowsOf(await open(text((cell) => cell)));
    expect(await rowsOf(opened)).toEqual(plain);
    const notes = opened.outcome().notes.map(({ en }) => en);
    if (name !== '="…"') expect(notes.join()).toContain('the first in row 2');
  });

  it('are others than names that begin so', async () => {
    const names = text((cell) => cell).replace('C10,', "'t Hooft,");
    expect((await rowsOf(await open(names)))[0].contact_id).toBe("'t Hooft");
  });
});

describe('a row of units under the header', () => {
  it('says the unit of the columns', async () => {
    const rows = CELLS.map((cells) => `${cells.join(',')},20\n`).join('');
    const list = `${HEADER.join(',')},Wait time\n,,,(min),,sec\n${rows}`;
    expect(
      (await rowsOf(await open(list))).map(({ talk_sec: talk, wait_sec: wait }) => [talk, wait]),
    ).toEqual(Array(4).fill([3600, 20]));
  });
});
