import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../../source.js';

const DAYS = [1, 2, 3, 4].map((day) => `2026-03-0${day}`);
const report = (total: string, counts = [100, 120, 220]) =>
  `Date,Queue,Offered\n${DAYS.map((day) => ['A', 'B', total].map((queue, i) => `${day},${queue},${counts[i]}\n`).join('')).join('')}`;
const offered = (file: string) =>
  read(file).then((rows) => rows.reduce((sum, row) => sum + Number(row.offered), 0));

describe('rows of a queue that is the sum of the others', () => {
  it.each(['Total', 'Sales Total', 'Totales', 'Suma', '渠道小计'])(
    'are set aside by the name %s',
    async (name) => expect(await offered(report(name))).toBe(880),
  );

  it.each(['All', 'All Queues', 'Overall', '全部'])(
    'are set aside if they are called %s and about the sum',
    async (name) => {
      expect(await offered(report(name, [100, 120, 214]))).toBe(880);
    },
  );

  it('are set aside whatever they are called, if the numbers say so in interval after interval', async () => {
    const opened = await open(report('Hotline'));
    expect((await rowsOf(opened)).length).toBe(8);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'total' }, count: 4 }]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      'the queue "Hotline" holds the sum of the others (in 4 intervals looked at): its rows are set aside as totals',
    );
  });

  it('are kept where the numbers are no sum', async () => {
    expect(await offered(report('All', [100, 120, 7]))).toBe(908);
    expect(await offered(report('Hotline', [100, 120, 221]))).toBe(1764);
    expect(await offered(report('Total Care', [100, 120, 30]))).toBe(1000);
  });

  it('are kept where there is nothing else', async () => {
    expect(await offered('Date,Queue,Offered\n2026-03-01,All,5\n2026-03-02,All,6\n')).toBe(11);
  });
});

describe('a queue of contacts that is called Total', () => {
  const contact = (id: number) => `c${id}x,2026-03-01 09:0${id}:00,Total,answered,60\n`;
  const others = [5, 6, 7].map((id) => contact(id).replace('Total', 'Sales')).join('');
  const sum = ',,Total,,180\n';

  it.each([
    { first: 'a contact', rows: [contact(1), sum, contact(2)] },
    { first: 'a sum', rows: [sum, contact(1), sum, contact(2)] },
  ])('loses its sums and no contact, with $first before', async ({ rows }) => {
    const opened = await open(`Call ID,Start time,Queue,Status,Talk time (s)\n${others}${rows.join('')}`);
    expect((await rowsOf(opened)).map((row) => row.contact_id)).toEqual(['c5x', 'c6x', 'c7x', 'c1x', 'c2x']);
    expect(opened.outcome().setAside).toMatchObject([
      { reason: { en: 'total' }, count: rows.filter((row) => row === sum).length },
    ]);
  });
});

describe('subtotals in the middle', () => {
  it('are set aside though they have no time', async () => {
    const rows =
      'A,2026-03-01 08:00,5\nA,2026-03-01 08:30,6\nA Total,,11\nB,2026-03-01 08:00,1\nGrand Total,,12\n';
    expect(await offered(`CSQ Name,Interval Start Time,Offered\n${rows}`)).toBe(12);
  });
});

describe('sums of a day among its hours', () => {
  const hours = [8, 9, 10];
  const days = (line: (day: string) => string) => [2, 3, 4].map((n) => line(`2026-03-0${n}`)).join('');

  it('are set aside without a time of day, where they are the sum', async () => {
    const one = (sum: number) =>
      `Date,Hour,Offered\n${days((day) => `${hours.map((hour) => `${day},${hour},${hour}\n`).join('')}${day},,${sum}\n`)}`;
    expect(await offered(one(27))).toBe(81);
    await expect(read(one(28))).rejects.toMatchObject({ place: { row: 5, column: 'Hour' } });
  });

  it('are set aside for each queue, and for all queues together', async () => {
    const each = (day: string, queue: string) =>
      `${hours.map((hour) => `${day},${hour}:00,${queue},${hour}\n`).join('')}${day},,${queue},27\n`;
    const file = days((day) => `${each(day, 'A')}${each(day, 'B')}`);
    expect(await offered(`Date,Hour,Queue,Offered\n${file}`)).toBe(162);
    const alone = days(
      (day) =>
        `${hours.map((hour) => `${day},${hour}:00,A,1\n${day},${hour}:00,B,2\n`).join('')}${day},,,9\n`,
    );
    expect(await offered(`Date,Hour,Queue,Offered\n${alone}`)).toBe(27);
  });

  it('are set aside where the time says that it is the whole day', async () => {
    for (const word of ['全天', 'All day'])
      expect(
        await offered(`Date,Time,Offered\n${days((day) => `${day},08:00-09:00,4\n${day},${word},4\n`)}`),
      ).toBe(12);
  });
});

describe('a report by something else than queues', () => {
  it('has its totals set aside, if not all rows are called so', async () => {
    const by = (names: readonly string[]) =>
      `Date,Shift,Offered\n${DAYS.map((day) => names.map((name, i) => `${day},${name},${i + 1}\n`).join('')).join('')}`;
    expect(await offered(by(['Early', 'Late', 'Total']))).toBe(12);
    expect(await offered(by(['上午', '下午', '全天']))).toBe(12);
    expect(await offered(by(['Total']))).toBe(4);
  });
});

describe('rows below the table', () => {
  it('that hold the greatest and the least are set aside, but nobody of such a name', async () => {
    expect(
      await offered(
        'Date,Queue,Offered\n2026-03-01,A,5\n2026-03-02,A,6\n2026-03-03,A,6\n2026-03-04,A,6\nMax,,6\nMin,,5\n',
      ),
    ).toBe(23);
    const agents = await read(
      'Call ID,Start Time,Agent,Talk,Status\n1a,2026-03-02 08:00,Max,60,Answered\n1b,2026-03-02 08:05,Min,50,Answered\n',
    );
    expect(agents.map((row) => row.agent_id ?? row.agent_name)).toEqual(['Max', 'Min']);
  });

  it('that hold sums without a word are set aside, a count of the rows in front of them too', async () => {
    const calls =
      'Call ID,Start,Queue,Agent,Wait,Talk,Outcome\n1001,2026-03-02 08:00:00,A,Eve,3,60,Answered\n1002,2026-03-02 08:05:00,A,Eve,5,50,Answered\n';
    const opened = await open(`${calls}2,,,,8,110,\n`);
    expect(await rowsOf(opened)).toHaveLength(2);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'total' }, count: 1 }]);
    await expect(read(`${calls}1003,,A,Eve,8,110,Answered\n`)).rejects.toMatchObject({
      place: { row: 4, column: 'Start' },
    });
  });
});

describe('the foot of a printed page', () => {
  it('is set aside, wherever its cells stand', async () => {
    const head = 'Call ID,Start,Queue,Agent,Wait,Talk,Outcome\n';
    const call = (id: number) => `${id},2026-03-02 08:0${id}:00,A,Eve,3,60,Answered\n`;
    for (const foot of ['Page 1 of 2,,,,,,Printed 2026-03-20', '第1页,,,,,,打印时间 2026-03-20']) {
      const opened = await open(`${head}${call(1)}${call(2)}${foot}\n${head}${call(3)}`);
      expect(await rowsOf(opened)).toHaveLength(3);
      expect(opened.outcome().setAside.map(({ reason }) => reason.en)).toEqual(['remark', 'repeated header']);
    }
  });
});

describe('a second header', () => {
  const first = 'Call ID,Queue,Start Time,Talk,Status\na1,Sales,2026-03-02 08:00:00,60,Answered\n';

  it('is set aside where its columns stand in the same places', async () => {
    expect((await read(`${first}${first.replace('a1', 'a2')}`)).length).toBe(2);
  });

  it('with the columns in other places is an error, for the rows below would be read as something else', async () => {
    const second = 'Call ID,Talk,Start Time,Queue,Status\na2,70,2026-03-02 09:00:00,Sales,Answered\n';
    await expect(read(`${first}${second}`, { onReject: 'keep' })).rejects.toMatchObject({
      place: { row: 3 },
      text: { en: expect.stringContaining('columns are in another order') },
    });
  });
});

describe('the header of another table, far below the first rows', () => {
  const call = (i: number) => `c${i},2026-03-02 08:00:00,A,60,Answered\n`;
  const calls = `Call ID,Start,Queue,Talk,Outcome\n${Array.from({ length: 5200 }, (_, i) => call(i)).join('')}`;

  it.each(['\nAgents\nAgent,Calls,Talk\nEve,3,60\n', 'Date,Offered,Answered\n2026-03-02,2026-03-03,3\n'])(
    'ends the reading, for the rows below it are none of the table, even where they can be read: %j',
    async (other) => {
      await expect(read(`${calls}${other}${call(1)}`, { onReject: 'keep' })).rejects.toMatchObject({
        text: { en: expect.stringContaining('header of another table') },
        remedy: { en: expect.stringContaining('head -n') },
      });
    },
  );

  it('is not seen in a row of words whose time is missing', async () => {
    const opened = await open(`${calls}x,,Inbound,,Answered\n`, { onReject: 'keep' });
    expect(await rowsOf(opened)).toHaveLength(5200);
  });
});

describe('a file that was cut off within a number', () => {
  it('is told by its last row being too short', async () => {
    const opened = await open('Date,Offered,Weekday\n2026-03-01,3014,7\n2026-03-02,2115,1\n2026-03-03,3');
    await rowsOf(opened);
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toMatch(/row 4: .*the file was cut off there/);
  });
});

describe('rows that are called a total, or add up like one', () => {
  const days = (rows: string) =>
    `Date,Queue,Offered,Answered,Abandoned\n${DAYS.map((day) => rows.replaceAll('@', day)).join('')}`;

  it.each([
    '@,Front,100,95,5\n@,Sales,60,30,30\n@,Support,40,35,5\n',
    '@,IVR Main,100,0,0\n@,Sales,60,50,10\n@,Support,40,35,5\n',
  ])('are kept where only the offered ones add up: %j', async (rows) => {
    expect(await offered(days(rows))).toBe(800);
  });

  it('are set aside where all counts add up', async () => {
    expect(await offered(days('@,Front,100,65,35\n@,Sales,60,30,30\n@,Support,40,35,5\n'))).toBe(400);
  });

  it('are kept where no other queue is there', async () => {
    const opened = await open(days('@,Total,100,90,10\n'));
    expect((await rowsOf(opened)).length).toBe(4);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      '"Total" is the only queue: its rows are no totals of others',
    );
  });

  it('are kept where they are contacts, with an id and a time', async () => {
    const text = `Call ID,Queue,Start Time,Talk,Status,Agent\n${[1, 2, 3].map((i) => `c${i},Sales,2026-03-02 09:0${i}:00,60,Answered,Total\n`).join('')},,,180,,Total\n`;
    expect((await read(text)).length).toBe(3);
  });

  it.each(['合 计', '小　计', '累计', '日均', 'Итого', '第1周', 'Week 9'])(
    'are set aside by %s in the place of the date',
    async (word) => {
      const opened = await open(
        `日期,呼入量,接通量,放弃量\n${DAYS.map((day) => `${day},10,9,1\n`).join('')}${word},40,36,4\n`,
      );
      expect((await rowsOf(opened)).length).toBe(4);
      expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'total' }, count: 1 }]);
    },
  );
});

describe('longer intervals among the shorter ones that they hold', () => {
  const total = async (text: string) => {
    const opened = await open(text);
    const rows = await rowsOf(opened);
    const offered = rows.reduce((sum, row) => sum + Number(row.offered), 0);
    return { offered, aside: opened.outcome().setAside[0]?.count ?? 0, notes: opened.outcome().notes };
  };
  const quarters = (day: string, hourly: number) =>
    ['00-08:15', '15-08:30', '30-08:45', '45-09:00', '00-09:00']
      .map((span, i) => `${day},08:${span.replace('-', ',')},${i < 4 ? '10,8' : `${hourly},${hourly - 8}`}\n`)
      .join('');

  it('are totals where they are the sum: hours of quarters, for each queue', async () => {
    const head = 'Date,Start Time,End Time,Offered,Answered\n';
    const days = ['2026-03-02', '2026-03-03', '2026-03-04'];
    expect(await total(head + days.map((day) => quarters(day, 40)).join(''))).toMatchObject({
      offered: 120,
      aside: 3,
    });
  });

  it('are totals where they are the sum: the day of its hours, the month of its days', async () => {
    const hours = '2026-03-02,08:00-09:00,10\n2026-03-02,09:00-10:00,20\n2026-03-02,10:00-11:00,30\n';
    expect(await total(`日期,时段,呼入量\n${hours}2026-03-02,08:00-11:00,60\n`)).toMatchObject({
      offered: 60,
      aside: 1,
    });
    const days = '2026-03-01,10\n2026-03-02,20\n2026-03-03,30\n';
    expect(await total(`Date,Offered\n${days}2026-03,60\n`)).toMatchObject({ offered: 60, aside: 1 });
  });

  it('count, and are told, where they are no sum', async () => {
    const head = 'Date,Start Time,End Time,Offered,Answered\n';
    const { offered, aside, notes } = await total(head + quarters('2026-03-02', 90));
    expect([offered, aside]).toEqual([130, 0]);
    expect(notes.map(({ en }) => en).join()).toContain('longer intervals overlap shorter ones');
  });

  it('count without a word where nothing shorter is within them', async () => {
    const text =
      '日期,时段,呼入量\n2026-03-02,08:00-09:00,10\n2026-03-02,09:00-10:00,20\n2026-03-02,10:00-14:00,30\n';
    const { offered, notes } = await total(text);
    expect(offered).toBe(60);
    expect(notes.map(({ en }) => en).join()).not.toContain('longer');
  });
});

describe('days among the half hours of one column', () => {
  const halves = (from: string) => [1, 2, 3].map((n) => `${from} 0${n}:00,A,${n}\n`).join('');
  const header = 'Interval Start,Queue,Offered\n';

  it('are totals where they hold the sum, above and below', async () => {
    const [one, two] = ['2026-03-02', '2026-03-03'];
    const opened = await open(`${header}${one},A,6\n${halves(one)}${halves(two)}${two},A,6\n`);
    expect((await rowsOf(opened)).reduce((sum, row) => sum + Number(row.offered), 0)).toBe(12);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'total' }, count: 2 }]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      'longer intervals hold the sum of the shorter ones within them (2 of the first rows): they are set aside as totals',
    );
  });

  it('are the intervals at midnight where they do not', async () => {
    const [one, two] = ['2026-03-02', '2026-03-03'];
    const opened = await open(`${header}${one},A,2\n${halves(one)}${two},A,1\n${halves(two)}`);
    expect((await rowsOf(opened)).reduce((sum, row) => sum + Number(row.offered), 0)).toBe(15);
    expect(opened.outcome().notes.filter(({ en }) => en.startsWith('longer'))).toEqual([]);
  });

  it('are told of once, whatever their lengths', async () => {
    const days = (month: string) => [1, 2, 3].map((n) => `2026-${month}-0${n},${n}\n`).join('');
    const opened = await open(`Date,Offered\n${days('01')}2026-01,6\n${days('02')}2026-02,6\n`);
    expect((await rowsOf(opened)).reduce((sum, row) => sum + Number(row.offered), 0)).toBe(12);
    expect(opened.outcome().notes.filter(({ en }) => en.startsWith('longer')).length).toBe(1);
  });
});

describe('rows of a report without any figure', () => {
  it.each(['-,-,-', ',,', 'N/A,N/A,N/A', '--,,无'])('%s: are as if they were not there', async (cells) => {
    const opened = await open(
      `Interval Start,Queue,Offered,Answered,AHT\n2026-03-02 08:00,A,5,4,100\n2026-03-02 08:30,A,${cells}\n`,
    );
    expect((await rowsOf(opened)).length).toBe(1);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'no figures' }, count: 1 }]);
  });

  it('are wrong where only the offered are not there', async () => {
    await expect(
      offered('Interval Start,Offered,Answered\n2026-03-02 08:00,5,4\n2026-03-02 08:30,-,4\n'),
    ).rejects.toThrow('is empty');
  });
});

describe('rows that are none', () => {
  it.each([
    ['totals', 'Total,,120,\n小计,,120,\n'],
    ['a period', '2026-03-01至2026-03-04,,120,\n'],
    ['another table', '\nAgent,Team,Logins\nAnn,Red,12\n'],
  ])('take no part in what a column is said to hold: %s', async (_, others) => {
    const { findings } = await open(
      `Date,Queue,Offered,Note\n${DAYS.map((day) => `${day},A,30,x\n`).join('')}${others}`,
    );
    expect(findings.columns.map(({ filled, examples }) => [filled, examples])).toEqual([
      [1, DAYS.slice(0, 3)],
      [1, ['A']],
      [1, ['30']],
      [1, ['x']],
    ]);
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
