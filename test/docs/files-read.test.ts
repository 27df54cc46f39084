import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasRealFile, realFile } from '../intake/source.js';
import { project, runProgram } from '../support/run-line.js';

// `UPDATE_CASES=1 npx vitest run test/docs/files-read.test.ts` writes the table anew; read the difference before you commit it.
const page = join(project, 'docs', 'files-read.md');

/** Kind of file, what is odd about it, the file, options that it needs. */
const files: readonly (readonly [string, string, string, ...string[]])[] = [
  [
    "a bank's call list, tab separated",
    'dates as 990101, `0:00:00` for what did not happen',
    'anonymous-bank-1999/01.txt',
  ],
  ['the same, another month', 'as above', 'anonymous-bank-1999/02.txt'],
  ['the same, another month', 'as above', 'anonymous-bank-1999/05.txt'],
  ['hourly totals of a year', 'no header', 'anonymous-bank-1999/agg_H.csv'],
  [
    'call records of a PBX (Asterisk)',
    'several rows for a call, broken quotes in the caller',
    'asterisk-2018/cdr.csv',
  ],
  ['queue log of a PBX (Asterisk)', 'a row per event', 'asterisk-2018/queue_log.csv'],
  [
    'call records of a PBX without header',
    'dates that are all ambiguous, a comma at the end',
    'asterisk-cdr/g9telecom_cdr.csv',
  ],
  ['half hours of an office queue', 'twelve weeks taken out', 'axa-half-hour/CMS.csv'],
  ['half hours of a queue around the clock', 'twelve weeks taken out', 'axa-half-hour/Domicile.csv'],
  ['half hours of a third queue', 'twelve weeks taken out', 'axa-half-hour/CAT.csv'],
  ['half hours of a help desk', 'twelve weeks taken out', 'axa-half-hour/Tech. Axa.csv'],
  ["a bank's calls every 5 minutes", 'six workdays missing', 'bank-5min/bank_calls.csv'],
  ["a recorder's call list", 'newest first, 12-hour clock', 'call-list-xls/20191021_masked.csv'],
  ['the same as Excel 97', 'every cell is text', 'call-list-xls/20191021_masked.xls'],
  [
    'hourly desk figures, Spanish',
    'a year appended at the end, silent hours left out',
    'cl-inbound-hourly/historical_data.csv',
  ],
  ['the same as a workbook', 'dates in cells', 'cl-inbound-hourly/Hosting ia.xlsx'],
  ['chat messages, Chinese', 'GBK, cells of several lines', 'cn-hotline-gbk/在线客服聊天_脱敏_gbk.csv'],
  ['a roster, Chinese (排班表)', 'a row per person, dates as day numbers', 'cn-roster-2026/排班表_脱敏.xlsx'],
  [
    'punch clock, Chinese (打卡)',
    'several times in a cell',
    'cn-roster-2026/上下班打卡_打卡时间记录_脱敏.xlsx',
  ],
  [
    'contacts of four channels',
    'durations in minutes, dates without a time',
    'contact-list-32941/Call_Center_Data_32941.xlsx',
  ],
  ['a table of daily figures', 'no dates, only a number', 'daily-kpi-table/index_pct_hms.csv'],
  [
    'status of agents (Genesys)',
    'durations over 24 hours with milliseconds',
    'genesys-2025/Agent Status Summary.csv',
  ],
  ['adherence of agents (Genesys)', '`Infinity%`, `8,285.64%`', 'genesys-2025/HistoricalAdherence 7_24.csv'],
  [
    'monthly figures by provider',
    'durations that Excel has turned into parts of a day',
    'nhs111-monthly/NHS Calls 2015-16 monthly.csv',
  ],
  ['daily calls', 'byte order mark, 2-1-2013', 'nl-travel-daily/case_data_calls.csv'],
  ['a call list', 'dates as text, times in cells', 'pwc-call-list/original_303k.xlsx'],
  ['the same with a dashboard', 'the data sheet is hidden', 'pwc-call-list/hidden_sheets_pivots.xlsx'],
  ['daily use of electricity', 'no calls at all', 'tw-electricity-daily/daily.csv'],
  ['bookings of each day', 'no calls, and no time', 'nl-travel-daily/case_data_reservations.csv'],
  ['special days of a travel agency', 'no calls: a list for `--events`', 'nl-travel-daily/special-days.csv'],
  ['special days of a country', 'no calls: a list for `--events`', 'tw-electricity-daily/special-days.csv'],
  ['public holidays, Spanish', 'nothing but dates', 'cl-inbound-hourly/Feriados_Chilev2.csv'],
  ['holidays of China from four sources', 'no calls', 'cn-holidays/four_sources_by_day.csv'],
  ['reasons for pauses', 'a list of codes, no dates', 'asterisk-2018/pause_reasons.csv'],
  ['opening hours of queues', 'no dates but 0000-00-00', 'asterisk-2018/queues_otimes.csv'],
];

const there = files.every(([, , file]) => hasRealFile(file));

describe('the page of files that were tried', () => {
  it.skipIf(!there)(
    'says what inspect says',
    async () => {
      const rows: string[] = [];
      for (const [kind, odd, file, ...more] of files) {
        const run = await runProgram(['inspect', realFile(file), '--to', 'json', ...more]);
        expect(run.code, `${file}: ${run.err}`).toBe(0);
        rows.push(`| ${kind} | ${odd} | ${foundIn(JSON.parse(run.out.toString('utf8'))[0])} |`);
      }
      const old = readFileSync(page, 'utf8');
      const head = old.slice(0, old.indexOf('| kind |') < 0 ? old.length : old.indexOf('| kind |'));
      const text = `${head}| kind | odd | found |\n|---|---|---|\n${rows.join('\n')}\n`;
      if (process.env.UPDATE_CASES === '1') writeFileSync(page, text);
      expect(readFileSync(page, 'utf8')).toBe(text);
    },
    240_000,
  );
});

/** What the page tells of a report. */
interface Found {
  readonly table: string | null;
  readonly not_read: { readonly why: string } | null;
  readonly format: string;
  readonly encoding: string | null;
  readonly header_row: number | null;
  readonly preset: { readonly name: string };
  readonly dates: { readonly order: string | null } | null;
  readonly period: {
    readonly first: string | null;
    readonly last: string | null;
    readonly order: string;
  } | null;
  readonly rows: { readonly read: number; readonly made: number | null };
  readonly silence: { readonly zero: number; readonly unknown: number } | null;
  readonly contradictions: readonly { readonly what: string; readonly count: number }[];
}

function foundIn(report: Found): string {
  const { table, format, encoding, header_row, preset, dates, period, rows, silence, contradictions } =
    report;
  const how = [
    table ?? `not read: ${report.not_read?.why}`,
    [format.toUpperCase(), encoding].filter(Boolean).join(' '),
    header_row === null ? 'no header' : `header in row ${header_row}`,
    table === null ? null : `preset ${preset.name}`,
    dates?.order ?? null,
    period?.first ? `${period.first.slice(0, 10)} to ${period.last?.slice(0, 10)}` : null,
    `${count(rows.read)} rows${rows.made === null ? '' : ` that make ${count(rows.made)}`}`,
    period && period.order !== 'rising'
      ? period.order === 'falling'
        ? 'newest first'
        : 'not in time order'
      : null,
    silence && silence.zero + silence.unknown > 0
      ? `silent intervals: ${count(silence.zero)} zero, ${count(silence.unknown)} unknown`
      : null,
    ...contradictions.map((one) => `${count(one.count)} × ${one.what}`),
  ];
  return how
    .filter((part) => part !== null)
    .join('; ')
    .replaceAll('|', '\\|');
}

const count = (value: number) => value.toLocaleString('en-US');
