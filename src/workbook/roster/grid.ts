import { displayWidth } from '../../text/display-width.js';
import type { Text } from '../../text/text.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { CellStyle, Highlight, Sheet, SheetCell, SheetRow } from '../workbook.js';
import type { RosterContent } from './content.js';
import { isWeekend, shortDate, weekdayName } from './days.js';

/** Light fills that print well and stay apart in grey; used in turn for the shifts. */
const FILLS = ['DCEBF7', 'E2F0D9', 'FFF2CC', 'FBE5D6', 'E4DFEC', 'D9F2F0', 'F8D7E3', 'EDEDC8'];
const HEADER_ROWS = 4;
const NAME_COLUMNS = 2;

/** The sheet for the wall: a row per person, a column per day, shift codes in colours, sums on the right and below. */
export function gridSheet(content: RosterContent): Sheet {
  const { days, people, shifts } = content;
  const width = dayWidth(content);
  const last = NAME_COLUMNS + days.length + SUMS.length;
  return {
    name: { en: 'Roster', zh: '排班' },
    columns: [
      { width: 10 },
      { width: Math.max(8, ...people.map((person) => displayWidth(person.name) + 2)) },
      ...days.map(() => ({ width })),
      ...SUMS.map(({ format }) => ({ width: 6.5, format })),
    ],
    rows: [
      ...headings(content),
      ...people.map((person) => personRow(content, person)),
      ...countRows(content),
    ],
    freeze: { rows: HEADER_ROWS, columns: NAME_COLUMNS },
    merges: [1, 2].map((row) => ({ fromRow: row, fromColumn: 1, toRow: row, toColumn: last })),
    highlights: shifts.map((shift, at) => shiftFill(content, shift.id, FILLS[at % FILLS.length])),
    print: { landscape: true, repeatRows: HEADER_ROWS, repeatColumns: NAME_COLUMNS },
  };
}

function dayWidth({ shifts }: RosterContent): number {
  return Math.max(6.4, ...shifts.map((shift) => displayWidth(shift.id) + 2));
}

function shiftFill({ days, people }: RosterContent, value: string, fill: string): Highlight {
  const range = {
    fromRow: HEADER_ROWS + 1,
    fromColumn: NAME_COLUMNS + 1,
    toRow: HEADER_ROWS + people.length,
    toColumn: NAME_COLUMNS + days.length,
  };
  return { kind: 'equals', range, value, fill };
}

const SUMS = [
  { label: { en: 'Hours', zh: '工时' }, format: 'decimal' as const },
  { label: { en: 'Days', zh: '班数' }, format: 'integer' as const },
  { label: { en: 'Nights', zh: '夜班' }, format: 'integer' as const },
  { label: { en: 'Week-ends', zh: '周末' }, format: 'integer' as const },
];

function headings(content: RosterContent): SheetRow[] {
  const { days } = content;
  const dates = days.map(shortDate);
  const names = days.map((date) => ({ value: weekdayName(date) }));
  return [
    {
      cells: [
        {
          en: `Roster ${days[0]} – ${days[days.length - 1]}`,
          zh: `排班表 ${days[0]} 至 ${days[days.length - 1]}`,
        },
      ],
      style: 'title',
      height: 28,
    },
    { cells: [legend(content)], style: 'subtitle', height: 18 },
    {
      cells: [
        { en: 'Agent', zh: '工号' },
        { en: 'Name', zh: '姓名' },
        ...dates,
        ...SUMS.map(({ label }) => label),
      ],
      style: 'header',
    },
    { cells: [null, null, ...names, ...SUMS.map(() => null)], style: 'header' },
  ];
}

function legend({ shifts }: RosterContent): Text {
  const times = shifts.map(({ id, name, startMinute, endMinute }) => {
    const label = name === id ? id : `${id} ${name}`;
    return `${label} ${clock(startMinute)}–${clock(endMinute)}`;
  });
  return {
    en: [...times, '– day off', 'L leave'].join('   '),
    zh: [...times, '休 休息', '假 休假'].join('   '),
  };
}

function clock(minute: number): string {
  const inDay = minute === DAY_MINUTES ? DAY_MINUTES : minute % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function personRow(content: RosterContent, person: RosterContent['people'][number]): SheetRow {
  const own = new Map(
    content.plans.filter((plan) => plan.personId === person.personId).map((plan) => [plan.date, plan]),
  );
  const sums = [person.hours, person.daysWorked, person.nights, person.weekendDays];
  return {
    cells: [
      person.personId,
      person.name,
      ...content.days.map((date) => dayCell(own.get(date), date)),
      ...sums,
    ],
  };
}

function dayCell(plan: RosterContent['plans'][number] | undefined, date: string): SheetCell {
  if (plan?.activity === 'work') return { value: plan.shiftId, style: 'code' };
  if (plan?.activity === 'leave') return { value: { en: 'L', zh: '假' }, style: 'code_leave' };
  const style: CellStyle = isWeekend(date) ? 'code_weekend' : 'code_off';
  return { value: { en: '–', zh: '休' }, style };
}

/** Heads by shift and day, below the people. */
function countRows({ days, shifts, plans }: RosterContent): SheetRow[] {
  const count = (date: string, shift: string | null) =>
    plans.filter((plan) => plan.date === date && plan.shiftId === shift).length;
  const rows = shifts.map(
    (shift): SheetRow => ({
      cells: [
        { value: shift.id, style: 'muted' },
        { value: shift.name, style: 'muted' },
        ...days.map((date): SheetCell => ({ value: count(date, shift.id) || null, style: 'code' })),
      ],
    }),
  );
  const all = days.map(
    (date) => plans.filter((plan) => plan.date === date && plan.activity === 'work').length,
  );
  const total: SheetRow = {
    cells: [
      { en: 'On duty', zh: '在班人数' },
      null,
      ...all.map((value): SheetCell => ({ value, style: 'code' })),
    ],
    style: 'total',
  };
  return [total, ...rows];
}
