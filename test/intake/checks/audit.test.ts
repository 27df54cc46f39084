import { describe, expect, it } from 'vitest';
import { type Audit, createAudit } from '../../../src/intake/audit/audit.js';
import { metricOf } from '../../../src/intake/audit/metrics.js';
import { open, rowsOf } from '../source.js';

async function audited(text: string): Promise<Audit> {
  let audit: Audit | null = null;
  const opened = await open(text, { watch: (row, raw) => audit?.see(row, raw) });
  const { columns } = opened.findings;
  audit = createAudit({
    table: opened.table.name,
    columns,
    time: opened.table.name === 'contacts' ? 'arrived_at' : 'interval_start',
    durations: columns.flatMap(({ header, type }, index) => (type === 'h:mm:ss' ? [{ header, index }] : [])),
  });
  await rowsOf(opened);
  return audit;
}

const found = (audit: Audit) => audit.contradictions().map(({ id, count, rows }) => ({ id, count, rows }));

const calls = 'Call ID,Queue,Arrived,Answered,Ended,Result,Wait,Talk';
const half = 'Interval Start,Queue,Offered,Answered,Abandoned';

describe('contacts', () => {
  it('finds what cannot be, with the numbers of the rows', async () => {
    const audit = await audited(`${calls}
1,a,2026-10-01 09:00:00,2026-10-01 09:00:10,2026-10-01 09:03:10,answered,10,180
2,a,2026-10-01 09:01:00,2026-10-01 09:01:10,2026-10-01 09:02:10,answered,70,180
3,a,2026-10-01 09:02:00,,2026-10-01 09:02:30,abandoned,30,5
4,a,2026-10-01 09:03:00,2026-10-01 09:03:10,2026-10-02 09:03:10,answered,10,86400
4,a,2026-10-01 09:03:00,2026-10-01 09:03:10,2026-10-02 09:03:10,answered,10,0
`);
    expect(found(audit)).toEqual([
      { id: 'impossible-duration', count: 1, rows: [5] },
      { id: 'talk-beyond-call', count: 1, rows: [3] },
      { id: 'wait-beyond-answer', count: 1, rows: [3] },
      { id: 'talk-without-answer', count: 1, rows: [4] },
      { id: 'answered-without-talk', count: 1, rows: [6] },
      { id: 'duplicate', count: 1, rows: [6] },
    ]);
    expect(audit.order()).toEqual({ order: 'rising', breaks: null });
  });

  it('believes a short call on a clock without seconds', async () => {
    const minutes = (end: string) => `1,a,2026-10-01 09:00,2026-10-01 09:01,2026-10-01 ${end},answered,60,0`;
    expect(found(await audited(`${calls}\n${minutes('09:01')}\n`))).toEqual([]);
    expect(found(await audited(`${calls}\n${minutes('09:04')}\n`))).toMatchObject([
      { id: 'answered-without-talk' },
    ]);
  });

  it('tells newest first from no order at all', async () => {
    const row = (minute: string) => `1,a,2026-10-01 ${minute}:00,,,answered,1,10`;
    const falling = await audited([calls, row('09:03'), row('09:02'), row('09:01'), ''].join('\n'));
    expect(falling.order()).toEqual({ order: 'falling', breaks: null });
    const mixed = await audited(
      [calls, row('09:01'), row('09:02'), row('08:59'), row('09:05'), ''].join('\n'),
    );
    expect(mixed.order()).toMatchObject({ order: 'mixed', breaks: { count: 1, row: 4 } });
  });
});

describe('means beside the sums that they are of', () => {
  const report = (means: readonly number[], head = 'Talk Time,Avg Talk Time') =>
    audited(
      `${half},${head}\n${means
        .map(
          (mean, i) => `2026-10-01 ${String(9 + i).padStart(2, '0')}:00,a,12,10,2,${1000 + 100 * i},${mean}`,
        )
        .join('\n')}\n`,
    );

  it('tells the rows that differ', async () => {
    const audit = await report([100, 110, 120, 150, 140, 150, 160, 170]);
    expect(audit.contradictions()).toMatchObject([
      { id: 'mean-column', count: 1, rows: [5], example: { en: '150 s ≠ 130 s', zh: '150秒 ≠ 130秒' } },
    ]);
  });

  it('may be of another count, and is no contradiction where most rows say so', async () => {
    expect(found(await report([83, 92, 100, 108, 117, 125, 133, 142]))).toEqual([]);
    expect(found(await report([40, 50, 60, 70, 80, 90, 100, 110]))).toEqual([]);
  });
});

describe('shares side by side', () => {
  const report = (last: string) =>
    audited(
      `${half},咨询占比,投诉占比\n${Array.from({ length: 6 }, (_, i) => `2026-10-01 ${10 + i}:00,a,12,10,2,60%,${i === 3 ? last : '40%'}`).join('\n')}\n`,
    );

  it('are the whole, or the row is told of', async () => {
    expect(found(await report('40%'))).toEqual([]);
    expect(found(await report('55%'))).toEqual([{ id: 'sum-of-shares', count: 1, rows: [5] }]);
  });
});

describe('rates beside the counts', () => {
  it('takes the definition that fits best, and shows the rows that differ', async () => {
    const audit = await audited(`${half},Answered in target,SL %
2026-10-01 09:00,a,100,80,20,60,75.0%
2026-10-01 09:30,a,90,60,30,30,50.0%
2026-10-01 10:00,a,80,50,30,20,40.0%
2026-10-01 10:30,a,80,50,30,20,25.0%
`);
    expect(audit.rates()).toMatchObject([
      {
        column: 'SL %',
        metric: 'service-level',
        definition: { en: 'Answered in target / Answered' },
        agrees: 3,
        compared: 4,
      },
    ]);
    expect(found(audit)).toEqual([{ id: 'service-level-column', count: 1, rows: [5] }]);
  });

  it('compares to the digits that are printed, cut off or rounded', async () => {
    const audit = await audited(`${half},Answer rate
2026-10-01 09:00,a,3,2,1,66.66%
2026-10-01 09:30,a,3,2,1,66.67%
2026-10-01 10:00,a,3,2,1,67%
2026-10-01 10:30,a,3,2,1,66%
`);
    expect(found(audit)).toEqual([]);
  });

  it('reads percentages without their sign, and shares', async () => {
    for (const [a, b] of [
      ['66.67', '50'],
      ['0.6667', '0.5'],
    ]) {
      const audit = await audited(
        `${half},Answer rate\n2026-10-01 09:00,a,3,2,1,${a}\n2026-10-01 09:30,a,4,2,2,${b}\n`,
      );
      expect(audit.rates()).toMatchObject([{ agrees: 2, compared: 2 }]);
    }
  });

  it('says when no definition fits', async () => {
    const audit = await audited(
      `${half},Answer rate\n2026-10-01 09:00,a,3,2,1,12%\n2026-10-01 09:30,a,4,2,2,13%\n`,
    );
    expect(audit.rates()).toMatchObject([{ definition: null, agrees: 0, compared: 2 }]);
    expect(found(audit)).toEqual([{ id: 'answer-rate-column', count: 2, rows: [2, 3] }]);
  });

  it('makes a rate of the counts that stand beside it, and says nothing where there is no such count', async () => {
    const audit = await audited(`${half},20秒接通量,20秒接通率,30秒接通量,30秒接通率,10秒接通率
2026-10-01 09:00,a,100,80,20,60,60.00%,70,70.00%,41.00%
2026-10-01 09:30,a,90,60,30,30,33.33%,45,50.00%,12.00%
`);
    expect(audit.rates().map(({ column, definition, agrees }) => [column, definition?.en, agrees])).toEqual([
      ['20秒接通率', '20秒接通量 / Offered', 2],
      ['30秒接通率', '30秒接通量 / Offered', 2],
    ]);
  });

  it('knows the four service levels of a Cisco report (ICMI numbers 2, 4, 1 and 3)', async () => {
    const names =
      'Only Handled,With No Abandoned Calls,With Abandoned Calls Counted Positively,With Abandoned Calls Counted Negatively';
    const audit = await audited(`${half},Answered in target,Abandoned in target,${names}
2026-10-01 09:00,a,50,45,5,40,2,88.89%,83.33%,84.00%,80.00%
2026-10-01 09:30,a,100,80,20,60,10,75.00%,66.67%,70.00%,60.00%
`);
    expect(audit.rates().map(({ agrees, compared }) => [agrees, compared])).toEqual(Array(4).fill([2, 2]));
    expect(found(audit)).toEqual([]);
  });

  it('leaves counts and promises alone, whatever is in their names', async () => {
    const audit =
      await audited(`${half},Service Level (sec),Calls Handled < Service Level,Service Level Target
2026-10-01 09:00,a,50,45,5,20,40,20
2026-10-01 09:30,a,100,80,20,20,60,20
`);
    expect(audit.rates()).toEqual([]);
    expect(found(audit)).toEqual([]);
  });

  it('makes the rate of calls that were made of no calls that came in', async () => {
    const audit = await audited(`${half},Outbound.AnswerRate,Outbound.Dialed
2026-10-01 09:00,a,3,2,1,0.80,10
2026-10-01 09:30,a,4,2,2,0.90,20
`);
    expect([audit.rates(), found(audit)]).toEqual([[], []]);
  });

  it('proves nothing from a formula that the name does not mean', async () => {
    const audit = await audited(`${half},Service level 20
2026-10-01 09:00,a,10,8,2,80%
2026-10-01 09:30,a,10,7,3,70%
2026-10-01 10:00,a,10,9,1,60%
`);
    expect([audit.rates(), found(audit)]).toEqual([[], []]);
  });

  it('takes numbers that lost their last zeros to the digits of the others, and one digit alone for too few', async () => {
    const rows = (rates: readonly string[]) =>
      rates.map((rate, i) => `2026-10-01 0${i}:00,a,100,83,17,${rate}\n`).join('');
    const fine = await audited(`${half},Answer rate\n${rows(['0.83', '0.8', '0.83'])}`);
    expect(found(fine)).toEqual([{ id: 'answer-rate-column', count: 1, rows: [3] }]);
    const coarse = await audited(`${half},Answer rate\n${rows(['0.5', '0.5', '0.5'])}`);
    expect([coarse.rates(), found(coarse)]).toEqual([[], []]);
  });

  it('takes percentages below 1 for what they are where the counts say so', async () => {
    const audit = await audited(`${half},Abandonment rate
2026-10-01 09:00,a,1000,995,5,0.5
2026-10-01 09:30,a,1000,996,4,0.4
`);
    expect(audit.rates()).toMatchObject([{ agrees: 2, compared: 2 }]);
  });

  it.each([
    ['Service Level (20 Seconds)', 'service-level'],
    ['20秒接通率', 'service-level'],
    ['服务水平', 'service-level'],
    ['Answer Rate', 'answer-rate'],
    ['接通率', 'answer-rate'],
    ['Abandonment Rate', 'abandonment-rate'],
    ['放弃率', 'abandonment-rate'],
    ['Queue', undefined],
    ['Answered', undefined],
  ])('%s is %s', (header, id) => {
    expect(metricOf(header)?.id).toBe(id);
  });
});

describe('shares side by side', () => {
  const shares = (header: string, rows: readonly string[]) =>
    audited(
      [`${half},${header}`, ...rows.map((row, i) => `2026-10-01 0${i}:00,a,10,8,2,${row}`), ''].join('\n'),
    );

  it.each([
    ['with their sign', ['80%,20%,5%', '80%,20%,5%']],
    ['as percentages', ['80,20,5', '80,20,5']],
    ['as shares', ['0.80,0.20,0.05', '0.80,0.20,0.05']],
  ])('that make more than the whole are told of, %s', async (_, rows) => {
    const audit = await shares('Answer %,Abandon %,Busy %', rows);
    expect(found(audit)).toEqual([{ id: 'sum-of-shares', count: 2, rows: [2, 3] }]);
  });

  it('that the counts make as they are have wholes of their own', async () => {
    const audit = await audited(`${half},Short abandons,Answer rate,Abandonment rate
2026-10-01 09:00,a,10,7,3,2,87.5%,30.0%
2026-10-01 09:30,a,20,14,6,4,87.5%,30.0%
`);
    expect(found(audit).filter(({ id }) => id === 'sum-of-shares')).toEqual([]);
  });

  it('that make less than the whole are told of where the others make it', async () => {
    const audit = await shares('Answer %,Abandon %', ['80%,20%', '80%,20%', '80%,15%']);
    expect(found(audit).filter(({ id }) => id === 'sum-of-shares')).toEqual([
      { id: 'sum-of-shares', count: 1, rows: [4] },
    ]);
  });
});

describe('means of durations', () => {
  it.each([
    ['AHT,Avg Talk,Avg Hold,Avg ACW', '280,200,20,60', '300,200,20,60'],
    ['Handle Time,Talk Time,Hold Time,ACW Time', '22400,16000,1600,4800', '20000,16000,1600,4800'],
    ['AHT (min),Avg Talk (min),Avg Hold (min),Avg ACW (min)', '4.67,3.33,0.33,1', '5.5,3.33,0.33,1'],
    [
      '平均处理时长,平均通话时长,平均保持时长,平均话后处理时长',
      '0:04:40,0:03:20,0:00:20,0:01:00',
      '0:05:40,0:03:20,0:00:20,0:01:00',
    ],
  ])('%s: handling is talk, hold and after-call work', async (names, right, wrong) => {
    const rows = (cells: readonly string[]) =>
      cells.map((cell, i) => `2026-10-01 0${i}:00,a,100,80,20,${cell}\n`).join('');
    expect(found(await audited(`${half},${names}\n${rows([right, right])}`))).toEqual([]);
    expect(found(await audited(`${half},${names}\n${rows([right, wrong])}`))).toEqual([
      { id: 'handle-is-sum', count: 1, rows: [3] },
    ]);
    expect(found(await audited(`${half},${names}\n${rows([wrong, wrong])}`))).toEqual([
      { id: 'handle-is-sum', count: 2, rows: [2, 3] },
    ]);
  });

  it.each([
    ['Max Wait,ASA', '30,45'],
    ['Longest Delay (min),ASA', '0.5,45'],
    ['最长等待时长,平均应答速度', '0:00:30,0:00:45'],
    ['Min Wait,ASA', '60,45'],
    ['Max Talk Time,Average Talk Time', '60,300'],
    ['Longest Abandon Delay,Avg Abandon Time', '20,31'],
  ])('%s: a mean is not beyond the longest or the shortest', async (names, cells) => {
    const audit = await audited(`${half},${names}
2026-10-01 09:00,a,100,80,20,${cells}
2026-10-01 09:30,a,100,80,20,45,45
`);
    expect(found(audit).filter(({ rows }) => rows.includes(2))).toEqual([
      { id: 'mean-beyond-extreme', count: 1, rows: [2] },
    ]);
  });
});

describe('intervals', () => {
  it('takes rows that a column of words tells apart for parts of a whole', async () => {
    const rows = (skills: readonly string[]) =>
      skills
        .map((skill) => `2026-10-01 09:00,a,3,2,1,${skill}\n2026-10-01 09:30,a,4,2,2,${skill}\n`)
        .join('');
    expect(found(await audited(`${half},Skill\n${rows(['billing', 'sales'])}`))).toEqual([]);
    expect(found(await audited(`${half},Wrap\n${rows(['20', '30'])}`)).map(({ id }) => id)).toEqual([
      'duplicate',
    ]);
  });

  it('finds durations that a spreadsheet has turned into parts of a day, and rows that stand there twice', async () => {
    const audit = await audited(`${half},Wrap
2026-10-01 09:00,a,3,2,1,0:00:20
2026-10-01 09:30,a,4,2,2,0:00:30
2026-10-01 09:30,a,4,2,2,1.16E-05
2026-10-01 10:00,a,4,5,2,0.00142361
`);
    expect(found(audit)).toEqual([
      { id: 'part-above-offered', count: 1, rows: [5] },
      { id: 'duplicate', count: 1, rows: [4] },
      { id: 'damaged-duration', count: 2, rows: [4, 5] },
    ]);
    expect(audit.contradictions().at(-1)?.example.en).toBe('1.16E-05 = 0:00:01');
  });
});

describe('rates', () => {
  it('with a decimal comma and a blank before the sign are no hundreds of percent', async () => {
    const audit = await audited(
      'Datum;Angeboten;Angenommen;Verloren;Answer Rate\n02.03.2026;18;9;9;50,0 %\n03.03.2026;40;39;1;97,5 %\n',
    );
    expect(found(audit)).toEqual([]);
    expect(audit.rates()).toMatchObject([{ column: 'Answer Rate', agrees: 2, compared: 2 }]);
  });

  it('are none where a column holds whole numbers and its name no word for a rate', async () => {
    const rows = [
      [18, 9],
      [40, 39],
      [37, 24],
    ].map(([all, within], i) => `2026-03-0${i + 2},a,${all},${all},0,${within}\n`);
    expect(found(await audited(`${half},In SL\n${rows.join('')}`))).toEqual([]);
    expect(found(await audited(`${half},Answer Rate\n${rows.join('')}`)).length).toBe(1);
  });
});

describe('tables about agents', () => {
  it('states end after they begin, one at a time, and last as long as they say', async () => {
    const audit = await audited(`Agent,State,Start Time,End Time,Duration
Ann,Ready,2026-03-02 09:00:00,2026-03-02 09:30:00,00:30:00
Ann,On Call,2026-03-02 09:30:00,2026-03-02 10:00:00,00:30:00
Ann,Break,2026-03-02 09:50:00,2026-03-02 10:15:00,00:25:00
Ann,Ready,2026-03-02 10:15:00,2026-03-02 12:00:00,01:00:00
Ann,Lunch,2026-03-02 12:00:00,2026-03-02 11:00:00,01:00:00
Bob,Ready,2026-03-02 09:10:00,2026-03-02 09:30:00,00:20:00
Bob,Ready,2026-03-02 09:10:00,2026-03-02 09:30:00,00:20:00
`);
    expect(found(audit)).toEqual([
      { id: 'duplicate', count: 1, rows: [8] },
      { id: 'length-of-state', count: 1, rows: [5] },
      { id: 'overlap', count: 1, rows: [4] },
    ]);
  });

  it('nobody has two shifts at the same time; a break lies within one', async () => {
    const audit = await audited(`工号,姓名,日期,班次,上班时间,下班时间
1001,王,2026-03-02,早班,09:00,18:00
1001,王,2026-03-02,晚班,17:00,23:00
1002,李,2026-03-02,夜班,22:00,06:00
1002,李,2026-03-03,早班,09:00,18:00
1002,李,2026-03-03,早班,09:00,18:00
`);
    expect(found(audit)).toEqual([
      { id: 'duplicate', count: 1, rows: [6] },
      { id: 'overlap', count: 1, rows: [3] },
    ]);
  });

  it('nobody is logged in for longer than there are hours, or talks for longer', async () => {
    const audit = await audited(`Agent,Date,Logged In,On Queue,Off Queue,Talk Time
Ann,2026-03-02,08:00:00,07:00:00,01:00:00,05:00:00
Ann,2026-03-03,30:00:00,07:00:00,23:00:00,05:00:00
Bob,2026-03-02,08:00:00,07:00:00,01:00:00,09:00:00
`);
    expect(found(audit)).toEqual([
      { id: 'worked-beyond-login', count: 1, rows: [4] },
      { id: 'login-beyond-period', count: 1, rows: [3] },
    ]);
    const month =
      'Agent,Date,Logged In,On Queue\nAnn,2026-03-01,130:00:00,100:00:00\nBob,2026-03-01,140:00:00,100:00:00\n';
    expect(found(await audited(month))).toEqual([]);
    const days =
      'Agent,Interval Start,Interval End,Logged In,On Queue\nAnn,2026-03-02 00:00,2026-03-03 00:00,30:00:00,5:00:00\n';
    expect(found(await audited(days))).toEqual([{ id: 'login-beyond-period', count: 1, rows: [2] }]);
  });
});
