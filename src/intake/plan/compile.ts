import { blankRow } from '../../tables/blank-row.js';
import { contacts } from '../../tables/contacts.js';
import { intervals } from '../../tables/intervals.js';
import type { TableSpec } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { same, type Text } from '../../text/text.js';
import { createZone, type Zone } from '../../time/zone.js';
import type { RawRow } from '../cells.js';
import { eventPlan } from '../events/plan.js';
import type { Header } from '../header/find-header.js';
import type { Preset } from '../presets/preset.js';
import type { ReadAs } from '../read-options.js';
import { createIsoWriter } from '../values/iso-writer.js';
import { mixedOffsets, mixedOffsetsNote } from '../values/mixed-offsets.js';
import type { DateOrder } from '../values/moment.js';
import type { FirstRows } from './conclusions.js';
import { contactFields } from './contacts.js';
import type { Draft } from './draft.js';
import { furtherColumnsOf, textColumnOf } from './further-columns.js';
import { intervalFields } from './intervals.js';
import { type EndsFound, otherEnds } from './other-ends.js';
import { withParts } from './parts.js';
import { peopleFields, peopleTables, typedFurtherColumns } from './people.js';
import { planField, type ReadingContext } from './readings/bind-readings.js';
import { decimalsOf, POINT } from './readings/decimals.js';
import type { Precision } from './readings/moment-readings.js';
import { dayNote, watchDurations, watchesOf } from './readings/watches.js';
import { type Bound, bindField, type Columns, columnsOf } from './resolve.js';
import type { DraftRow, RowPlan } from './row-plan.js';
import { longerRows } from './set-aside/longer-rows.js';
import { totalRows } from './set-aside/total-rows.js';
import { type DatePlan, type DateQuestion, decideDates } from './times/dates.js';
import { compileWhen } from './when.js';

/** One table of a file, and how to read it. */
export interface CompileInput {
  readonly file: string;
  readonly header: Header;
  /** Rows after the header. */
  readonly first: FirstRows;
  readonly preset: Preset;
  /** Whether a column that the preset names must be there. */
  readonly strict: boolean;
  /** Fields that the user mapped to a column; they must be there. */
  readonly map: ReadonlyMap<string, string>;
  /** The same, and those that the preset already takes from where the user said. */
  readonly given: ReadonlyMap<string, string>;
  readonly zone: Zone;
  /** Whether the user named the zone. */
  readonly zoneGiven?: boolean;
  readonly dateOrder?: DateOrder;
  readonly orderIfOpen?: DateOrder;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904?: boolean;
  readonly as?: ReadAs;
  /** How dates are written, if that is known already. */
  readonly dates?: DatePlan;
  readonly allRows: (() => AsyncIterable<readonly RawRow[]>) | null;
}

/** The plan for the rows, and what was found out about the dates. */
export interface Compiled {
  readonly plan: RowPlan;
  readonly dates: DatePlan;
}

const MOMENTS = [
  'arrived_at',
  'answered_at',
  'ended_at',
  'interval_start',
  'event_at',
  'date',
  'start_at',
  'end_at',
  'period_start',
  'period_end',
];
const TABLES: Readonly<Record<Preset['table'], TableSpec>> = {
  contacts,
  intervals,
  events: contacts,
  ...peopleTables,
};

/** Turns a preset into the plan for one file: columns looked up, dates decided, readings chosen, once for all rows. */
export async function compilePlan(input: CompileInput): Promise<Compiled> {
  const columns = columnsOf(input.header, input.file);
  const { bounds, notes } = withOtherEnds(bindAll(input, columns), input);
  const byMinute = input.preset.table === 'intervals' || input.preset.table === 'roster';
  const precision: Precision = byMinute ? 'minute' : 'second';
  const dates = input.dates ?? (await decideDates(questionOf(input, bounds)));
  const mixed =
    input.zoneGiven || input.preset.name === 'ccops'
      ? []
      : input.first.conclude('mixed offsets', () => mixedColumns(bounds, input));
  const converts = input.zoneGiven || mixed.length > 0;
  const zones = { center: input.zone, file: fileZone(input), converts };
  const isOwn = input.preset.name === 'ccops';
  const decimals = isOwn ? POINT : decimalsOf(bounds, input.first, input.header.names.length);
  const writer = createIsoWriter(input.zone);
  const context: ReadingContext = {
    get sample() {
      return input.first.sample;
    },
    conclude: input.first.conclude,
    dates,
    zones,
    writer,
    precision,
    isOwn,
    decimalOf: decimals.of,
  };
  if (input.preset.table === 'events') {
    return { plan: eventPlan(input.preset, bounds, columns, context, input.as === 'activity'), dates };
  }
  const constants: DraftRow = { ...input.preset.values };
  const hasResolved = bounds.some(({ field }) => field === 'resolved');
  const draft: Draft = {
    context,
    fields: [],
    finish: [],
    checks: [],
    repairs: [],
    watches: [...bounds.flatMap((bound) => watchesOf(bound, input.first, hasResolved)), ...decimals.watches],
    notes: [...notes, ...mixed, ...decimals.notes],
    remarks: [],
    setAside: [],
    made: [],
    extra: [],
    constants,
  };
  const typed = addFields(input, bounds, columns, draft);
  const plan = planOf(input, columns, [...bounds, ...typed], draft);
  const { contact, name } = input.preset;
  const isTold = name === 'auto' && input.as !== 'contacts';
  return { plan: contact ? withParts(plan, contact, columns, { ...input, isTold }) : plan, dates };
}

/** What to say of columns of times whose offsets differ within the days. */
function mixedColumns(bounds: readonly Bound[], { first: { sample }, zone }: CompileInput): readonly Text[] {
  return bounds
    .filter(({ field }) => MOMENTS.includes(field))
    .flatMap(({ at: { index, name } }) => {
      const offsets = mixedOffsets(sample.map(({ cells }) => cells[index]));
      return offsets ? [mixedOffsetsNote(name, offsets, zone.name)] : [];
    });
}

function questionOf(input: CompileInput, bounds: readonly Bound[]): DateQuestion {
  return {
    file: input.file,
    names: input.header.names,
    columns: bounds.flatMap(({ field, at, orElse }) =>
      MOMENTS.includes(field) ? [at, ...(orElse ? [orElse] : [])] : [],
    ),
    clocks: new Map(bounds.flatMap(({ at, time }) => (time ? [[at.index, time] as const] : []))),
    sample: input.first.sample,
    settings: input.preset.dates,
    ofCalls: input.preset.table === 'contacts',
    givenOrder: input.dateOrder,
    orderIfOpen: input.orderIfOpen,
    date1904: input.date1904,
    allRows: input.allRows,
  };
}

/** Adds what the kind of table needs; gives the further columns that are not merely riding along. */
function addFields(
  input: CompileInput,
  bounds: readonly Bound[],
  columns: Columns,
  draft: Draft,
): readonly Bound[] {
  const { preset, header } = input;
  if (preset.table === 'contacts') contactFields(preset, bounds, columns, draft);
  else if (preset.table === 'intervals') intervalFields(bounds, header.names, draft);
  else if (preset.table !== 'events') peopleFields(preset.table, bounds, draft);
  if (preset.table !== 'agent_summary') return [];
  const typed = typedFurtherColumns(header, new Set(bounds.map(({ at }) => at.index)), input.first.sample);
  for (const { bound, kind, column } of typed) {
    draft.fields.push(planField(bound, kind, draft.context));
    draft.extra.push(column);
  }
  return typed.map(({ bound }) => bound);
}

function bindAll(input: CompileInput, columns: Columns): Bound[] {
  const settings = new Map(Object.entries(input.preset.columns));
  for (const [field, column] of input.map) settings.set(field, column);
  return [...settings].flatMap(([field, column]) => {
    const bound = bindField(field, column, columns, input.strict || input.map.has(field));
    return bound ? [bound] : [];
  });
}

/** What a user mapped to the field himself stays. */
function withOtherEnds(bounds: readonly Bound[], { preset, given, header, first }: CompileInput): EndsFound {
  if (preset.table !== 'intervals' || given.has('overflowed')) return { bounds, notes: [] };
  return first.conclude('other ends', () => otherEnds(bounds, header.names, first.sample));
}

function planOf(input: CompileInput, columns: Columns, bounds: readonly Bound[], draft: Draft): RowPlan {
  const table = TABLES[input.preset.table];
  const used = new Set(
    bounds.flatMap((bound) => [bound.at.index, ...(bound.time ? [bound.time.index] : [])]),
  );
  const further = furtherColumnsOf(input.header, used, table.columns, input.first);
  const names = [...table.columns, ...draft.extra, ...further].map((column) => column.name);
  const totals = totalRows(bounds, input.preset.table, draft);
  const longer = input.preset.table === 'intervals' ? longerRows(bounds, input.header.names, draft) : null;
  const filled = new Set([
    ...draft.fields.filter((field) => !field.hidden).map((field) => field.field),
    ...draft.made,
    ...Object.keys(draft.constants),
  ]);
  return {
    table,
    columns: [
      ...table.columns.filter((column) => filled.has(column.name)),
      ...draft.extra,
      ...further.map(textColumnOf),
    ],
    template: Object.assign(blankRow(names), draft.constants),
    setAside: [
      ...totals.setAside,
      ...(longer?.setAside ?? []),
      ...draft.setAside,
      ...(input.preset.setAside ?? []).map((rule) => ({
        reason: typeof rule.reason === 'string' ? same(rule.reason) : rule.reason,
        test: compileWhen(rule.when, columns.indexOf),
        inputs: Object.keys(rule.when).map(columns.indexOf),
      })),
    ],
    fields: draft.fields,
    further,
    finish: draft.finish,
    follow: draft.follow,
    secondHour: draft.secondHour,
    checks: draft.checks.filter((check) => check.fields.every((field) => filled.has(field))),
    repairs: draft.repairs,
    watches: [...draft.watches, ...further.flatMap((column) => watchDurations(column, input.first, null))],
    notes: [
      ...draft.notes,
      ...totals.notes,
      ...(longer?.notes ?? []),
      ...bounds.flatMap((bound) => dayNote(bound, input.first)),
    ],
    remarks: draft.remarks,
  };
}

function fileZone(input: CompileInput): Zone | null {
  const name = input.preset.dates?.zone;
  if (name === undefined) return null;
  const zone = createZone(name);
  if (zone) return zone;
  throw new DataError(
    { en: `there is no time zone "${name}"`, zh: `没有时区“${name}”` },
    { file: input.file },
    {
      en: 'Use a name such as Asia/Shanghai, UTC or +08:00.',
      zh: '请使用 Asia/Shanghai、UTC 或 +08:00 等名称。',
    },
  );
}
