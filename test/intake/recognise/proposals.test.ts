import { describe, expect, it } from 'vitest';
import { CcopsError } from '../../../src/text/errors.js';
import { open, rowsOf } from '../source.js';

/** The columns that the refusal of a file proposes to name. */
async function proposed(text: string): Promise<{ map: Map<string, string>; remedy: string }> {
  const error = await open(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CcopsError)) throw new Error('the file was read');
  const remedy = error.remedy?.en ?? '';
  const found = [...remedy.matchAll(/--map (\w+)="([^"]+)"/g)];
  return { map: new Map(found.map(([, field, name]) => [field, name])), remedy };
}

describe('columns that are proposed for a file that cannot be read', () => {
  it.each([
    [
      'the actual calls, not the forecast',
      'Date,Forecast Calls,Actual Calls\n2026-02-01,120,100\n2026-02-02,130,90\n',
      [['offered', 'Actual Calls']],
    ],
    [
      'the start with a time of day, and the column of results',
      'Nr;Tag;Wann;Erg\n1;2026-03-01;2026-03-01 08:00:00;answered\n2;2026-03-02;2026-03-02 08:01:00;abandoned\n',
      [
        ['arrived_at', 'Wann'],
        ['outcome', 'Erg'],
      ],
    ],
  ])('%s: given back, the file is read', async (_, text, columns) => {
    const { map } = await proposed(text);
    expect([...map]).toEqual(columns);
    expect(await rowsOf(await open(text, { map }))).toHaveLength(2);
  });

  it('says what is still missing where no column looks like it', async () => {
    const { map, remedy } = await proposed(
      'Nr;Wann;Erg\n1;2026-03-01 08:00:00;so\n2;2026-03-02 08:01:00;anders\n',
    );
    expect([...map]).toEqual([['arrived_at', 'Wann']]);
    expect(remedy).toContain('--map outcome=Column');
  });

  it('proposes nothing for a list of holidays, or for any count that is not of calls', async () => {
    for (const text of [
      'date,event,off\n2026-01-01,newyear,1\n2026-01-02,,0\n2026-01-03,,1\n',
      'date,total_reservations,summer_break\n2026-01-01,7794,0\n2026-01-02,20074,1\n',
    ]) {
      const { map, remedy } = await proposed(text);
      expect([...map]).toEqual([]);
      expect(remedy).toContain('--events');
    }
  });

  it('sends opening hours and lists of codes to the settings', async () => {
    for (const text of [
      'id,code,name,description\n1,2609,Tea Break,10 Minutes Break\n2,2610,Lunch,Lunch 30 Minutes\n',
      'ext,date_from,time_from,time_to,days\n6020,0000-00-00,390,930,"1,2,3"\n6001,0000-00-00,1410,1200,6\n',
    ])
      expect((await proposed(text)).remedy).toContain('opening_hours in ccops.yaml');
  });

  it('says what stands in the column that is named for the start, and proposes no column of ids for it', async () => {
    const rows = ['Monday 8', 'Monday 9', 'Tuesday 8'].map((start, i) => `10000${i},${start},answered,30\n`);
    const { map, remedy } = await proposed(`Call ID,Start,Outcome,Talk\n${rows.join('')}`);
    expect([...map]).toEqual([]);
    expect(remedy).toContain(
      '"Start" is named like it, but 3 of 3 values looked at are not dates (row 2 "Monday 8"',
    );
  });
});

describe('files that belong beside the main one', () => {
  const days = (name: string, values: readonly (string | number)[]) =>
    `Date,${name}\n${values.map((value, i) => `2026-02-0${i + 1},${value}\n`).join('')}`;

  it.each(['Forecast', '预测', 'Budget 2026'])('what was expected is no history: %s', async (name) => {
    const text = days(name, [210, 220, 190]);
    const { map } = await proposed(text);
    expect([...map]).toEqual([['offered', name]]);
    // Said so, or given as a forecast, it is read.
    for (const how of [{ map }, { forecast: true }])
      expect((await rowsOf(await open(text, how))).map(({ offered }) => offered)).toEqual([210, 220, 190]);
  });

  it('a forecast of several columns is one too', async () => {
    const { map } = await proposed('Date,Queue,Forecast Calls,Forecast AHT\n2026-02-01,A,20,240\n');
    expect([...map]).toEqual([['offered', 'Forecast Calls']]);
  });

  it.each([
    days('Holiday', ['New Year', 'Spring Festival', 'Labour Day']),
    'date,event,factor\n2026-03-08,Promotion,1.3\n2026-06-18,Sale,1.8\n',
    'date,event,off\n2026-02-16,eve,-1\n2026-02-17,new year,0\n2026-02-18,new year,1\n',
    '日期,名称,类型\n2026-01-01,元旦,休\n2026-01-04,元旦调休,班\n',
  ])('a list of special days is sent to --events and --holidays', async (text) => {
    const { remedy } = await proposed(text);
    expect(remedy).toContain('--events FILE');
    expect(remedy).toContain('--holidays FILE');
    expect(remedy).not.toContain('outcome');
  });

  it('a report of days with a column of special ones is no list of them', async () => {
    const { remedy } = await proposed('date,bookings,special day\n2026-03-01,1494,0\n2026-03-02,2891,1\n');
    expect(remedy).not.toContain('--holidays');
  });

  it('days that stand several times are no list of them', async () => {
    const { remedy } = await proposed('Date,Topic\n2026-03-01,Billing\n2026-03-01,Other\n2026-03-02,Other\n');
    expect(remedy).not.toContain('--holidays');
  });
});
