import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../source.js';

const DAY = [
  ['空闲', '2026-03-02T08:58:00+08:00'],
  ['就餐', '2026-03-02T12:00:00+08:00'],
  ['签出', '2026-03-02T18:00:00+08:00'],
];

/** The table that a log is read as, and its states with their starts. */
async function log(text: string, map: Record<string, string> = {}) {
  const opened = await open(text, { map: new Map(Object.entries(map)) });
  const rows = await rowsOf(opened);
  return { table: opened.table.name, states: rows.map((row) => [row.state, row.start_at]), rows };
}

describe('a log of the states of agents', () => {
  it.each([
    ['日期,工号,状态,开始时间', ({ day, time, state }: Said) => `${day},1001,${state},${time}`],
    ['Date,Time,Agent,Event', ({ day, time, state }: Said) => `${day},${time},1001,${state}`],
    [
      'Aux Code,Start Date,Start Time,Agent ID',
      ({ day, time, state }: Said) => `${state},${day},${time},1001`,
    ],
    ['员工号,原状态,新状态,变更时间', ({ day, time, state }: Said) => `1001,x,${state},${day} ${time}`],
    ['Agent Name,Event,Timestamp', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    ['Agent,AuxState,StartDateTime', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    ['Agent,Event Type,Start Date/Time', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    ['Agent,Reason Code,Begin Time', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    [
      'Agent Name,State Transition Time,Agent State',
      ({ day, time, state }: Said) => `1001,${day} ${time},${state}`,
    ],
    [
      'Agent Name,Start Time,Primary Status,Secondary Status,Duration',
      ({ day, time, state }: Said) => `1001,${day} ${time},${state},Off Queue,0:05:00`,
    ],
    ['坐席,时间,操作', ({ day, time, state }: Said) => `1001,${day} ${time},${state}`],
    ['坐席,状态类型,起始时间', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    ['坐席,行为,发生时间', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    ['坐席,状态描述,状态变更时间', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
    ['坐席,事件,日期时间', ({ day, time, state }: Said) => `1001,${state},${day} ${time}`],
  ])('is known by the columns %s', async (header, line) => {
    const lines = DAY.map(([state, at]) => line({ state, day: at.slice(0, 10), time: at.slice(11, 19) }));
    const { table, states } = await log(`${[header, ...lines].join('\n')}\n`);
    expect(table).toBe('activity');
    expect(states).toEqual(DAY);
  });

  it('tells which column holds the reasons', async () => {
    const opened = await open(
      'Agent,State,Reason Code,Start Time\n1001,Not Ready,Lunch,2026-03-02 12:00:00\n1001,Ready,,2026-03-02 12:30:00\n1001,Logout,,2026-03-02 18:00:00\n',
    );
    const { how, field } = opened.findings.columns[2];
    expect([how.zh, field]).toEqual(['状态的原因', null]);
  });

  it('ends on the next day where the only date is that of its start', async () => {
    const { rows } = await log(
      '日期,工号,状态,开始时间,结束时间,时长\n2026-03-02,1001,通话,23:50:00,00:10:00,0:20:00\n2026-03-02,1001,小休,10:00:00,10:00:00,0:00:00\n',
    );
    expect(rows.map(({ end_at }) => end_at)).toEqual([
      '2026-03-03T00:10:00+08:00',
      '2026-03-02T10:00:00+08:00',
    ]);
  });

  it('ends on the date of its own where there is one', async () => {
    const { rows } = await log(
      'Agent ID,State,Start Date,Start Time,End Date,End Time\n1001,Ready,2026-03-02,23:50,2026-03-04,00:10\n',
    );
    expect(rows).toMatchObject([
      { start_at: '2026-03-02T23:50:00+08:00', end_at: '2026-03-04T00:10:00+08:00' },
    ]);
  });

  it.each(['Stop', '停留时长', '用时'])('ends by the column %s', async (name) => {
    const value = name === 'Stop' ? '2026-03-02 12:00:00' : '3:02:00';
    const rows = await read(`工号,状态,开始时间,${name}\n1001,空闲,2026-03-02 08:58:00,${value}\n`);
    expect(rows).toMatchObject([{ end_at: '2026-03-02T12:00:00+08:00' }]);
  });

  it('is not made of how long each state was in all', async () => {
    const totals =
      'Date,Agent,State,Time\n2026-03-02,Ann,Ready,03:20:00\n2026-03-02,Ann,Talking,02:10:00\n2026-03-02,Ann,Break,00:30:00\n2026-03-02,Ann,Meal,01:00:00\n';
    await expect(read(totals)).rejects.toThrow();
  });

  it('leaves a list of shifts with a status a roster', async () => {
    const rows = await read(
      'Employee,Date,Shift,Status,Start Time,End Time,Duration\nAnn,2026-03-02,A1,published,09:00,18:00,9:00:00\n',
    );
    expect(rows).toMatchObject([{ shift_id: 'A1', start_at: '2026-03-02T09:00+08:00' }]);
  });
});

interface Said {
  readonly state: string;
  readonly day: string;
  readonly time: string;
}

describe('columns that the user names', () => {
  const strange =
    'Wer,Was,Tag,Um\n1001,空闲,2026-03-02,08:58:00\n1001,就餐,2026-03-02,12:00:00\n1001,签出,2026-03-02,18:00:00\n';

  it('make a log of states readable', async () => {
    const { table, states } = await log(strange, {
      agent_id: 'Wer',
      state: 'was',
      date: 'Tag',
      start_at: 'Um',
    });
    expect(table).toBe('activity');
    expect(states).toEqual(DAY);
  });

  it('make a roster readable', async () => {
    const text = 'Who,Turn,When,In,Out\n1001,A1,2026-03-02,09:00,18:00\n';
    const map = { agent_id: 'Who', shift_id: 'Turn', date: 'When', start_at: 'In', end_at: 'Out' };
    const { table, rows } = await log(text, map);
    expect(table).toBe('roster');
    expect(rows).toMatchObject([
      { agent_id: '1001', date: '2026-03-02', shift_id: 'A1', end_at: '2026-03-02T18:00+08:00' },
    ]);
  });

  it('have to be there, and to be enough', async () => {
    await expect(log(strange, { state: 'Wass' })).rejects.toThrow('there is no column "Wass"');
    await expect(log(strange, { state: 'Was' })).rejects.toThrow('neither a roster, nor states of agents');
    await expect(log(strange, { stat: 'Was' })).rejects.toThrow('there is no field "stat"');
  });

  it('beat the names that are known', async () => {
    const { states } = await log('Agent,State,Event,Time\n1,x,Ready,2026-03-02 09:00\n', { state: 'Event' });
    expect(states).toEqual([['Ready', '2026-03-02T09:00:00+08:00']]);
  });
});
