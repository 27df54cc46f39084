import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../src/intake/aliases/index.js';
import { outlasts } from '../../../src/intake/checks/seconds-between.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const minute = (n: number) => String(n).padStart(2, '0');
const notesOf = (opened: { findings: { notes: readonly { en: string }[] } }) =>
  opened.findings.notes.map(({ en }) => en).join('\n');

/** Calls of which the row of the agent stands below the row of the queue, without start and id. */
const legs = (head: string, row: (i: number) => string) =>
  `${head}\n${Array.from({ length: 12 }, (_, i) => row(i)).join('\n')}\n`;

describe('rows without the start of a call', () => {
  it('are legs of the call above, where the id is left out too: the talk is the same', async () => {
    const text = legs(
      'Call Time,Call ID,From,To,Status,Ringing,Talking',
      (i) =>
        `2026-03-02 09:${minute(i * 3)}:00,${900 + i},1555000${minute(i)},Queue Sales,Answered,00:00:12,00:01:${minute(i)}\n,,1555000${minute(i)},Ann,Answered,,00:01:${minute(i)}`,
    );
    const rows = await read(text);
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => row.talk_sec)).toEqual(Array.from({ length: 12 }, (_, i) => 60 + i));
    expect(rows[3]).toMatchObject({ contact_id: '903', arrived_at: '2026-03-02T09:09:00+08:00', parts: 2 });
  });

  it('are no contacts of their own, where no id says whose they are', async () => {
    const text = legs(
      'Call Time,From,To,Status,Ringing,Talking',
      (i) =>
        `2026-03-02 09:${minute(i * 3)}:00,155500,Queue Sales,Answered,00:00:12,00:01:00\n,155500,Ann,Answered,00:00:02,00:01:00`,
    );
    await expect(read(text)).rejects.toThrow(/is empty/);
  });
});

describe('times of whole minutes', () => {
  const list = (seconds: string) =>
    legs(
      'Call ID,Queue,Start Time,Answer Time,End Time,Wait Time,Talk Time,Status',
      (i) =>
        `${i},A,2026/3/2 9:${minute(i)}${seconds},2026/3/2 9:${minute(i + 1)}${seconds},2026/3/2 9:${minute(i + 4)}${seconds},${i + 75},${i + 190},Answered`,
    );

  it('contradict no duration by less than a minute', async () => {
    const opened = await open(list(''));
    await rowsOf(opened);
    expect(opened.outcome().contradictions).toEqual([]);
  });

  it('are told of, where the waits are made from them', async () => {
    const without = (text: string) => text.replace('Wait Time', 'Remark');
    expect(notesOf(await open(without(list(''))))).toContain('have no seconds');
    expect(notesOf(await open(without(list(':07'))))).not.toContain('have no seconds');
    expect(notesOf(await open(list('')))).not.toContain('have no seconds');
  });

  it('may differ from a duration by nearly a minute, others by two seconds', () => {
    const [nine, later] = ['2026-10-01T09:00:00+08:00', '2026-10-01T09:01:00+08:00'];
    expect([119, 120].map((sec) => outlasts(sec, nine, later))).toEqual([false, true]);
    const odd = '2026-10-01T09:01:07+08:00';
    expect([69, 70].map((sec) => outlasts(sec, nine, odd))).toEqual([false, true]);
    expect(outlasts(500, nine, null)).toBe(false);
  });
});

describe('a contact that was passed on', () => {
  const list = (talk: number) =>
    legs(
      'Call ID,Queue,Start Time,Wait,Talk,Status',
      (i) =>
        `${i},A,2026-03-02 09:${minute(i)}:10,5,${i % 3 === 0 ? talk : 60},${i % 3 === 0 ? 'Transferred' : 'Answered'}`,
    );

  it('was answered, if somebody talked', async () => {
    const rows = await read(list(45));
    expect(new Set(rows.map((row) => row.outcome))).toEqual(new Set(['answered']));
    expect(rows.filter((row) => row.transferred === true)).toHaveLength(4);
  });

  it('left the queue, if nobody did', async () => {
    const rows = await read(list(0));
    expect(rows.filter((row) => row.outcome === 'transferred')).toHaveLength(4);
  });
});

describe('names and words', () => {
  it('with a unit of time hold no names', () => {
    const fields = (header: string) => aliasesOf(header, 'contacts').map(({ field }) => field);
    expect(fields('queue_seconds')).toEqual(['wait_sec']);
    expect(fields('Queue(s)')).toContain('queue');
    expect(fields('length_in_sec')).toContain('talk_sec');
  });

  it('of a queue that is only a dash are unknown; NA is a name', async () => {
    const text = legs(
      'Call ID,Queue,Start Time,Talk,Status',
      (i) => `${i},${['-', 'NA', '--'][i % 3]},2026-03-02 09:${minute(i)}:10,60,Answered`,
    );
    expect(new Set((await read(text)).map((row) => row.queue))).toEqual(new Set([null, 'NA']));
  });
});

describe('logs and replies of other systems', () => {
  it('tell callers who hang up in the menu from those who began before the log', async () => {
    const call = (i: number) =>
      i % 4 === 0
        ? `2026-03-02 09:${minute(i)}:20,7${i},挂机,,`
        : `2026-03-02 09:${minute(i)}:20,7${i},进入队列,售前,\n2026-03-02 09:${minute(i)}:30,7${i},坐席应答,售前,小美\n2026-03-02 09:${minute(i)}:50,7${i},通话结束,售前,小美`;
    const text = legs(
      '事件时间,呼叫ID,事件类型,技能组,坐席',
      (i) =>
        `2026-03-02 09:${minute(i)}:00,7${i},来电,,\n2026-03-02 09:${minute(i)}:01,7${i},进入IVR,,\n${call(i)}`,
    );
    const opened = await open(text);
    const rows = await rowsOf(opened);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ outcome: 'answered', wait_sec: 10, talk_sec: 20 });
    expect(opened.outcome().facts.map(({ en }) => en)).toEqual([
      'calls that ended before they entered a queue, not counted as offered: 3',
    ]);
  });

  it('reads the events of tasks and reservations', async () => {
    const text = legs(
      'EventDate,EventType,TaskSid,TaskQueueName,WorkerName',
      (i) =>
        `2026-03-02T09:${minute(i)}:00Z,task.created,WT${i},Sales,\n2026-03-02T09:${minute(i)}:00Z,task-queue.entered,WT${i},Sales,\n2026-03-02T09:${minute(i)}:09Z,reservation.timeout,WT${i},Sales,Zed\n` +
        (i % 3 === 0
          ? `2026-03-02T09:${minute(i)}:30Z,task.canceled,WT${i},Sales,`
          : `2026-03-02T09:${minute(i)}:15Z,reservation.accepted,WT${i},Sales,Ann\n2026-03-02T09:${minute(i)}:45Z,task.wrapup,WT${i},Sales,Ann\n2026-03-02T09:${minute(i)}:55Z,task.completed,WT${i},Sales,Ann`),
    );
    const rows = await read(text);
    expect(rows.filter((row) => row.outcome === 'abandoned')).toHaveLength(4);
    expect(rows.find((row) => row.outcome === 'answered')).toMatchObject({
      wait_sec: 15,
      talk_sec: 30,
      agent_id: 'Ann',
      ring_attempts: 1,
    });
  });

  it('finds the list of a reply under any name, if nothing of a row stands beside it', async () => {
    const records = Array.from({ length: 3 }, (_, i) => ({
      id: `c${i}`,
      queue: 'A',
      start_time: `2026-03-02T09:0${i}:00+08:00`,
      talk_time: 60,
      status: 'answered',
    }));
    const reply = JSON.stringify({ TraceRecords: records, TotalCount: 3 });
    expect(await read(sourceOf(reply, { name: 'calls.json' }))).toHaveLength(3);
  });
});

describe('the sessions of agents', () => {
  const sessions =
    '工号,姓名,签入时间,签出时间,在线时长\n1001,小美,2026-03-02 08:55:10,2026-03-02 18:03:22,09:08:12\n1002,小强,2026-03-02 09:02:44,,\n';

  it('are punches, from logging in to logging out', async () => {
    const rows = await read(sessions);
    expect(rows.map((row) => [row.agent_id, row.state, row.start_at])).toEqual([
      ['1001', 'punch', '2026-03-02T08:55:10+08:00'],
      ['1001', 'punch', '2026-03-02T18:03:22+08:00'],
      ['1002', 'punch', '2026-03-02T09:02:44+08:00'],
    ]);
  });

  it('in a report of what agents did are none', async () => {
    const report =
      'Date,Agent Name,Login Time,Logout Time,Not Ready Time,Calls Handled,Talk Time\n2026-03-02,Ann,2026-03-02 08:10:00,2026-03-02 18:10:00,00:30:00,40,02:00:00\n2026-03-02,Bob,2026-03-02 08:00:00,2026-03-02 17:00:00,00:20:00,35,02:10:00\n';
    expect((await open(report)).table.name).toBe('agent_summary');
  });
});

describe('a list without ids', () => {
  const rung = (i: number, answers: string) =>
    ['Ann', 'Bob', 'Cy']
      .map(
        (agent) =>
          `Incoming,1555000${minute(i)},${agent},2026-03-02 09:${minute(i)}:10,${agent === answers ? 'Answered,60' : 'Missed,0'}`,
      )
      .join('\n');
  const head = 'Direction,From,Agent,Start Time,Result,Duration';

  it('with a row for every phone that rang makes one contact of them, without the number as its id', async () => {
    const opened = await open(legs(head, (i) => rung(i, i % 3 === 0 ? 'nobody' : 'Bob')));
    const rows = await rowsOf(opened);
    expect(rows).toHaveLength(12);
    expect(rows.filter((row) => row.outcome === 'answered')).toHaveLength(8);
    expect(rows[1]).toMatchObject({ agent_id: 'Bob', talk_sec: 60, contact_id: null, parts: 3 });
    expect(notesOf(opened)).toContain('rows 2 and 3');
  });

  it('keeps the rows apart where several of one start were answered', async () => {
    const both = (i: number) => rung(i, 'Bob').replaceAll('Missed,0', 'Answered,60');
    expect(await read(legs(head, both))).toHaveLength(36);
  });
});
