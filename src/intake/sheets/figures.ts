import type { Text } from '../../text/text.js';

const PLANNED =
  /(?<![a-z])(?:plan(?:s|ned)?|forecasts?|fcst|budget(?:s|ed)?|targets?|prognose)(?![a-z])|预测|计划|预算|目标|预估/i;
const ACTUAL = /(?<![a-z])(?:actuals?|ist)(?![a-z])|实际|实绩|真实/i;

/**
 * Sheets that hold planned figures beside others that hold those that came: where the names of some say plan, forecast, budget or target, and
 * others do not, the planned ones; else none.
 *
 * `plannedSheets(['实际', '预测'])` is `['预测']`.
 */
export function plannedSheets(names: readonly string[]): readonly string[] {
  const planned = names.filter((name) => PLANNED.test(name) && !ACTUAL.test(name));
  return planned.length < names.length ? planned : [];
}

/** Said where sheets with planned figures are left out. */
export function plannedLeftOut(names: readonly string[]): Text {
  return {
    en: `left out, for by their names they hold planned figures: ${names.join(', ')} (read one with --sheet NAME)`,
    zh: `以下工作表按名称为计划或预测数据，未读取：${names.join('、')}（可用 --sheet 名称 读取）`,
  };
}
