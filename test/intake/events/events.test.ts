import { describe, expect, it } from 'vitest';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { fileSource, fixture, fixtureText, hasRealFile, open, read, realFile, rowsOf } from '../source.js';

const log = 'fixtures/presets/asterisk-queue-log/export.txt';
const facts = (opened: { outcome(): { facts: readonly { en: string }[] } }) =>
  opened.outcome().facts.map(({ en }) => en);

describe('a queue log', () => {
  it('counts calls at the edges of the extract apart, and makes up for missing rows', async () => {
    const opened = await open(fileSource(fixture(log)));
    const rows = await rowsOf(opened);
    expect(rows.map((row) => row.outcome)).toEqual([
      'answered',
      'answered',
      'abandoned',
      'overflowed',
      'answered',
      'overflowed',
      'failed',
      'answered',
      'answered',
      'answered',
    ]);
    expect(facts(opened)).toEqual([
      'calls still open at the end of the extract, not counted as offered: 1 (the first: 1772414210.1010, arrived 2026-03-02 09:16:50)',
      'calls that had begun before the extract, not counted as offered: 1',
      'calls without a row for their entry into the queue: 1; they arrived as long before a later row as that says they waited',
      'answered calls without an end in the log: 1; their talk time is not known',
    ]);
    expect(rows.map((row) => row.ring_attempts)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is told by the words of its events, whatever its columns are called', async () => {
    const events = fixtureText(log)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('|'))
      .map((cells) => Array.from({ length: 10 }, (_, i) => cells[i] ?? ''));
    const expected = await read(fileSource(fixture(log)));
    const clock = (epoch: string) => new Date(Number(epoch) * 1000 + 8 * 3_600_000).toISOString();
    const local = events.map(([time, ...rest]) => [clock(time).slice(0, 19).replace('T', ' '), ...rest]);
    const text = (header: readonly string[], rows: readonly (readonly string[])[]) =>
      [...(header.length > 0 ? [header] : []), ...rows].map((cells) => `${cells.join(',')}\n`).join('');
    const packed = ([time, call, queue, agent, event, ...data]: readonly string[], i: number) => [
      String(i),
      time,
      call,
      queue,
      agent,
      event,
      data.join('|').replace(/\|+$/, ''),
    ];
    for (const file of [
      text(['id', 'time', 'callid', 'queuename', 'agent', 'event', 'data'], local.map(packed)),
      text(
        ['Event Time', 'Call ID', 'Queue', 'Agent', 'Action', ...[1, 2, 3, 4, 5].map((i) => `Info ${i}`)],
        local,
      ),
      text([], local),
      text(
        [],
        local.map((cells, i) => [String(i), ...cells.slice(0, 3), 'pbx1', ...cells.slice(3)]),
      ),
    ])
      expect(await read(file)).toEqual(expected);
  });

  it('becomes the states of agents', async () => {
    const opened = await open(fileSource(fixture(log)), { as: 'activity' });
    const rows = await rowsOf(opened);
    expect(opened.table.name).toBe('activity');
    const of = (agent: string) =>
      rows
        .filter((row) => row.agent_id === agent)
        .map(({ state, start_at, end_at, reason }) => [
          state,
          String(start_at).slice(11, 19),
          end_at === null ? null : String(end_at).slice(11, 19),
          reason,
        ]);
    expect(of('8001')).toEqual([
      // The call had begun before the log: its end tells how long it was talked.
      ['talk', '08:55:00', '08:56:40', null],
      ['available', '08:56:40', '09:00:08', null],
      ['talk', '09:00:08', '09:02:08', null],
      ['available', '09:02:08', '09:05:00', null],
      ['pause', '09:05:00', '09:15:00', 'Lunch'],
      ['available', '09:15:00', '09:16:00', null],
      ['talk', '09:16:00', null, null],
    ]);
    expect(of('8002').at(-1)).toEqual(['available', '09:13:20', '09:16:40', null]);
  });

  it('reads the same backwards', async () => {
    const lines = 'time|callid|queuename|agent|event|data1|data2|data3|data4|data5';
    const events = [
      '2026-03-02 09:00:00|1.1|q|NONE|ENTERQUEUE||555|1||',
      '2026-03-02 09:00:10|1.1|q|SIP/1|CONNECT|10|1.2|3||',
      '2026-03-02 09:01:10|1.1|q|SIP/1|COMPLETEAGENT|10|60|1||',
      '2026-03-02 09:02:00|1.3|q|NONE|ENTERQUEUE||556|1||',
      '2026-03-02 09:02:09|1.3|q|NONE|ABANDON|1|1|9||',
    ];
    const forwards = await read(`${[lines, ...events].join('\n')}\n`);
    const backwards = await read(`${[lines, ...events.reverse()].join('\n')}\n`);
    expect(forwards.length).toBe(2);
    expect(backwards).toEqual(forwards);
  });

  it('states of one agent never overlap', async () => {
    for (const name of ['asterisk-queue-log/export.txt', 'queue-log-columns/export.csv']) {
      const rows = await read(fileSource(fixture(`fixtures/presets/${name}`)), { as: 'activity' });
      const until = new Map<unknown, string>();
      for (const row of rows) {
        const last = until.get(row.agent_id);
        if (last !== undefined) expect(String(row.start_at) >= last).toBe(true);
        until.set(row.agent_id, String(row.end_at ?? row.start_at));
      }
    }
  });

  it('is a matter of settings', async () => {
    const preset = await parsePreset(
      `
table: events
columns: { event_at: when, event: what, contact_id: call, agent_id: who }
events:
  nobody: ['-']
  kinds:
    in: enter
    pick: answer
    bye: { means: end, talk_sec: { column: n, unit: minutes } }
`,
      'own.yaml',
    );
    const opened = await open(
      'when,what,call,who,n\n2026-03-02 09:00:00,in,a,-,\n2026-03-02 09:00:30,pick,a,Ann,\n2026-03-02 09:01:00,beep,a,-,\n2026-03-02 09:02:30,bye,a,Ann,2\n',
      { preset },
    );
    expect(await rowsOf(opened)).toMatchObject([
      { contact_id: 'a', outcome: 'answered', wait_sec: 30, talk_sec: 120, agent_id: 'Ann' },
    ]);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'event beep' }, count: 1 }]);
    await expect(
      parsePreset('table: events\ncolumns: { event_at: a, event: b }\nevents: { kinds: { X: ends } }', 'x'),
    ).rejects.toThrow(/one of enter/);
  });

  const real = 'asterisk-2018/queue_log.csv';
  it.skipIf(!hasRealFile(real))(
    '108 entered are 93 answered, 12 abandoned, 1 timed out and 2 open',
    async () => {
      const opened = await open(fileSource(realFile(real)));
      const rows = await rowsOf(opened);
      const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
      expect([count('answered'), count('abandoned'), count('overflowed'), rows.length]).toEqual([
        93, 12, 1, 106,
      ]);
      const waits = rows.filter((row) => row.outcome === 'answered').map((row) => row.wait_sec as number);
      expect(waits.reduce((a, b) => a + b, 0) / 93).toBeCloseTo(38.7, 2);
      expect(waits.filter((wait) => wait <= 20).length).toBe(39);
      expect(facts(opened)[0]).toMatch(/not counted as offered: 2 /);
    },
  );
});

describe('a log of another system', () => {
  const log = (words: Readonly<Record<string, string>>, header: string) =>
    `${header}\n${[
      ['09:00:00', 'A', 'Sales', '', 'queued'],
      ['09:00:05', 'B', 'Sales', '', 'queued'],
      ['09:00:12', 'A', 'Sales', 'Li', 'no'],
      ['09:00:20', 'A', '', 'Bo', 'answered'],
      ['09:00:45', 'B', 'Sales', '', 'abandoned'],
      ['09:01:00', 'C', 'Help', '', 'queued'],
      ['09:01:30', 'C', 'Help', '', 'ended'],
      ['09:03:20', 'A', 'Sales', 'Bo', 'ended'],
      ['09:04:00', 'D', 'Help', '', 'queued'],
    ]
      .map(
        ([time, id, queue, agent, event]) => `2026-03-02 ${time},${id},${queue},${agent},${words[event]}\n`,
      )
      .join('')}`;

  it.each([
    [
      'timestamp,call_id,queue,agent,event',
      {
        queued: 'QUEUED',
        no: 'RING_NO_ANSWER',
        answered: 'AgentAnswered',
        abandoned: 'abandoned',
        ended: 'hangup',
      },
    ],
    [
      '事件时间,通话ID,技能组,坐席,事件',
      { queued: '进入队列', no: '振铃未接', answered: '坐席应答', abandoned: '放弃', ended: '挂断' },
    ],
    [
      '时间,流水号,队列,坐席,事件',
      { queued: '排队', no: '坐席未接', answered: '客服接起', abandoned: '用户放弃', ended: '坐席挂机' },
    ],
    [
      'event_time,call_uuid,queue_name,agent_id,event_type',
      {
        queued: 'QUEUE_ENTER',
        no: 'RNA',
        answered: 'AGENT_CONNECT',
        abandoned: 'CALL_ABANDON',
        ended: 'CallerHangup',
      },
    ],
  ])('%s', async (header, words) => {
    const opened = await open(log(words, header));
    const rows = await rowsOf(opened);
    expect(rows.map((row) => [row.contact_id, row.queue, row.outcome, row.wait_sec, row.talk_sec])).toEqual([
      ['A', 'Sales', 'answered', 20, 180],
      ['B', 'Sales', 'abandoned', 40, null],
      ['C', 'Help', 'abandoned', 30, null],
    ]);
    expect(facts(opened)[0]).toContain(
      'calls still open at the end of the extract, not counted as offered: 1',
    );
  });

  it('keeps who called', async () => {
    const words = {
      queued: 'Queued',
      no: 'RNA',
      answered: 'Answered',
      abandoned: 'Abandoned',
      ended: 'Ended',
    };
    const lines = log(words, 'Timestamp,Call ID,Queue,Agent,Event').split('\n');
    const wider = lines.map((line, i) =>
      line === '' ? '' : `${line},${i === 0 ? 'Caller' : `13${line[20]}`}`,
    );
    const rows = await read(wider.join('\n'));
    expect(rows.map(({ caller_id }) => caller_id)).toEqual(['13A', '13B', '13C']);
  });

  it('is none where each id stands in one row', async () => {
    const list =
      'Call ID,Start time,Queue,Status\nA,2026-03-02 09:00:00,Q,Queued\nB,2026-03-02 09:01:00,Q,Answered\nC,2026-03-02 09:02:00,Q,Abandoned\nD,2026-03-02 09:03:00,Q,Answered\n';
    expect((await rowsOf(await open(list))).map(({ outcome }) => outcome)).toEqual([
      'answered',
      'abandoned',
      'answered',
    ]);
  });
});

describe('updates of the status of a call', () => {
  const clock = (minute: number, second: number) =>
    `2026-03-02 09:${String(minute + Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
  const list = (header: string, talk: (seconds: number) => string, at = clock) =>
    `Call ID,Timestamp,Status,Queue,Agent,${header}\n${[0, 5, 10, 15, 20]
      .flatMap((minute, i) => [
        `S${i},${at(minute, 0)},Queued,Sales,,0,0,0,0`,
        ...(i < 4
          ? [
              `S${i},${at(minute, 20)},Answered,Sales,Ann,20,0,0,0`,
              `S${i},${at(minute, 95)},Completed,Sales,Ann,20,${talk(60 + i)},15,30`,
            ]
          : [`S${i},${at(minute, 40)},Abandoned,Sales,,40,0,0,0`]),
      ])
      .join('\n')}\n`;

  it('bring the figures of the call along', async () => {
    const rows = await read(list('Wait (s),Talk (s),Hold (s),ACW (s)', String));
    expect(rows[1]).toMatchObject({
      outcome: 'answered',
      wait_sec: 20,
      talk_sec: 61,
      hold_sec: 15,
      acw_sec: 30,
    });
    expect(rows[4]).toMatchObject({ outcome: 'abandoned', wait_sec: 40, talk_sec: null, hold_sec: null });
  });

  it('are talking where all have the time of the call', async () => {
    const rows = await read(
      list(
        'Wait (s),Duration,Hold (s),ACW (s)',
        (talk) => `0:01:${talk - 60}`,
        (minute) => clock(minute, 0),
      ),
    );
    expect(rows[2]).toMatchObject({ outcome: 'answered', wait_sec: 20, talk_sec: 62 });
  });

  it('leave a duration of another kind to the times of the events', async () => {
    const rows = await read(list('Wait (s),Duration,Hold (s),ACW (s)', () => '95'));
    expect(rows[0]).toMatchObject({ outcome: 'answered', talk_sec: 75 });
  });
});
