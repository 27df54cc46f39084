import { formatFor } from '../../output/index.js';
import { column } from '../../tables/table.js';
import { say } from '../../text/text.js';
import type { Invocation } from '../command.js';
import * as reading from '../options/reading.js';
import type { InputPart } from './input.js';

const columns = [
  column('file', 'text', { en: 'File', zh: '文件' }, { en: 'File of the row.', zh: '所在文件。' }),
  column('row', 'number', { en: 'Row', zh: '行号' }, { en: 'Row number in the file.', zh: '文件中的行号。' }),
  column(
    'reason',
    'text',
    { en: 'Reason', zh: '原因' },
    { en: 'Why it was rejected.', zh: '无法读取的原因。' },
  ),
  column(
    'cells',
    'text',
    { en: 'Row as it stands', zh: '原始内容' },
    { en: 'The cells.', zh: '原始单元格。' },
  ),
];

/** Writes the rows that could not be read into the file of `--rejects`, each with its reason; an empty table when there were none. */
export async function writeRejects(
  invocation: Invocation,
  files: readonly Pick<InputPart, 'name' | 'opened'>[],
): Promise<void> {
  const path = invocation.get(reading.rejects);
  if (path === null) return;
  const rows = files.flatMap((part) =>
    part.opened.outcome().rejected.map(({ row, cells, reason }) => ({
      file: part.name,
      row,
      reason: say(reason, invocation.shell.language),
      cells: cells.join(' | '),
    })),
  );
  const table = { name: 'rejects', label: { en: 'Rejected rows', zh: '无法读取的行' }, columns, rows };
  const manner = { language: invocation.shell.language, width: 80, showCallers: true, withTotal: false };
  await invocation.shell.writeFile(path, formatFor('csv')!.write(table, manner));
}
