import type { Shell } from '../../shell/shell.js';
import { DataError } from '../../text/errors.js';
import { switchOption } from '../option.js';

/** `--force`: a file that the user may have worked on is written over. */
export const force = switchOption({
  name: 'force',
  flags: '--force',
  doc: { en: 'Write over a file that is there already.', zh: '覆盖已有的文件。' },
});

/** What somebody has filled in is not lost by calling the command again. Throws DataError where the file is there already. */
export async function refuseExisting(file: string, shell: Shell): Promise<void> {
  const there = await shell.source(file).then(
    () => true,
    () => false,
  );
  if (!there) return;
  throw new DataError(
    { en: 'the file is there already', zh: '文件已存在' },
    { file },
    { en: 'Choose another name, or overwrite it with --force.', zh: '请换一个文件名，或用 --force 覆盖。' },
  );
}
