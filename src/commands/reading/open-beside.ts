import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import { dateOrder, tz } from '../options/reading.js';
import { besides, fromBeside } from './beside.js';
import { type Expected, type Input, openInput } from './input.js';

/**
 * Opens a side table such as a client's forecast. Where the file does not settle the order of its dates, `--date-order` does; without it, what was assumed is
 * said. `needed` is what such a file has to have.
 */
export async function openBeside(
  invocation: Invocation,
  path: string,
  expected: Expected,
  needed?: Text,
): Promise<Input> {
  const order = invocation.get(dateOrder);
  const how: Expected = { ...expected, orderIfOpen: order === 'auto' ? undefined : order };
  const input = await fromBeside(() => openInput(besides(invocation, path, [tz]), how), needed);
  for (const { name, opened } of input.parts) {
    const { dates } = opened.findings;
    if (dates?.sure === false)
      invocation.shell.warn({
        en: `${name}: ${dates.evidence.en}`,
        zh: `${name}：${dates.evidence.zh}`,
      });
  }
  return input;
}
