import { describe, expect, it } from 'vitest';
import { DataError, UsageError } from '../../src/text/errors.js';
import { open, read, rowsOf, sourceOf } from './source.js';

const CALLS = 'Call ID,Start time,Queue,Answered,Wait time,Talk time,Topic\n';
const call = (n: number) =>
  `C${n},2026-03-01 09:${String(n % 60).padStart(2, '0')}:00,sales,Y,${n % 30},${100 + n},billing\n`;
const calls = (count: number) => CALLS + Array.from({ length: count }, (_, n) => call(n)).join('');

describe('a contact list', () => {
  it('is found by the names of its columns; further columns ride along', async () => {
    const opened = await open(calls(3));
    expect(opened.table.name).toBe('contacts');
    expect(opened.columns.map((column) => column.name)).toEqual([
      'contact_id',
      'queue',
      'arrived_at',
      'outcome',
      'wait_sec',
      'talk_sec',
      'Topic',
    ]);
    const [first] = await rowsOf(opened);
    expect(first).toMatchObject({
      contact_id: 'C0',
      arrived_at: '2026-03-01T09:00:00+08:00',
      outcome: 'answered',
      hold_sec: null,
      Topic: 'billing',
    });
    expect(opened.outcome()).toMatchObject({ read: 3, kept: 3 });
  });

  it('is the same from standard input, in small pieces', async () => {
    const whole = await read(calls(2500));
    const piped = await read(sourceOf(calls(2500), { once: true, chunk: 7 }));
    expect(piped).toEqual(whole);
  });

  it('is read in GB18030, UTF-16 and with a byte order mark', async () => {
    const text = '来电时间,技能组,是否接通\n2026/3/1 9:05,售后,是\n';
    const gb18030 = Buffer.from(
      'c0b4b5e7cab1bce42cbcbcc4dcd7e92ccac7b7f1bdd3cda80a323032362f332f3120393a30352ccadbbaf32ccac70a',
      'hex',
    );
    const expected = [{ queue: '售后', outcome: 'answered', arrived_at: '2026-03-01T09:05:00+08:00' }];
    expect(await read(gb18030)).toMatchObject(expected);
    expect(await read(Buffer.from(`\uFEFF${text}`))).toMatchObject(expected);
    expect(await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject(expected);
    expect((await open(gb18030)).findings.encoding?.name).toBe('gb18030');
  });

  it.each([';', '\t', '|'])('is read with %j between the cells', async (sign) => {
    const text = calls(3).replaceAll(',', sign);
    expect(await read(text)).toEqual(await read(calls(3)));
  });

  it('is found under title lines, and ends before a total line', async () => {
    const opened = await open(
      `通话清单,,,\n统计区间：2026-03,,,\n\n${calls(2)}合计,,,,,201,\n导出人：张三\n`,
    );
    expect((await rowsOf(opened)).length).toBe(2);
    expect(opened.findings.headerRow).toBe(4);
    expect(opened.outcome().setAside).toMatchObject([
      { reason: { en: 'total' }, count: 1, firstRow: 7 },
      { reason: { en: 'remark' }, count: 1, firstRow: 8 },
    ]);
  });

  it('keeps the numbers of lines where cells go over several lines', async () => {
    const text = `${CALLS}C1,2026-03-01 09:00:00,sales,Y,1,2,"two\nlines"\n${call(1)}C2,31.02.2026,sales,Y,1,2,x\n`;
    await expect(read(text)).rejects.toMatchObject({
      place: { row: 5, column: 'Start time', value: '31.02.2026' },
    });
  });

  it('says by which rule a contact counts as answered when no column does', async () => {
    const opened = await open('Start time,Talk time\n2026-03-01 09:00:00,0:01:05\n2026-03-01 09:01:00,0\n');
    expect((await rowsOf(opened)).map((row) => row.outcome)).toEqual(['answered', 'abandoned']);
    expect(opened.findings.notes[0].en).toContain('"Talk time" is above zero');
  });

  it('makes waiting time from the times of arrival and answer', async () => {
    const text =
      'Start time,Answer time,End time\n2026-03-01 23:59:50,2026-03-02 00:00:10,2026-03-02 00:01:10\n2026-03-02 08:00:00,,2026-03-02 08:00:30\n';
    expect(await read(text)).toMatchObject([
      { outcome: 'answered', wait_sec: 20, talk_sec: 60 },
      { outcome: 'abandoned', wait_sec: 30, talk_sec: null },
    ]);
  });

  it('counts contradictions and keeps the rows', async () => {
    const opened = await open('Start time,Answer time,Answered\n2026-03-01 09:00:00,2026-03-01 08:59:00,Y\n');
    expect((await rowsOf(opened)).length).toBe(1);
    expect(opened.outcome().contradictions).toMatchObject([{ count: 1, rows: [2] }]);
  });
});

describe('an interval report', () => {
  it('gets sums from averages; an answered hour without a handling time has none handled', async () => {
    const opened = await open(
      '日期,时段,队列,呼入量,接通量,放弃量,平均处理时长\n2026-03-01,08:00-08:30,A,10,8,2,100\n2026-03-01,08:30-09:00,A,5,4,1,\n',
    );
    expect(await rowsOf(opened)).toMatchObject([
      { interval_start: '2026-03-01T08:00+08:00', interval_minutes: 30, talk_sec: 800, handled: 8 },
      { interval_start: '2026-03-01T08:30+08:00', talk_sec: 0, handled: 0, acw_sec: null },
    ]);
  });

  it('tells months from days', async () => {
    const text = 'date,calls\n2026-01-01,5\n2026-02-01,6\n2026-03-01,7\n';
    expect((await read(text)).map((row) => row.interval_minutes)).toEqual([31 * 1440, 28 * 1440, 31 * 1440]);
  });

  it('is told from a contact list although both have queue, date and talk time', async () => {
    expect((await open('Date,Queue,Offered,Answered,Talk time\n2026-03-01,A,5,4,100\n')).table.name).toBe(
      'intervals',
    );
  });
});

describe('what the user says', () => {
  it('--map beats the names', async () => {
    const rows = await read(calls(2), { map: new Map([['queue', 'topic']]) });
    expect(rows[0]).toMatchObject({ queue: 'billing', Queue: 'sales' });
  });

  it('a date and a time column can be mapped', async () => {
    const text = 'd,u,x\n01.03.2026,9:30,Y\n13.03.2026,9:31,N\n';
    const map = new Map([
      ['arrived_date', 'd'],
      ['arrived_time', 'u'],
      ['outcome', 'x'],
    ]);
    expect((await read(text, { map }))[0]).toMatchObject({ arrived_at: '2026-03-01T09:30:00+08:00' });
  });

  it('names the nearest field and the nearest column', async () => {
    const field = open(calls(1), { map: new Map([['wait_sek', 'Wait time']]) });
    await expect(field).rejects.toThrow(UsageError);
    await expect(field).rejects.toMatchObject({ remedy: { en: 'Did you mean wait_sec?' } });
    await expect(open(calls(1), { map: new Map([['wait_sec', 'Wait tim']]) })).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('Did you mean "Wait time"?') },
    });
  });

  it('--date-order settles what the file does not', async () => {
    const text = 'Start time,Answered\n01/02/2026 09:00,Y\n';
    expect((await read(text))[0].arrived_at).toBe('2026-02-01T09:00:00+08:00');
    expect((await read(text, { dateOrder: 'mdy' }))[0].arrived_at).toBe('2026-01-02T09:00:00+08:00');
  });

  it('looks at the whole file where the first rows leave the order of dates open', async () => {
    const open12 = Array.from({ length: 6000 }, () => '01/02/2026 09:00,Y\n').join('');
    const rows = await read(`Start time,Answered\n${open12}02/28/2026 09:00,Y\n`);
    expect(rows[0].arrived_at).toBe('2026-01-02T09:00:00+08:00');
  });
});

describe('rows that cannot be read', () => {
  const bad = `${calls(300)}C1,31.02.2026 09:14,sales,Y,1,2,x\nC2,2026-03-01 09:00:00,sales,Y,-3,2,x\n`;

  it('end the run at the first, with file, row, column, value and remedy', async () => {
    await expect(read(bad)).rejects.toMatchObject({
      place: { file: 'calls.csv', row: 302, column: 'Start time', value: '31.02.2026 09:14' },
      remedy: { en: expect.stringContaining('--rejects') },
    });
  });

  it('are kept apart when asked for, with the reason', async () => {
    const opened = await open(bad, { onReject: 'keep' });
    expect((await rowsOf(opened)).length).toBe(300);
    const { rejected, rejectCounts, read } = opened.outcome();
    expect(read).toBe(302);
    expect(rejected.map((one) => one.row)).toEqual([302, 303]);
    expect(rejectCounts[1]).toMatchObject({
      count: 1,
      first: { row: 303, column: 'Wait time', value: '-3' },
    });
  });

  it('fail the run at the end when there are too many', async () => {
    const opened = await open(bad, { onReject: 'keep', maxRejects: 0.001 });
    await expect(rowsOf(opened)).rejects.toThrow('2 of 302 rows cannot be read');
  });
});

describe('files that are no tables', () => {
  const cases = [
    ['empty', '', 'is empty'],
    ['blank lines only', '\n\n', 'is empty'],
    ['a header without rows', CALLS, 'no rows below'],
    ['binary', Buffer.from([1, 2, 3, 0, 0, 9, 200]), 'binary'],
    ['a zip cut off', Buffer.from('PK\x03\x04 and no end'), 'cut off'],
    ['an old Office file that is no workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old Office file'],
    [
      'a locked workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['a web page', '<html><body>Please sign in</body></html>', 'web page'],
    [
      'a web page without a call list',
      '<html><table><tr><td>1</td></tr></table></html>',
      'no column holds dates',
    ],
    ['a row cut off within a quote', `${calls(2)}C9,"2026-03-01`, 'never closed'],
    ['no date column', 'Queue,Offered\nA,5\n', 'date and time'],
    ['no outcome', 'Start time,Queue\n2026-03-01 09:00:00,A\n', 'whether a contact was answered'],
  ] as const;
  it.each(cases)('%s', async (_, content, message) => {
    const attempt = read(content);
    await expect(attempt).rejects.toThrow(DataError);
    await expect(attempt).rejects.toThrow(message);
  });
});

describe('ccops tables', () => {
  it('come back in as they were, from CSV, JSON and JSON Lines', async () => {
    const row = {
      contact_id: '007',
      queue: "'=x",
      arrived_at: '2026-03-01T09:00:00+08:00',
      outcome: 'answered',
      wait_sec: 12.5,
      resolved: true,
      city: 'Xi’an',
    };
    const expected = { ...row, queue: '=x' };
    const csv = `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
    expect(await read(csv)).toMatchObject([expected]);
    expect(await read(JSON.stringify([row], null, 2))).toMatchObject([{ ...expected }]);
    const other = { ...row, contact_id: '008' };
    expect(await read(`${JSON.stringify(row)}\n${JSON.stringify(other)}\n`)).toMatchObject([
      expected,
      { ...expected, contact_id: '008' },
    ]);
  });

  it('are known by their header: kpi, forecast, requirement', async () => {
    const kpi = await open('queue,period,period_start,offered,asa_sec\nA,30m,2026-03-01T09:00+08:00,4,1.5\n');
    expect(kpi.table.name).toBe('kpi');
    expect((await rowsOf(kpi))[0]).toMatchObject({ period: '30m', offered: 4, asa_sec: 1.5 });
    const header = 'interval_start,interval_minutes,offered,aht_sec,model';
    expect((await open(`${header}\n2026-03-01T09:00+08:00,30,4.25,240,x\n`)).table.name).toBe('forecast');
    const more = 'base_staff,rostered_staff';
    expect((await open(`${header},${more}\n2026-03-01T09:00+08:00,30,4.25,240,x,5,7\n`)).table.name).toBe(
      'requirement',
    );
  });

  it('say which cell is wrong', async () => {
    const text =
      'interval_start,interval_minutes,offered,aht_sec,model\n2026-03-01T09:00+08:00,30,many,240,x\n';
    await expect(read(text)).rejects.toMatchObject({ place: { row: 2, column: 'offered', value: 'many' } });
  });
});
