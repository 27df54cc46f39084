import { describe, expect, it } from 'vitest';
import { punchesOf } from '../../../src/intake/grid/punches.js';
import { spansInCell, spansOf } from '../../../src/intake/grid/spans.js';
import { activityOfCode } from '../../../src/intake/grid/words.js';
import { fileSource, hasRealFile, open, read, realFile, rowsOf, sourceOf } from '../source.js';

const week = '2026-04-06,2026-04-07,2026-04-08,2026-04-09,2026-04-10,2026-04-11,2026-04-12';
const count = (rows: readonly Record<string, unknown>[], activity: string) =>
  rows.filter((row) => row.activity === activity).length;

describe('a roster with a row per person and a column per day', () => {
  it('keeps the codes, and tells days off and leave', async () => {
    const rows = await read(
      `4月排班表,,,\n工号,姓名,${week}\n,,一,二,三,四,五,六,日\n7,王,A1,A1,休,B2,年假,,培训\n8,李,休,A1,A1,A1,/,A1,OFF\n合计,,2,2,2,2,1,1,0\n`,
    );
    expect(rows.length).toBe(12);
    expect(rows[0]).toMatchObject({
      agent_id: '7',
      agent_name: '王',
      date: '2026-04-06',
      shift_id: 'A1',
      code: 'A1',
      activity: 'work',
      start_at: null,
    });
    expect([count(rows, 'work'), count(rows, 'off'), count(rows, 'leave'), count(rows, 'training')]).toEqual([
      7, 3, 1, 1,
    ]);
    expect(rows.find((row) => row.code === '年假')?.shift_id).toBeNull();
  });

  it('takes times from the cell or from a legend', async () => {
    const rows = await read(
      `姓名,${week}\n王,早,夜,08:30-17:30,休,早,早,早\n李,夜,夜,夜,夜,休,休,早\n早：08:00-16:00；夜：22:00-06:00,,,\n`,
    );
    expect(rows.slice(0, 3)).toMatchObject([
      { shift_id: '早', start_at: '2026-04-06T08:00+08:00', end_at: '2026-04-06T16:00+08:00' },
      { shift_id: '夜', start_at: '2026-04-07T22:00+08:00', end_at: '2026-04-08T06:00+08:00' },
      { start_at: '2026-04-08T08:30+08:00', end_at: '2026-04-08T17:30+08:00' },
    ]);
  });

  it('takes the times of shifts from a legend in two columns below a gap', async () => {
    const legend = '\n班次,开始时间,结束时间\n早,08:00,16:00\n夜,22:00,06:00\n';
    const rows = await read(`姓名,${week}\n王,早,夜,休,休,早,早,早\n李,夜,夜,夜,夜,休,休,早\n${legend}`);
    expect(rows).toHaveLength(14);
    expect(rows[1]).toMatchObject({ start_at: '2026-04-07T22:00+08:00', end_at: '2026-04-08T06:00+08:00' });
  });

  it.each([
    ['serial numbers', '46118,46119,46120,46121,46122'],
    ['month and day', '4/6,4/7,4/8,4/9,4/10'],
    ['day and month', '6.4.2026,7.4.2026,8.4.2026,9.4.2026,10.4.2026'],
    ['days with weekdays', '6(一),7(二),8(三),9(四),10(五)'],
    ['English weekdays', 'Mon 6,Tue 7,Wed 8,Thu 9,Fri 10'],
    ['Chinese dates', '4月6日,4月7日,4月8日,4月9日,4月10日'],
    ['Chinese dates with weekdays', '4月6日(周一),周二 4/7,4月8日 星期三,4/9（四）,4月10日周五'],
    ['months by name', 'Mon 06-Apr,Tue 07-Apr,Wed 8 Apr,Thu Apr 9,Fri 10-Apr'],
    ['months in words', 'April 6,April 7,April 8,April 9,April 10'],
    ['points behind both numbers', '06.04. (Mon),07.04. (Tue),Wed 08.04.,09.04.,10.04.'],
  ])('knows days written as %s', async (_, days) => {
    const text = `Roster 2026-04,,,,,\nName,${days}\nAnn,E,E,L,L,off\nBob,L,L,off,E,E\n`;
    const rows = await read(text);
    expect(rows.map((row) => row.date).slice(0, 5)).toEqual([
      '2026-04-06',
      '2026-04-07',
      '2026-04-08',
      '2026-04-09',
      '2026-04-10',
    ]);
    expect([count(rows, 'work'), count(rows, 'off')]).toEqual([8, 2]);
  });

  it('takes the month from the name of the file, where weekdays agree', async () => {
    const text = 'Name,27 Mon,28 Tue,29 Wed,30 Thu,1 Fri\nAnn,E,E,L,L,off\n';
    const rows = await read(sourceOf(text, { name: 'roster-2026-04.csv' }));
    expect(rows.map((row) => row.date)).toEqual([
      '2026-04-27',
      '2026-04-28',
      '2026-04-29',
      '2026-04-30',
      '2026-05-01',
    ]);
    await expect(read(text)).rejects.toThrow(/nothing says of which month and year/);
  });

  it('is not an interval report with hours across', async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour).join(',');
    const cells = Array.from({ length: 24 }, () => 7).join(',');
    const opened = await open(`date,${hours}\n2026-04-06,${cells}\n2026-04-07,${cells}\n`);
    expect(opened.table.name).toBe('intervals');
    expect((await rowsOf(opened)).length).toBe(48);
  });
});

describe('punches of a clock', () => {
  it('are read one by one', () => {
    expect(punchesOf('09:00(补卡)、18:05')).toEqual([
      { sec: 32_400, note: '补卡', amended: true },
      { sec: 65_100, note: null, amended: false },
    ]);
    expect(punchesOf('21:58 次日06:02')).toMatchObject([{ sec: 79_080 }, { sec: 108_120 }]);
    expect(punchesOf('次日 01:10')).toMatchObject([{ sec: 90_600 }]);
    expect(punchesOf('21:58 次日 06:02')).toMatchObject([{ sec: 79_080 }, { sec: 108_120 }]);
    expect(punchesOf('08:30（外勤）')).toMatchObject([{ note: '外勤', amended: false }]);
    expect(punchesOf('旷工')).toBeNull();
    expect(punchesOf('25:70')).toBeNull();
  });

  it('become activity, a row per punch', async () => {
    const text = `打卡记录,,,,,,,\n统计时间:03-02 ～ 03-06     制表时间:2026-04-01,,,,,,,\n姓名,账号,部门,"2\n星期一","3\n星期二","4\n星期三","5\n星期四","6\n星期五"\n王,u1,客服,"08:58、18:02",--,09:00(补卡)、18:05,"21:50、次日06:01",--\n李,u2,客服,--,--,--,--,--\n`;
    const opened = await open(text);
    const rows = await rowsOf(opened);
    expect(opened.table.name).toBe('activity');
    expect(rows.length).toBe(6);
    expect(rows.filter((row) => row.amended)).toMatchObject([
      { agent_id: 'u1', state: 'punch', start_at: '2026-03-04T09:00:00+08:00', note: '补卡' },
    ]);
    expect(rows.at(-1)?.start_at).toBe('2026-03-06T06:01:00+08:00');
    expect(opened.outcome()).toMatchObject({ read: 2, made: 6 });
  });

  it('may be of three days where these are whole dates', async () => {
    const opened = await open(
      '姓名,工号,2026-10-01,2026-10-02,2026-10-03\n张三,u1,09:00、18:05,09:10,08:58、18:00\n',
    );
    expect(opened.table.name).toBe('activity');
    expect(await rowsOf(opened)).toHaveLength(5);
  });

  it.each([1, 2])('may be of %d whole dates behind a header over people', async (count) => {
    const dates = ['2026-10-01', '2026-10-02'].slice(0, count);
    const cells = ['09:00、18:05', '08:58(补卡)'].slice(0, count);
    const opened = await open(`工号,${dates.join()}\n1,${cells.join()}\n2,,\n`);
    expect(opened.table.name).toBe('activity');
    const days = (await rowsOf(opened)).map(({ start_at: at }) => String(at).slice(0, 10));
    expect([...new Set(days)]).toEqual(dates);
  });

  it('count a cell that is none as a reject', async () => {
    const text = `姓名,${week}\n王,08:58、18:02,08:58、18:02,08:58、18:02,08:58、18:02,旷工,08:58、18:02,09:00\n`;
    await expect(read(text)).rejects.toThrow(/is not a time of the punch clock/);
    const opened = await open(text, { onReject: 'keep', maxRejects: 1 });
    expect((await rowsOf(opened)).length).toBe(11);
    expect(opened.outcome().rejected.length).toBe(1);
  });
});

describe('words and times in cells', () => {
  it('are understood', () => {
    expect(['休', 'OFF', '年休', 'AL', '培训', '备班', 'A1', '早班'].map(activityOfCode)).toEqual([
      'off',
      'off',
      'leave',
      'leave',
      'training',
      'standby',
      'work',
      'work',
    ]);
    expect(spansOf('A1 22:00-06:30')).toEqual([{ from: 1320, until: 1830 }]);
    expect(spansOf('9:00~12:00/14:00~18:00').length).toBe(2);
    expect(spansOf('A1')).toEqual([]);
  });
});

describe('real files', () => {
  const roster = 'cn-roster-2026/排班表_脱敏.xlsx';
  it.skipIf(!hasRealFile(roster))('a roster: 36 agents, 695 shifts, 385 rest days', async () => {
    const opened = await open(fileSource(realFile(roster)));
    const rows = await rowsOf(opened);
    expect(opened.table.name).toBe('roster');
    expect(new Set(rows.map((row) => row.agent_id)).size).toBe(36);
    expect([count(rows, 'work'), count(rows, 'off'), rows.length]).toEqual([695, 385, 1080]);
    expect([rows[0].date, rows.at(-1)?.date]).toEqual(['2026-04-01', '2026-04-30']);
  });

  const clock = 'cn-roster-2026/上下班打卡_打卡时间记录_脱敏.xlsx';
  it.skipIf(!hasRealFile(clock))('a punch clock: 3,267 punches, 16 of them amended', async () => {
    const rows = await read(fileSource(realFile(clock)));
    expect([rows.length, rows.filter((row) => row.amended).length]).toEqual([3267, 16]);
    expect(String(rows[0].start_at).slice(0, 10)).toBe('2026-03-02');
  });
});

describe('the times in a cell of a roster', () => {
  it.each([
    ['0900-1800', 540, 1080],
    ['9-18', 540, 1080],
    ['22-6', 1320, 1800],
    ['9a-5:30p', 540, 1050],
    ['10:00 AM-6:00 PM', 600, 1080],
    ['1p - 9p', 780, 1260],
    ['9-5 pm', 540, 1020],
    ['1:00-9:00 PM', 780, 1260],
    ['9 to 17:30', 540, 1050],
  ])('%s', (text, from, until) => expect(spansInCell(text)).toEqual([{ from, until }]));

  it('of both halves of a divided shift', () =>
    expect(spansInCell('9-12, 14-18')).toEqual([
      { from: 540, until: 720 },
      { from: 840, until: 1080 },
    ]));

  it.each(['A1-2', '1-2', '2-1', 'B', '25-30', '13p-15p', '0960-1800'])('are none in %s', (text) =>
    expect(spansInCell(text)).toEqual([]),
  );
});

describe('a grid of which nothing names the year', () => {
  const punches = '工号,姓名,3/1,3/2,3/3\n7,王,,"08:58\n18:03",09:01\n';
  const shifts = `Name,Mon 3/2,Tue 3/3,Wed 3/4,Thu 3/5,Fri 3/6\nAnn,A1,B,A1,B,OFF\nBob,B,A1,B,A1,OFF\n`;

  it('says that it is the year, and which ones the weekdays leave', async () => {
    await expect(read(punches)).rejects.toThrow('nothing says of which year');
    await expect(read(shifts)).rejects.toThrow('it may be 2026, 2020');
  });

  it('takes it from the first date', async () => {
    const rows = await read(punches, { firstDate: '2026-03-01' });
    expect(rows.map(({ start_at }) => start_at)).toEqual([
      '2026-03-02T08:58:00+08:00',
      '2026-03-02T18:03:00+08:00',
      '2026-03-03T09:01:00+08:00',
    ]);
    expect((await read(shifts, { firstDate: '2026-03-02' }))[0]).toMatchObject({ date: '2026-03-02' });
  });

  it('tells which shifts have no times', async () => {
    const opened = await open(shifts.replace('A1,B,A1', '0900-1800,B,A1'), { firstDate: '2026-03-02' });
    await rowsOf(opened);
    const said = opened.findings.notes.map(({ en }) => en).join('\n');
    expect(said).toContain('nothing in the file says when these shifts begin and end: B, A1');
    expect(said).not.toContain('OFF');
  });
});

describe('a list of a clock that says in words who came and went', () => {
  const rows = (head: string, [came, left]: readonly string[]) =>
    [head, `7,Ana,2026/3/2 8:52,${came}`, `7,Ana,2026/3/2 17:41,${left}`, `9,Bo,2026/3/2 8:58,${came}`].join(
      '\n',
    );

  it.each([
    ['AC-No.,Name,Time,State', ['C/In', 'C/Out']],
    ['工号,姓名,时间,状态', ['上班签到', '下班签退']],
    ['Agent ID,Agent,Time,Event', ['Login', 'Logout']],
  ])('%s holds punches', async (head, words) => {
    const read = await rowsOf(await open(rows(head, words)));
    expect(read.map(({ agent_id, state }) => `${agent_id} ${state}`)).toEqual([
      '7 punch',
      '7 punch',
      '9 punch',
    ]);
    expect(read[0]).toMatchObject({ agent_name: 'Ana', start_at: '2026-03-02T08:52:00+08:00' });
  });

  it('is a log of states where one of them is another', async () => {
    const [first] = await rowsOf(await open(rows('Agent ID,Agent,Time,State', ['Login', 'Break'])));
    expect(first.state).toBe('Login');
  });
});
