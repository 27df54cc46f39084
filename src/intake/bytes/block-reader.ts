import { asKeys, type BatchColumn } from '../../tables/column-batch.js';
import type { Cell, Column } from '../../tables/table.js';
import type { RawCell } from '../cells.js';
import { furtherCell } from '../plan/further-columns.js';
import type { FieldPlan } from '../plan/readings/field.js';
import type { RowPlan } from '../plan/row-plan.js';
import { type Span, spanOf } from '../plan/times/span.js';
import type { Test } from '../plan/when.js';
import { BLOCK_ROWS, type Block } from './block.js';
import { CellCodes } from './cell-codes.js';
import { CellMemo } from './cell-memo.js';
import { constantFiller, type Filler, numberFiller, wordFiller } from './fillers.js';
import { keyFiller } from './key-filler.js';
import { momentFiller } from './moment-filler.js';
import { hourMarker, orderMarker, spanFiller } from './span-filler.js';

/** Reads blocks of rows into columns; what it cannot read the quick way it marks as odd. */
export interface BlockReader {
  /** 1 for the columns of the file that are looked at. */
  readonly needed: Uint8Array;
  readonly columns: ReadonlyMap<string, BatchColumn>;
  read(block: Block): void;
  /** Sets a row that was read in the ordinary way. */
  put(row: number, values: Readonly<Record<string, Cell>>): void;
}

/**
 * Makes the reader for the fields that are wanted, from the plan for rows: every field that could make a row unreadable,
 * every rule that sets rows aside and every check is seen to, wanted or not. Null where the plan has something that can be
 * done with whole rows only.
 */
export function createBlockReader(
  plan: RowPlan,
  width: number,
  wanted: ReadonlySet<string>,
): BlockReader | null {
  const steps = stepsOf(plan);
  if (!steps) return null;
  const draft = new Draft(plan, width);
  const inner = new Set([
    ...wanted,
    ...fieldsOf(steps.spans),
    ...(steps.hours.length > 0 ? ['arrived_at'] : []),
    ...plan.checks.flatMap(({ fields }) => fields),
  ]);
  for (const [field, value] of Object.entries(plan.template)) {
    for (const name of [field, asKeys(field)])
      if (value !== null && inner.has(name)) draft.fillers.set(name, constantFiller(value));
  }
  for (const field of plan.fields) {
    if (!draft.addField(field, inner)) return null;
    if (wanted.has(asKeys(field.field))) draft.addKeys(field);
  }
  for (const column of plan.further) {
    if (wanted.has(column.name)) draft.addFurther(column.name, column.index);
  }
  const columnOf = (field: string) => draft.fillers.get(field)?.column;
  for (const span of steps.spans) draft.fillers.set(span.field, spanFiller(span, columnOf));
  const marks = [
    ...draft.asideMarks(),
    ...draft.watchMarks(),
    ...steps.orders.map((order) => orderMarker(order, columnOf)),
    ...steps.hours.map((hour) => hourMarker(hour, columnOf)),
  ];
  return readerOf(draft, marks, wanted);
}

/** The steps after the fields, if all of them can be done on columns; else null. */
function stepsOf(plan: RowPlan) {
  const { table, columns, template, setAside, watches, fields, further, finish, checks, ...more } = plan;
  // Repairs are for rows that fail a check; those are read in the ordinary way.
  const { fold, unfold, follow, secondHour, repairs, notes, remarks, ...others } = more;
  // A part of the plan that is not known here must not go unheeded.
  others satisfies Record<string, never>;
  if (fold || unfold || follow || setAside.some(({ inputs }) => !inputs)) return null;
  const spans = finish.map(spanOf);
  const orders = checks.map((check) => check.order);
  if (table.name !== 'contacts' || spans.includes(undefined) || orders.includes(undefined)) return null;
  return {
    spans: spans.filter((span) => span !== undefined),
    orders: orders.filter((order) => order !== undefined),
    hours: secondHour ? [secondHour] : [],
  };
}

function fieldsOf(spans: readonly Span[]): string[] {
  return spans.flatMap((span) =>
    ['outcome', span.from, span.ifAnswered, span.else, span.without ?? []].flat(),
  );
}

class Draft {
  readonly fillers = new Map<string, Filler>();
  /** Fields that are not wanted, but may make a row unreadable. */
  readonly guards: Filler[] = [];
  readonly memos = new Map<number, CellMemo>();
  readonly needed: Uint8Array;

  constructor(
    private readonly plan: RowPlan,
    private readonly width: number,
  ) {
    this.needed = new Uint8Array(width);
  }

  /** False when the field cannot be read from bytes. */
  addField(field: FieldPlan, wanted: ReadonlySet<string>): boolean {
    if (field.hidden || !field.inputs || field.inputs.some((index) => index >= this.width)) return false;
    const isWanted = wanted.has(field.field);
    if (!isWanted && field.neverFails && !field.required) return true;
    const filler = this.fillerFor(field, field.inputs);
    if (!filler) return false;
    if (isWanted) this.fillers.set(field.field, filler);
    else this.guards.push(filler);
    return true;
  }

  /** The same cells as keys, beside or instead of words. A field that cannot be read so stays absent: it is unknown in every row. */
  addKeys(field: FieldPlan): void {
    const [index, ...more] = field.inputs ?? [];
    if (index === undefined || more.length > 0) return;
    this.needed[index] = 1;
    this.fillers.set(asKeys(field.field), keyFiller(field, index, this.width));
  }

  addFurther(name: string, index: number): void {
    const read = (cells: readonly RawCell[]) => furtherCell(cells[index]);
    this.fillers.set(name, wordFiller(this.memosFor([index]), read, this.width, false));
  }

  asideMarks(): ((block: Block) => void)[] {
    return this.plan.setAside.map(({ test, inputs = [] }) => this.markBy(test, inputs));
  }

  watchMarks(): ((block: Block) => void)[] {
    return this.plan.watches.map(({ test, inputs, sign }) =>
      sign === undefined ? this.markBy(test, inputs) : this.markBySign(test, inputs[0], sign),
    );
  }

  /** Marks the rows as odd that pass the test. */
  private markBy(test: Test, inputs: readonly number[]): (block: Block) => void {
    const marks = new Int32Array(BLOCK_ROWS);
    const codes = new CellCodes(this.memosFor(inputs), (cells) => (test(cells) ? 1 : 0), this.width, 1);
    return (block) => codes.mark(block, marks);
  }

  /** The same for a test that only cells with a certain sign can pass. */
  private markBySign(test: Test, column: number, sign: string): (block: Block) => void {
    const cells = new Array<RawCell>(this.width).fill('');
    this.needed[column] = 1;
    return (block) => {
      if (!block.contains(sign.charCodeAt(0))) return;
      for (let row = 0; row < block.rows; row++) {
        if (!block.holds(row, column, sign.charCodeAt(0))) continue;
        cells[column] = block.text(row, column);
        if (test(cells)) block.odd[row] = 1;
      }
    };
  }

  private fillerFor(field: FieldPlan, inputs: readonly number[]): Filler | null {
    const type = this.typeOf(field.field);
    if (type === 'second' || type === 'minute') {
      if (!field.moment) return null;
      this.needed[inputs[0]] = 1;
      return momentFiller(field, field.moment, inputs[0], this.width);
    }
    const memos = this.memosFor(inputs);
    return type === 'number' || type === 'count'
      ? numberFiller(memos, field.read, this.width)
      : wordFiller(memos, field.read, this.width, field.required ?? false);
  }

  private typeOf(name: string): Column['type'] | undefined {
    return this.plan.table.columns.find((column) => column.name === name)?.type;
  }

  private memosFor(inputs: readonly number[]): readonly CellMemo[] {
    return inputs.map((index) => {
      const known = this.memos.get(index) ?? new CellMemo(index);
      this.memos.set(index, known);
      this.needed[index] = 1;
      return known;
    });
  }
}

function readerOf(
  { fillers, guards, memos, needed }: Draft,
  marks: readonly ((block: Block) => void)[],
  wanted: ReadonlySet<string>,
): BlockReader {
  const shown = [...fillers].filter(([name]) => wanted.has(name));
  const all = [...fillers.values(), ...guards];
  return {
    needed,
    columns: new Map(shown.map(([name, { column }]) => [name, column])),
    read: (block) => {
      for (const memo of memos.values()) memo.read(block);
      for (const filler of all) filler.fill(block);
      for (const mark of marks) mark(block);
    },
    put: (row, values) => {
      for (const [name, filler] of shown) filler.put(row, values[name.replace('#', '')] ?? null);
    },
  };
}
