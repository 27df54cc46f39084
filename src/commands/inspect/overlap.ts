import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import { timeShown } from '../../time/time-shown.js';
import type { OverlapPair } from '../reading/overlap.js';

/** What a file has in common with another of the files that are inspected together. */
export interface OverlapFinding {
  readonly file: string;
  readonly table: string;
  /** Contacts or intervals that stand in both; 0 where the two tell of the same time in different ways; null where contacts have no numbers, so that nobody can know. */
  readonly count: number | null;
  readonly first: string;
  readonly last: string;
  /** Intervals whose figures differ between the two, and the first of them. */
  readonly differing: number;
  readonly example: Text | null;
}

/** The overlaps of one file (by its number) with the others. */
export function overlapsOf(
  file: number,
  names: readonly string[],
  pairs: readonly OverlapPair[],
): OverlapFinding[] {
  return pairs
    .filter(({ files }) => files.includes(file))
    .map(({ files, table, count, first, last, differing, contradiction }) => ({
      file: names[files[0] === file ? files[1] : files[0]],
      table,
      count,
      first,
      last,
      differing,
      example: contradiction?.text ?? null,
    }));
}

/** In words: how much of the file stands in another one, over which time. */
export function overlapText({ file, table, count, first, last, differing, example }: OverlapFinding): Text {
  const [from, until] = [first, last].map(timeShown);
  const span = { en: `${from} – ${until}`, zh: `${from} 至 ${until}` };
  if (count === null)
    return {
      en: `covers the same time as ${file} (${span.en}), and neither numbers its contacts: what stands in both would count twice`,
      zh: `与 ${file} 时间重叠（${span.zh}），且联络均无编号：同时出现的联络会重复计算`,
    };
  if (count === 0 && example)
    return { en: `cannot be read together: ${example.en}`, zh: `不能一并读取：${example.zh}` };
  const shown = thousands(count);
  const one = table === 'contacts' ? 'contact' : 'interval';
  const same = {
    en: `${plural(count, one)} also in ${file} (${span.en}), counted once when read together`,
    zh: `${shown}${table === 'contacts' ? '条联络' : '个时段'}同时在 ${file} 中（${span.zh}），一并读取时只计一次`,
  };
  if (differing === 0) return same;
  const other = thousands(differing);
  if (example === null)
    return {
      en: `${same.en}; ${other} of them with other figures: the row that knows more, or that lasted longer, counts`,
      zh: `${same.zh}；其中${other}条内容不一致，以信息更完整、时长更长的一行为准`,
    };
  return {
    en: `${same.en}; ${thousands(differing)} of them with other figures, so the two cannot be read together (other queues? then each file needs a queue column): ${example.en}`,
    zh: `${same.zh}；其中${thousands(differing)}个数字不一致，不能一并读取（若属不同队列，请各加队列列）：${example.zh}`,
  };
}
