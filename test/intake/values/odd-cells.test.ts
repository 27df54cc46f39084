import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../src/intake/aliases/index.js';
import { headerWords } from '../../../src/intake/aliases/normalise.js';
import { outcomeOfWord } from '../../../src/intake/aliases/words.js';
import { findHeader } from '../../../src/intake/header/find-header.js';
import { ASIDE, whyNoRow } from '../../../src/intake/header/not-a-row.js';
import { findWholeLines } from '../../../src/intake/layout/whole-lines.js';
import { dateStyleOf } from '../../../src/intake/values/date-style.js';
import { durationOf } from '../../../src/intake/values/duration.js';
import { createMomentReader } from '../../../src/intake/values/moment-reader.js';
import { areNoDurations } from '../../../src/intake/values/other-durations.js';
import { isNothing, isUnknown } from '../../../src/intake/values/unknown.js';
import type { Row } from '../../../src/tables/table.js';
import { createZone } from '../../../src/time/zone.js';
import { bothRoads } from '../both-roads.js';
import { open, rowsOf, sourceOf } from '../source.js';

const utc = createZone('UTC')!;

/** A list of invented calls, its cells as they are usually written; one in six is abandoned. */
const HEADER = ['Call ID', 'Start', 'Queue', 'Agent', 'Wait', 'Talk', 'ACW', 'Result'];
const CALLS = Array.from({ length: 36 }, (_, i) => {
  const lost = i % 6 === 5;
  const clock = [8 + (i >> 2), (i * 13) % 60, (i * 7) % 60].map((number) => String(number).padStart(2, '0'));
  return [
    `C${1000 + i}`,
    `2026-03-${String(2 + (i % 20)).padStart(2, '0')} ${clock.join(':')}`,
    i % 2 ? 'Sales' : 'Support',
    lost ? '' : `Ana ${i % 3}`,
    String(10 + ((i * 11) % 90)),
    lost ? '' : String(60 + ((i * 37) % 500)),
    lost ? '' : String((i * 3) % 40),
    lost ? 'Abandoned' : 'Answered',
  ];
});

const csv = (rows: readonly (readonly string[])[]) => rows.map((cells) => `${cells.join(',')}\n`).join('');

/** The rows that both roads read alike. */
async function readTwice(text: string): Promise<Row[]> {
  const { rows, columns } = await bothRoads(sourceOf(text));
  expect(rows.error).toBeUndefined();
  if (columns) expect(columns).toEqual(rows);
  return rows.rows;
}

const usual = readTwice(csv([HEADER, ...CALLS]));

/** What is read of the calls with one column, or all, written in another way. */
async function written(how: (cell: string) => string, ...columns: string[]): Promise<Row[]> {
  const at = columns.map((name) => HEADER.indexOf(name));
  const rows = CALLS.map((cells) =>
    cells.map((cell, i) => (cell !== '' && (at.length === 0 || at.includes(i)) ? how(cell) : cell)),
  );
  return readTwice(csv([HEADER, ...rows]));
}

const two = (number: number) => String(number).padStart(2, '0');
/** Minutes and seconds of a number of seconds. */
const split = (cell: string) => [two(Math.floor(+cell / 60)), two(+cell % 60)] as const;

describe('what stands for nothing', () => {
  it.each([
    '－',
    '–',
    '－－',
    'NaT',
    ' '.repeat(20),
    `NULL${' '.repeat(20)}`,
    '--:--',
    '--:--:--',
    '(空)',
    '空值',
    '无数据',
    '[NULL]',
    '(blank)',
    '（无）',
  ])('%s', (text) => expect(isNothing(text)).toBe(true));

  it.each(['未知', 'Unknown', '不详'])('%s is not known, which is another thing', (text) => {
    expect([isUnknown(text), isNothing(text)]).toEqual([true, false]);
  });

  it.each(['-1', '–5', '(5)', '0', 'Nora', '2026-03-02'])('%s is something', (text) =>
    expect(isUnknown(text)).toBe(false),
  );

  it('leaves a duration empty', async () => {
    const cells = ['－', '未知', '--:--:--', '(空)', '[NULL]'];
    const rows = CALLS.map((call, i) => call.with(5, cells[i] ?? call[5]));
    const read = await readTwice(csv([HEADER, ...rows]));
    const expected = (await usual).map((row, i) => (i < cells.length ? { ...row, talk_sec: null } : row));
    expect(read).toEqual(expected);
  });
});

describe('durations written as something else', () => {
  it.each<[string, (cell: string) => string]>([
    ['12:01:57 AM', (cell) => `12:${split(cell).join(':')} AM`],
    ['0:01:57 am', (cell) => `0:${split(cell).join(':')} am`],
    ['上午12:01:57', (cell) => `上午12:${split(cell).join(':')}`],
    ['1899-12-30 00:01:57', (cell) => `1899-12-30 00:${split(cell).join(':')}`],
    ['1900-01-00 00:01:57', (cell) => `1900-01-00 00:${split(cell).join(':')}`],
    ['12/30/1899 12:01:57 AM', (cell) => `12/30/1899 12:${split(cell).join(':')} AM`],
    ['00:00:01:57', (cell) => `00:00:${split(cell).join(':')}`],
    ['00.01.57', (cell) => `00.${split(cell).join('.')}`],
    ['117000ms', (cell) => `${cell}000ms`],
    ['1:57 min', (cell) => `${split(cell).join(':')} min`],
    ['0h01m57', (cell) => `0h${split(cell)[0]}m${split(cell)[1]}`],
    ['0 : 01 : 57', (cell) => `0 : ${split(cell).join(' : ')}`],
    ['117 second(s)', (cell) => `${cell} second(s)`],
    ['1899-12-30T00:01:57.000Z', (cell) => `1899-12-30T00:${split(cell).join(':')}.000Z`],
    ['1′57″', (cell) => `${split(cell)[0]}′${split(cell)[1]}″`],
    ['００：０１：５７', (cell) => `00:${split(cell).join(':')}`.replace(/[\d:]/g, wide)],
  ])('%s', async (_, how) => expect(await written(how, 'Wait', 'Talk', 'ACW')).toEqual(await usual));

  it('may go beyond an hour, or a day', () => {
    expect(durationOf('0:30 h', 'seconds')).toBe(1800);
    expect(durationOf('1h05', 'seconds')).toBe(3900);
    expect(durationOf('1:02:03 PM', 'seconds')).toBe(13 * 3600 + 123);
    expect(durationOf('1899-12-31 01:00:00', 'seconds')).toBe(25 * 3600);
    expect(durationOf('01:02:03:04', 'seconds')).toBe(86_400 + 7384);
    expect(durationOf('13:00:00 PM', 'seconds')).toBeNaN();
    expect(durationOf('1900-01-01 00:01:57', 'seconds')).toBe(86_517);
  });

  it('are none where the column holds times of day, or frames', () => {
    expect(areNoDurations(['9:12:00 AM', '10:15:00 AM', '2:00:00 PM'])).toBe(true);
    expect(areNoDurations(['1900-01-01 00:01:57', '1900-01-01 00:00:07'])).toBe(true);
    expect(areNoDurations(['1900-01-01 00:01:57', '1900-01-00 00:00:07'])).toBe(false);
    expect(areNoDurations(['12:04:54 AM', '12:05:10 AM', '1:00:02 AM'])).toBe(false);
    expect(areNoDurations(['00:01:57:12', '00:00:40:24', '00:05:02:00'])).toBe(true);
    expect(areNoDurations(['00:00:01:57', '00:00:00:40', '00:00:05:02'])).toBe(false);
  });
});

function wide(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

describe('moments written with their parts in another way', () => {
  it.each([
    ['20260302T082124', '20260314T093000'],
    ['20260302T082124Z', '20260314T093000Z'],
    ['2026-03-02T082124Z', '2026-03-14T093000Z'],
    ['02.03.26, 08:21:24', '14.03.26, 09:30:00'],
    ['08:21:24 02/03/2026', '09:30:00 14/03/2026'],
    ['8:21:24 AM 3/2/2026', '9:30:00 AM 3/14/2026'],
    ['02/Mar/2026:08:21:24 +0000', '14/Mar/2026:09:30:00 +0000'],
    ['2026-03-02-08.21.24.000000', '2026-03-14-09.30.00.000000'],
    ['2026-03-02_08-21-24', '2026-03-14_09-30-00'],
    ['2026年03月02日 星期一 08:21:24', '2026年03月14日 星期六 09:30:00'],
    ['2026/3/2(月) 8:21:24', '2026/3/14(土) 9:30:00'],
    ['02-MAR-26 08.21.24.000000 AM', '14-MAR-26 09.30.00.000000 AM'],
    ['02 Mar 2026 at 08:21:24', '14 Mar 2026 at 09:30:00'],
    ['Mar 2, 2026, 8:21:24 AM', 'Mar 14, 2026, 9:30:00 AM'],
    ['[2026-03-02 08:21:24]', '[2026-03-14 09:30:00]'],
    ['2026/3/2 08:21:24 上午', '2026/3/14 09:30:00 上午'],
    ['2026. 3. 2. 오전 8:21:24', '2026. 3. 14. 오전 9:30:00'],
    ['2026-03-02 08:21:24 CST', '2026-03-14 09:30:00 CST'],
    ['3/2/2026 8:21:24 AM EST', '3/14/2026 9:30:00 AM EDT'],
    ['2026-03-02 08:21:24 北京时间', '2026-03-14 09:30:00 北京时间'],
    ['02032026 082124', '14032026 093000'],
    ['02032026 08:21:24', '14032026 09:30:00'],
    ['02032026082124', '14032026093000'],
    ['20260302-082124', '20260314-093000'],
    ['20260302_082124', '20260314_093000'],
    ['2026-061 08:21:24', '2026-073 09:30:00'],
    ['2026061T08:21:24', '2026073T09:30:00'],
    ['2026-03-02 082124', '2026-03-14 093000'],
    ['02.03.2026 - 08:21:24', '14.03.2026 - 09:30:00'],
    ['2026年03月02日08时21分24秒', '2026年03月14日09时30分00秒'],
    ['02Mar2026:08:21:24', '14Mar2026:09:30:00'],
    ['2026-03-02 08:21:24:123', '2026-03-14 09:30:00:456'],
    ['2026－03－02　08：21：24', '2026－03－14　09：30：00'],
    ['Mar 2nd 2026, 8:21:24 AM', 'Mar 14th 2026, 9:30:00 AM'],
    ['2nd March 2026 08:21:24', '14th March 2026 09:30:00'],
    ['3/2/2026 8:21:24 a', '3/14/2026 9:30:00 a'],
    ['46083,34819444', '46095,39583333'],
    ['March 2, 2026 at 8:21:24 AM', 'March 14, 2026 at 9:30:00 AM'],
  ])('%s', (first, second) => {
    const texts = [first, second];
    const style = dateStyleOf(texts)!;
    const inOrder =
      style.kind === 'text'
        ? { ...style, order: second.includes('3/14') ? ('mdy' as const) : ('dmy' as const) }
        : style;
    const reader = createMomentReader(inOrder, { center: utc, file: null });
    const moments = texts.map((text) => new Date(reader.read(text) * 1000).toISOString());
    expect(moments).toEqual(['2026-03-02T08:21:24.000Z', '2026-03-14T09:30:00.000Z']);
  });

  it.each([
    'GMT+8',
    'UTC+08:00',
    'utc +0800',
    'GMT+0800 (China Standard Time)',
    'GMT+0800 (中国标准时间)',
    '+0800 CST',
    '+08:00[Asia/Shanghai]',
  ])('%s is an offset', (zone) => {
    const reader = createMomentReader(
      { kind: 'text', order: 'ymd' },
      { center: utc, file: null, converts: true },
    );
    expect(new Date(reader.read(`2026-03-02 08:21:24 ${zone}`) * 1000).toISOString()).toBe(
      '2026-03-02T00:21:24.000Z',
    );
  });

  it('of calls, by both roads', async () => {
    const ways: ((cell: string) => string)[] = [
      (cell) => cell.replaceAll(/[-:]/g, '').replace(' ', 'T'),
      (cell) => cell.split(' ').reverse().join(' '),
      (cell) => cell.replace(' ', '_').replaceAll(':', '-'),
      (cell) => `${cell} CST`,
      (cell) => `[${cell}]`,
    ];
    for (const how of ways) expect(await written(how, 'Start')).toEqual(await usual);
  });
});

describe('cells with marks around them', () => {
  const all = (how: (cell: string) => string) => csv([HEADER, ...CALLS].map((cells) => cells.map(how)));

  it.each<[string, (cell: string) => string]>([
    ['an apostrophe', (cell) => (cell === '' ? '' : `'${cell}`)],
    ['a formula', (cell) => `="${cell}"`],
    ['a formula in quotation marks', (cell) => `"=""${cell}"""`],
    ['a character of no width', (cell) => `\u200b${cell}\u200b`],
    ['marks of the direction within', (cell) => cell.replaceAll('-', '\u200e-')],
    ['a no-break space', (cell) => `\u00a0${cell}\u00a0`],
    ['a wide space', (cell) => `\u3000${cell}`],
  ])('%s', async (_, how) => expect(await readTwice(all(how))).toEqual(await usual));

  it('keeps the apostrophe of a name', async () => {
    const rows = CALLS.map((call, i) => call.with(3, i === 0 ? "'t Hooft" : call[3]));
    expect((await readTwice(csv([HEADER, ...rows])))[0].agent_id).toBe("'t Hooft");
  });

  it('are said', async () => {
    const opened = await open(all((cell) => `"=""${cell}"""`));
    await rowsOf(opened);
    expect(JSON.stringify(opened.outcome())).toContain('as formulas');
  });
});

describe('tables whose lines stand whole in one cell', () => {
  it('as after a quotation of each line', async () => {
    expect(await readTwice([HEADER, ...CALLS].map((cells) => `"${cells.join(',')}"\n`).join(''))).toEqual(
      await usual,
    );
  });

  it('with quoted cells within', async () => {
    const rows = CALLS.map((call) => call.map((cell, i) => (i === 2 ? `""${cell}, ""x""""` : cell)));
    const lines = [HEADER, ...rows].map((cells) => `"${cells.join(',')}"\n`).join('');
    const read = await readTwice(lines);
    expect(read.map(({ outcome }) => outcome)).toEqual((await usual).map(({ outcome }) => outcome));
    expect(String(read[0].queue)).toMatch(/^Support, /);
  });

  it('not so a list of one column', () => {
    const sample = ['Note', 'a, b', 'plain', 'c, d, e'].map((text, i) => ({ row: i + 1, cells: [text] }));
    expect(findWholeLines(sample)).toBeNull();
  });
});

describe('rows under a header that are no calls', () => {
  it('of units give them to the columns', async () => {
    const rows = CALLS.map((call) =>
      call.map((cell, i) => (i > 3 && i < 7 && cell !== '' ? String(+cell / 60) : cell)),
    );
    const units = ['', '', '', '', '(min)', '(min)', '(min)', ''];
    const read = await readTwice(csv([HEADER, units, ...rows]));
    const figures = (row: Row) =>
      [row.wait_sec, row.talk_sec, row.acw_sec].map((cell) => cell && Math.round(+cell));
    expect(read.map(figures)).toEqual((await usual).map(figures));
  });

  it('of dashes are those of a table in Markdown', async () => {
    const lines = [HEADER, HEADER.map(() => '---'), ...CALLS].map((cells) => `| ${cells.join(' | ')} |\n`);
    const own = (row: Row) => [row.contact_id, row.arrived_at, row.outcome, row.wait_sec, row.talk_sec];
    expect((await readTwice(lines.join(''))).map(own)).toEqual((await usual).map(own));
  });
});

describe('headers and words in other ways', () => {
  it.each(['Wait [m]', 'Wait (min)', '等待(min)', '等待时长/分钟', 'Wait time/min', '等待時間（分）'])(
    '%s is in minutes',
    (name) =>
      expect([headerWords(name).unit, aliasesOf(name, 'contacts')[0]?.field]).toEqual([
        'minutes',
        'wait_sec',
      ]),
  );

  it.each(['calls/hour', '呼入量/小时'])('%s is a rate', (name) => expect(headerWords(name).unit).toBeNull());

  it.each([
    ['Ø Gesprächszeit', 'talk_avg_sec'],
    ['Ø Nachbearbeitung', 'acw_avg_sec'],
    ['Ø Wartezeit', 'answer_wait_avg_sec'],
    ['Ø Bearbeitungszeit', 'aht_sec'],
  ])('%s is an average', (name, field) => expect(aliasesOf(name, 'intervals')[0]?.field).toBe(field));

  it.each([
    ['STARTDATETIME', 'arrived_at'],
    ['START_TS', 'arrived_at'],
    ['Leg start', 'arrived_at'],
    ['Leg end', 'ended_at'],
    ['QUEUENAME', 'queue'],
    ['佇列', 'queue'],
    ['スキル', 'queue'],
  ])('%s is %s', (name, field) =>
    expect(aliasesOf(name, 'contacts').map((one) => one.field)).toContain(field),
  );

  it('takes a column of times for the answer, and not for the outcome', async () => {
    const header = HEADER.with(4, 'Call answered').with(7, 'Call end');
    const rows = CALLS.map((call) =>
      call.with(4, call[7] === 'Answered' ? call[1] : '').with(7, call[1].replace(/\d$/, '9')),
    );
    const read = await readTwice(csv([header, ...rows]));
    expect(read.filter(({ outcome }) => outcome === 'answered')).toHaveLength(30);
    expect(read[0].answered_at).toBe(read[0].arrived_at);
  });

  it.each([
    ['ACD', 'ABAN'],
    ['Served', 'Lost'],
    ['呼入接通', '呼入未接'],
    ['振铃接通', '振铃放弃'],
    ['√', '×'],
    ['Risposta', 'Persa'],
    ['Beantwoord', 'Gemist'],
    ['Odebrane', 'Nieodebrane'],
    ['Отвечен', 'Пропущен'],
    ['dealing', 'queueLeak'],
  ])('%s and %s', (answered, abandoned) => {
    expect([answered, abandoned].map(outcomeOfWord)).toEqual(['answered', 'abandoned']);
  });
});

describe('the wait of those who gave up', () => {
  const at = (name: string) => HEADER.indexOf(name);
  const rows = CALLS.map((call) => {
    const lost = call[at('Result')] === 'Abandoned';
    return [...call.with(at('Wait'), lost ? '' : call[at('Wait')]), lost ? call[at('Wait')] : ''];
  });

  it('is taken from a column of its own beside a speed of answer', async () => {
    for (const [speed, abandon] of [
      ['Speed of Answer (sec)', 'Abandon time (sec)'],
      ['等待时长', '放弃等待时长'],
    ])
      expect(
        (await readTwice(csv([[...HEADER.with(at('Wait'), speed), abandon], ...rows]))).map(
          (row) => row.wait_sec,
        ),
      ).toEqual((await usual).map((row) => row.wait_sec));
  });

  it('is not where both are filled', async () => {
    const both = rows.map((call) => call.with(8, '5').with(at('Wait'), call[at('Wait')] || '0'));
    const read = await readTwice(csv([[...HEADER, 'Abandon time'], ...both]));
    expect(read.at(5)?.wait_sec).toBe(0);
  });
});

describe('logs of states', () => {
  it.each([
    'Date,Time,Agent ID,From State,To State\n2026-03-02,08:00:00,Ana,Logout,Login\n2026-03-02,08:05:00,Ana,Login,Lunch\n',
    'Agent ID,State Transition Time,Agent State\nAna,2026-03-02 08:00:00,Login\nAna,2026-03-02 08:05:00,Lunch\n',
    '时间,坐席,操作\n2026-03-02 08:00:00,Ana,签入\n2026-03-02 08:05:00,Ana,用餐\n',
  ])('%s', async (text) => {
    const opened = await open(text);
    expect(opened.table.name).toBe('activity');
    expect(
      (await rowsOf(opened)).map(({ agent_id, start_at }) => [agent_id, String(start_at).slice(0, 16)]),
    ).toEqual([
      ['Ana', '2026-03-02T08:00'],
      ['Ana', '2026-03-02T08:05'],
    ]);
  });

  it('are none where the rows are calls', async () => {
    const text = csv([
      ['Date', 'Time', 'Agent', 'Status'],
      ...CALLS.map((call) => [...call[1].split(' '), call[3] || 'Ana', call[7]]),
    ]);
    expect((await open(text)).table.name).toBe('contacts');
  });
});

it('a total is one wherever its word stands', () => {
  const header = findHeader([
    { row: 1, cells: ['Calls', 'Agent', 'Day'] },
    { row: 2, cells: [3, 'Ana', '2026-03-02'] },
  ]);
  expect(whyNoRow([12, '', 'Totals'], '', header)).toBe(ASIDE.total);
  expect(whyNoRow([12, '', '2026-03-02'], '', header)).toBeNull();
});
