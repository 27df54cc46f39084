import { isReasonColumn } from '../../tables/agent-log.js';
import type { DataError } from '../../text/errors.js';
import { isEmpty, type RawCell, type RawRow, type Sheet, textOf } from '../cells.js';
import { findHeader, type Header } from '../header/find-header.js';
import { likelyRows, whyNoRow } from '../header/not-a-row.js';
import type { RowPlan } from '../plan/row-plan.js';
import type { DatePlan } from '../plan/times/dates.js';
import { isOfDays } from '../plan/times/start-notes.js';
import { presets } from '../presets/index.js';
import type { OpenFile } from '../readers/open-file.js';
import { columnType } from '../recognise/column-type.js';
import type { Identity } from '../recognise/identify.js';
import { type LikelyFields, likelyFields } from '../recognise/likely-fields.js';
import { matchPresets, type PresetMatch } from '../recognise/match-presets.js';
import { nearTo } from '../recognise/near-presets.js';
import type { SheetsTogether } from '../sheets/sheets-together.js';
import { isNothing } from '../values/unknown.js';
import type { ColumnFinding, Findings } from './findings.js';

const EXAMPLES = 3;

/** What is known about a table once it is open. */
export interface Understood {
  readonly name: string;
  readonly file: OpenFile;
  readonly sheet: Sheet;
  /** Whether it is several sheets of the workbook, and what to say of them. */
  readonly together: SheetsTogether | null;
  readonly identity: Identity;
  readonly plan: RowPlan;
  readonly dates: DatePlan;
  readonly sample: readonly RawRow[];
}

/** Puts together what was found out about a file, for people and programs to look at. */
export function describe(known: Understood): Findings {
  const { file, sheet, identity, plan, dates } = known;
  const { read } = identity;
  const rows = rowsIn(known);
  return {
    file: known.name,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheet: sheet.name === null ? null : sheetFinding(file, sheet),
    headerRow: identity.header.row,
    preset: {
      name: read.by === 'preset' ? read.preset.name : 'ccops',
      why: identity.why,
      near: nearOf(identity.near ?? []),
    },
    columns: identity.header.names.map((_, index) => columnFinding(index, known, rows)),
    likely: null,
    dates: dates.findings,
    daysOnly: hasDaysOnly(known),
    notes: [...identity.notes, ...(identity.warnings ?? []), ...plan.notes, ...plan.remarks],
  };
}

/** The first rows without those that are none: blank, totals, remarks, of another table. */
function rowsIn({ identity: { header }, plan, sample }: Understood): readonly RawRow[] {
  const needed = plan.fields.filter(({ required }) => required);
  return sample.slice(header.at + 1).filter(({ cells }) => {
    if (plan.setAside.some(({ test }) => test(cells))) return false;
    const open = needed.find(({ read }) => (read(cells) ?? null) === null);
    return open === undefined || whyNoRow(cells, open.explain(cells).value, header) === null;
  });
}

function hasDaysOnly({ plan, identity, sample }: Understood): boolean {
  const start = plan.fields.find(({ field }) => field === 'arrived_at');
  return start !== undefined && isOfDays(start, sample.slice(identity.header.at + 1));
}

function nearOf(near: readonly PresetMatch[]) {
  return near.map(({ preset, score, missing, width }) => ({
    name: preset.name,
    title: preset.title,
    score,
    missing,
    ...(width ? { width } : {}),
  }));
}

function sheetFinding(file: OpenFile, sheet: Sheet) {
  const others = file.sheets.map((other) => other.name ?? '').filter((name) => name !== sheet.name);
  return { name: sheet.name ?? '', hidden: sheet.hidden, others };
}

function columnFinding(
  index: number,
  { identity, plan }: Understood,
  rows: readonly RawRow[],
): ColumnFinding {
  const header = identity.header.names[index];
  const field = plan.fields.find(({ columns }) => columns.includes(header));
  const column = plan.further.find((one) => one.index === index);
  const cells = rows.map((row) => row.cells[index]);
  return {
    header,
    field: field?.field ?? null,
    inTable: field && !field.hidden ? field.field : (column?.name ?? null),
    how: field?.how ?? (column ? ridesAs(column.name, plan) : LEFT_OUT),
    read: field?.read ?? null,
    ...lookOfCells(cells),
  };
}

/** Columns that no field is taken from stay as they are; the figures of agents read the reasons of their states in them. */
function ridesAs(name: string, { table }: RowPlan): ColumnFinding['how'] {
  return table.name === 'activity' && isReasonColumn(name) ? REASON : RIDES;
}

function lookOfCells(cells: readonly RawCell[]): Pick<ColumnFinding, 'type' | 'filled' | 'examples'> {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return {
    type: columnType(filled),
    filled: cells.length === 0 ? 0 : filled.filter((cell) => !isNothing(textOf(cell))).length / cells.length,
    examples: [...new Set(filled.slice(0, 200).map(textOf))].slice(0, EXAMPLES),
  };
}

/** What can be seen of rows that cannot be understood. */
export function describeUnread(
  { name, file, sheet, sample }: Pick<Understood, 'name' | 'file' | 'sheet' | 'sample'>,
  error: DataError,
): Findings {
  const header = findHeader(sample);
  const rows = likelyRows(sample.slice(header.at + 1), header);
  const likely = rows.length === 0 ? null : likelyFields(header, rows);
  return {
    file: name,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheet: sheet.name === null ? null : sheetFinding(file, sheet),
    headerRow: header.row,
    preset: { name: 'none', why: error.text, near: nearOf(nearTo(matchPresets(presets, sample), sample)) },
    columns:
      rows.length === 0 ? [] : header.names.map((_, index) => unreadColumn(index, header, rows, likely)),
    likely: likely?.table ?? null,
    dates: null,
    daysOnly: false,
    notes: likely?.notes ?? [],
  };
}

function unreadColumn(
  index: number,
  { names }: Header,
  rows: readonly RawRow[],
  likely: LikelyFields | null,
): ColumnFinding {
  const field = likely?.fields.get(names[index]) ?? null;
  return {
    header: names[index],
    field,
    inTable: null,
    how: field === null ? LEFT_OUT : BY_NAME,
    read: null,
    ...lookOfCells(rows.map((row) => row.cells[index])),
  };
}

const RIDES = { en: 'rides along', zh: '原样保留' };
const REASON = { en: 'reason of the state', zh: '状态的原因' };
const LEFT_OUT = { en: 'left out', zh: '未使用' };
const BY_NAME = { en: 'by its name', zh: '按列名' };
