import { describe, expect, it } from 'vitest';
import { bothRoads } from '../both-roads.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const calls = 'Call ID,Start Time,Answered,Talk (s)\n';
const one = '1,2026-03-02 09:00:00,Y,60\n';
const two = '2,2026-03-02 10:00:00,Y,30\n';
const halves = 'Interval Start,Queue,Offered,Answered\n';
const nine = '2026-03-02 09:00,sales,10,9\n';
const half = '2026-03-02 09:30,sales,20,18\n';

describe('rows that stand twice in a file', () => {
  it('count once where they are the same contact in every column', async () => {
    const opened = await open(calls + one + two + one + two);
    expect(await rowsOf(opened)).toHaveLength(2);
    const { setAside, notes } = opened.outcome();
    expect(setAside).toMatchObject([{ reason: { en: 'repeated' }, count: 2, firstRow: 4 }]);
    expect(notes[0].en).toContain('(rows 4, 5)');
  });

  it('are all contacts where nothing numbers them', async () => {
    const unnumbered = [calls, one, one].map((line) => line.slice(line.indexOf(',') + 1)).join('');
    expect(await read(unnumbered)).toHaveLength(2);
  });

  it('count once where they are the same interval in every column', async () => {
    const opened = await open(halves + nine + half + half + nine);
    expect((await rowsOf(opened)).map(({ offered }) => offered)).toEqual([10, 20]);
    expect(opened.outcome().notes[0].zh).toBe('2处与前面某行完全相同，只计一次（第 4、5 行）');
  });

  it('are added up, and told, where intervals of one queue differ: then they are parts of a whole', async () => {
    const opened = await open(halves + nine + nine + nine.replace('10,9', '7,7') + half);
    expect(await rowsOf(opened)).toHaveLength(4);
    expect(opened.outcome().notes[0].en).toMatch(
      /^2 times a row has the queue and start of another one.*rows 3, 4/,
    );
  });

  const noted = (text: string) =>
    open(text).then(async (opened) => {
      await rowsOf(opened);
      return opened.outcome().notes.map(({ en }) => en);
    });
  const bySite = 'Interval Start,Site,Offered,Answered\n';
  const ofSites = [nine, half].flatMap((row) => ['North', 'South'].map((site) => row.replace('sales', site)));

  it('are told of where a column of words alone tells them apart: it may name the queue', async () => {
    expect(await noted(bySite + ofSites.join(''))).toContain(
      'rows of the same interval are told apart by "Site" (North, South), and are added up as one queue; if it names the queue, say --map queue="Site"',
    );
  });

  it.each([
    ['a queue is there', bySite.replace('Site', 'Queue') + ofSites.join('')],
    ['no two share an interval', bySite + ofSites[0] + ofSites[3]],
    [
      'the words differ in every row',
      bySite + ofSites.map((row, i) => row.replace('th,', `th${i},`)).join(''),
    ],
  ])('need no such word where %s', async (_, text) => {
    expect((await noted(text)).filter((note) => note.includes('told apart'))).toEqual([]);
  });

  it('are other rows where another column of words tells them apart', async () => {
    const lines = [halves, nine, nine].map((line, i) => `${['Site', 'North', 'South'][i]},${line}`);
    const opened = await open(lines.join(''));
    expect(await rowsOf(opened)).toHaveLength(2);
    expect(opened.outcome().watched).toEqual([]);
  });
});

describe('a call list that was appended to itself', () => {
  const pad = (number: number) => String(number).padStart(2, '0');
  const line = (_: unknown, i: number) =>
    `${i},2026-03-02 ${pad(Math.floor(i / 3600))}:${pad(Math.floor(i / 60) % 60)}:${pad(i % 60)},Y,60\n`;
  // Longer than what is looked at before.
  const list = Array.from({ length: 80_000 }, line);

  it('is told by the row where it begins again, whichever way it is read', async () => {
    const { rows, columns, pieces } = await bothRoads(
      sourceOf([calls, ...list, ...list].join('')),
      {},
      [1_000_000],
    );
    const expected = [{ count: 1, rows: [80_002] }];
    for (const reading of [rows, columns, ...pieces])
      expect(reading?.outcome).toMatchObject({ watched: expected });
  });

  it('is not told of one that goes on, nor of one with days only', async () => {
    const opened = await open([calls, ...list].join(''));
    await rowsOf(opened);
    expect(opened.outcome().watched).toEqual([]);
    const days = list.map((one) => one.replace(/ \d\d:\d\d:\d\d/, ''));
    const dated = await open([calls, ...days].join(''));
    await rowsOf(dated);
    expect(dated.outcome().watched).toEqual([]);
  });
});
