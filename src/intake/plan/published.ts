import { blankRow } from '../../tables/blank-row.js';
import { contacts } from '../../tables/contacts.js';
import { tables } from '../../tables/index.js';
import { intervals } from '../../tables/intervals.js';
import { kpi } from '../../tables/kpi.js';
import { type Column, type ColumnType, isHeaderOf, type TableSpec } from '../../tables/table.js';
import { type Language, same } from '../../text/text.js';
import type { Zone } from '../../time/zone.js';
import { type PeopleTable, peopleField, peopleNames } from '../aliases/people.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { negativeCount } from '../checks/negative-count.js';
import { exactKey, type Header } from '../header/find-header.js';
import type { Preset } from '../presets/preset.js';
import { createIsoWriter } from '../values/iso-writer.js';
import { numberOf } from '../values/number.js';
import type { FirstRows } from './conclusions.js';
import { furtherColumnsOf, textColumnOf } from './further-columns.js';
import { hiddenFields } from './intervals.js';
import { type FieldKind, planField, type ReadingContext } from './readings/bind-readings.js';
import { POINT } from './readings/decimals.js';
import type { FieldPlan } from './readings/field.js';
import { notIso } from './reason.js';
import { type Bound, columnsOf, PLAIN } from './resolve.js';
import type { RowPlan } from './row-plan.js';
import type { DatePlan } from './times/dates.js';

/** Whether rows are a table as ccops writes it, with names or labels of its columns above. */
export function isPublished(header: Header): boolean {
  const named = unlabelled(header);
  return publishedTable(named) !== null || isKpiHeader(named);
}

/** The ccops table that a header belongs to: all columns that it is recognised by are there; of several, the one with most columns. */
export function publishedTable(header: Header): TableSpec | null {
  const names = new Set(header.names.map(exactKey));
  let best: TableSpec | null = null;
  let most = 0;
  for (const table of tables) {
    if (!isHeaderOf(table, names) || (table === intervals && hasAverages(names))) continue;
    const count = table.columns.filter((column) => names.has(column.name)).length;
    if (count > most) {
      best = table;
      most = count;
    }
  }
  return best;
}

/** Averages beside the columns of intervals, such as `aht_sec`, are no columns of these: such a file is read by its names, so that sums come of them. */
function hasAverages(names: ReadonlySet<string>): boolean {
  return !names.has('talk_sec') && hiddenFields.some((field) => names.has(field));
}

/**
 * The header with the published names, if it shows the labels of a ccops table in one language, as our workbooks do; else the header itself.
 * Contacts and intervals need no such help, for their labels are known names of fields; but a header of nothing else than labels of contacts in
 * their order is ours.
 */
export function unlabelled(header: Header): Header {
  const candidates = tables
    .filter((table) => table !== intervals)
    .flatMap((table) => (['en', 'zh'] as const).map((language) => renamed(header, table, language)))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.count - a.count);
  return candidates.length === 0 ? header : { ...header, names: candidates[0].names };
}

/** The names of a header with the labels of a table (of a kpi table, its groups' too) turned into its columns, and how many there were; null when it is not that table. */
function renamed(
  header: Header,
  table: TableSpec,
  language: Language,
): { names: readonly string[]; count: number } | null {
  const columns: readonly Column[] = table === kpi ? [...contacts.columns, ...kpi.columns] : table.columns;
  const labels = new Map(columns.map((column) => [exactKey(column.label[language]), column.name]));
  const found = header.names.map((name) => labels.get(exactKey(name)));
  const names = header.names.map((name, i) => found[i] ?? name);
  if (!isHeaderOf(table, new Set(names)) || (table === contacts && !isInOrder(found))) return null;
  if (hasOtherNames(table, names)) return null;
  return { names, count: found.filter((name) => name !== undefined).length };
}

/** Whether a field of a table about agents stands under a name that is not ours: then the labels beside it are those of an export by chance. */
function hasOtherNames({ name: table, columns }: TableSpec, names: readonly string[]): boolean {
  if (!isPeopleTable(table)) return false;
  const lacking = new Set(columns.map(({ name }) => name).filter((name) => !names.includes(name)));
  return names.some((name) => lacking.has(peopleField(name, table)?.field ?? ''));
}

function isPeopleTable(name: string): name is PeopleTable {
  return name in peopleNames;
}

/** Whether all of the names are columns of contacts, in the order in which a workbook of ours has them. */
function isInOrder(found: readonly (string | undefined)[]): boolean {
  const places = found.map((name) => contacts.columns.findIndex((column) => column.name === name));
  return places.every((place, i) => place > (places[i - 1] ?? -1));
}

/** Whether the header is that of a ccops kpi table, whose further columns are of the user's choosing. */
export function isKpiHeader(header: Header): boolean {
  const names = new Set(header.names.map(exactKey));
  return isHeaderOf(kpi, names);
}

/** A kpi table as it stands in a file: columns of groups and figures are numbers if all their values in the sample are. */
export function kpiSpec(header: Header, sample: readonly RawRow[]): TableSpec {
  const known = new Map<string, Column>(
    kpi.columns.map((column) => [column.name, { ...column, required: false }]),
  );
  const columns = header.names.map((name, index): Column => {
    const type = name === 'queue' || name === 'channel' ? 'text' : looksOf(index, sample);
    return known.get(name) ?? { name, type, label: same(name), doc: same(name) };
  });
  return { ...kpi, columns };
}

function looksOf(index: number, sample: readonly RawRow[]): ColumnType {
  const cells = sample.map((row) => row.cells[index]).filter((cell) => textOf(cell) !== '');
  const isNumber = (cell: RawCell) => typeof cell === 'number' || !Number.isNaN(numberOf(String(cell)));
  return cells.length > 0 && cells.every(isNumber) ? 'number' : 'text';
}

/** A contacts or intervals table of our own is an export whose columns carry the published names. */
export function ownPreset(table: 'contacts' | 'intervals', spec: TableSpec, header: Header): Preset {
  const names = new Set(header.names.map(exactKey));
  const present = spec.columns.filter((column) => names.has(column.name));
  return {
    name: 'ccops',
    title: { en: `ccops ${table} table`, zh: `ccops ${spec.label.zh}表` },
    table,
    columns: Object.fromEntries(present.map((column) => [column.name, column.name])),
  };
}

const KINDS: Record<ColumnType, FieldKind> = {
  text: 'text',
  count: 'number',
  number: 'number',
  share: 'number',
  change: 'number',
  points: 'number',
  flag: 'flag',
  date: 'text',
  minute: 'moment',
  second: 'moment',
};

/** The plan for reading any ccops table by its published columns; other columns ride along. */
export function publishedPlan(
  spec: TableSpec,
  header: Header,
  first: FirstRows,
  { zone, zoneGiven }: { readonly zone: Zone; readonly zoneGiven?: boolean },
  file: string,
): RowPlan {
  const columns = columnsOf(header, file);
  const dates: DatePlan = { styles: new Map(), given: true, findings: null };
  const zones = { center: zone, file: null, converts: zoneGiven };
  const base = { ...first, dates, zones, writer: createIsoWriter(zone), isOwn: true, decimalOf: POINT.of };
  const fields: FieldPlan[] = [];
  const used = new Set<number>();
  for (const column of spec.columns) {
    const at = columns.find(column.name);
    if (!at) {
      if (column.required) columns.indexOf(column.name);
      continue;
    }
    used.add(at.index);
    const context: ReadingContext = { ...base, precision: column.type === 'second' ? 'second' : 'minute' };
    fields.push(publishedField(column, { ...PLAIN, field: column.name, at }, context));
  }
  const further = furtherColumnsOf(header, used, spec.columns, first);
  const filled = new Set(fields.map((field) => field.field));
  return {
    table: spec,
    columns: [...spec.columns.filter((column) => filled.has(column.name)), ...further.map(textColumnOf)],
    template: blankRow([...spec.columns, ...further].map((column) => column.name)),
    setAside: [],
    fields,
    further,
    finish: [],
    checks: negativeCount.fields.every((field) => filled.has(field)) ? [negativeCount] : [],
    repairs: [],
    watches: [],
    notes: [],
    remarks: [],
  };
}

function publishedField(column: Column, bound: Bound, context: ReadingContext): FieldPlan {
  const plan = planField(bound, KINDS[column.type], context, column.required ?? false);
  if (column.type === 'date') return { ...plan, ...dateReading(plan, bound.at.index) };
  if (KINDS[column.type] !== 'moment') return plan;
  return { ...plan, explain: (cells) => ({ ...plan.explain(cells), reason: notIso }) };
}

/** An ISO date; a time behind it is cut off. */
function dateReading(plan: FieldPlan, index: number): Pick<FieldPlan, 'read' | 'explain'> {
  return {
    read: (cells) => {
      const text = textOf(cells[index]);
      if (text === '') return null;
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : undefined;
    },
    explain: (cells) => ({ ...plan.explain(cells), reason: notIso }),
  };
}
