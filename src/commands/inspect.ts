import { type OpenedTable, openOrExplain, type ReadOptions, type UnreadTable } from '../intake/open-table.js';
import { UndatedError } from '../intake/recognise/undated.js';
import type { Row } from '../tables/table.js';
import type { Command, Invocation } from './command.js';
import { reportsAsJson } from './inspect/json.js';
import { overlapsOf } from './inspect/overlap.js';
import { writePreset } from './inspect/preset.js';
import { type Report, reportOn, type Watcher } from './inspect/report.js';
import { silenceIn } from './inspect/silence.js';
import type { Survey } from './inspect/survey.js';
import { reportAsText } from './inspect/text.js';
import { loadAll } from './load.js';
import { wrongValue } from './option.js';
import { calendarOptions } from './options/calendar.js';
import * as own from './options/inspect.js';
import { force } from './options/overwrite.js';
import { missing, readingOptions } from './options/reading.js';
import * as writing from './options/writing.js';
import { readOptions } from './reading/input.js';
import { createOverlap } from './reading/overlap.js';

/** Into a file or a pipe, lines are as long as this, in characters. */
const WIDE = 200;

/** Filters and rejects belong to commands that hand rows on. */
const NOT_HERE = new Set(['queue', 'from', 'until', 'rejects', 'max-rejects']);

/** `ccops inspect`: what is in an export, and how it will be read. */
export const inspect: Command = {
  name: 'inspect',
  question: {
    en: 'What is in this export, and how will it be read?',
    zh: '这个导出文件里有什么，会怎样读取？',
  },
  about: {
    en: 'Reads an export to its end and says how: format, encoding, sheet, header, what every column was taken for, how dates are written and what says so, the period, rows set aside and rows that cannot be read, contradictions with their row numbers, and which commands the file is good for. Every other command reads it the same way.',
    zh: '完整读取导出文件并说明读取方式：格式、编码、工作表、表头、每列的识别结果、日期写法及依据、时间范围、未计入和无法读取的行、自相矛盾的行号，以及该文件可用于哪些命令。其他命令的读取方式与此相同。',
  },
  usage: '[FILE...]',
  options: [
    ...readingOptions.filter((option) => !NOT_HERE.has(option.name)),
    missing,
    ...calendarOptions,
    own.writePreset,
    force,
    writing.output,
    writing.to,
    writing.showCallers,
  ],
  reads: ['contacts', 'intervals', 'kpi', 'forecast', 'requirement', 'roster', 'activity', 'agent_summary'],
  writes: 'findings',
  examples: [
    {
      line: 'ccops inspect ccops-demo/calls.csv',
      note: { en: 'A call list, explained', zh: '解读一份通话清单' },
    },
    {
      line: 'ccops inspect ccops-demo/history.csv --to json',
      note: { en: 'The same for programs', zh: '供程序使用的结果' },
    },
    {
      line: 'ccops inspect ccops-demo/calls.csv --write-preset my.yaml',
      note: { en: 'The way of reading, as a settings file to change', zh: '把读取方式写成可修改的预设文件' },
    },
  ],
  async run(invocation) {
    const reports = await inspectAll(invocation);
    const text =
      asked(invocation) === 'json'
        ? reportsAsJson(reports, invocation.shell.language)
        : texts(invocation, reports);
    const path = invocation.get(writing.output);
    const presetFile = invocation.get(own.writePreset);
    if (presetFile !== null) await writePreset(invocation, reports[0], presetFile);
    await (path === null ? invocation.shell.print(text) : invocation.shell.writeFile(path, text));
  },
};

/** The files one after the other; when all have been read it is known what stands in two of them. */
async function inspectAll(invocation: Invocation): Promise<readonly Report[]> {
  const files: Opened[] = [];
  for (const name of invocation.files.length > 0 ? invocation.files : ['-'])
    files.push(await openFile(invocation, name, files.at(-1)));
  const tables = files.flatMap((file) =>
    'error' in file.opened ? [] : [{ file, name: file.name, table: file.opened.table }],
  );
  const overlap = createOverlap(tables, true);
  const tools = {
    showCallers: invocation.get(writing.showCallers),
    commands: await loadAll(),
    silenceIn: (seen: Survey) => silenceIn(invocation, seen),
  };
  const reports: Report[] = [];
  for (const file of files) {
    const place = tables.findIndex((one) => one.file === file);
    const seeRows = (rows: readonly Row[]) => overlap.once(rows, place);
    const report = await reportOn(file.opened, { ...tools, watcher: file.watcher, seeRows });
    if (report.error && report.columns.length === 0) throw report.error;
    reports.push(
      file.dated
        ? withoutDates(report, await reportOn(file.dated.opened, { ...tools, ...file.dated, seeRows: same }))
        : report,
    );
  }
  const names = tables.map(({ name }) => name);
  reports
    .flatMap(({ read }) => read ?? [])
    .forEach((read, place) => {
      read.overlaps = overlapsOf(place, names, overlap.pairs());
    });
  return reports;
}

interface Opened {
  readonly name: string;
  readonly opened: OpenedTable | UnreadTable;
  readonly watcher: Watcher;
  /** The same from any date on, where only the first date is missing. */
  readonly dated?: Pick<Opened, 'opened' | 'watcher'>;
}

const ANY_DATE = '2000-01-01';
const same = (rows: readonly Row[]) => rows;

/** What else can be said of a file that only lacks the first date: all but the dates. */
function withoutDates(report: Report, { columns, read }: Report): Report {
  if (!read) return report;
  return {
    ...report,
    // A column of the day that was added has none in the file.
    columns: columns.flatMap((column, i) =>
      column.field === 'interval_start' ? (report.columns[i] ?? []) : column,
    ),
    raw: { rows: read.survey.rows, contradictions: read.contradictions },
  };
}

async function openFile(invocation: Invocation, name: string, before?: Opened): Promise<Opened> {
  const earlier = before && 'asEarlier' in before.opened ? before.opened.asEarlier() : undefined;
  const how = { ...(await readOptions(invocation)), earlier };
  const source = await invocation.shell.source(name);
  const open = async (more: Partial<ReadOptions>): Promise<Opened> => {
    // Rows that cannot be read are counted here, however many there are.
    const watcher: Watcher = { see: () => {} };
    const watch: ReadOptions['watch'] = (row, raw) => watcher.see(row, raw);
    const opened = await openOrExplain(source, { ...how, ...more, onReject: 'keep', maxRejects: 1, watch });
    return { name, opened, watcher };
  };
  const file = await open({});
  const undated = 'error' in file.opened && file.opened.error instanceof UndatedError;
  return undated && source.reopenable ? { ...file, dated: await open({ firstDate: ANY_DATE }) } : file;
}

function texts(invocation: Invocation, reports: readonly Report[]): string {
  const { language, columns, toTerminal } = invocation.shell;
  const width = toTerminal && invocation.get(writing.output) === null ? columns : WIDE;
  return reports.map((report) => reportAsText(report, language, width)).join('\n');
}

/** `text` or `json`: what `--to` says, else the extension of `-o`. */
function asked(invocation: Invocation): 'text' | 'json' {
  const path = invocation.get(writing.output);
  const table = /\.(json|jsonl|csv|xlsx)$/i.exec(path ?? '')?.[1].toLowerCase();
  const to = invocation.get(writing.to);
  const word = to ?? table ?? 'text';
  if (word === 'json') return 'json';
  if (word === 'text' || word === 'table') return 'text';
  throw wrongValue(to === null ? 'output' : 'to', to ?? (path as string), {
    en: 'Findings are written as text or json.',
    zh: '检查结果可写为 text 或 json。',
  });
}
