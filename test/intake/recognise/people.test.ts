import { describe, expect, it } from 'vitest';
import { fileSource, hasRealFile, open, read, realFile, rowsOf } from '../source.js';

describe('lists about agents, by the names of their columns', () => {
  it('a list of shifts is a roster', async () => {
    const opened = await open(
      '工号,姓名,日期,班次,上班时间,下班时间,组别\n7,王,2026/4/6,A1,08:00,17:00,一组\n7,王,2026/4/7,N,22:00,06:00,一组\n7,王,2026/4/8,休,,,一组\n',
      { onReject: 'fail' },
    );
    const rows = await rowsOf(opened);
    expect(opened.table.name).toBe('roster');
    expect(rows).toMatchObject([
      {
        agent_id: '7',
        date: '2026-04-06',
        shift_id: 'A1',
        activity: 'work',
        end_at: '2026-04-06T17:00+08:00',
        组别: '一组',
      },
      { shift_id: 'N', start_at: '2026-04-07T22:00+08:00', end_at: '2026-04-08T06:00+08:00' },
      { shift_id: null, activity: 'off', start_at: null },
    ]);
  });

  it('a list of shifts needs no codes, if the names of its times say that they are of shifts', async () => {
    const opened = await open(
      'Employee ID,Name,Date,Shift Start,Shift End,Break\n7,Ann,2026-04-06,22:00,06:00,00:30\n7,Ann,2026-04-07,,,\n',
    );
    expect(await rowsOf(opened)).toMatchObject([
      {
        shift_id: null,
        activity: 'work',
        start_at: '2026-04-06T22:00+08:00',
        end_at: '2026-04-07T06:00+08:00',
      },
      { shift_id: null, activity: 'off', start_at: null },
    ]);
    expect(opened.table.name).toBe('roster');
  });

  it('times that are hours apart are shifts without any code, those that are minutes apart are not', async () => {
    for (const text of [
      'Agent,Date,Start,End\nAnn,2026-04-06,22:00,06:00\n',
      '姓名,日期,开始时间,结束时间\nAnn,2026-04-06,2026-04-06 22:00,2026-04-07 06:00\n',
      'Employee,Start,End\nAnn,2026-04-06 22:00,2026-04-07 06:00\n',
    ]) {
      const opened = await open(text);
      expect(opened.table.name).toBe('roster');
      expect(await rowsOf(opened)).toMatchObject([
        {
          agent_id: 'Ann',
          date: '2026-04-06',
          activity: 'work',
          start_at: '2026-04-06T22:00+08:00',
          end_at: '2026-04-07T06:00+08:00',
        },
      ]);
    }
    await expect(read('Agent,Date,Start,End\nAnn,2026-04-06,09:00,09:07\n')).rejects.toThrow(
      'nothing says whether',
    );
  });

  it.each([
    [
      '工号,日期,活动,开始时间,结束时间',
      '1001,2026-10-12,上班,09:00,12:00',
      '1001,2026-10-12,午餐,12:00,12:30',
    ],
    [
      'Agent,Date,Activity,Start Time,End Time',
      '1001,2026-10-12,上班,09:00,12:00',
      '1001,2026-10-12,午餐,12:00,12:30',
    ],
    [
      'Agent,Activity,Start,End',
      '1001,上班,2026-10-12 09:00,2026-10-12 12:00',
      '1001,午餐,2026-10-12 12:00,2026-10-12 12:30',
    ],
  ])('a list of planned activities is a roster though its names are partly ours: %s', async (...lines) => {
    const opened = await open(`${lines.join('\n')}\n`);
    expect(opened.table.name).toBe('roster');
    expect(await rowsOf(opened)).toMatchObject([
      {
        agent_id: '1001',
        activity: '上班',
        start_at: '2026-10-12T09:00+08:00',
        end_at: '2026-10-12T12:00+08:00',
      },
      { activity: '午餐', start_at: '2026-10-12T12:00+08:00', end_at: '2026-10-12T12:30+08:00' },
    ]);
  });

  it('activities with times to the second are a log, no plan', async () => {
    const opened = await open(
      'Agent,Activity,Start,End\n1,上线,2026-10-12 09:00:03,2026-10-12 11:58:40\n1,用餐,2026-10-12 11:58:40,2026-10-12 12:30:10\n',
    );
    expect(opened.table.name).toBe('activity');
  });

  it('the login beside the name of an agent tells agents apart', async () => {
    const states = await read(
      'DATE,TIME,AGENT,AGENT NAME,STATE,AGENT STATE TIME\n2026/03/02,08:00:00,ann@x.com,Ann Lee,Ready,00:30:00\n2026/03/02,08:30:00,ann@x.com,Ann Lee,On Call,00:05:00\n',
    );
    expect(states[0]).toMatchObject({ agent_id: 'ann@x.com', agent_name: 'Ann Lee', state: 'Ready' });
    const sessions = await read(
      'Username,First Name,Login timestamp,Logout timestamp\nann,Ann,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z\n',
    );
    expect(sessions).toMatchObject([
      { agent_id: 'ann', start_at: '2026-03-02T16:00:00+08:00', end_at: '2026-03-02T20:00:00+08:00' },
      { agent_id: 'ann', start_at: '2026-03-02T20:00:00+08:00' },
    ]);
  });

  it('changes of state are activity whose ends are open', async () => {
    const opened = await open(
      'Timestamp,Agent,New State\n2026-03-02 08:00:00,Ana,Ready\n2026-03-02 08:22:00,Ana,Talking\n',
    );
    expect(await rowsOf(opened)).toMatchObject([
      { agent_id: 'Ana', state: 'Ready', start_at: '2026-03-02T08:00:00+08:00' },
      { state: 'Talking' },
    ]);
    expect(opened.table.name).toBe('activity');
  });

  it('times of coming and going in a summary are no durations', async () => {
    const rows = await read(
      '日期,工号,签入时间,签出时间,登录时长,示忙时长,接听量\n2026-03-02,1000,08:58:12,18:02:33,9:04:21,0:45:10,60\n',
    );
    expect(rows[0]).toMatchObject({ 签入时间: '08:58:12', 签出时间: '18:02:33', logged_in_sec: 32_661 });
  });

  it('an agent in each row beside counts of contacts is a summary, not a call list', async () => {
    const text = (more: string) =>
      `日期,客服,咨询量,接待量,平均响应时长,首次响应时长${more}\n2026-03-02,王,100,98,25.3,8.2,7:50:00\n2026-03-02,李,80,80,22.1,7.2,8:00:00\n`;
    expect((await open(text(',在线时长'))).table.name).toBe('agent_summary');
    expect((await open(text(',备注'))).table.name).toBe('intervals');
  });

  it('a list of states is activity, its end from the duration if need be', async () => {
    const opened = await open(
      'Agent,Status,Start time,Duration\nAnn,Available,2026-04-06 08:00:00,0:30:00\nAnn,Break,2026-04-06 08:30:00,0:10:00\n',
    );
    const rows = await rowsOf(opened);
    expect(opened.table.name).toBe('activity');
    expect(rows[1]).toMatchObject({
      agent_id: 'Ann',
      state: 'Break',
      start_at: '2026-04-06T08:30:00+08:00',
      end_at: '2026-04-06T08:40:00+08:00',
    });
  });

  it('a call list with agents and status stays a call list', async () => {
    const opened = await open(
      'Call ID,Agent,Status,Start time,Duration\n1,Ann,Answered,2026-04-06 08:00:00,0:03:00\n2,,Abandoned,2026-04-06 08:30:00,0:00:10\n',
    );
    expect(opened.table.name).toBe('contacts');
  });

  it('a summary has its durations in seconds and its shares as shares', async () => {
    const text =
      'Agent,Logged In,On Queue,Off Queue,Meal,Adherence (%),Conformance (%)\nAnn, 30:00:10.5, 20:00:00, 10:00:10.5,1:00:00,94.01%,"1,085.64%"\nBob,10:00:00,5:00:00,4:00:00,,88.5%,Infinity%\n';
    const opened = await open(text);
    const rows = await rowsOf(opened);
    expect(opened.table.name).toBe('agent_summary');
    expect(rows[0]).toMatchObject({
      agent_id: 'Ann',
      logged_in_sec: 108_010.5,
      meal_sec: 3600,
      adherence: 0.9401,
      conformance: 10.8564,
    });
    expect(rows[1].conformance).toBeNull();
    expect(opened.outcome().contradictions).toMatchObject([{ count: 1, rows: [3] }]);
  });
});

describe('real files', () => {
  const status = 'genesys-2025/Agent Status Summary.csv';
  it.skipIf(!hasRealFile(status))('on queue and off queue are the time logged in, on each row', async () => {
    const opened = await open(fileSource(realFile(status)));
    const rows = await rowsOf(opened);
    expect(rows.length).toBe(192);
    const known = rows.filter((row) => row.logged_in_sec !== null);
    expect(known.length).toBe(170);
    for (const row of known)
      expect(
        Math.abs(Number(row.on_queue_sec ?? 0) + Number(row.off_queue_sec) - Number(row.logged_in_sec)),
      ).toBeLessThan(0.01);
    expect(opened.outcome().contradictions).toEqual([]);
    expect(rows.find((row) => row.logged_in_sec === 749_989.226)?.period_start).toBe(
      '2025-07-25T00:00:00+08:00',
    );
  });

  const adherence = 'genesys-2025/HistoricalAdherence 7_24.csv';
  it.skipIf(!hasRealFile(adherence))('percentages above one and without end', async () => {
    const rows = await read(fileSource(realFile(adherence)));
    expect(rows.length).toBe(135);
    expect(rows[0]).toMatchObject({ adherence: 0.181, conformance: null, scheduled_sec: 0 });
    expect(rows.some((row) => row.conformance === 82.8564)).toBe(true);
  });
});

describe('logs of states, however their times stand', () => {
  const times = ['2026-04-06T23:50:00+08:00', '2026-04-07T00:10:00+08:00'];

  it.each([
    [
      'a day and two times of day',
      '日期,工号,状态,开始时间,结束时间,时长(秒)\n2026-04-06,7,小休,23:50:00,00:10:00,1200\n',
    ],
    [
      'a day for each time',
      'Agent ID,Aux Code,Start Date,Start Time,End Date,End Time\n7,小休,2026-04-06,11:50 PM,2026-04-07,12:10 AM\n',
    ],
    [
      'a day, a time of day and a length',
      '日期,工号,状态,起始时间,停留时长\n2026-04-06,7,小休,23:50:00,00:20:00\n',
    ],
    [
      'other words',
      'Resource Name,AuxState,StartDateTime,Stop\n7,小休,2026-04-06 23:50:00,2026-04-07 00:10:00\n',
    ],
    [
      'event and timestamp',
      'agent,event type,timestamp start,timestamp end\n7,小休,2026-04-06 23:50:00,2026-04-07 00:10:00\n',
    ],
  ])('%s', async (_, text) => {
    const opened = await open(text);
    expect(opened.table.name).toBe('activity');
    const [start_at, end_at] = times;
    expect(await rowsOf(opened)).toMatchObject([{ agent_id: '7', state: '小休', start_at, end_at }]);
  });

  it('changes of state without an end', async () => {
    for (const head of ['工号,原状态,新状态,变更时间', 'Agent,Old State,Event,Event Time']) {
      const opened = await open(
        `${head}\n7,签出,空闲,2026-04-06 08:58:00\n7,空闲,签出,2026-04-06 18:00:00\n`,
      );
      expect(opened.table.name).toBe('activity');
      expect((await rowsOf(opened)).map(({ state }) => state)).toEqual(['空闲', '签出']);
    }
  });

  it('a state without any length stays on its day', async () => {
    const opened = await open(
      '日期,工号,状态,开始时间,结束时间\n2026-04-06,7,签入,09:00:00,09:00:00\n2026-04-06,7,空闲,09:00:00,09:20:00\n',
    );
    expect((await rowsOf(opened))[0]).toMatchObject({ end_at: '2026-04-06T09:00:00+08:00' });
  });
});

describe('columns of tables about agents that the user names', () => {
  const map = (fields: Readonly<Record<string, string>>) => ({ map: new Map(Object.entries(fields)) });

  it('make a roster, states, sums', async () => {
    const roster = await open(
      'Who,When,Turn\nAnn,2026-03-02,早班\n',
      map({ agent_name: 'who', date: 'When', shift_id: 'Turn' }),
    );
    expect(await rowsOf(roster)).toMatchObject([{ agent_id: 'Ann', date: '2026-03-02', shift_id: '早班' }]);
    expect(roster.table.name).toBe('roster');
    const states = await read(
      'Agent,Since,What\nAnn,2026-03-02 09:00,Ready\n',
      map({ state: 'What', start_at: 'Since' }),
    );
    expect(states).toMatchObject([
      { agent_id: 'Ann', state: 'Ready', start_at: '2026-03-02T09:00:00+08:00' },
    ]);
    const sums = await read(
      'Agent,In,Planned\nAnn,08:00:00,09:00:00\n',
      map({ logged_in_sec: 'In', scheduled_sec: 'Planned' }),
    );
    expect(sums).toMatchObject([{ agent_id: 'Ann', logged_in_sec: 28800, scheduled_sec: 32400 }]);
  });

  it('go before the names that are known', async () => {
    const text = 'Agent,State,Status,Start Time\nAnn,A,B,2026-03-02 09:00\n';
    expect(await read(text, map({ state: 'Status' }))).toMatchObject([{ state: 'B' }]);
  });

  it('that are not enough are refused with what is missing', async () => {
    await expect(read('Who,When,Turn\nAnn,2026-03-02,早班\n', map({ shift_id: 'Turn' }))).rejects.toThrow(
      'with the columns that --map names, this is neither a roster, nor states of agents, nor sums of their times',
    );
    await expect(
      read('Who,When\nAnn,2026-03-02\n', map({ agent_name: 'Who', date: 'When', shift_id: 'Turn' })),
    ).rejects.toThrow('there is no column "Turn"');
  });
});

describe('a punch list of one day', () => {
  const list = (day: string) =>
    `姓名,日期,上班1打卡时间,上班1打卡结果,下班1打卡时间\n张三,${day},08:58,正常,18:03\n`;
  const start = async (text: string, options = {}) => (await rowsOf(await open(text, options)))[0].start_at;

  it('with the year in two digits: the weekday decides, a likely year is assumed, and that is said', async () => {
    expect(await start(list('26-03-02 星期一'))).toBe('2026-03-02T08:58:00+08:00');
    expect(await start(list('26-03-02'))).toBe('2026-03-02T08:58:00+08:00');
    const opened = await open(list('26-03-02'));
    await rowsOf(opened);
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('two-digit years');
  });

  it('with the order that the user names', async () => {
    expect(await start(list('26-03-02'), { dateOrder: 'dmy' })).toBe('2002-03-26T08:58:00+08:00');
  });
});
