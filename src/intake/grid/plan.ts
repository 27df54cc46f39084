import { activity } from '../../tables/activity.js';
import { roster } from '../../tables/roster.js';
import { column } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import type { Zone } from '../../time/zone.js';
import { textColumnOf } from '../plan/further-columns.js';
import type { FieldPlan } from '../plan/readings/field.js';
import { missing } from '../plan/reason.js';
import type { RowPlan } from '../plan/row-plan.js';
import { createIsoWriter } from '../values/iso-writer.js';
import { createMomentReader } from '../values/moment-reader.js';
import { datesOf } from './calendar-of.js';
import { punchReader, shiftReader } from './cells.js';
import type { Grid } from './find-grid.js';
import { type PunchList, readPunchList } from './punch-list.js';
import { readGrid } from './read-grid.js';

/** The plan for a person × day grid: shift codes become a roster, punches of a clock become activity. */
export function gridPlan(grid: Grid, zone: Zone, file: string): RowPlan {
  if (grid.days === null) throw grid.marks[0].month === null ? noMonth(file, grid) : noYear(file, grid);
  const writer = createIsoWriter(zone);
  const punches = grid.holds === 'punches';
  const read = punches ? punchReader(writer) : shiftReader(grid.times, writer);
  const others = grid.people.filter(({ field }) => field === null);
  return {
    table: punches ? activity : roster,
    columns: [
      ...(punches ? [...activity.columns, amended, note] : [...roster.columns, code]),
      ...others.map(textColumnOf),
    ],
    template: {},
    setAside: [],
    fields: fieldsOf(grid),
    further: others,
    finish: [],
    checks: [],
    repairs: [],
    watches: [],
    unfold: (batches, tally) => readGrid(batches, grid, read, tally),
    notes: [],
    remarks: remarksOf(grid),
  };
}

/** The plan for a list of punches: activity, as from a grid of them. */
export function punchListPlan(list: PunchList, zone: Zone): RowPlan {
  const writer = createIsoWriter(zone);
  const reader = createMomentReader(list.style, { center: zone, file: null });
  const others = list.people.filter(({ field }) => field === null);
  const named = (indexes: readonly number[]) => indexes.map((index) => list.header.names[index]);
  return {
    table: activity,
    columns: [...activity.columns, amended, note, ...others.map(textColumnOf)],
    template: {},
    setAside: [],
    fields: [
      ...list.people.flatMap(({ field, name }) => (field === null ? [] : [shown(field, [name], PERSON)])),
      shown('start_at', named(list.punches), HELD.punches),
      ...(list.day === null ? [] : [shown('start_at', named([list.day]), PUNCH_DAY)]),
    ],
    further: others,
    finish: [],
    checks: [],
    repairs: [],
    watches: [],
    unfold: (batches, tally) => readPunchList(batches, list, { reader, write: writer.second }, tally),
    notes: [],
    remarks: [],
  };
}

/** A field for `inspect` to show; the rows are made in another way. */
function shown(field: string, columns: readonly string[], how: Text): FieldPlan {
  return {
    field,
    columns,
    how,
    hidden: true,
    read: () => null,
    explain: () => ({ column: columns[0], value: '', reason: missing }),
  };
}

/** For `inspect`: what the columns of a grid were taken for. */
function fieldsOf(grid: Grid): readonly FieldPlan[] {
  const people = grid.people.flatMap(({ field, name }) =>
    field === null ? [] : [shown(field, [name], PERSON)],
  );
  const days = (grid.days ?? []).map(({ date }) => date);
  return [...people, shown(grid.holds === 'punches' ? 'start_at' : 'shift_id', days, HELD[grid.holds])];
}

const PUNCH_DAY: Text = { en: 'day of the punches', zh: '打卡日期' };
const PERSON: Text = { en: 'text', zh: '文本' };
const HELD: Record<Grid['holds'], Text> = {
  punches: { en: 'punches of this day', zh: '当日打卡时间' },
  shifts: { en: 'shift of this day', zh: '当日班次' },
};

function remarksOf({ holds, times, untimed, people, days }: Grid): readonly Text[] {
  const first = days?.[0].date;
  const last = days?.at(-1)?.date;
  const remarks: Text[] = [
    {
      en: `a grid of people and days, ${first} to ${last}`,
      zh: `人员×日期的宽表，${first} 至 ${last}`,
    },
  ];
  if (!people.some(({ field }) => field === 'agent_id'))
    remarks.push({ en: 'no numbers of agents: the names stand for them', zh: '没有工号列，以姓名代替工号' });
  if (holds === 'shifts' && times.size > 0) {
    const list = listedNames([...times.keys()]);
    remarks.push({ en: `times of ${list.en} from the legend`, zh: `${list.zh} 的时间取自表中的班次说明` });
  }
  if (untimed.length > 0) remarks.push(untimedText(untimed));
  return remarks;
}

function untimedText(codes: readonly string[]): Text {
  const { en, zh } = listedNames(codes, MOST_CODES);
  return {
    en: `nothing in the file says when these shifts begin and end: ${en}`,
    zh: `文件中没有说明以下班次的起止时间：${zh}`,
  };
}

const MOST_CODES = 12;

function noMonth(file: string, { header: { row } }: Grid): DataError {
  return new DataError(
    {
      en: 'the columns count the days of a month, but nothing says of which month and year',
      zh: '各列为一个月中的日期，但找不到年份和月份',
    },
    { file, ...(row === null ? {} : { row }) },
    {
      en: 'Say the first date, such as --first-date 2026-04-01; or write the month into the title, the name of the sheet or the name of the file, such as roster-2026-04.xlsx.',
      zh: '请用 --first-date 指定首日，例如 --first-date 2026-04-01；或在标题、工作表名或文件名中写明月份，例如 排班表2026-04.xlsx。',
    },
  );
}

/** Days of a month that is known, of a year that is not. With weekdays only some years are possible. */
function noYear(file: string, { header: { row }, marks }: Grid): DataError {
  const [{ month, day, weekday }] = marks;
  const years =
    weekday === null
      ? []
      : RECENT.filter((year) => datesOf(marks, [String(year)])?.[0].startsWith(String(year)));
  const { en, zh } = listedNames(years.map(String));
  const example = `${years[0] ?? 2026}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return new DataError(
    {
      en: `the columns are days (from ${month}/${day} in month and day), but nothing says of which year${years.length > 0 ? `; by the weekdays it may be ${en}` : ''}`,
      zh: `各列为日期（自${month}月${day}日起），但找不到年份${years.length > 0 ? `；按星期可能是 ${zh}` : ''}`,
    },
    { file, ...(row === null ? {} : { row }) },
    {
      en: `Say the first date, such as --first-date ${example}; or write the year into the title, the name of the sheet or the name of the file.`,
      zh: `请用 --first-date 指定首日，例如 --first-date ${example}；或在标题、工作表名或文件名中写明年份。`,
    },
  );
}

const RECENT = Array.from({ length: 20 }, (_, i) => 2035 - i);

const code = column(
  'code',
  'text',
  { en: 'Code', zh: '代码' },
  { en: 'What stands in the cell of the roster.', zh: '排班表单元格中的原文。' },
);
const amended = column(
  'amended',
  'flag',
  { en: 'Amended', zh: '补卡' },
  { en: 'Whether the punch was put in afterwards.', zh: '是否为事后补录的打卡。' },
);
const note = column(
  'note',
  'text',
  { en: 'Note', zh: '备注' },
  { en: 'What stands beside the punch.', zh: '打卡旁的备注。' },
);
