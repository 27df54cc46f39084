import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/intake/open-table.js';
import { parsePreset } from '../../src/intake/presets/parse-preset.js';
import type { Contact } from '../../src/tables/contacts.js';
import type { Interval } from '../../src/tables/intervals.js';
import { fileSource, fixtureText, hasRealFile, options, realFile, rowsOf } from './source.js';

// Files that nobody on this project wrote; the expected figures were computed with another program.
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

async function contactsIn(file: string, preset?: string) {
  const how = preset ? { preset: await parsePreset(fixtureText(preset), preset) } : {};
  const opened = await openTable(fileSource(realFile(file)), options(how));
  const rows = (await rowsOf(opened)) as unknown as Contact[];
  const answered = rows.filter((row) => row.outcome === 'answered');
  const abandoned = rows.filter((row) => row.outcome === 'abandoned');
  return { opened, rows, answered, abandoned, offered: answered.length + abandoned.length };
}

async function intervalsIn(file: string) {
  const opened = await openTable(fileSource(realFile(file)), options());
  return { opened, rows: (await rowsOf(opened)) as unknown as Interval[] };
}

describe('a call list as a workbook', () => {
  for (const name of ['original_303k.xlsx', 'hidden_sheets_pivots.xlsx']) {
    const file = `pwc-call-list/${name}`;
    it.skipIf(!hasRealFile(file))(`${name}, without any option`, async () => {
      const { opened, rows, answered, abandoned } = await contactsIn(file);
      expect(rows.length).toBe(5000);
      expect([answered.length, abandoned.length]).toEqual([4054, 946]);
      expect(sum(answered.map((row) => row.wait_sec)) / 4054).toBeCloseTo(67.52, 2);
      expect(sum(answered.map((row) => row.talk_sec)) / 4054).toBeCloseTo(224.92, 2);
      expect(rows.filter((row) => row.resolved).length).toBe(3646);
      expect(opened.findings.columns.find(({ header }) => header === 'Topic')?.inTable).toBe('Topic');
    });
  }
});

describe("a bank's calls with a preset of the user's own", () => {
  const recipe = 'docs/recipes/anonymous-bank.yaml';
  const months = [
    {
      file: '01.txt',
      offered: 30_140,
      answered: 27_060,
      abandoned: 3080,
      phantom: 240,
      wait: 35.03,
      share: 0.5442,
      talk: 185.35,
    },
    {
      file: '02.txt',
      offered: 31_094,
      answered: 27_162,
      abandoned: 3932,
      phantom: 278,
      wait: 40.77,
      share: 0.5213,
      talk: 176.91,
    },
  ];
  for (const month of months) {
    const file = `anonymous-bank-1999/${month.file}`;
    it.skipIf(!hasRealFile(file))(month.file, async () => {
      const { opened, answered, abandoned, offered } = await contactsIn(file, recipe);
      expect([offered, answered.length, abandoned.length]).toEqual([
        month.offered,
        month.answered,
        month.abandoned,
      ]);
      expect(opened.outcome().setAside).toMatchObject([{ reason: { en: 'phantom' }, count: month.phantom }]);
      expect(sum(answered.map((row) => row.wait_sec)) / answered.length).toBeCloseTo(month.wait, 2);
      expect(answered.filter((row) => row.wait_sec! <= 20).length / offered).toBeCloseTo(month.share, 4);
      const talked = answered.filter((row) => row.talk_sec! > 0);
      expect(sum(talked.map((row) => row.talk_sec)) / talked.length).toBeCloseTo(month.talk, 2);
    });
  }
});

describe('hourly figures with Spanish headers', () => {
  for (const name of ['historical_data.csv', 'Hosting ia.xlsx']) {
    const file = `cl-inbound-hourly/${name}`;
    it.skipIf(!hasRealFile(file))(`${name}, without any option`, async () => {
      const { opened, rows } = await intervalsIn(file);
      expect(sum(rows.map((row) => row.offered))).toBe(3_500_939);
      expect(sum(rows.map((row) => row.answered))).toBe(3_181_333);
      expect(sum(rows.map((row) => row.abandoned))).toBe(311_885);
      expect(rows.every((row) => row.interval_minutes === 60)).toBe(true);
      expect(rows.at(-1)?.interval_start).toBe('2022-12-31T23:00+08:00');
      expect(opened.outcome().contradictions).toMatchObject([{ count: 137 }]);
    });
  }
});

describe('other real exports, without any option', () => {
  const volumes = [
    ['axa-half-hour/CAT.csv', 30, 1_097_254],
    ['bank-5min/bank_calls.csv', 5, 5_323_661],
    ['nl-travel-daily/case_data_calls.csv', 1440, 5_545_953],
    ['anonymous-bank-1999/agg_H.csv', 60, 440_849],
  ] as const;
  it.each(volumes.filter(([file]) => hasRealFile(file)))(
    '%s: intervals of %i minutes',
    async (file, minutes, offered) => {
      const { rows } = await intervalsIn(file);
      expect(new Set(rows.map((row) => row.interval_minutes))).toEqual(new Set([minutes]));
      expect(sum(rows.map((row) => row.offered))).toBe(offered);
    },
  );

  const recorder = 'call-list-xls/20191021_masked.csv';
  it.skipIf(!hasRealFile(recorder))(`${recorder}: month first, 12-hour clock`, async () => {
    const { opened, rows } = await contactsIn(recorder);
    expect(opened.findings.dates).toMatchObject({ order: 'mdy', sure: true });
    expect(rows[0]).toMatchObject({
      arrived_at: '2019-10-21T23:59:20+08:00',
      talk_sec: 132,
      direction: 'inbound',
    });
  });

  const minutes = 'contact-list-32941/Call_Center_Data_32941.xlsx';
  it.skipIf(!hasRealFile(minutes))(`${minutes}: duration in minutes`, async () => {
    const { rows } = await contactsIn(minutes);
    expect(rows.length).toBe(32_941);
    expect(rows[0]).toMatchObject({
      talk_sec: 1020,
      channel: 'voice',
      arrived_at: '2020-10-29T00:00:00+08:00',
    });
  });
});
