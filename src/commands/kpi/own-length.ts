import { type GroupBy, parseGroupBy } from '../../kpi/group-by.js';
import { periodForRows } from '../../kpi/interval-rows.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { by } from '../options/kpi.js';
import type { Input, InputPart } from '../reading/input.js';

/** The input, and what its rows are added up by. */
interface Cut {
  readonly input: Input;
  readonly cut: GroupBy;
}

/**
 * Where nobody said `--by` and the rows of a report are longer than a day, they are shown by the weeks, months … that they are, which is said; else as asked. The first rows are
 * read for it, and given out again with the others.
 */
export async function cutByLength(invocation: Invocation, input: Input, asked: GroupBy): Promise<Cut> {
  if (invocation.given(by)) return { input, cut: asked };
  const looked = await Promise.all(input.parts.map(lookedInto));
  const period = periodForRows(
    looked.flatMap(({ first }) => first.map((row) => Number(row.interval_minutes))),
  );
  const parts = looked.map(({ part }) => part);
  if (period === 'day') return { input: { ...input, parts }, cut: asked };
  invocation.shell.remark(period === null ? noPeriod : ownPeriod(period));
  return { input: { ...input, parts }, cut: parseGroupBy(period ?? 'all') };
}

/** A part whose first rows are known; of contacts and other tables none. */
async function lookedInto(part: InputPart): Promise<{ part: InputPart; first: readonly Row[] }> {
  if (part.table.name !== 'intervals') return { part, first: [] };
  const batches = part.batches()[Symbol.asyncIterator]();
  const { done, value } = await batches.next();
  const first: readonly Row[] = done ? [] : value;
  async function* all() {
    yield first;
    yield* { [Symbol.asyncIterator]: () => batches };
  }
  return { part: { ...part, batches: all }, first };
}

function ownPeriod(period: string): Text {
  return {
    en: `the rows are longer than days: shown by ${period} (--by says otherwise)`,
    zh: `各行长于一天：按 ${period} 汇总（可用 --by 另行指定）`,
  };
}

const noPeriod: Text = {
  en: 'the rows are neither days nor weeks, months, quarters or years: shown as one (--by all)',
  zh: '各行既不是天，也不是周、月、季或年：合并为一行（--by all）',
};
