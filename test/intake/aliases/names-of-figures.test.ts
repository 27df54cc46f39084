import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasesOf, type ExportTable } from '../../../src/intake/aliases/index.js';
import { headerWords } from '../../../src/intake/aliases/normalise.js';
import { peopleField } from '../../../src/intake/aliases/people.js';
import { directionOfWord, outcomeOfWord } from '../../../src/intake/aliases/words.js';
import { open, rowsOf } from '../source.js';

/** The first row of a file, and the name of its table. */
async function firstOf(text: string): Promise<Record<string, unknown>> {
  const opened = await open(text);
  const [row] = await rowsOf(opened);
  return { table: opened.table.name, ...row };
}

/** Rows of different half hours: what stands before and behind the time. */
function halfHours(header: string, row: (time: string, n: number) => string): string {
  const times = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30'];
  return [header, ...times.map((time, i) => row(time, 20 + ((i * 7) % 11)))].join('\n');
}

describe('interval reports, by the names of their figures', () => {
  const figures = { offered: 20, answered: 18, abandoned: 2 };

  it.each([
    ['bare words', '日期;小时;进线;接起;弃呼', (t: string, n: number) => `2026-10-01;${t};${n};${n - 2};2`],
    [
      'bare words of calls',
      '时间,呼入,接通,弃呼',
      (t: string, n: number) => `2026-10-01 ${t},${n},${n - 2},2`,
    ],
    [
      'counts with a unit in brackets',
      '日期,时段,呼入量（通）,接通量(通),呼损量【个】',
      (t: string, n: number) => `2026-10-01,${t},${n},${n - 2},2`,
    ],
    [
      'a queue in the names',
      '统计时段,技能组,队列呼入数,队列接通数,队列放弃数',
      (t: string, n: number) => `2026-10-01 ${t},A,${n},${n - 2},2`,
    ],
    [
      'totals of calls',
      '日期,小时段,呼叫总量,接通总量,弃呼总量',
      (t: string, n: number) => `2026-10-01,${t},${n},${n - 2},2`,
    ],
    [
      'sessions',
      '统计日期,统计时段,会话量,接待量,放弃量',
      (t: string, n: number) => `2026-10-01,${t},${n},${n - 2},2`,
    ],
    [
      'names with count behind them',
      'DATE,HALF HOUR,SKILL,CALLS count,ANSWERED CALLS count,ABANDONED CALLS count',
      (t: string, n: number) => `2026/10/01,${t},A,${n},${n - 2},2`,
    ],
    [
      'the date as start date',
      'Start Date,Start Time,Skill Name,Inbound,Handled,Abandons',
      (t: string, n: number) => `10/15/2026,${t},A,${n},${n - 2},2`,
    ],
    [
      'names of a database',
      'row_date,starttime,split,callsoffered,acdcalls,abncalls',
      (t: string, n: number) => `2026-10-01,${Number(t.replace(':', ''))},12,${n},${n - 2},2`,
    ],
    [
      'names of a program',
      'interval,queueName,nOffered,nAnswered,nAbandon',
      (t: string, n: number) => `2026-10-01T${t}:00+08:00,A,${n},${n - 2},2`,
    ],
    [
      'bare verbs',
      'Interval Start,Queue Name,Offer,Answer,Answer %,Abandon',
      (t: string, n: number) => `2026-10-01 ${t},A,${n},${n - 2},0.9,2`,
    ],
    [
      'two names of each column, one under the other',
      '时间,技能组,呼入量,接通量,放弃量\nInterval,Skill,Offered,Answered,Abandoned',
      (t: string, n: number) => `2026-10-01 ${t},A,${n},${n - 2},2`,
    ],
  ])('%s', async (_, header, row) => {
    expect(await firstOf(halfHours(header, row))).toMatchObject({ table: 'intervals', ...figures });
  });

  it('after-call work that is a total counts in the handle time', async () => {
    for (const name of [
      '话后处理时长',
      '事后处理时长(秒)',
      '整理时长',
      '整理总时长',
      '话后总时长',
      'Wrap Up Time',
    ]) {
      const text = halfHours(
        `时间,呼入量,接通量,通话时长,${name}`,
        (time, n) => `2026-10-01 ${time},${n},${n - 2},${(n - 2) * 200 + (n % 5)},${(n - 2) * 30 + (n % 3)}`,
      );
      expect(await firstOf(text), name).toMatchObject({ talk_sec: 3600, acw_sec: 542 });
    }
  });

  it('averages named without the word for time, or with the word for the average behind', async () => {
    const zh = halfHours(
      '统计时间,呼入数,接听数,放弃数,平均等待(秒),平均通话(秒),平均整理(秒)',
      (time, n) => `2026-10-01 ${time},${n},${n - 2},2,12.0,200.0,30.0`,
    );
    expect(await firstOf(zh)).toMatchObject({ answer_wait_sec: 216, talk_sec: 3600, acw_sec: 540 });
    const en = halfHours(
      'DATE,HALF HOUR,CALLS count,CALLS ABANDONED,ANSWERED CALLS count,SPEED OF ANSWER average,TALK TIME average,AFTER CALL WORK TIME average',
      (time, n) => `2026-10-01,${time},${n},2,${n - 2},00:00:12,00:03:20,00:00:30`,
    );
    expect(await firstOf(en)).toMatchObject({ answer_wait_sec: 216, talk_sec: 3600, acw_sec: 540 });
  });

  it('a column that counts the calls on hold is no time on hold where the average is there', async () => {
    const text = halfHours(
      'Interval Start,Queue Name,Offer,Answer,Abandon,Avg Handle,Avg Talk,Avg Hold,Avg ACW,Hold',
      (time, n) => `2026-10-01 ${time},A,${n},${n - 2},2,235.5,200.5,5.0,30.0,${n - 4}`,
    );
    expect((await firstOf(text)).hold_sec).toBe(90);
  });

  it('a mean handle time beside counts of unknown names is not the talk time of a call', async () => {
    const text = halfHours('时间,甲,乙,丙,AHT', (time, n) => `2026-10-01 ${time},${n},${n - 2},2,230`);
    await expect(open(text)).rejects.toThrow();
  });
});

describe('interval reports with several figures of a kind', () => {
  it('From and To are times there, and no numbers of telephones', async () => {
    const text = halfHours(
      'Date,From,To,Queue,Offered,Answered,Abandoned',
      (time, n) => `2026-10-01,${time},${time.replace(/0$/, '9')},A,${n},${n - 2},2`,
    );
    expect(await firstOf(text)).toMatchObject({
      table: 'intervals',
      interval_start: '2026-10-01T08:00+08:00',
      offered: 20,
    });
  });

  it('talk is that of calls that came in', async () => {
    const text = halfHours(
      '时间,呼入量,接通量,放弃量,呼出量,总通话时长,呼入通话时长,呼出通话时长',
      (time, n) => `2026-10-01 ${time},${n},${n - 2},2,9,${n * 200 + 900},${n * 200},900`,
    );
    expect(await firstOf(text)).toMatchObject({ offered: 20, answered: 18, talk_sec: 4000 });
  });

  it.each(['Avg Talk (mm:ss)', 'Avg Talk (Fmt)'])(
    'a clock in the name of a duration is no word of it: %s',
    async (name) => {
      const text = halfHours(
        `Queue,30 Min,Entered,Accepted,Abandoned Waiting,${name},Avg Accept Time (ss)`,
        (time, n) => `A,2026-10-01 ${time},${n},${n - 2},2,03:40,12`,
      );
      expect(await firstOf(text)).toMatchObject({
        offered: 20,
        talk_sec: 220 * 18,
        answer_wait_sec: 12 * 18,
      });
    },
  );
});

describe('summaries of agents, by the names of their figures', () => {
  it.each([
    [
      'sums with the word for it inside, states with theirs',
      '日期,工号,姓名,登录总时长,置忙总时长,空闲总时长,整理总时长,通话总时长,来电接听数',
      '2026-10-01,1,王,8:00:00,0:20:00,3:00:00,0:10:00,4:00:00,80',
    ],
    [
      'times in states',
      '统计日期,工号,姓名,签入时长(分钟),示忙时长(分钟),空闲态时长(分钟),整理态时长(分钟),通话时长(分钟),呼入应答数',
      '20261001,1,王,480,20,180,10,240,80',
    ],
    [
      'inbound figures, and the day as interval',
      'Interval,Agent Name,Login Time,Unavailable Time,Available Time,ACW Time,Inbound Talk Time,Inbound Handled',
      '10/01/2026,1,8:00:00,0:20:00,3:00:00,0:10:00,4:00:00,80',
    ],
    [
      'names of a database',
      'row_date,logid,acdcalls,acdtime,acwtime,i_availtime,ti_auxtime,ti_stafftime',
      '2026-10-01,1,80,14400,600,10800,1200,28800',
    ],
  ])('%s', async (_, header, row) => {
    expect(await firstOf(`${header}\n${row}\n`)).toMatchObject({
      table: 'agent_summary',
      handled: 80,
      logged_in_sec: 28_800,
      off_queue_sec: 1200,
      idle_sec: 10_800,
      acw_sec: 600,
      talk_sec: 14_400,
    });
  });

  it('the day stands in a line above', async () => {
    const text =
      'Agent Group Summary Daily\nDate: 10/15/2026\nAgent Name,ACD Calls,ACD Time,AUX Time,Avail Time,Staffed Time\nAnn,80,4:00:00,0:20:00,3:00:00,8:00:00\nBob,80,4:00:00,0:20:00,3:00:00,8:00:00\n';
    expect((await firstOf(text)).period_start).toBe('2026-10-15T00:00:00+08:00');
    const either = text.replace('10/15', '10/11');
    expect((await firstOf(either)).period_start).toBeNull();
    const period = text.replace('10/15/2026', '10/15/2026 - 10/16/2026');
    expect((await firstOf(period)).period_start).toBeNull();
  });
});

describe('lists of contacts, by the names of their columns', () => {
  it.each([
    ['Interaction ID,Queue,Agent,Creation Time,Waiting Time,Talk Time,Outcome', 'Accepted'],
    [
      'Engagement ID,Queue Name,Agent Name,Engagement Start Time,Wait Duration,Handle Duration,Engagement Result',
      'Handled',
    ],
    ['Transaction ID,Queue,Agent,Start Time,Queue Wait Duration,Handling Duration,Outcome', 'Handled'],
    ['会话ID,技能组,接待坐席,会话创建时间,排队时长(秒),会话时长(秒),会话状态', '正常结束'],
    [
      '通话ID / Call ID,队列 / Queue,坐席 / Agent,开始时间 / Start time,等待 / Wait (s),通话 / Talk (s),结果 / Result',
      '接通',
    ],
    [
      'callId(通话标识),skillName(技能组名称),agentName(坐席姓名),beginTime(开始时间),waitTime(等待时长),talkTime(通话时长),callResult(呼叫结果)',
      '已接听',
    ],
    ['CALL_SHEET_ID,QUEUE_NAME,DISPOSAL_AGENT,OFFERING_TIME,QUEUE_TIME,CALL_TIME_LENGTH,STATUS', 'dealing'],
  ])('%s', async (header, answered) => {
    const rows = `1,A,Ann,2026-03-02 08:04:28,20,148,${answered}\n2,A,,2026-03-02 08:05:00,35,0,Abandoned\n`;
    expect(await firstOf(`${header}\n${rows}`)).toMatchObject({
      table: 'contacts',
      contact_id: '1',
      arrived_at: '2026-03-02T08:04:28+08:00',
      queue: 'A',
      agent_id: 'Ann',
      outcome: 'answered',
      talk_sec: 148,
      wait_sec: 20,
    });
  });

  it('the talk of the agent goes before that of the whole call, a filled column before an empty one', async () => {
    const text =
      'ID,队列名称,座席工号,座席姓名,呼入时间,座席接听时间,挂机时间,接听状态,通话时长,座席通话时长\n1,A,,Ann,2026-03-02 08:04:28,2026-03-02 08:05:00,2026-03-02 08:07:28,双方接听,180,148\n';
    expect(await firstOf(text)).toMatchObject({ agent_id: 'Ann', talk_sec: 148 });
  });

  it('words for what became of a contact', () => {
    const words = {
      Timeout: 'abandoned',
      弃呼: 'abandoned',
      'Callback requested': 'overflowed',
      Redirected: 'overflowed',
      'Transferred out': 'transferred',
      'Outside hours': 'failed',
      正忙: 'failed',
      转人工失败: 'failed',
      机器人接待: 'ivr_completed',
    };
    for (const [word, outcome] of Object.entries(words)) expect(outcomeOfWord(word), word).toBe(outcome);
    expect(directionOfWord('TERMINATING')).toBe('inbound');
    expect(directionOfWord('ORIGINATING')).toBe('outbound');
  });
});

describe('words for counted pieces', () => {
  const times = ['talk', 'hold', '等待时长', '通话时长', 'TALK TIME', 'AHT', '坐席', 'queue', 'date'];
  const pieces = [' (calls)', '（通）', '【次】', ' count'];

  it('never make a duration or anything else but a count', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...times),
        fc.constantFrom(...pieces),
        fc.constantFrom<ExportTable>('contacts', 'intervals'),
        (name, piece, table) => {
          expect(aliasesOf(name + piece, table)).toEqual([]);
          expect(peopleField(`TALK TIME${piece}`, 'agent_summary')).toBeUndefined();
        },
      ),
    );
  });

  it('leave units of time alone', () => {
    expect(headerWords('平均等待(秒)')).toEqual({ key: '平均等待时长', unit: 'seconds', isCount: false });
    expect(headerWords('呼入量（通）')).toEqual({ key: '呼入量', unit: null, isCount: true });
    for (const mean of ['Talk Time (AVG)', 'talk_time_avg', 'Average Talk Time', 'TALK TIME average'])
      expect(headerWords(mean).key, mean).toBe('avgtalktime');
    expect(headerWords('account')).toEqual({ key: 'account', unit: null, isCount: false });
    expect(headerWords('Avg Discount')).toEqual({ key: 'avgdiscount', unit: null, isCount: false });
  });
});
