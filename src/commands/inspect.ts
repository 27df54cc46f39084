import { openTable } from '../intake/open-table.js';
import type { Command, Session } from './command.js';
import { readOptions } from './input.js';
import { reportsAsJson } from './inspect-json.js';
import { type Report, reportOn } from './inspect-report.js';
import { reportAsText } from './inspect-text.js';
import { wrongValue } from './option.js';
import { readingOptions } from './options/reading.js';
import * as writing from './options/writing.js';

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
    writing.output,
    writing.to,
    writing.showCallers,
  ],
  reads: ['contacts', 'intervals', 'kpi', 'forecast', 'requirement', 'roster', 'activity', 'agent_summary'],
  writes: 'findings',
  examples: [
    {
      line: 'ccops inspect fixtures/demo-center/calls.csv',
      note: { en: 'A call list, explained', zh: '解读一份通话清单' },
    },
    {
      line: 'ccops inspect fixtures/demo-center/history.csv --to json',
      note: { en: 'The same for programs', zh: '供程序使用的结果' },
    },
  ],
  async run(session) {
    const reports: Report[] = [];
    for (const name of session.files.length > 0 ? session.files : ['-'])
      reports.push(await inspectFile(session, name));
    const text =
      asked(session) === 'json' ? reportsAsJson(reports, session.shell.language) : texts(session, reports);
    const path = session.get(writing.output);
    await (path === null ? session.shell.print(text) : session.shell.writeFile(path, text));
  },
};

async function inspectFile(session: Session, name: string): Promise<Report> {
  const how = await readOptions(session);
  // Rows that cannot be read are counted here, however many there are.
  const opened = await openTable(await session.shell.source(name), {
    ...how,
    onReject: 'keep',
    maxRejects: 1,
  });
  return reportOn(opened, session.get(writing.showCallers));
}

function texts(session: Session, reports: readonly Report[]): string {
  const { language, columns, toTerminal } = session.shell;
  const width = toTerminal && session.get(writing.output) === null ? columns : Number.POSITIVE_INFINITY;
  return reports.map((report) => reportAsText(report, language, width)).join('\n');
}

/** `text` or `json`: what `--to` says, else the extension of `-o`. */
function asked(session: Session): 'text' | 'json' {
  const path = session.get(writing.output);
  const word = session.get(writing.to) ?? (path?.toLowerCase().endsWith('.json') ? 'json' : 'text');
  if (word === 'json') return 'json';
  if (word === 'text' || word === 'table') return 'text';
  throw wrongValue('to', word, {
    en: 'Findings are written as text or json.',
    zh: '检查结果可写为 text 或 json。',
  });
}
