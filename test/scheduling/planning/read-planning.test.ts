import { describe, expect, it } from 'vitest';
import { planningTables } from '../../../src/scheduling/planning/index.js';
import { readPlanning } from '../../../src/scheduling/planning/read-planning.js';
import type { PlanningCell, PlanningSheet } from '../../../src/scheduling/planning/sheet.js';
import { dateOf, minuteOf, weekdayOf } from '../../../src/scheduling/planning/values.js';
import type { CcopsError } from '../../../src/text/errors.js';
import type { Language } from '../../../src/text/text.js';
import { planningWorkbook } from '../../../src/workbook/planning.js';

/** A sheet with its rows from row 1 on. */
function sheet(
  name: string | null,
  rows: readonly (readonly PlanningCell[])[],
  table?: string,
): PlanningSheet {
  return { file: 'people.xlsx', name, rows: rows.map((cells, at) => ({ row: at + 1, cells })), table };
}

const SHIFTS = sheet('班次', [
  ['班次代码', '上班时间', '下班时间', '用餐时长（分钟）', '用餐不早于', '用餐结束不晚于'],
  ['D1', '08:00:00', '16:30', 30, '11:00', '13:30'],
  ['N', 22 / 24, '1899-12-31 08:00:00', '60', '01:00', '05:00'],
]);
const PEOPLE = sheet('People', [
  ['One row per person'],
  ['Agent *', 'Name', 'Queues', 'Most hours a week', 'Shifts allowed', 'Fixed days off'],
  ['e.g. 1', 'Li Ming'],
  [1001, 'Wang', 'a、b', '40', 'D1', 'Sat, 周日'],
  [null, null],
  ['1002', null, null, null, null, null],
]);

function errorOf(sheets: readonly PlanningSheet[]): Partial<CcopsError> {
  try {
    readPlanning(sheets);
  } catch (error) {
    return error as CcopsError;
  }
  return {};
}

describe('readPlanning', () => {
  it('reads sheets in Chinese and English, whatever way Excel gives times and numbers', () => {
    const planning = readPlanning([PEOPLE, SHIFTS]);
    expect(planning.shifts[0]).toEqual({
      id: 'D1',
      name: 'D1',
      startMinute: 480,
      endMinute: 990,
      mealMinutes: 30,
      mealFrom: 660,
      mealUntil: 810,
      paidMinutes: 480,
      night: false,
      retired: false,
    });
    expect(planning.shifts[1]).toMatchObject({
      startMinute: 1320,
      endMinute: 1920,
      mealFrom: 1500,
      mealUntil: 1740,
      night: true,
    });
    expect(planning.people).toHaveLength(2);
    expect(planning.people[0]).toMatchObject({
      id: '1001',
      queues: ['a', 'b'],
      maxMinutesWeek: 2400,
      shifts: ['D1'],
      fixedDaysOff: [6, 7],
    });
    expect(planning.people[1]).toMatchObject({ id: '1002', name: '1002', maxMinutesWeek: null });
  });

  it('reads rules, leave and wishes', () => {
    const planning = readPlanning([
      PEOPLE,
      SHIFTS,
      sheet('规则', [
        ['规则代码', '取值'],
        ['rest_hours', 12],
        ['max_days_in_row', null],
        ['forbidden_sequences', 'N>D1，N → D1'],
      ]),
      sheet('休假', [
        ['工号', '开始日期', '结束日期', '类型'],
        ['Wang', 46331, '2026/11/8', '年假'],
      ]),
      sheet('Wishes', [
        ['Agent', 'From', 'Wish', 'Shift'],
        ['1002', '2026-11-14', 'Day off', null],
        ['1002', null, '上该班次', 'D1'],
      ]),
    ]);
    expect(planning.rules).toEqual({
      rest_hours: 12,
      max_days_in_row: null,
      forbidden_sequences: [
        ['N', 'D1'],
        ['N', 'D1'],
      ],
    });
    expect(planning.leave[0]).toMatchObject({
      personId: '1001',
      from: '2026-11-05',
      until: '2026-11-08',
      startMinute: null,
    });
    expect(planning.wishes).toEqual([
      { personId: '1002', from: '2026-11-14', until: '2026-11-14', kind: 'off', shiftId: null, weight: 3 },
      { personId: '1002', from: null, until: null, kind: 'shift', shiftId: 'D1', weight: 3 },
    ]);
  });

  it.each([
    [
      'an unknown shift',
      [
        sheet('人员', [
          ['工号', '可上班次'],
          ['1', 'D2'],
        ]),
        SHIFTS,
      ],
      { row: 2, column: '可上班次 (Shifts allowed)', value: 'D2' },
    ],
    ['a doubled agent', [sheet('人员', [['工号'], ['1'], ['1']]), SHIFTS], { row: 3, value: '1' }],
    [
      'a time that is none',
      [
        PEOPLE,
        sheet('班次', [
          ['班次代码', '上班时间', '下班时间'],
          ['D', '8点', '16:00'],
        ]),
      ],
      { row: 2, value: '8点' },
    ],
    [
      'a meal that does not fit',
      [
        PEOPLE,
        sheet('班次', [
          ['班次代码', '上班时间', '下班时间', '用餐时长（分钟）', '用餐不早于', '用餐结束不晚于'],
          ['D', '8:00', '16:00', 60, '11:00', '11:30'],
        ]),
      ],
      { row: 2, value: '60' },
    ],
    [
      'leave of nobody',
      [
        PEOPLE,
        SHIFTS,
        sheet('Leave', [
          ['Agent', 'From'],
          ['9', '2026-11-01'],
        ]),
      ],
      { row: 2, value: '9' },
    ],
    [
      'leave that ends before it begins',
      [
        PEOPLE,
        SHIFTS,
        sheet('Leave', [
          ['Agent', 'From', 'Until'],
          ['1001', '2026-11-05', '2026-11-01'],
        ]),
      ],
      { row: 2, value: '2026-11-01' },
    ],
    [
      'an unknown rule',
      [
        PEOPLE,
        SHIFTS,
        sheet('Rules', [
          ['Rule', 'Value'],
          ['rest_hour', 11],
        ]),
      ],
      { row: 2, value: 'rest_hour' },
    ],
    [
      'a rule value out of range',
      [
        PEOPLE,
        SHIFTS,
        sheet('Rules', [
          ['Rule', 'Value'],
          ['rest_hours', 50],
        ]),
      ],
      { row: 2, value: '50' },
    ],
  ])('names file, row, column and value of %s', (_, sheets, place) => {
    const error = errorOf(sheets);
    expect(error.place).toMatchObject({ ...place, file: expect.stringContaining('people.xlsx') });
    expect(error.remedy?.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('says that people are missing when only examples are filled in', () => {
    expect(errorOf([SHIFTS, sheet('人员', [['工号'], ['例：1001']])]).text?.zh).toBe('没有“人员”数据');
    expect(errorOf([sheet(null, [['x', 'y']], 'people')]).text?.en).toBe('no header of the People table');
  });

  it.each<Language>(['en', 'zh'])('reads back the workbook that a user gets in %s', (language) => {
    const book = planningWorkbook(planningTables, language);
    const plain = (cell: unknown): PlanningCell => {
      const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
      if (typeof value === 'object' && value !== null) return (value as Record<Language, string>)[language];
      return value as PlanningCell;
    };
    const sheets = book.sheets.map((one) =>
      sheet(
        one.name[language],
        one.rows.map((row) => row.cells.map(plain)),
      ),
    );
    const people = sheet(language === 'en' ? 'People' : '人员', [['工号'], ['1001']]);
    const planning = readPlanning([...sheets.filter((one) => one.name !== people.name), people]);
    expect(planning.shifts.map((shift) => shift.id)).toEqual(['D1', 'D2', 'D3', 'N']);
    expect(planning.rules).toMatchObject({
      max_hours_week: 40,
      min_hours_week: null,
      rest_hours: 11,
      days_off_week: 1,
    });
    expect(planning.leave).toEqual([]);
  });
});

describe('values', () => {
  it('reads times, dates and weekdays as people write them', () => {
    expect(['8:30', '0830', '08:30:00', '24:00', '0.5', '25:00', '8'].map(minuteOf)).toEqual([
      510,
      510,
      510,
      1440,
      720,
      null,
      null,
    ]);
    expect(
      ['2026-10-01', '2026/10/1', '2026年10月1日', '20261001', '46296', '2026-02-30'].map(dateOf),
    ).toEqual([...Array(5).fill('2026-10-01'), null]);
    expect(['周一', '日', '星期天', 'Wed', '7', 'x'].map(weekdayOf)).toEqual([1, 7, 7, 3, 7, null]);
  });
});
