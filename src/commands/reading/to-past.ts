import { straysNote, withoutStrays } from '../../forecast/strays.js';
import type { Interval } from '../../tables/intervals.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import { toIntervals } from './chain.js';
import type { Input } from './input.js';

/** The intervals of the past, of which there has to be some, without the rows that lie years away from it, which is said. Throws DataError where the input has no rows, or the filters leave none. */
export async function toPast(invocation: Invocation, input: Input): Promise<readonly Interval[]> {
  const { rows, strays } = withoutStrays(await toIntervals(invocation, input));
  const note = straysNote(strays);
  if (note) invocation.shell.warn(note);
  if (rows.length > 0) return rows;
  const read = input.parts.reduce((sum, { opened }) => sum + opened.outcome().read, 0);
  if (read === 0)
    throw new DataError(
      { en: 'there is no history', zh: '没有历史数据' },
      {},
      {
        en: 'Give the contacts or intervals of at least a few weeks.',
        zh: '请提供至少几周的话务明细或时段数据。',
      },
    );
  throw new DataError(
    {
      en: `of ${plural(read, 'row')} that were read none is left`,
      zh: `已读取 ${thousands(read)} 行，但没有一行符合筛选条件`,
    },
    {},
    {
      en: 'Look at --from, --until, --where and --hours, and at which contacts the settings leave out.',
      zh: '请检查 --from、--until、--where、--hours，以及设置中不计入的联络。',
    },
  );
}
