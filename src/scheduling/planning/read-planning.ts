import { DataError } from '../../text/errors.js';
import type { Shift } from '../problem.js';
import { findHeader, type Header, plain } from './header.js';
import { planningTables } from './index.js';
import { RowReader } from './row-reader.js';
import type { RuleSetting } from './rules.js';
import type { PlanningCell, PlanningSheet } from './sheet.js';
import { shifts } from './shifts.js';
import { EXAMPLE, type Planning, type PlanningTable } from './table.js';

/**
 * What the sheets of a planning workbook (or CSV files of the same tables) say. Sheets are known by their name or their
 * header, in Chinese or English; other sheets are passed over. Throws DataError with file, row, column and value.
 */
export function readPlanning(sheets: readonly PlanningSheet[]): Planning {
  let planning: Planning = { people: [], shifts: [], rules: {}, leave: [], wishes: [] };
  for (const table of planningTables) {
    const items = sheets
      .filter((sheet) => isTable(sheet, table))
      .flatMap((sheet) => itemsOf(sheet, table, planning));
    planning = { ...planning, [table.key]: table.key === 'rules' ? settings(items) : items };
  }
  const file = sheets[0]?.file;
  if (planning.people.length === 0) throw emptyTable('people', file);
  if (planning.shifts.length === 0) throw emptyTable('shifts', file);
  return planning;
}

/** The shifts alone, from the same sheets. Throws DataError where there are none. */
export function readShifts(sheets: readonly PlanningSheet[]): readonly Shift[] {
  const nothing: Planning = { people: [], shifts: [], rules: {}, leave: [], wishes: [] };
  const found = sheets
    .filter((sheet) => isTable(sheet, shifts))
    .flatMap((sheet) => itemsOf(sheet, shifts, nothing));
  if (found.length === 0) throw emptyTable('shifts', sheets[0]?.file);
  return found as Shift[];
}

function settings(items: readonly unknown[]) {
  return Object.fromEntries((items as RuleSetting[]).map(({ key, value }) => [key, value]));
}

function isTable(sheet: PlanningSheet, table: PlanningTable): boolean {
  if (sheet.table !== undefined) return sheet.table === table.key;
  const byName = planningTables.find((one) => names(one).includes(plain(sheet.name)));
  return byName ? byName === table : table === byHeader(sheet);
}

function names(table: PlanningTable): string[] {
  return [table.key, table.name.en, table.name.zh].map(plain);
}

/** The table whose required columns are all in the header; the one with the most columns in it when several are. */
function byHeader(sheet: PlanningSheet): PlanningTable | undefined {
  const fits = planningTables.map((table) => ({ table, header: findHeader(sheet, table) }));
  const found = fits.filter(({ header }) => header !== null);
  return found.sort((a, b) => b.header!.columns.size - a.header!.columns.size)[0]?.table;
}

function itemsOf(sheet: PlanningSheet, table: PlanningTable, planning: Planning): unknown[] {
  const file = sheet.name === null ? sheet.file : `${sheet.file} [${sheet.name}]`;
  const header = findHeader(sheet, table);
  if (header === null) throw noHeader(file, table);
  const seen = new Map<string, number>();
  return sheet.rows
    .filter(({ row, cells }) => row > header.row && isData(cells, header))
    .map(({ row, cells }) => {
      const values = new Map([...header.columns].map(([key, at]) => [key, cells[at]] as const));
      const reader = new RowReader(file, row, table.columns, values);
      refuseTwice(reader, table, seen);
      return table.read(reader, planning);
    });
}

function isData(cells: readonly PlanningCell[], header: Header): boolean {
  const own = [...header.columns.values()].map((at) => cells[at]);
  const first = String(cells[Math.min(...header.columns.values())] ?? '').trim();
  const example = [EXAMPLE.en, EXAMPLE.zh].some((word) => first.toLowerCase().startsWith(word.trim()));
  return !example && own.some((cell) => cell !== null && cell !== undefined && String(cell).trim() !== '');
}

/** People, shifts and rules may stand only once. */
function refuseTwice(reader: RowReader, table: PlanningTable, seen: Map<string, number>): void {
  if (table.key === 'leave' || table.key === 'wishes') return;
  const key = table.columns[0].key;
  const id = reader.text(key) ?? '';
  const before = seen.get(id);
  if (before !== undefined)
    reader.fail(
      key,
      { en: `stands in row ${before} already`, zh: `与第 ${before} 行重复` },
      { en: 'Give it another one, or delete a row.', zh: '请更改或删除其中一行。' },
    );
  seen.set(id, reader.row);
}

function noHeader(file: string, table: PlanningTable): DataError {
  const wanted = table.columns.filter((column) => column.required);
  return new DataError(
    { en: `no header of the ${table.name.en} table`, zh: `没有“${table.name.zh}”表的表头` },
    { file },
    {
      en: `It needs the columns ${wanted.map((column) => column.label.en).join(', ')}; "ccops init planning.xlsx" writes a workbook with all of them.`,
      zh: `需要列：${wanted.map((column) => column.label.zh).join('、')}；“ccops init 排班资料.xlsx”可生成完整模板。`,
    },
  );
}

function emptyTable(key: 'people' | 'shifts', file: string | undefined): DataError {
  const table = planningTables.find((one) => one.key === key)!;
  return new DataError(
    { en: `there are no rows for ${table.name.en.toLowerCase()}`, zh: `没有“${table.name.zh}”数据` },
    { file },
    {
      en: `Fill in the sheet "${table.name.en}" (rows that begin with "e.g." are examples), or give a CSV file with --${key}.`,
      zh: `请填写“${table.name.zh}”表（以“例：”开头的行为示例，不会读取），或用 --${key} 指定 CSV 文件。`,
    },
  );
}
