import { describe, expect, it } from 'vitest';
import { findHeader, lastHeaderRow } from '../../../src/intake/header/find-header.js';
import { fileSource, fixture, hasRealFile, open, read, realFile, rowsOf } from '../source.js';

const odd = (name: string) => fileSource(fixture(`fixtures/odd/${name}`));
const sampleOf = (lines: readonly (readonly (string | number)[])[]) =>
  lines.map((cells, i) => ({ row: i + 1, cells }));

describe('the header', () => {
  it('is found under titles, over totals and footers, which are set aside', async () => {
    const opened = await open(odd('titles-and-totals.csv'));
    const rows = await rowsOf(opened);
    expect(opened.findings.headerRow).toBe(5);
    expect(rows.map((row) => row.offered)).toEqual([10, 12, 10, 12]);
    expect(opened.outcome().setAside).toMatchObject([
      { reason: { en: 'total' }, count: 3 },
      { reason: { en: 'remark' }, count: 1 },
    ]);
  });

  it('is missing, and the columns reach as far as the rows do, though some are empty', async () => {
    const rows = ['ANSWERED', 'NO ANSWER', 'ANSWERED'].map(
      (end, i) => `${i},,2026-03-02 09:0${i}:00,,${i},,${end}\n`,
    );
    const found = await read(rows.join(''));
    expect(found.map(({ outcome }) => outcome)).toEqual(['answered', 'abandoned', 'answered']);
  });

  it('is missing, and a single row that reaches further makes no column', () => {
    const row = (i: number) => [i, '2026-03-02 09:00:00', 'Answered'];
    expect(findHeader(sampleOf([row(1), row(2), [...row(3), 'cut in two']])).names).toHaveLength(3);
  });

  it.each(Array.from({ length: 11 }, (_, count) => count))(
    'is found under %i lines of text',
    async (count) => {
      const lines = ['Call report', 'Period,2026-03-01', '', 'Queue,A', 'Generated: 2026-03-02 10:00'];
      const above = Array.from({ length: count }, (_, i) => `${lines[i % lines.length]}\n`).join('');
      const opened = await open(`${above}Date,Time,Offered,Answered,Abandoned\n2026-03-01,09:00,10,9,1\n`);
      expect(opened.findings.headerRow).toBe(count + 1);
      expect(await rowsOf(opened)).toMatchObject([{ offered: 10, interval_start: '2026-03-01T09:00+08:00' }]);
    },
  );

  it('is found under ten lines that hold names and values themselves', async () => {
    const opened = await open(odd('ten-lines-above.csv'));
    expect(opened.findings.headerRow).toBe(11);
    expect((await rowsOf(opened)).length).toBe(2);
  });

  it('of two rows with merged cells makes joined names, and fields from their lower part', async () => {
    const opened = await open(odd('two-row-header.csv'));
    expect(opened.findings.columns.map(({ header }) => header).slice(0, 4)).toEqual([
      '日期',
      '时段',
      '呼入 总量',
      '呼入 接通',
    ]);
    expect(await rowsOf(opened)).toMatchObject([
      { offered: 10, answered: 9, abandoned: 1 },
      { offered: 12, answered: 11, abandoned: 1 },
    ]);
  });

  it('takes inbound, not outbound, where the same names stand under both', async () => {
    const text = `Date,Outbound,,Inbound,,\n,Calls,Answered,Offered,Answered,Abandoned\n2026-03-01,99,98,10,9,1\n2026-03-02,99,98,12,11,1\n`;
    expect(await read(text)).toMatchObject([
      { offered: 10, answered: 9 },
      { offered: 12, answered: 11 },
    ]);
  });

  it('gives repeated names the name of the group over them', () => {
    const header = findHeader(
      sampleOf([
        ['', 'Queue A', '', 'Queue B', ''],
        ['Date', 'Offered', 'Answered', 'Offered', 'Answered'],
        ['2026-03-01', 1, 1, 2, 2],
      ]),
    );
    expect(header.names).toEqual([
      'Date',
      'Queue A Offered',
      'Queue A Answered',
      'Queue B Offered',
      'Queue B Answered',
    ]);
  });

  it('can have merged cells that repeat their text, as workbooks give them', () => {
    const header = findHeader(
      sampleOf([
        ['日期', '呼入', '呼入', '时长', '时长'],
        ['日期', '总量', '接通', '通话', '等待'],
        ['2026-03-01', 1, 1, 2, 2],
        ['2026-03-02', 1, 1, 2, 2],
      ]),
    );
    expect(header.names).toEqual(['日期', '呼入 总量', '呼入 接通', '时长 通话', '时长 等待']);
    expect(lastHeaderRow(header)).toBe(2);
  });

  it('can have a row of types under it', async () => {
    const opened = await open(odd('type-row.csv'));
    expect(await rowsOf(opened)).toMatchObject([{ contact_id: 'C1', talk_sec: 100 }, { contact_id: 'C2' }]);
    expect(opened.outcome().read).toBe(2);
  });

  it('is not the first row of data, even if that is all text', () => {
    const rows = sampleOf([
      ['Queue', 'Result'],
      ['Sales', 'answered'],
      ['Support', 'abandoned'],
    ]);
    expect(findHeader(rows)).toMatchObject({ row: 1, names: ['Queue', 'Result'] });
  });
});

describe('rows that are none', () => {
  const HEADER = 'Date,Queue,Offered,Answered,Abandoned\n';
  const ROWS = '2026-03-01,A,10,9,1\n2026-03-01,B,20,18,2\n';
  it.each([
    ['Total,,30,27,3\n', 'total'],
    [',,30,27,3\n', 'total'],
    ['2026-03-01,Total,30,27,3\n', 'total'],
    ['2026-03-01,合计,30,27,3\n', 'total'],
    ['Total for 2026-03-01,,30,27,3\n', 'total'],
    ['2026-03-01 小计,,30,27,3\n', 'total'],
    ['2026-03-01 至 2026-03-31,,30,27,3\n', 'total'],
    ['Printed by the system,,,,\n', 'remark'],
    [HEADER, 'repeated header'],
  ])('%s', async (line, reason) => {
    const opened = await open(`${HEADER}${ROWS}${line}${ROWS.replaceAll('03-01', '03-02')}\n,,,,\n`);
    expect((await rowsOf(opened)).map((row) => row.offered)).toEqual([10, 20, 10, 20]);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: reason }, count: 1, firstRow: 4 }]);
  });
});

describe('a file without header', () => {
  it('is told by the look of its columns, and says so', async () => {
    const opened = await open(odd('no-header.csv'));
    expect(opened.findings.headerRow).toBeNull();
    expect(opened.findings.notes.some(({ en }) => en.includes('no header'))).toBe(true);
    expect(await rowsOf(opened)).toMatchObject([
      { contact_id: 'C1', outcome: 'answered', talk_sec: 100, caller_id: '10000000001' },
      { contact_id: 'C2', outcome: 'answered' },
      { contact_id: 'C3', outcome: 'abandoned', talk_sec: 0 },
      { contact_id: 'C4' },
    ]);
  });

  const times = Array.from({ length: 12 }, (_, i) => `2026-03-02 ${String(8 + i).padStart(2, '0')}:00`);
  const counts = (row: number) =>
    [
      [40, 36, 4],
      [31, 31, 0],
      [52, 47, 5],
    ][row % 3];
  const report = (line: (time: string, row: number) => readonly unknown[]) =>
    times.map((time, row) => `${line(time, row).join(',')}\n`).join('');

  it('with times and one count is volumes, and of three counts the sum of the others is', async () => {
    for (const line of [
      (time: string, row: number) => [time, counts(row)[0]],
      (time: string, row: number) => [...time.split(' '), counts(row)[0]],
      (time: string, row: number) => [time, ...counts(row)],
    ]) {
      const opened = await open(report(line));
      const rows = await rowsOf(opened);
      expect(rows.map((row) => [row.interval_start, row.offered, row.answered])).toEqual(
        times.map((time, row) => [`${time.replace(' ', 'T')}+08:00`, counts(row)[0], null]),
      );
      expect(opened.outcome().notes[0].en).toContain('the file has no header; by the look of the values');
    }
  });

  it('with other counts or words says which columns to name; given back, it is read', async () => {
    const text = report((time, row) => [time, 'Sales', ...counts(row).slice(0, 2)]);
    const map = new Map([
      ['interval_start', 'column 1'],
      ['queue', 'column 2'],
      ['offered', 'column 3'],
      ['answered', 'column 4'],
    ]);
    await expect(read(text)).rejects.toMatchObject({
      remedy: {
        en: expect.stringContaining([...map].map(([to, name]) => `--map ${to}="${name}"`).join(' ')),
      },
    });
    expect((await read(text, { map }))[0]).toMatchObject({ queue: 'Sales', offered: 40, answered: 36 });
    // What is named is taken beside what its look tells.
    const three = report((time, row) => [time, ...counts(row)]);
    const answered = new Map([['answered', 'column 3']]);
    expect((await read(three, { map: answered }))[0]).toMatchObject({ offered: 40, answered: 36 });
  });

  it('with times at any second is no report of intervals', async () => {
    const text = report((time, row) => [`${time}:${10 + row}`, 1001, 60 + (row % 5)]);
    await expect(read(text)).rejects.toThrow('do not look like single contacts');
  });

  it('of rows that are numbered but not dated says what is missing', async () => {
    const text = 'Index,Incoming Calls,Answered Calls\n1,217,204\n2,200,182\n3,216,198\n';
    await expect(read(text)).rejects.toThrow('have no date, only a running number ("Index")');
  });

  const real = 'asterisk-cdr/g9telecom_cdr.csv';
  it.skipIf(!hasRealFile(real))(`${real}: day first, for the epoch inside the ids says so`, async () => {
    const opened = await open(fileSource(realFile(real)));
    const rows = await rowsOf(opened);
    expect(opened.findings.dates).toMatchObject({ order: 'dmy', sure: true });
    expect(rows.length).toBe(856);
    expect(rows[0]).toMatchObject({
      arrived_at: '2017-09-01T16:33:01+08:00',
      outcome: 'answered',
      talk_sec: 27,
    });
    expect(rows.at(-1)?.arrived_at).toMatch(/^2017-09-09/);
  });
});
