import { resolve } from 'node:path';
import { formatFor, formats } from '../../output/index.js';
import type { OutputFormat, OutputManner, OutputTable } from '../../output/output-table.js';
import { writeWorkbook } from '../../output/xlsx.js';
import { UsageError } from '../../text/errors.js';
import { listedNames } from '../../text/punctuation.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { Invocation } from '../command.js';
import { wrongValue } from '../option.js';
import * as writing from '../options/writing.js';

/**
 * Writes the result of a command: `--to`, else the extension of `-o`, else a table on a terminal and CSV into a pipe.
 * Where a workbook is wanted and the command has one of its own making, that one is written.
 */
export async function writeResult(
  invocation: Invocation,
  table: OutputTable,
  workbook?: () => Workbook,
): Promise<void> {
  const path = invocation.get(writing.output);
  const format = chooseFormat(invocation, path);
  const content =
    format.name === 'xlsx' && workbook
      ? await writeWorkbook(workbook(), invocation.shell.language)
      : format.write(table, mannerOf(invocation, path));
  if (path !== null) return invocation.shell.writeFile(path, content);
  if (format.binary && invocation.shell.toTerminal) throw binaryOnTerminal(format);
  return invocation.shell.print(content);
}

/** Writes a workbook that is the whole result, such as a report; it needs `-o` or a pipe. */
export async function writeWorkbookResult(invocation: Invocation, workbook: Workbook): Promise<void> {
  const path = invocation.get(writing.output);
  const format = path === null || invocation.given(writing.to) ? undefined : chooseFormat(invocation, path);
  if (format && format.name !== 'xlsx') {
    throw wrongValue('output', path ?? '', {
      en: 'This result is a workbook: end the name with .xlsx.',
      zh: '该结果是工作簿，文件名请以 .xlsx 结尾。',
    });
  }
  if (path === null && invocation.shell.toTerminal) throw binaryOnTerminal({ name: 'xlsx' });
  const content = await writeWorkbook(workbook, invocation.shell.language);
  return path === null ? invocation.shell.print(content) : invocation.shell.writeFile(path, content);
}

/** Said before anything is read: a format that there is none of, and a result that would replace what it is made from. */
export function checkOutput(invocation: Invocation): void {
  const path = invocation.get(writing.output);
  if (path !== null || invocation.given(writing.to)) chooseFormat(invocation, path);
  if (path === null || !invocation.files.some((file) => resolve(file) === resolve(path))) return;
  throw new UsageError(
    { en: `-o ${path} would replace the input itself`, zh: `-o ${path} 会覆盖输入文件本身` },
    {},
    { en: 'Choose another name for the result.', zh: '请为结果另取文件名。' },
  );
}

function chooseFormat(invocation: Invocation, path: string | null): OutputFormat {
  const asked = invocation.get(writing.to);
  const extension = path === null ? null : /\.([^./\\]+)$/.exec(path)?.[1];
  if (asked === null && path === null) return known(invocation.shell.toTerminal ? 'table' : 'csv');
  return known(asked ?? extension ?? 'csv');

  function known(name: string): OutputFormat {
    const format = formatFor(name);
    if (format) return format;
    if (asked === null) throw noSuchFormat(path ?? '');
    const list = listedNames(formats.map((each) => each.name));
    throw wrongValue('to', asked, { en: `The formats are: ${list.en}.`, zh: `可用格式：${list.zh}。` });
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

function mannerOf(invocation: Invocation, path: string | null): OutputManner {
  const { shell } = invocation;
  const { bold, dim, yellow, red } = shell.colour;
  return {
    language: shell.language,
    width: shell.columns,
    showCallers: invocation.get(writing.showCallers),
    withTotal: invocation.get(writing.total),
    byteOrderMark: invocation.get(writing.bom),
    style: path === null ? { header: bold, total: bold, note: dim, warn: yellow, fail: red } : undefined,
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
