import { describe, expect, it } from 'vitest';
import { composedField, composedSummaryField } from '../../../src/intake/aliases/composed.js';
import { headerWords } from '../../../src/intake/aliases/normalise.js';
import { inTargetSec } from '../../../src/intake/recognise/columns/in-target.js';
import { open, read, rowsOf } from '../source.js';

const fieldOf = (header: string) => composedField(headerWords(header).key);

describe('names of figures that stand in no list', () => {
  it.each([
    ['队列呼入数', 'offered'],
    ['呼叫总量', 'offered'],
    ['会话量', 'offered'],
    ['技能组接听次数', 'answered'],
    ['接起数', 'answered'],
    ['接待量', 'answered'],
    ['队列放弃数', 'abandoned'],
    ['未接数', 'abandoned'],
    ['平均通话(秒)', 'talk_avg_sec'],
    ['平均整理时长', 'acw_avg_sec'],
    ['平均案头时长(s)', 'acw_avg_sec'],
    ['话后处理时长', 'acw_sec'],
    ['事后处理时长', 'acw_sec'],
    ['整理总时长', 'acw_sec'],
    ['接通时长', 'talk_sec'],
    ['平均等待(秒)', 'answer_wait_avg_sec'],
  ])('%s is %s by its parts', (header, field) => expect(fieldOf(header)).toBe(field));

  it.each([
    '外呼接通量',
    '呼出量',
    'IVR呼入量',
    '振铃放弃量',
    '排队放弃量',
    '20秒接通量',
    '接通率',
    '最大排队时长',
    '等待总时长',
    '坐席',
    '来电',
    '呼叫',
    '弃呼',
  ])('%s is none of them', (header) => expect(fieldOf(header)).toBeUndefined());

  it.each([
    ['置忙总时长', 'off_queue_sec'],
    ['空闲总时长', 'idle_sec'],
    ['登录总时长', 'logged_in_sec'],
    ['整理态时长', 'acw_sec'],
    ['来电接听数', 'handled'],
    ['平均通话时长', undefined],
  ])('%s is %s in a summary of agents', (header, field) =>
    expect(composedSummaryField(headerWords(header).key)).toBe(field),
  );

  it('are read as a report of intervals, and not as a list of contacts', async () => {
    const text = '日期;小时;进线;接起;弃呼;AHT\n2026.10.01;8点;52;50;2;230.4\n2026.10.01;9点;40;37;3;201.0\n';
    const opened = await open(text);
    expect(opened.table.name).toBe('intervals');
    expect((await read(text))[0]).toMatchObject({ offered: 52, answered: 50, abandoned: 2 });
  });

  it('after-call work in total counts beside talk', async () => {
    const rows = '2026-10-01 08:00,42,40,2,8440,1400\n2026-10-01 08:30,52,51,1,14586,561\n';
    const [first] = await read(`时间,呼入量,接通量,放弃量,通话时长,话后处理时长\n${rows}`);
    expect(first).toMatchObject({ talk_sec: 8440, acw_sec: 1400 });
  });
});

describe('names that begin as a count does', () => {
  it('are no groups of it', async () => {
    const text =
      '来电时间,来电号码,呼叫方向,呼叫类别,会话编码,会话渠道,坐席,通话时长\n2026-10-01 08:00:00,13800000000,呼入,a,1,b,1001,60\n2026-10-01 08:10:00,13800000001,呼入,a,2,b,1002,70\n';
    expect((await open(text)).table.name).toBe('contacts');
    expect((await read(text)).length).toBe(2);
  });
});

describe('a report with one average and counts of unknown names', () => {
  it('is no list of contacts', async () => {
    const text = 'Day,Time,Came,Taken,Gone,AHT\n2026-03-02,08:00,5,4,1,230\n2026-03-02,08:30,6,5,1,230\n';
    await expect(open(text)).rejects.toThrow(/count the contacts|whether a contact was answered/);
  });
});

describe('names with more than the name in them', () => {
  it.each([
    ['呼入量（通）', '呼入量'],
    ['接通量\n(次)', '接通量'],
    ['Calls Offered (#)', 'callsoffered'],
    ['TALK TIME average', 'avgtalktime'],
    ['Average Talk Time', 'avgtalktime'],
    ['average', 'avg'],
  ])('%j is looked up as %s', (header, key) => expect(headerWords(header).key).toBe(key));

  it('an in-target count may name the service level', () => {
    expect(inTargetSec('Answered within SL (20s)')).toBe(20);
    expect(inTargetSec('Answered (2)')).toBeNull();
  });
});

describe('columns of databases and of other vendors', () => {
  const first = async (text: string) => (await read(text))[0];

  it('names of the tables of Avaya CMS', async () => {
    const head =
      'row_date,starttime,split,callsoffered,acdcalls,abncalls,acceptable,acdtime,acwtime,anstime,holdtime';
    const text = `${head}\n2026-10-01,830,12,20,18,2,15,3600,400,200,50\n2026-10-01,900,12,10,10,0,9,2000,200,90,0\n`;
    expect(await first(text)).toMatchObject({
      queue: '12',
      interval_start: '2026-10-01T08:30+08:00',
      offered: 20,
      answered: 18,
      abandoned: 2,
      answered_in_target: 15,
      answer_wait_sec: 200,
      talk_sec: 3600,
      acw_sec: 400,
      hold_sec: 50,
    });
  });

  it('date, half hour and averages named at the end', async () => {
    const head =
      'DATE,HALF HOUR,SKILL,CALLS count,CALLS ABANDONED,TALK TIME average,AFTER CALL WORK TIME average';
    const text = `${head}\n2026/10/01,08:30,Sales,20,2,00:03:00,00:00:30\n2026/10/01,09:00,Sales,10,1,00:03:10,00:00:20\n`;
    expect(await first(text)).toMatchObject({
      offered: 20,
      answered: 18,
      abandoned: 2,
      talk_sec: 3240,
      acw_sec: 540,
    });
  });

  it('start date and start time, inbound and abandons', async () => {
    const text =
      'Start Date,Start Time,Skill Name,Inbound,Handled,Abandons\n10/13/2026,8:30 AM,Sales,20,18,2\n10/13/2026,9:00 AM,Sales,9,9,0\n';
    expect(await first(text)).toMatchObject({
      interval_start: '2026-10-13T08:30+08:00',
      offered: 20,
      answered: 18,
      abandoned: 2,
    });
  });

  it('the end of the interval beside its date', async () => {
    const text =
      'Date,Interval Ending,NCO,NCH\n01-Oct-26,08:30,5,4\n01-Oct-26,09:00,6,6\n01-Oct-26,09:30,6,6\n';
    expect((await read(text)).map((row) => row.interval_start)).toEqual([
      '2026-10-01T08:00+08:00',
      '2026-10-01T08:30+08:00',
      '2026-10-01T09:00+08:00',
    ]);
  });

  it('a count of holds is no time on hold', async () => {
    const head = 'Interval Start,Queue Name,Offer,Answer,Abandon,Total Talk,Total Hold,Total ACW,Hold';
    const text = `${head}\n2026-10-01T08:30:00Z,A,20,18,2,3600000,90000,400000,7\n2026-10-01T09:00:00Z,A,9,9,0,1800000,40000,200000,3\n`;
    const row = await first(text);
    expect(row).toMatchObject({ offered: 20, answered: 18, abandoned: 2 });
    expect([90, 90_000]).toContain(row.hold_sec);
  });
});

describe('a report that counts the offered only', () => {
  it('has the answered by its answer rate', async () => {
    const text =
      '日期,接通率,呼入量,平均处理时长\n2026-10-01,90%,1000,200\n2026-10-02,95.5%,1100,210\n2026-10-03,--,0,--\n';
    const opened = await open(text);
    const rows = await rowsOf(opened);
    expect(rows.map(({ answered, talk_sec: sec }) => [answered, sec])).toEqual([
      [900, 180_000],
      [1051, 220_710],
      [null, null],
    ]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      'answered is "接通率" times offered, rounded',
    );
  });

  it('but not by the rate within a waiting time, nor where the answered are counted', async () => {
    const within = '日期,20秒接通率,呼入量\n2026-10-01,90%,1000\n2026-10-02,95.5%,1100\n';
    expect((await read(within))[0].answered ?? null).toBeNull();
    const counted = '日期,接通率,呼入量,接通量\n2026-10-01,91%,1000,905\n2026-10-02,95.5%,1100,1050\n';
    expect((await read(counted))[0].answered).toBe(905);
  });
});
