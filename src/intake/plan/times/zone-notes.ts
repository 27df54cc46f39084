import type { Text } from '../../../text/text.js';
import { textOf } from '../../cells.js';
import { lettersOfZone } from '../../values/other-dates.js';
import type { ReadingContext } from '../readings/bind-readings.js';
import type { FieldPlan } from '../readings/field.js';

/** Times that name their zone by letters, which are not looked up, are said; the first row that has a time tells. */
export function zoneNotes(start: FieldPlan | undefined, { sample, zones }: ReadingContext): readonly Text[] {
  const [at, more] = start?.inputs ?? [];
  if (!start || at === undefined || more !== undefined || zones.file) return [];
  const first = sample.find(({ cells }) => typeof start.read(cells) === 'string');
  const letters = lettersOfZone(textOf(first?.cells[at]).trim());
  if (letters === undefined) return [];
  return [
    {
      en: `the times name their zone as ${letters}, which is taken for the one of the call center (another: --tz, or zone under dates in a preset)`,
      zh: `时间带有时区缩写 ${letters}，按呼叫中心所在时区读取（若不是，请用 --tz，或在预设的 dates 中写 zone）`,
    },
  ];
}
