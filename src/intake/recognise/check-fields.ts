import { UsageError } from '../../text/errors.js';
import { nearest } from '../../text/nearest.js';
import { mappableFields } from '../presets/fields.js';

/** A field that no table has cannot be mapped; the nearest one is named. */
export function checkFields(map: ReadonlyMap<string, string>): void {
  const known = mappableFields();
  for (const [field, column] of map) {
    if (known.includes(field)) continue;
    const near = nearest(field, known);
    throw new UsageError(
      {
        en: `--map ${field}=${column}: there is no field "${field}"`,
        zh: `--map ${field}=${column}：没有字段“${field}”`,
      },
      {},
      near
        ? { en: `Did you mean ${near}?`, zh: `是否想写 ${near}？` }
        : { en: `The fields are: ${known.join(', ')}.`, zh: `可用字段：${known.join('、')}。` },
    );
  }
}
