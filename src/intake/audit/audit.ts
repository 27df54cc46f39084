import type { Row } from '../../tables/table.js';
import type { RawRow } from '../cells.js';
import { audits } from '../checks/index.js';
import type { Contradiction } from '../outcome.js';
import { createDuplicates } from './duplicates.js';
import { createExtremes } from './extremes.js';
import { createHandleSum } from './handle-sum.js';
import { createLengths } from './lengths.js';
import { createLoginBeyondStep } from './login-beyond-step.js';
import { createMeanColumns } from './mean-column.js';
import { definitionsFor, metricOf } from './metrics.js';
import { createMixedDurations } from './mixed-durations.js';
import type { AuditColumn } from './operands.js';
import { createOverlaps } from './overlaps.js';
import { createRateColumn, type RateFinding } from './rate-column.js';
import { createSamples } from './samples.js';
import { createShareSum, isOtherEnd, isPartOfWhole, type ShareColumn } from './share-sum.js';
import { createTimeOrder, type TimeOrder } from './time-order.js';

/** A closer look at all rows of a file than commands take that only need its figures. */
export interface Audit {
  see(row: Row, raw: RawRow): void;
  contradictions(): readonly Contradiction[];
  /** Columns of rates, and how far they agree with the counts. */
  rates(): readonly RateFinding[];
  order(): TimeOrder;
}

/** What the audit must know of a file before its rows come. */
export interface AuditInput {
  readonly table: string;
  readonly columns: readonly AuditColumn[];
  /** The column of the table that says when a row happens; null when it has none. */
  readonly time: string | null;
  /** Columns that hold durations: place and header. */
  readonly durations: readonly { readonly index: number; readonly header: string }[];
}

/** The damaged durations of rows that nothing else is known of. */
export function createRawAudit(durations: AuditInput['durations']): {
  see(raw: RawRow): void;
  contradictions(): readonly Contradiction[];
} {
  const columns = durations.map(({ index, header }) => ({ index, mixed: createMixedDurations(header) }));
  return {
    see: (raw) => {
      for (const { index, mixed } of columns) mixed.see(raw.cells[index], raw.row);
    },
    contradictions: () => columns.flatMap(({ mixed }) => mixed.contradictions()),
  };
}

interface Part {
  see(row: Row, raw: RawRow): void;
  contradictions(): readonly Contradiction[];
}

/** An audit of one file: contradictions within rows, rows that stand there twice, rates that contradict their counts, damaged durations. */
export function createAudit({ table, columns: all, time, durations }: AuditInput): Audit {
  const columns = table === 'intervals' ? rateColumns(all) : [];
  const duplicates = createDuplicates(table, all);
  const order = createTimeOrder();
  const parts: Part[] = [
    ...rowChecks(table),
    duplicates,
    ...columns.map(({ column }) => column),
    ...shareSums(columns, all),
    ...(table === 'intervals' ? timesOf(all) : []),
    ...(PEOPLE[table]?.(all) ?? []),
    ...durations.map(({ index, header }) => {
      const mixed = createMixedDurations(header);
      return {
        see: (_: Row, raw: RawRow) => mixed.see(raw.cells[index], raw.row),
        contradictions: mixed.contradictions,
      };
    }),
  ];
  return {
    see: (row, raw) => {
      if (time !== null) order.see(row[time], raw.row);
      for (const part of parts) part.see(row, raw);
    },
    contradictions: () => parts.flatMap((part) => part.contradictions()),
    order: order.finding,
    rates: () => columns.map(({ column }) => column.finding()).filter((finding) => finding !== null),
  };
}

/** What is looked for in tables about agents besides. */
const PEOPLE: Readonly<Record<string, (columns: readonly AuditColumn[]) => Part[]>> = {
  activity: (columns) => [createLengths(columns), createOverlaps('activity')],
  roster: () => [createOverlaps('roster')],
  agent_summary: () => [createLoginBeyondStep()],
};

function rowChecks(table: string): Part[] {
  return (audits[table as keyof typeof audits] ?? []).map((check) => {
    const wrong = createSamples();
    return {
      see: (row, raw) => {
        if (check.fields.some((field) => row[field] == null) || !check.fails(row)) return;
        wrong.add(raw.row, () => check.example(row));
      },
      contradictions: () => (wrong.count === 0 ? [] : [{ id: check.id, what: check.text, ...wrong.found() }]),
    };
  });
}

/** Means beside what they are made of, and beside the longest and shortest. */
function timesOf(columns: readonly AuditColumn[]): Part[] {
  const handle = createHandleSum(columns);
  return [...(handle ? [handle] : []), ...createMeanColumns(columns), ...createExtremes(columns)];
}

/** Columns that name a rate; one that a field is taken from is a count, whatever is in its name. */
function rateColumns(columns: readonly AuditColumn[]) {
  return columns.flatMap(({ header, field }, index) => {
    const metric = field === null ? metricOf(header) : undefined;
    if (!metric) return [];
    const definitions = definitionsFor(header, metric, columns);
    return [{ index, header, metric, column: createRateColumn({ index, header, metric, definitions }) }];
  });
}

/** Shares of contacts that were answered, abandoned, or ended otherwise. */
function shareSums(rates: ReturnType<typeof rateColumns>, columns: readonly AuditColumn[]): Part[] {
  const ends = ['answer-rate', 'abandonment-rate'].flatMap((id): ShareColumn[] =>
    rates
      .filter(({ metric }) => metric.id === id)
      .slice(0, 1)
      .map(({ index, header, column }) => ({
        index,
        header,
        isExplained: () => column.finding()?.definition != null,
      })),
  );
  const others = columns.flatMap(({ header, field }, index): ShareColumn[] =>
    field === null && isOtherEnd(header) ? [{ index, header, isExplained: () => false }] : [],
  );
  const parts = sharesSideBySide(columns);
  return [
    ...(ends.length < 2 ? [] : [createShareSum([...ends, ...others])]),
    ...(parts.length < 2 ? [] : [createShareSum(parts)]),
  ];
}

/** Shares of one whole stand side by side, and say that they are shares of something (咨询占比, 投诉占比): the longest run of them. */
function sharesSideBySide(columns: readonly AuditColumn[]): readonly ShareColumn[] {
  let longest: readonly ShareColumn[] = [];
  let run: ShareColumn[] = [];
  for (const [index, { header, field }] of columns.entries()) {
    run = field === null && isPartOfWhole(header) ? [...run, { index, header, isExplained: () => true }] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
