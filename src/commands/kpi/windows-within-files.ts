import type { FigureChoice } from '../../kpi/choice.js';
import type { SumName, Sums } from '../../tables/sums.js';
import type { Text } from '../../text/text.js';
import type { InputPart } from '../reading/input.js';
import { labelsOf } from './untold.js';

/** Sums for which each contact was held against the others of the same file. */
const OF_SEVERAL: ReadonlySet<string> = new Set<SumName>([
  'first_contacts',
  'first_resolved',
  'fcr_known',
  'repeats',
  'repeat_known',
  'abandoned_followed',
  'abandoned_recalled',
  'abandoned_reached',
  'agent_span_sec',
  'queued_again',
]);

/** Says so where figures that need all contacts together are put together from tables of sums: what came again in another file is not in them. */
export function windowsWithinFiles(
  parts: readonly Pick<InputPart, 'table'>[],
  { figures, variants }: FigureChoice,
  sums: Sums,
): readonly Text[] {
  if (parts.length < 2 || parts.every(({ table }) => table.name === 'contacts')) return [];
  const found = figures.filter((kpi) => {
    const words = (variants.get(kpi.id)?.formula ?? kpi.formula).match(/[a-z_]+/g) ?? [];
    return words.some((word) => OF_SEVERAL.has(word) && (sums[word as SumName] ?? null) !== null);
  });
  if (found.length === 0) return [];
  const list = labelsOf(found);
  return [
    {
      en: `counted within each file, so that contacts of the same caller or agent in two files are not seen together: ${list.en}; start from the contacts of all files`,
      zh: `以下指标在各文件内分别统计，同一主叫或坐席分处不同文件的联络未能合并考察：${list.zh}；请直接用全部联络明细计算`,
    },
  ];
}
