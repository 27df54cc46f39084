import type { OutputTable } from '../output/output-table.js';
import type { Column, Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import type { Command } from './command.js';
import { readingOptions } from './options/reading.js';
import { writingOptions } from './options/writing.js';
import { type Input, type InputPart, openInput } from './reading/input.js';
import { writeResult } from './result/write.js';

const FOREMOST = [
  'queue',
  'arrived_at',
  'outcome',
  'wait_sec',
  'talk_sec',
  'agent_id',
  'interval_start',
  'offered',
  'answered',
  'abandoned',
];

/** `ccops import`: the plain table of any export. */
export const importCommand: Command = {
  name: 'import',
  question: { en: 'Give me the plain table.', zh: '把导出文件转成标准数据表。' },
  about: {
    en: 'Reads the export of any phone system (text, Excel, web page or JSON; columns found by their names in Chinese, English, Spanish, German, French, Portuguese or Japanese, else by their values, or by a preset) and writes the table of ccops that it holds: contacts, intervals, or, of agents, activity, roster or a summary. Further columns of the export ride along. Rows that cannot be read end the run, or are kept with --rejects; nothing is dropped silently.',
    zh: '读取任意电话系统的导出文件（文本、Excel、网页表格或 JSON；按中、英、西、德、法、葡、日文列名识别字段，否则按内容判断，也可用预设指定），写出相应的 ccops 数据表：联络明细、时段数据，或坐席状态、排班、坐席汇总。导出文件的其他列原样保留。无法读取的行会终止运行，或用 --rejects 另存，不会静默丢弃。',
  },
  usage: '[FILE...]',
  options: [...readingOptions, ...writingOptions],
  reads: ['contacts', 'intervals', 'kpi', 'forecast', 'requirement', 'roster', 'activity', 'agent_summary'],
  writes: 'contacts',
  examples: [
    {
      line: 'ccops import ccops-demo/calls.csv -o contacts.csv',
      note: { en: 'A call list as a contacts table', zh: '将通话清单转为联络明细表' },
    },
    {
      line: 'ccops import ccops-demo/history.csv --to jsonl',
      note: {
        en: 'Daily totals as an intervals table, in JSON Lines',
        zh: '将每日汇总转为时段数据（JSON Lines）',
      },
    },
  ],
  async run(invocation) {
    const input = await openInput(invocation);
    await writeResult(invocation, tableOf(input));
    await input.finish();
  },
};

function tableOf(input: Input): OutputTable {
  const [first, ...others] = input.parts;
  const other = others.find((part) => part.table.name !== first.table.name);
  if (other) throw twoTables(first, other);
  return {
    name: first.table.name,
    label: first.table.label,
    columns: columnsOf(input.parts),
    rows: rowsOf(input.parts),
    foremost: FOREMOST,
  };
}

/** All published columns, also those that the export does not fill, then the further ones as they come. */
function columnsOf(parts: readonly InputPart[]): readonly Column[] {
  const published = parts[0].table.columns;
  const names = new Set(published.map((column) => column.name));
  const further = parts.flatMap((part) =>
    part.columns.filter(({ name }) => !names.has(name) && names.add(name)),
  );
  return [...published, ...further];
}

async function* rowsOf(parts: readonly InputPart[]): AsyncIterable<readonly Row[]> {
  for (const part of parts) yield* part.batches();
}

function twoTables(first: InputPart, other: InputPart): DataError {
  return new DataError(
    {
      en: `this is a ${other.table.name} table, but ${first.name} is ${first.table.name}`,
      zh: `这是${other.table.label.zh}，而 ${first.name} 是${first.table.label.zh}`,
    },
    { file: other.name },
    { en: 'Import files of one kind at a time.', zh: '请一次只导入同一类文件。' },
  );
}
