import { resolve } from 'node:path';
import { formatFor, formats } from '../output/index.js';
import type { OutputFormat, OutputManner, OutputTable } from '../output/output-table.js';
import { writeWorkbook } from '../output/xlsx.js';
import { UsageError } from '../text/errors.js';
import type { Workbook } from '../workbook/workbook.js';
import type { Session } from './command.js';
import { wrongValue } from './option.js';
import * as writing from './options/writing.js';

/**
 * Writes the result of a command: `--to`, else the extension of `-o`, else a table on a terminal and CSV into a pipe.
 * Where a workbook is wanted and the command has one of its own making, that one is written.
 */
export async function writeResult(
  session: Session,
  table: OutputTable,
  workbook?: () => Workbook,
): Promise<void> {
  const path = session.get(writing.output);
  const format = chooseFormat(session, path);
  const content =
    format.name === 'xlsx' && workbook
      ? await writeWorkbook(workbook(), session.shell.language)
      : format.write(table, mannerOf(session, path));
  if (path !== null) return session.shell.writeFile(path, content);
  if (format.binary && session.shell.toTerminal) throw binaryOnTerminal(format);
  return session.shell.print(content);
}

/** Writes a workbook that is the whole result, such as a report; it needs `-o` or a pipe. */
export async function writeWorkbookResult(session: Session, workbook: Workbook): Promise<void> {
  const path = session.get(writing.output);
  const format = path === null || session.given(writing.to) ? undefined : chooseFormat(session, path);
  if (format && format.name !== 'xlsx') {
    throw wrongValue('output', path ?? '', {
      en: 'This result is a workbook: end the name with .xlsx.',
      zh: '该结果是工作簿，文件名请以 .xlsx 结尾。',
    });
  }
  if (path === null && session.shell.toTerminal) throw binaryOnTerminal({ name: 'xlsx' });
  const content = await writeWorkbook(workbook, session.shell.language);
  return path === null ? session.shell.print(content) : session.shell.writeFile(path, content);
}

/** Said before anything is read: a format that there is none of, and a result that would replace what it is made from. */
export function checkOutput(session: Session): void {
  const path = session.get(writing.output);
  if (path !== null || session.given(writing.to)) chooseFormat(session, path);
  if (path === null || !session.files.some((file) => resolve(file) === resolve(path))) return;
  throw new UsageError(
    { en: `-o ${path} would replace the input itself`, zh: `-o ${path} 会覆盖输入文件本身` },
    {},
    { en: 'Choose another name for the result.', zh: '请为结果另取文件名。' },
  );
}

function chooseFormat(session: Session, path: string | null): OutputFormat {
  const asked = session.get(writing.to);
  const extension = path === null ? null : /\.([^./\\]+)$/.exec(path)?.[1];
  if (asked === null && path === null) return known(session.shell.toTerminal ? 'table' : 'csv');
  return known(asked ?? extension ?? 'csv');

  function known(name: string): OutputFormat {
    const format = formatFor(name);
    if (format) return format;
    if (asked === null) throw noSuchFormat(path ?? '');
    const list = formats.map((each) => each.name).join(', ');
    throw wrongValue('to', asked, { en: `The formats are: ${list}.`, zh: `可用格式：${list}。` });
  }
}

function noSuchFormat(path: string): UsageError {
  return new UsageError(
    { en: `no format is known by the end of the name ${path}`, zh: `无法由文件名 ${path} 的扩展名判断格式` },
    {},
    {
      en: 'End the name with .csv, .json, .jsonl or .xlsx.',
      zh: '文件名请以 .csv、.json、.jsonl 或 .xlsx 结尾。',
    },
  );
}

function mannerOf(session: Session, path: string | null): OutputManner {
  const { shell } = session;
  const { bold, dim } = shell.colour;
  return {
    language: shell.language,
    width: shell.columns,
    showCallers: session.get(writing.showCallers),
    withTotal: session.get(writing.total),
    byteOrderMark: session.get(writing.bom),
    style: path === null ? { header: bold, total: bold, note: dim } : undefined,
  };
}

function binaryOnTerminal(format: { name: string }): UsageError {
  return new UsageError(
    {
      en: `a workbook (${format.name}) is not written to a terminal`,
      zh: `工作簿（${format.name}）不能输出到终端`,
    },
    {},
    { en: 'Name a file with -o, for example -o result.xlsx.', zh: '请用 -o 指定文件，例如 -o 结果.xlsx。' },
  );
}
