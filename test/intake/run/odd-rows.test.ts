import { describe, expect, it } from 'vitest';
import { bothRoads } from '../both-roads.js';
import { open, rowsOf, sourceOf } from '../source.js';

const notesOf = async (text: string) => {
  const opened = await open(text);
  await rowsOf(opened);
  return opened.outcome().notes.map(({ en }) => en);
};

describe('rows that are longer or shorter than the header', () => {
  const text = `Call ID,Queue,Arrived,Result,Wait,Talk
1,a,2026-03-02 09:00:00,answered,10,30
2,a,2026-03-02 09:01:00,answered,10
3,a,2026-03-02 09:02:00,answered,10,30,extra
4,a,2026-03-02 09:03:00,answered,10,30,,
5,a,2026-03-02 09:04:00,answered,10,"30"
6,a,2026-03-02 09:05:00,answered
`;

  it('are counted, the first is named, and nothing is moved', async () => {
    expect(await notesOf(text)).toEqual([
      '1 row has more cells than the header (6), the first in row 4: what stands behind is left alone, and values may be one column off (a delimiter inside of a text?)',
      '2 rows have fewer cells than the header (6), the first in row 3: the missing ones are taken as empty',
    ]);
    const rows = await rowsOf(await open(text));
    expect(rows.map(({ talk_sec }) => talk_sec)).toEqual([30, null, 30, 30, 30, null]);
  });

  it('are counted alike by both ways of reading', async () => {
    const { rows, columns } = await bothRoads(sourceOf(text));
    expect(columns?.outcome).toEqual(rows.outcome);
  });

  it('are no matter where only commas trail', async () => {
    expect(await notesOf('Call ID,Queue,Arrived,Result,\n1,a,2026-03-02 09:00:00,answered,,\n')).toEqual([]);
  });
});

describe('columns whose values do not fit their name', () => {
  it('are told with rows and examples, and left alone', async () => {
    const opened = await open(`Call ID,Queue,Arrived,Result,Wait,CSAT
1,a,2026-03-02 09:00:00,answered,soon,5
2,a,2026-03-02 09:01:00,answered,12,4
3,a,2026-03-02 09:02:00,answered,later,-
`);
    const told =
      '"Wait" is named like wait_sec, but 2 of 3 values looked at are not durations (row 2 "soon", row 4 "later"): it rides along and is not used';
    expect(opened.findings.notes.map(({ en }) => en)).toContain(told);
    const rows = await rowsOf(opened);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(told);
    expect(rows[0]).toMatchObject({ wait_sec: null, Wait: 'soon', csat: 5 });
  });
});

describe('a column of dates that changes its order', () => {
  const day = (n: number, order: 'dmy' | 'mdy') => {
    const [, month, date] = new Date(Date.UTC(2026, 1, n)).toISOString().slice(0, 10).split('-');
    return order === 'dmy' ? `${date}/${month}/2026` : `${month}/${date}/2026`;
  };
  const list = (days: readonly string[]) =>
    `Call ID,Queue,Arrived,Result\n${days.map((one, i) => `${i},a,${one} 09:00,answered`).join('\n')}\n`;
  const from = (start: number, count: number, order: 'dmy' | 'mdy') =>
    Array.from({ length: count }, (_, i) => day(start + i, order));

  it('is refused with the row where it does, though every date could be read either way', async () => {
    await expect(open(list([...from(1, 12, 'dmy'), ...from(29, 8, 'mdy')]))).rejects.toMatchObject({
      place: { row: 14, column: 'Arrived', value: '03/01/2026 09:00' },
    });
    await expect(open(list([...from(29, 8, 'mdy'), ...from(37, 8, 'dmy')]))).rejects.toMatchObject({
      place: { row: 10 },
    });
  });

  it('is found behind the first rows too, by both ways of reading', async () => {
    const rows = (days: readonly string[]) => days.flatMap((one) => Array.from({ length: 1500 }, () => one));
    const text = list([...rows(from(13, 16, 'dmy')), ...rows(from(29, 5, 'mdy'))]);
    await expect(open(text).then(rowsOf)).rejects.toMatchObject({
      place: { row: 24_002, column: 'Arrived' },
    });
    await expect(bothRoads(sourceOf(text))).resolves.toMatchObject({
      rows: { error: { place: { row: 24_002 } } },
      columns: { error: { place: { row: 24_002 } } },
    });
  });

  it('is found in the last days, and in days in the middle', async () => {
    for (const days of [
      [...from(1, 33, 'dmy'), ...from(34, 1, 'mdy')],
      [...from(1, 33, 'dmy'), ...from(33, 2, 'mdy')],
      [...from(1, 33, 'dmy'), ...from(34, 1, 'mdy'), ...from(35, 4, 'dmy')],
    ])
      await expect(open(list(days))).rejects.toMatchObject({ place: { row: 35, column: 'Arrived' } });
  });

  it('is found in the last day behind the first rows, by both ways of reading', async () => {
    const rows = (days: readonly string[]) => days.flatMap((one) => Array.from({ length: 1500 }, () => one));
    const text = list([...rows(from(13, 21, 'dmy')), ...rows(from(34, 1, 'mdy'))]);
    await expect(bothRoads(sourceOf(text))).resolves.toMatchObject({
      rows: { error: { place: { row: 31_502 } } },
      columns: { error: { place: { row: 31_502 } } },
    });
  });

  it('is no matter where a list leaps over weeks, or begins again with the next queue', async () => {
    // 1 February to 5 March, then 3 June: the leap is real, for the days go on from there.
    expect(await rowsOf(await open(list([...from(1, 33, 'dmy'), ...from(123, 3, 'dmy')])))).toHaveLength(36);
    expect(await rowsOf(await open(list([...from(1, 28, 'dmy'), ...from(3, 1, 'dmy')])))).toHaveLength(29);
  });

  it('is no matter in a list in no order', async () => {
    const days = from(1, 300, 'dmy');
    const mixed = Array.from({ length: 9000 }, (_, i) => days[(i * 7919 + ((i * i) % 97)) % days.length]);
    expect(await rowsOf(await open(list(mixed)))).toHaveLength(9000);
  });

  it('is read where all days follow each other in one order', async () => {
    const rows = await rowsOf(await open(list(from(1, 60, 'dmy'))));
    expect(rows.at(-1)?.arrived_at).toBe('2026-04-01T09:00:00+08:00');
  });
});

describe('answered within so many seconds', () => {
  it('is known by a number in the header, and what the number is', async () => {
    for (const [header, seconds] of [
      ['20秒内接通量', 20],
      ['30S接听数', 30],
      ['接通量(15秒内)', 15],
      ['Answered within 40 seconds', 40],
      ['Answered in 20s', 20],
    ] as const) {
      const [row] = await rowsOf(
        await open(`Queue,Interval Start,Offered,Answered,${header}\na,2026-03-02 09:00,10,9,8\n`),
      );
      expect([header, row.answered_in_target, row.target_sec]).toEqual([header, 8, seconds]);
    }
  });

  it('is not a rate', async () => {
    const [row] = await rowsOf(
      await open('Queue,Interval Start,Offered,Answered,20秒接通率\na,2026-03-02 09:00,10,9,80%\n'),
    );
    expect(row.answered_in_target).toBeNull();
  });
});

describe('groups of the same columns side by side', () => {
  const text = (first: string, second: string) => `话务日报,,,,,,,
日期,时段,${first},,,${second},,
,,呼入量,接通量,放弃量,呼入量,接通量,放弃量
2026-03-02,09:00,10,9,1,20,19,1
2026-03-02,10:00,11,10,1,,,
合计,,21,19,2,20,19,1
`;

  it('become queues', async () => {
    const opened = await open(text('投诉', '咨询'));
    const rows = await rowsOf(opened);
    expect(rows.map(({ queue, offered, answered }) => [queue, offered, answered])).toEqual([
      ['投诉', 10, 9],
      ['咨询', 20, 19],
      ['投诉', 11, 10],
    ]);
    expect(opened.outcome().notes.map(({ zh }) => zh)).toContain(
      '相同的列按组并排（投诉、咨询）：每行按组拆为2行读取',
    );
  });

  it('stay as they are where they are no parts: this month and the last, in and out', async () => {
    for (const [first, second] of [
      ['本月', '上月'],
      ['呼入', '呼出'],
    ]) {
      const rows = await rowsOf(await open(text(first, second)));
      expect(rows.map(({ queue, offered }) => [queue, offered])).toEqual([
        [null, 10],
        [null, 11],
      ]);
    }
  });
});

describe('what a header says besides', () => {
  const call = (start: string) => `Call ID,Queue,${start},Result\n1,a,2026-03-02 01:00:00,answered\n`;

  it('is the zone of the clock', async () => {
    for (const [header, at] of [
      ['Start Time (UTC)', '2026-03-02T09:00:00+08:00'],
      ['start_time_utc', '2026-03-02T09:00:00+08:00'],
      ['Start (GMT+1)', '2026-03-02T08:00:00+08:00'],
      ['开始时间（北京时间）', '2026-03-02T01:00:00+08:00'],
      ['Start Time', '2026-03-02T01:00:00+08:00'],
    ])
      expect((await rowsOf(await open(call(header))))[0].arrived_at).toBe(at);
  });
});

describe('numbers that could be something else', () => {
  it('are counts with thousands marks, where points stand before three digits only', async () => {
    const rows = await rowsOf(
      await open(`Datum;Uhrzeit;Angebotene Anrufe;Angenommen;Verloren;AHT (Sek.)
13.03.2026;09:00;1.234;1.200;34;180,5
13.03.2026;09:30;12;10;2;95,25
`),
    );
    expect(
      rows.map(({ offered, answered, abandoned, talk_sec }) => [offered, answered, abandoned, talk_sec]),
    ).toEqual([
      [1234, 1200, 34, 216_600],
      [12, 10, 2, 952.5],
    ]);
  });

  it('are parts of a day, in a list of two calls too', async () => {
    const rows = await rowsOf(
      await open(`Call ID,Queue,Date,Time,Result,Talk
1,a,46082,0.375,answered,0.002083333
2,a,46082,0.5,answered,0.00125
`),
    );
    expect(rows.map(({ arrived_at, talk_sec }) => [arrived_at, talk_sec])).toEqual([
      ['2026-03-01T09:00:00+08:00', 180],
      ['2026-03-01T12:00:00+08:00', 108],
    ]);
  });

  it('are dates of full width', async () => {
    const [row] = await rowsOf(
      await open('日期,时段,呼入量,接通量\n２０２６年３月１日,09:00-09:30,１２,１０\n'),
    );
    expect(row).toMatchObject({ interval_start: '2026-03-01T09:00+08:00', offered: 12, answered: 10 });
  });

  it('are times of the next day by their word', async () => {
    const rows = await rowsOf(
      await open('工号,姓名,日期,班次,上班时间,下班时间\n1,张三,2026-03-03,夜班,20:00,次日08:00\n'),
    );
    expect(rows[0]).toMatchObject({ start_at: '2026-03-03T20:00+08:00', end_at: '2026-03-04T08:00+08:00' });
  });
});

describe('lines that name the queue of the rows below them', () => {
  const block = (name: string, offered: number) =>
    `${name},,\n2026-03-02 08:00,${offered},8\n2026-03-02 09:00,${offered},8\nSubtotal,${2 * offered},16\n`;

  it.each([
    ['Queue: Sales', 'Queue: Support', 'Sales', 'Support'],
    ['技能组：售前', '技能组：售后', '售前', '售后'],
  ])('are its column: %s', async (one, other, first, second) => {
    const opened = await open(`Interval,Offered,Answered\n${block(one, 10)}${block(other, 20)}`);
    expect((await rowsOf(opened)).map(({ queue, offered }) => [queue, offered])).toEqual([
      [first, 10],
      [first, 10],
      [second, 20],
      [second, 20],
    ]);
    expect(opened.outcome().notes[0].en).toContain(`(${first}, ${second} …): taken as a column`);
  });
});

describe('days that stand in the first row of their group', () => {
  it('hold for the rows below, up to the next day', async () => {
    const rows =
      '2026-03-02,09:00-09:30,10,9\n,09:30-10:00,20,18\n2026-03-03,09:00-09:30,30,27\n,09:30-10:00,40,36\n';
    const opened = await open(`日期,时段,呼入量,接起量\n${rows}合计,,100,90\n`);
    expect((await rowsOf(opened)).map((row) => [row.interval_start, row.offered])).toEqual([
      ['2026-03-02T09:00+08:00', 10],
      ['2026-03-02T09:30+08:00', 20],
      ['2026-03-03T09:00+08:00', 30],
      ['2026-03-03T09:30+08:00', 40],
    ]);
    expect(opened.outcome().notes.map(({ zh }) => zh)).toContain(
      '“日期”只写在每组的首行，其下各行按同组读取',
    );
  });
});

describe('a total below calls that all have an end', () => {
  it('is no call that is still open', async () => {
    const opened = await open(
      'id,caller,Start,Answered,End,Queue\n1,138,2026-10-01 08:00:00,2026-10-01 08:00:10,2026-10-01 08:02:00,A\n2,139,2026-10-01 08:10:00,,2026-10-01 08:12:00,A\nTotal,,,,,\nTotal,2,,,,A\n',
    );
    expect((await rowsOf(opened)).length).toBe(2);
    expect(opened.outcome().setAside.map(({ reason }) => reason.en)).not.toContain('still open');
  });
});
