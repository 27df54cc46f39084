import type { Column } from '../../tables/table.js';
import { column } from '../../tables/table.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { segmentKind } from '../aliases/segment-words.js';
import { textOf } from '../cells.js';
import { joinParts, PART_OF } from '../parts/join.js';
import { SEGMENT } from '../parts/segments.js';
import type { ContactSettings, SegmentColumns } from '../parts/settings.js';
import type { ReadAs } from '../read-options.js';
import { isNoId } from '../values/unreliable-id.js';
import type { ColumnAt } from './readings/cell-readings.js';
import type { FieldPlan } from './readings/field.js';
import type { CellWatch } from './readings/watch.js';
import { missing } from './reason.js';
import type { Columns } from './resolve.js';
import type { RowPlan } from './row-plan.js';

/** How the plan is to be used. */
interface Manner {
  /** Whether the columns must be there; else a file without them is read row by row. */
  readonly strict: boolean;
  /** Whether that rows are put together has been said where it was found. */
  readonly isTold: boolean;
  readonly as?: ReadAs;
}

/** The plan for a file in which several rows tell of one contact: they are put together, or with `as: parts` only carry its id. */
export function withParts(
  plan: RowPlan,
  settings: ContactSettings,
  columns: Columns,
  { strict, isTold, as }: Manner,
): RowPlan {
  const names = typeof settings.by === 'string' ? [settings.by] : settings.by;
  const { segments } = settings;
  if (!strict && names.some((name) => columns.find(name) === undefined)) return plan;
  const orElse = settings.orElse === undefined ? undefined : columns.find(settings.orElse);
  const fields = [...plan.fields, partField(names, columns, orElse)];
  if (as === 'parts') {
    const finish = [...plan.finish, nameContact];
    return { ...plan, fields, finish, columns: withColumns(plan, ['contact_id']) };
  }
  const joining: RowPlan = {
    ...plan,
    fields,
    // Rows have room for it from the start: adding a property to millions of them takes time.
    template: { ...plan.template, [PART_OF]: null },
    finish: [...plan.finish, carryKey],
    columns: [...withColumns(plan, MADE), parts],
    fold: (rows, tell) => joinParts(rows, settings, tell),
    remarks: isTold || segments ? plan.remarks : [...plan.remarks, joined(names)],
  };
  return segments ? withSegments(joining, segments, columns) : joining;
}

/** The kind of each segment is handed on as well; the columns that tell it say nothing of the contact. */
function withSegments(plan: RowPlan, { purpose, type }: SegmentColumns, columns: Columns): RowPlan {
  const at = (name: string | undefined) => (name === undefined ? -1 : columns.indexOf(name));
  const [who, what] = [at(purpose), at(type)];
  const kindIn: FieldPlan['read'] = (cells) => segmentKind(textOf(cells[who]), textOf(cells[what])) ?? null;
  const names = [purpose, type].filter((name) => name !== undefined);
  const kind: FieldPlan = {
    field: SEGMENT,
    columns: names,
    how: { en: 'the kind of the segment', zh: '环节的种类' },
    hidden: true,
    read: kindIn,
    explain: (cells) => ({ column: names[0], value: textOf(cells[Math.max(who, what)]), reason: missing }),
  };
  const inputs = [who, what].filter((index) => index >= 0);
  const list = listedNames(names);
  const unknown: CellWatch = {
    id: 'segment',
    inputs,
    test: (cells) => kindIn(cells) === null,
    text: {
      en: `the words of ${list.en} name no kind of segment that is known: the row adds no time to its contact`,
      zh: `${list.zh} 的用词无法识别为任何环节，该行不计入联络的各项时长`,
    },
  };
  const further = plan.further.filter(({ index }) => !inputs.includes(index));
  const dropped = new Set(plan.further.flatMap((column) => (further.includes(column) ? [] : [column.name])));
  return {
    ...plan,
    fields: [...plan.fields, kind],
    further,
    columns: withColumns(plan, OF_SEGMENTS).filter(({ name }) => !dropped.has(name)),
    template: Object.fromEntries(
      Object.entries({ ...plan.template, [SEGMENT]: 'none' }).filter(([name]) => !dropped.has(name)),
    ),
    finish: [...plan.finish, carryKind],
    watches: [...plan.watches, unknown],
  };
}

type Step = RowPlan['finish'][number];

/** Hands the value that the rows of a contact share on to the joining. */
const carryKey: Step = (row, hidden) => {
  row[PART_OF] = hidden[PART_OF];
};

const carryKind: Step = (row, hidden) => {
  row[SEGMENT] = hidden[SEGMENT] ?? 'none';
};

/** Rows that are not put together carry the value as the id of their contact, unless they have one. */
const nameContact: Step = (row, hidden) => {
  row.contact_id ??= hidden[PART_OF];
};

/** What the value is that all rows of a contact share; empty where a row is a contact of its own. */
function partField(names: readonly string[], columns: Columns, orElse: ColumnAt | undefined): FieldPlan {
  const places = names.map((name) => columns.indexOf(name));
  const keyOf: FieldPlan['read'] = (cells) => {
    const texts = places.map((index) => textOf(cells[index]));
    if (texts[0] !== '' && !isNoId(texts[0])) return texts.join(' ');
    const own = orElse ? textOf(cells[orElse.index]) : '';
    return isNoId(own) ? null : own;
  };
  return {
    field: PART_OF,
    columns: orElse ? [...names, orElse.name] : names,
    how: { en: 'rows with the same value are one contact', zh: '值相同的行属于同一联络' },
    hidden: true,
    read: keyOf,
    explain: (cells) => ({ column: names[0], value: textOf(cells[places[0]]), reason: missing }),
  };
}

const MADE = ['contact_id', 'answered_at', 'ended_at', 'ivr_sec', 'wait_sec', 'talk_sec', 'transferred'];
const OF_SEGMENTS = ['queue', 'direction', 'outcome', 'ring_sec', 'hold_sec', 'acw_sec', 'agent_id'];

/** The columns of a plan and further published ones, in the published order. */
function withColumns(plan: RowPlan, names: readonly string[]): readonly Column[] {
  const published = new Set(plan.table.columns.map(({ name }) => name));
  const there = new Set([...plan.columns.map(({ name }) => name), ...names]);
  return [
    ...plan.table.columns.filter(({ name }) => there.has(name)),
    ...plan.columns.filter(({ name }) => !published.has(name)),
  ];
}

const parts = column(
  'parts',
  'count',
  { en: 'Rows', zh: '记录条数' },
  { en: 'Rows of the export that tell of the contact.', zh: '该联络在导出文件中的行数。' },
);

function joined(names: readonly string[]): Text {
  const list = listedNames(names);
  return {
    en: `rows with the same ${list.en} are one contact; --as parts shows them as they stand`,
    zh: `${list.zh} 相同的行合并为一个联络；用 --as parts 可查看原始各行`,
  };
}
