import { describe, expect, it } from 'vitest';
import { headerWords } from '../../../src/intake/aliases/normalise.js';
import { titlePeriod } from '../../../src/intake/layout/title-period.js';
import { open, read, rowsOf } from '../source.js';

/** Header, a few rows; column → field that it must be taken for. */
const exports: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'a call list with 座席 and 接听状态',
    '唯一标识,客户号码,热线号码,队列,座席工号,呼叫类型,接听状态,来电时间,接听时间,挂机时间,排队时长,振铃时长,通话时长,整理时长\n' +
      '1,13800001111,4001,售前,2001,呼入,座席接听,2024-03-01 10:00:00,2024-03-01 10:00:12,2024-03-01 10:03:12,0:00:08,0:00:04,0:03:00,0:00:20\n' +
      '2,13800001112,4001,售前,,呼入,排队放弃,2024-03-01 10:01:00,,2024-03-01 10:01:40,0:00:40,0:00:00,0:00:00,0:00:00\n' +
      '3,13800001113,4001,,,呼入,系统应答,2024-03-01 10:02:00,,2024-03-01 10:02:20,0:00:00,0:00:00,0:00:00,0:00:00\n',
    {
      唯一标识: 'contact_id',
      客户号码: 'caller_id',
      热线号码: 'called_number',
      座席工号: 'agent_id',
      接听状态: 'outcome',
      挂机时间: 'ended_at',
      整理时长: 'acw_sec',
    },
  ],
  [
    'sessions with timestamps and how they were handled',
    'Contact Session ID,Contact Start Timestamp,Contact End Timestamp,Final Queue Name,Agent Name,ANI,Contact Handle Type,Queue Duration,Connected Duration\n1,2026-03-02T09:00:00.000Z,2026-03-02T09:02:10.000Z,Sales,Ann,+1555,Normal,00:00:10,00:02:00\n2,2026-03-02T09:10:00.000Z,2026-03-02T09:10:40.000Z,Sales,,+1556,Abandoned,00:00:40,00:00:00\n',
    {
      'Contact Start Timestamp': 'arrived_at',
      'Contact End Timestamp': 'ended_at',
      'Final Queue Name': 'queue',
      'Contact Handle Type': 'outcome',
      'Connected Duration': 'talk_sec',
    },
  ],
  [
    'times of a queue of FreeSWITCH',
    'uuid,cc_queue,cc_queue_joined_epoch,cc_queue_answered_epoch,cc_queue_terminated_epoch,cc_cause,cc_agent\nu1,support,1772409600,1772409620,1772409700,answered,ann\nu2,support,1772409660,,1772409690,cancel,\n',
    {
      cc_queue_joined_epoch: 'arrived_at',
      cc_queue_answered_epoch: 'answered_at',
      cc_queue_terminated_epoch: 'ended_at',
      cc_cause: 'outcome',
    },
  ],
  [
    'stamps of a PBX',
    'direction,caller_id_number,start_stamp,answer_stamp,end_stamp,billsec,status\ninbound,155,2026-03-02 09:00:00,,2026-03-02 09:01:39,0,missed\ninbound,156,2026-03-02 09:07:00,2026-03-02 09:07:09,2026-03-02 09:08:39,90,answered\n',
    {
      caller_id_number: 'caller_id',
      start_stamp: 'arrived_at',
      answer_stamp: 'answered_at',
      end_stamp: 'ended_at',
    },
  ],
  [
    'groups by day and hour, each named with what it is of',
    'Call group,Call - Date,Call - Hour,Inbound calls,Accepted calls,Abandoned in queue calls,Avg talk time (sec)\nSales,2026-03-02,8 AM,12,10,2,180\nSales,2026-03-02,9 AM,14,11,3,175\nSales,2026-03-02,2 PM,9,9,0,160\n',
    {
      'Call group': 'queue',
      'Call - Hour': 'interval_start',
      'Accepted calls': 'answered',
      'Abandoned in queue calls': 'abandoned',
    },
  ],
  [
    'contacts with the duration of each part',
    'Contact ID,Initiation timestamp,Queue,Agent,Queue duration,Agent interaction duration,Customer hold duration,After contact work duration\nc1,"Mar 2, 2026, 8:04:28 AM",Sales,Ann,00:00:10,00:02:00,00:00:05,00:00:20\nc2,"Mar 2, 2026, 8:05:28 PM",Sales,,00:00:40,,,\n',
    {
      'Initiation timestamp': 'arrived_at',
      'Agent interaction duration': 'talk_sec',
      'After contact work duration': 'acw_sec',
    },
  ],
  [
    'members of a queue, with seconds since 1970',
    'CC-Member-UUID,CC-Queue,CC-Member-CID-Number,CC-Member-Joined-Time,CC-Agent-Answered-Time,CC-Member-Leaving-Time,CC-Agent\n1,Sales,155501,1772438668,1772438680,1772438700,ann\n2,Sales,155502,1772438768,0,1772438800,\n',
    {
      'CC-Queue': 'queue',
      'CC-Member-Joined-Time': 'arrived_at',
      'CC-Agent-Answered-Time': 'answered_at',
      'CC-Member-Leaving-Time': 'ended_at',
      'CC-Agent': 'agent_id',
    },
  ],
  [
    'chats with 接入时间 beside 开始时间',
    '会话ID,技能组,接待坐席,开始时间,接入时间,结束时间\n1,售前,小美,2026-03-02 09:00:00,2026-03-02 09:00:20,2026-03-02 09:03:00\n2,售前,,2026-03-02 09:01:00,,2026-03-02 09:02:00\n',
    { 开始时间: 'arrived_at', 接入时间: 'answered_at', 接待坐席: 'agent_id' },
  ],
  [
    'a log of calls with how long each was, and queued',
    'call_date,phone_number,status,agent,campaign_id,length_in_sec,queue_seconds,uniqueid\n2026-03-02 09:00:00,155501,SALE,ann,Sales,130,12.00,1.1\n2026-03-02 09:01:00,155502,SALE,bob,Sales,90,8.00,1.2\n',
    { queue_seconds: 'wait_sec', length_in_sec: 'talk_sec', campaign_id: 'queue' },
  ],
  [
    'a call list with the unit in the name',
    '流水号,进线时间,主叫,队列名,是否接通,等待秒数,通话秒数,工号\n1,2024-03-01 08:00:01,138,A,是,12,130,1001\n2,2024-03-01 08:00:31,139,A,否,42,,\n',
    { 队列名: 'queue', 等待秒数: 'wait_sec', 通话秒数: 'talk_sec' },
  ],
  [
    'chats',
    '对话ID,来源渠道,开始时间,结束时间,接待客服,客服组,首次响应时间,对话时长\n1,网站,2024-03-01 10:00:00,2024-03-01 10:12:00,小美,售前,5,720\n2,微信,2024-03-01 10:03:00,2024-03-01 10:05:00,小美,售前,12,120\n',
    {
      来源渠道: 'channel',
      接待客服: 'agent_id',
      客服组: 'queue',
      首次响应时间: 'wait_sec',
      对话时长: 'talk_sec',
    },
  ],
  [
    'half hours with 次数',
    '时间,技能队列,呼入总次数,人工接通次数,呼损次数,15秒接通次数,平均事后整理时长(秒)\n2024-03-01 09:00,A,100,92,8,80,20\n2024-03-01 09:30,A,110,100,10,85,22\n',
    {
      技能队列: 'queue',
      呼入总次数: 'offered',
      人工接通次数: 'answered',
      呼损次数: 'abandoned',
      '15秒接通次数': 'answered_in_target',
      '平均事后整理时长(秒)': 'acw_avg_sec',
    },
  ],
  [
    'days with requests for an agent beside all calls',
    '统计日期,呼入总量,IVR呼入量,转人工量,人工接听量,平均排队时长\n2024-03-01,500,120,380,350,0:00:15\n2024-03-02,450,100,350,340,0:00:09\n',
    { 转人工量: 'offered', 人工接听量: 'answered' },
  ],
  [
    'English call lists with dates such as date_started',
    'call_id,date_started,date_connected,date_ended,direction,external_number,talk_duration,wait_duration\n1,2024-03-01 08:00:00,2024-03-01 08:00:15,2024-03-01 08:04:15,inbound,+1555,240,15\n2,2024-03-01 08:10:00,,2024-03-01 08:10:45,inbound,+1556,,45\n',
    {
      date_started: 'arrived_at',
      date_connected: 'answered_at',
      date_ended: 'ended_at',
      external_number: 'caller_id',
    },
  ],
];

describe('exports without a preset', () => {
  it.each(exports)('%s', async (_, text, wanted) => {
    const { findings } = await open(text);
    expect(findings.preset.name).toBe('auto');
    expect(findings.columns.map(({ header, field }) => [header, field])).toEqual(
      expect.arrayContaining(Object.entries(wanted)),
    );
  });

  it('words of outcomes tell calls that ended in the menu from those that were given up', async () => {
    const rows = await rowsOf(await open(exports[0][1]));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['answered', 'abandoned', 'ivr_completed']);
  });

  it('calls given up in the queue and while ringing are added', async () => {
    const text =
      '日期,转人工量,人工接听量,排队放弃量,振铃放弃量\n2024-03-01,380,350,20,10\n2024-03-02,350,340,6,4\n';
    expect(await rowsOf(await open(text))).toMatchObject([{ abandoned: 30 }, { abandoned: 10 }]);
    const english =
      'Date,Calls Offered,ACD Calls Handled,Calls Abandoned (Long),Calls Abandoned (Short)\n2024-03-01,40,36,3,1\n2024-03-02,50,49,1,0\n';
    expect(await rowsOf(await open(english))).toMatchObject([{ abandoned: 4, short_abandoned: 1 }, {}]);
  });

  it('talk time is what is left of the handle time', async () => {
    const text =
      'Call ID,Start Time,Result,Handle Time,Hold Time,ACW\n1,2024-03-01 08:00:00,Answered,200,20,30\n2,2024-03-01 08:09:00,Abandoned,,,\n';
    expect((await rowsOf(await open(text)))[0]).toMatchObject({ talk_sec: 150, hold_sec: 20, acw_sec: 30 });
  });

  it('dates of eight digits may begin with the month', async () => {
    const text =
      'date|period|queueID|offered|handled|abandoned\n03012024|0800|Q1|30|28|2\n03012024|0815|Q1|40|36|4\n03142024|0830|Q1|60|50|10\n';
    expect((await rowsOf(await open(text))).map((row) => row.interval_start)).toEqual([
      '2024-03-01T08:00+08:00',
      '2024-03-01T08:15+08:00',
      '2024-03-14T08:30+08:00',
    ]);
  });

  it('days of a report are neighbours, unless it has a row per month', async () => {
    const report = (dates: readonly string[]) =>
      `Date,Offered\n${dates.map((date) => `${date},5\n`).join('')}`;
    const days = await open(report(['8/5/2024', '8/6/2024', '8/7/2024', '8/8/2024', '8/9/2024']));
    expect(days.findings.dates?.order).toBe('mdy');
    const months = await open(report(['1/5/2024', '1/6/2024', '1/7/2024', '1/8/2024', '1/9/2024']));
    expect(months.findings.dates?.order).toBe('dmy');
  });
});

describe('rows that tell of agents only', () => {
  it('with planned activities are a roster, no calls that somebody answered', async () => {
    const opened = await open(
      'Agent Name,Date,Activity,Start Time,End Time\nAnn,2024-03-14,Phone,08:00,10:00\nAnn,2024-03-14,Break,10:00,10:15\n',
    );
    expect(opened.table.name).toBe('roster');
  });

  it('with a kind of operation and two times are states', async () => {
    const opened = await open(
      'id,agent_id,call_id,begin_time,end_time,op_type\n1,7,,2015-02-08 09:00:28,2015-02-08 09:01:02,1\n2,7,,2015-02-08 09:01:02,2015-02-08 09:26:13,12\n',
    );
    expect(opened.table.name).toBe('activity');
  });

  it('with a kind of operation are states, also where each has a number of a call', async () => {
    const rows = [0, 1, 2].map((n) => `${n},a1,c${n},2015-02-08 09:0${n}:28,2015-02-08 09:0${n}:50,4`);
    const opened = await open(['id,agent_id,call_id,begin_time,end_time,op_type', ...rows, ''].join('\n'));
    expect(opened.table.name).toBe('activity');
  });

  it('without a header, with a yes or no in each row, are no call list', async () => {
    const rows = [1, 2, 3].map((n) => `7/25/25 12:00 AM,8/25/25 12:00 AM,TRUE,Agent ${n},0${n}:40:34.625`);
    await expect(open(`${rows.join('\n')}\n`)).rejects.toThrow('do not look like single contacts');
  });
});

describe('summaries of agents', () => {
  it('are found by counts and times; totals are no agents; the period is in the title', async () => {
    const text =
      '坐席绩效报表\n统计时间：2024-03-01 至 2024-03-31\n工号,姓名,签入时长,示忙时长,接听量,通话时长,话后处理时长\n1001,张三,160:00:00,20:00:00,1800,90:00:00,10:00:00\n1002,李四,150:10:00,18:00:00,1700,88:00:00,9:00:00\n合计,,310:10:00,38:00:00,3500,178:00:00,19:00:00\n';
    const opened = await open(text);
    expect(opened.table.name).toBe('agent_summary');
    const rows = await rowsOf(opened);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      period_start: '2024-03-01T00:00:00+08:00',
      period_end: '2024-04-01T00:00:00+08:00',
      handled: 1800,
      talk_sec: 324_000,
      acw_sec: 36_000,
    });
  });

  it('go before a report by interval', async () => {
    const opened = await open(
      '日期,客服姓名,呼入量,接听量,通话总时长,在线时长,小休时长\n2024-03-01,王芳,80,76,3:10:00,7:30:00,0:40:00\n2024-03-02,王芳,70,69,3:00:00,7:20:00,0:44:00\n',
    );
    expect(opened.table.name).toBe('agent_summary');
    expect((await rowsOf(opened))[0]).toMatchObject({ agent_id: '王芳', offered: 80, handled: 76 });
  });
});

describe('reports without dates', () => {
  const numbered =
    'Index,Incoming Calls,Answered Calls,Abandoned Calls\n1,217,204,13\n2,200,182,18\n3,10,9,1\n';

  it('that are numbered are counted from the first date', async () => {
    await expect(open(numbered)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--first-date') },
    });
    const opened = await open(numbered, { firstDate: '2024-02-28' });
    expect((await rowsOf(opened)).map((row) => row.interval_start)).toEqual([
      '2024-02-28T00:00+08:00',
      '2024-02-29T00:00+08:00',
      '2024-03-01T00:00+08:00',
    ]);
    expect(opened.findings.notes.some(({ en }) => en.includes('from 2024-02-28 on'))).toBe(true);
  });

  const byQueue = '技能组,呼入量,接通量,放弃量\n售前,300,280,20\n售后,200,190,10\n合计,500,470,30\n';

  it('with a row per queue are of the period in the title, or of the date given', async () => {
    const titled = await open(
      `技能组话务报表\n统计时间：2024-03-01 00:00:00 至 2024-03-07 23:59:59\n${byQueue}`,
    );
    expect(await rowsOf(titled)).toMatchObject([
      { queue: '售前', interval_start: '2024-03-01T00:00+08:00', interval_minutes: 7 * 1440, offered: 300 },
      { queue: '售后' },
    ]);
    const given = await open(byQueue, { firstDate: '2024-03-01' });
    expect((await rowsOf(given))[0]).toMatchObject({
      interval_start: '2024-03-01T00:00+08:00',
      interval_minutes: 1440,
    });
    await expect(open(byQueue)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--first-date') },
    });
  });

  const titles = [
    ['统计日期：2024年3月1日', '2024-03-01', '2024-03-02'],
    ['2024-03-01 00:00:00 ~ 2024-03-02 00:00:00', '2024-03-01', '2024-03-02'],
    ['Period: 2024/03/01 - 2024/03/31', '2024-03-01', '2024-04-01'],
    ['导出时间：2024-03-02 09:00:00', null, null],
    ['2024-03-05 至 2024-03-01', null, null],
  ] as const;
  it.each(titles)('the title %s', (text, from, until) => {
    const period = titlePeriod([{ row: 1, cells: [text] }]);
    expect([period?.from ?? null, period?.until ?? null]).toEqual([from, until]);
  });
});

describe('lists of a punch clock', () => {
  const perPunch =
    '姓名,部门,工号,日期,考勤时间,打卡时间,打卡结果\n张三,一组,1001,24-03-01 星期五,2024-03-01 08:30,2024-03-01 08:25,正常\n李四,一组,1002,24-03-01 星期五,2024-03-01 08:30,2024-03-01 08:41,补卡审批通过\n李四,一组,1002,24-03-01 星期五,2024-03-01 17:30,,缺卡\n';
  const perDay =
    '时间,姓名,账号,最早,最晚,打卡次数(次)\n2024/03/01 星期五,张三,zs,08:25,17:33,2\n2024/03/02 星期六,李四,ls,22:00,次日06:05,2\n';
  const english =
    'Employee,Employee ID,Date,Clock In,Clock Out\nAnn,7,3/14/2024,8:01 AM,5:02 PM\nBob,8,3/14/2024,10:00 PM,6:03 AM\n';

  it('with a row per punch', async () => {
    const opened = await open(perPunch);
    expect(opened.table.name).toBe('activity');
    expect(await rowsOf(opened)).toMatchObject([
      { agent_id: '1001', state: 'punch', start_at: '2024-03-01T08:25:00+08:00', amended: false },
      { agent_id: '1002', start_at: '2024-03-01T08:41:00+08:00', amended: true },
    ]);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'no punch' }, count: 1 }]);
  });

  it('with a row per person and day, also past midnight', async () => {
    const times = async (text: string) => (await rowsOf(await open(text))).map((row) => row.start_at);
    expect(await times(perDay)).toEqual([
      '2024-03-01T08:25:00+08:00',
      '2024-03-01T17:33:00+08:00',
      '2024-03-02T22:00:00+08:00',
      '2024-03-03T06:05:00+08:00',
    ]);
    expect((await times(english)).slice(2)).toEqual([
      '2024-03-14T22:00:00+08:00',
      '2024-03-15T06:03:00+08:00',
    ]);
  });

  it('a cell that is no punch is named', async () => {
    await expect(
      open(perDay.replace('08:25', 'early'), { maxRejects: 1 }).then(rowsOf),
    ).rejects.toMatchObject({ place: { value: 'early' } });
  });
});

describe('words that mean the same', () => {
  it.each([
    ['座席接起次数', '坐席接听量'],
    ['呼入总次数', '呼入量'],
    ['挂机时间', '挂断时间'],
    ['通话秒数', '通话时长'],
    ['通话时长秒', '通话时长'],
    ['接通率', '接通率'],
    ['工号', '工号'],
  ])('%s is looked up as %s', (header, key) => {
    expect(headerWords(header).key).toBe(key);
  });
});

describe('the time until the first response', () => {
  const list = (head: string) =>
    `会话编号,技能组,渠道,进线时间,会话状态,${head}\n1,Q,在线,2026-03-02 12:22:17,已接通,24,29\n`;

  it('is a field of its own beside the wait, and the wait where there is no other', async () => {
    const [both] = await read(list('排队时长,首次响应时长'));
    expect(both).toMatchObject({ wait_sec: 24, first_response_sec: 29 });
    const [minutes] = await read(list('排队时长,首次响应时长(分钟)'));
    expect(minutes).toMatchObject({ wait_sec: 24, first_response_sec: 1740 });
    const [alone] = await read(list('消息数,首次响应时长'));
    expect(alone).toMatchObject({ wait_sec: 29 });
    expect(alone).not.toHaveProperty('first_response_sec');
  });
});
