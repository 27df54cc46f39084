import { accuracyOf, type KeptAccuracy } from '../forecast/accuracy/kept/accuracy-of.js';
import { type PairedUp, pairUp } from '../forecast/accuracy/kept/pair-up.js';
import type { ClientRow } from '../forecast/client.js';
import { placeRows } from '../forecast/series.js';
import { accuracy as table } from '../tables/accuracy.js';
import { forecast as forecastTable } from '../tables/forecast.js';
import type { Row } from '../tables/table.js';
import { DataError, UsageError } from '../text/errors.js';
import { plural } from '../text/plural.js';
import { listedNames } from '../text/punctuation.js';
import type { Text } from '../text/text.js';
import { keptApart } from './accuracy/apart.js';
import { keptColumns } from './accuracy/columns.js';
import { handleTimeTexts } from './accuracy/handle-time-notes.js';
import { clientForecasts, inBoth, keptForecasts } from './accuracy/input.js';
import { accuracyTexts, correctionTexts } from './accuracy/notes.js';
import { calendarOf } from './calendar-of.js';
import type { Command, Invocation } from './command.js';
import { wantedCuts } from './options/accuracy.js';
import { calendarOptions } from './options/calendar.js';
import { interval, target } from './options/figures.js';
import { client } from './options/forecast.js';
import { readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { rowsOf, volumes } from './reading/chain.js';
import { readClient } from './reading/client-file.js';
import { shortNames } from './reading/closing-line.js';
import { type Input, openInput } from './reading/input.js';
import { refuseTotals } from './reading/refuse-totals.js';
import { toPast } from './reading/to-past.js';
import { writeResult } from './result/write.js';

const FOREMOST = [
  'queue',
  'method',
  'cut',
  'group',
  'wape',
  'bias',
  'coverage80',
  'coverage95',
  'correction',
];

/** `ccops accuracy`: how good the forecasts were that were made, and what to correct. */
export const accuracy: Command = {
  name: 'accuracy',
  question: {
    en: 'How good were our forecasts, and what to correct next?',
    zh: '我们的预测准不准？下一步该修正什么？',
  },
  about: {
    en: "Compares forecasts that were kept (one file or several, told by their header) with the contacts that came: WAPE, bias, MAE, RMSE, MASE, coverage of the intervals, WIS; by days ahead, day type, weekday and interval of each queue; --interval 1d compares whole days. With --client, a client's forecast beside them, on the times that both have. Errors that come back day after day are listed with the factor that would put them right, the costliest first.",
    zh: '将保存下来的预测（一个或多个文件，由表头识别）与实际对比：WAPE、偏差、MAE、RMSE、MASE、区间覆盖率、WIS；按队列的提前天数、日类型、星期、时段拆分；--interval 1d 按整日比较。加 --client 可并列甲方预测，只比较双方都有的时段。反复出现的误差附修正系数列出，代价大的在前。',
  },
  usage: '[FILE...]',
  options: [wantedCuts, client, ...calendarOptions, interval, target, ...readingOptions, ...writingOptions],
  reads: ['forecast', 'contacts', 'intervals', 'kpi'],
  writes: 'accuracy',
  examples: [
    {
      line: 'ccops forecast ccops-demo/history.csv --start 2026-09-28 --days 28 --holidays cn -o september.csv',
      note: { en: 'A forecast that was kept', zh: '当时保存的预测' },
    },
    {
      line: 'ccops accuracy september.csv ccops-demo/history.csv',
      note: { en: 'How good it was', zh: '事后检验其准确度' },
    },
  ],
  async run(invocation) {
    const wanted = invocation.get(wantedCuts)!;
    const paired = await pairedUp(invocation);
    const found = accuracyOf(paired, wanted);
    const { name, label } = table;
    await writeResult(invocation, {
      name,
      label,
      columns: keptColumns,
      rows: found.map(tableRow),
      foremost: FOREMOST,
      wordColumns: ['cut', 'group'],
    });
    const texts = [
      ...accuracyTexts(found),
      ...handleTimeTexts(paired.rows),
      ...correctionTexts(found, wanted),
    ];
    for (const text of texts) invocation.shell.note(text);
  },
};

async function pairedUp(invocation: Invocation): Promise<PairedUp> {
  const input = await openInput(invocation, volumes);
  const isForecast = ({ table }: Input['parts'][number]) => table.name === forecastTable.name;
  const forecasts = input.parts.filter(isForecast);
  const others = input.parts.filter((part) => !isForecast(part));
  if (others.length === 0) throw nothingCame();
  const given = await readClient(invocation);
  if (forecasts.length === 0 && given === null) throw noForecast();
  const files = [];
  for (const part of forecasts) {
    const rows = await rowsOf(part);
    refuseTotals(part.name, rows);
    files.push({ name: part.name, rows });
  }
  const actuals = await toPast(invocation, { ...input, parts: others });
  const calendar = await calendarBetween(invocation, [
    ...files.flatMap(({ rows }) => rows),
    ...(given ?? []),
  ]);
  const names = shortNames(files.map(({ name }) => name));
  const { rows: kept, twice } = keptApart(
    files.map(({ name, rows }, i) => ({ name: names[i].en, rows: keptForecasts(name, rows, calendar) })),
  );
  if (twice > 0)
    invocation.shell.note({
      en: `${plural(twice, 'forecast')} in more than one file, counted once`,
      zh: `${twice} 个预测值在多个文件中重复，只计一次`,
    });
  const theirs = given ? clientForecasts(invocation.get(client)!, given, calendar) : [];
  const least = invocation.given(interval) ? (invocation.get(interval) ?? 0) : 0;
  const all = pairUp([...kept, ...theirs], placeRows(actuals), least);
  const paired = kept.length > 0 && theirs.length > 0 ? inBoth(all) : all;
  say(invocation, all, paired);
  if (paired.rows.length === 0) throw nothingInCommon([...kept, ...theirs], actuals);
  return paired;
}

function calendarBetween(invocation: Invocation, rows: readonly (Row | ClientRow)[]) {
  const years = rows.map((row) => +String(row.interval_start).slice(0, 4)).filter((year) => year > 0);
  const [from, to] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [9999, 0],
  );
  return calendarOf(invocation, to === 0 ? 2000 : from, to === 0 ? 2000 : to, 'none');
}

function say({ shell }: Invocation, all: PairedUp, { rows }: PairedUp): void {
  if (all.strangers.length > 0) {
    const list = listedNames(all.strangers);
    shell.warn({ en: `no contacts of these queues: ${list.en}`, zh: `实际数据中没有这些队列：${list.zh}` });
  }
  if (all.oneDay !== null) {
    shell.note({
      en: `contacts are known of ${all.oneDay} only; its rows are taken as the whole day`,
      zh: `实际数据只有 ${all.oneDay} 一天，按完整的一天处理`,
    });
  }
  if (all.unknown > 0) {
    shell.note({
      en: `${plural(all.unknown, 'forecast')} of times of which nothing is known: not scored`,
      zh: `${all.unknown} 个预测值所在时段没有实际数据，不参与评分`,
    });
  }
  if (rows.length < all.rows.length) {
    shell.note({
      en: `left out, as only own or only the client's: ${plural(all.rows.length - rows.length, 'forecast')}`,
      zh: `${all.rows.length - rows.length} 个预测值仅一方有，不参与比较`,
    });
  }
}

function tableRow({ cut, correction, ...row }: KeptAccuracy): Row {
  const cells: Row = {
    ...(row as unknown as Row),
    cut: cut.name,
    correction: correction?.factor ?? null,
    saved: correction?.saved ?? null,
  };
  const rounded = keptColumns.map(({ name, type }) => {
    const value = cells[name] ?? null;
    const digits = type === 'share' || name === 'correction' ? 5 : 3;
    return [name, typeof value === 'number' ? +value.toFixed(digits) : value];
  });
  return Object.fromEntries(rounded);
}

function nothingCame(): UsageError {
  return new UsageError(
    { en: 'there is nothing to compare the forecast with', zh: '没有可与预测对照的实际数据' },
    {},
    {
      en: 'Write: ccops accuracy FORECAST ACTUALS, the actuals as contacts or intervals.',
      zh: '请写成：ccops accuracy 预测 实际，实际为联络明细或时段数据。',
    },
  );
}

function noForecast(): UsageError {
  return new UsageError(
    { en: 'there is no forecast among the files', zh: '给出的文件中没有预测' },
    {},
    {
      en: "Give a forecast table (interval_start, offered, model), or a client's forecast with --client.",
      zh: '请给出预测表（含 interval_start、offered、model 列），或用 --client 指定甲方预测。',
    },
  );
}

interface Timed {
  readonly interval_start: string;
}

function nothingInCommon(forecasts: readonly Timed[], actuals: readonly Timed[]): DataError {
  const [foreseen, came] = [daysOf(forecasts), daysOf(actuals)];
  return new DataError(
    { en: 'forecast and actuals have no time of a queue in common', zh: '预测与实际没有共同的队列和时段' },
    {},
    {
      en: `The forecast is ${foreseen.en}, the actuals are ${came.en}: look at these, and at the names of the queues.`,
      zh: `预测${foreseen.zh}，实际${came.zh}：请检查日期和队列名称。`,
    },
  );
}

/** From the first to the last day of some rows. */
function daysOf(rows: readonly Timed[]): Text {
  const dates = rows.map((row) => row.interval_start.slice(0, 10));
  if (dates.length === 0) return { en: 'empty', zh: '为空' };
  const first = dates.reduce((a, b) => (a < b ? a : b));
  const last = dates.reduce((a, b) => (a > b ? a : b));
  return { en: `from ${first} to ${last}`, zh: `为 ${first} 至 ${last}` };
}
