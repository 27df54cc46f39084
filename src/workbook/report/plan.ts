import type { Row } from '../../tables/table.js';
import { same, type Text } from '../../text/text.js';
import { type TableContent, tableSheet } from '../table-sheet.js';
import type { Sheet, Workbook } from '../workbook.js';
import type { ReportFigure } from './content.js';
import { isWeekend, weekdayName } from './days.js';
import { type FigureRows, figureSheet, type LeadColumn, volumeChart } from './figure-sheet.js';

/** A table of the plan: `name` is forecast, requirement or roster. */
export interface PlanContent extends TableContent {
  readonly name: string;
}

const offered: ReportFigure = {
  name: 'offered',
  label: { en: 'Contacts', zh: '预测量' },
  format: 'integer',
  better: null,
};
const workload = count('work_hours', { en: 'Workload (hours)', zh: '话务工作量（小时）' }, 'decimal');
const staffFigures: readonly ReportFigure[] = [
  workload,
  count('base_hours', { en: 'Base staff hours', zh: '在线人力工时' }, 'decimal'),
  count('rostered_hours', { en: 'Rostered hours', zh: '排班工时' }, 'decimal'),
  count('base_peak', { en: 'Peak base staff', zh: '在线人力峰值' }, 'integer'),
  count('rostered_peak', { en: 'Peak rostered staff', zh: '排班人力峰值' }, 'integer'),
];
const rosterFigures: readonly ReportFigure[] = [
  count('people', { en: 'People on shift', zh: '上班人数' }, 'integer'),
  count('work_hours', { en: 'Hours on contacts', zh: '上线工时' }, 'decimal'),
  count('off', { en: 'Days off', zh: '休息人次' }, 'integer'),
  count('leave', { en: 'On leave', zh: '休假人次' }, 'integer'),
];

function count(name: string, label: Text, format: 'integer' | 'decimal'): ReportFigure {
  return { name, label, format, better: null };
}

/** The workbook for a table of the plan: its days with a chart, and the table itself. */
export function planWorkbook(content: PlanContent): Workbook {
  return { title: content.label, sheets: [daySheet(content), tableSheet(content)] };
}

function daySheet({ name, label, rows }: PlanContent): Sheet {
  const isRoster = name === 'roster';
  const days = byDay(rows, isRoster ? 'date' : 'interval_start');
  const figures = isRoster
    ? rosterFigures
    : [offered, ...(name === 'requirement' ? staffFigures : [workload])];
  const sheet: FigureRows = {
    name: { en: `${label.en} by day`, zh: `${label.zh}（按日）` },
    leads: leads(days),
    figures: figures.filter((figure) => days.some((day) => typeof day[figure.name] === 'number')),
    rows: days,
    total: totalOf(days, figures),
    muted: (row) => isWeekend(String(row.date)),
  };
  const chart = volumeChart(sheet, same(''));
  return {
    ...figureSheet(sheet),
    charts: chart ? [{ ...chart, title: { en: 'Contacts by day', zh: '每日预测量' } }] : [],
  };
}

function leads(days: readonly Row[]): LeadColumn[] {
  const event: LeadColumn = {
    label: { en: 'Event', zh: '事件' },
    width: 20,
    format: 'text',
    value: (row) => row.event ?? null,
  };
  return [
    { label: { en: 'Date', zh: '日期' }, width: 12, format: 'date', value: (row) => row.date ?? null },
    {
      label: { en: 'Weekday', zh: '星期' },
      width: 9,
      format: 'text',
      value: (row) => weekdayName(String(row.date)),
    },
    ...(days.some((day) => day.event) ? [event] : []),
  ];
}

function byDay(rows: readonly Row[], column: 'date' | 'interval_start'): readonly Row[] {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const date = String(row[column]).slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), row]);
  }
  const sums = column === 'date' ? rosterDay : intervalDay;
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, ofDay]) => ({ date, ...sums(ofDay) }));
}

function intervalDay(rows: readonly Row[]): Row {
  const hours = (row: Row) => Number(row.interval_minutes) / 60;
  return {
    event: rows.find((row) => row.event)?.event ?? null,
    offered: sum(rows, (row) => row.offered),
    work_hours: sum(rows, (row) =>
      row.aht_sec === null ? null : (Number(row.offered) * Number(row.aht_sec)) / 3600,
    ),
    base_hours: sum(rows, (row) => times(row.base_staff, hours(row))),
    rostered_hours: sum(rows, (row) => times(row.rostered_staff, hours(row))),
    base_peak: peak(rows, 'base_staff'),
    rostered_peak: peak(rows, 'rostered_staff'),
  };
}

function times(value: unknown, factor: number): number | null {
  return typeof value === 'number' ? value * factor : null;
}

/** The most people needed at once, over all queues together. */
function peak(rows: readonly Row[], column: string): number | null {
  const at = new Map<unknown, number>();
  for (const row of rows) {
    const staff = row[column];
    if (typeof staff === 'number') at.set(row.interval_start, (at.get(row.interval_start) ?? 0) + staff);
  }
  return at.size === 0 ? null : [...at.values()].reduce((most, staff) => Math.max(most, staff));
}

function sum(rows: readonly Row[], amount: (row: Row) => unknown): number | null {
  const known = rows.map(amount).filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

function rosterDay(rows: readonly Row[]): Row {
  const who = (activity: string) =>
    new Set(rows.filter((row) => row.activity === activity).map((row) => row.agent_id)).size;
  const work = rows.filter((row) => row.activity === 'work' && row.start_at && row.end_at);
  return {
    people: who('work'),
    work_hours: sum(
      work,
      (row) => (Date.parse(String(row.end_at)) - Date.parse(String(row.start_at))) / 3_600_000,
    ),
    off: who('off'),
    leave: who('leave'),
  };
}

/** Sums over the days; a peak is the highest of them. */
function totalOf(days: readonly Row[], figures: readonly ReportFigure[]): Row {
  const total = ({ name }: ReportFigure) =>
    name.endsWith('_peak')
      ? days.reduce((most, day) => Math.max(most, Number(day[name] ?? 0)), 0)
      : sum(days, (day) => day[name]);
  return Object.fromEntries(figures.map((figure) => [figure.name, total(figure)]));
}
