import { compareAgents, type MeasureComparison } from '../../kpi/agents/compare.js';
import { type Measure, measures } from '../../kpi/agents/measure.js';
import type { Strata } from '../../kpi/agents/strata.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import { dispersion, leastContacts, limits } from '../options/agents.js';

/** The comparison by each measure of which the data tells anything. */
export type Compared = ReadonlyMap<Measure, MeasureComparison>;

/** Compares agents (or teams) by every measure that the data knows, as the options say. */
export function comparisons(invocation: Invocation, strata: Strata): Compared {
  const options = {
    leastContacts: invocation.get(leastContacts)!,
    level: invocation.get(limits),
    widen: invocation.get(dispersion) === 'auto',
  };
  const known = measures.filter((measure) => strata.of(measure).size > 0);
  return new Map(known.map((measure) => [measure, compareAgents(measure, strata.of(measure), options)]));
}

/** By how much limits were widened, and how many contacts know only a part of what is compared. */
export function comparisonNotes(compared: Compared, strata: Strata): readonly Text[] {
  return [...compared].flatMap(([measure, { spread }]) => {
    const partly = strata.partlyKnown(measure);
    return [
      ...(spread === 0 ? [] : [spreadText(measure, spread)]),
      ...(partly === 0 ? [] : [partlyText(measure, partly)]),
    ];
  });
}

function spreadText({ label, kind }: Measure, spread: number): Text {
  const much = `${(spread * 100).toFixed(kind === 'time' ? 0 : 1)}`;
  return {
    en: `${label.en}: beyond chance, agents differ by a standard deviation of ${much} ${kind === 'time' ? '%' : 'points'}; the limits of each are widened by how much the others differ (--dispersion none: by chance alone)`,
    zh: `${label.zh}：除偶然波动外，坐席间差异的标准差为 ${much}${kind === 'time' ? '%' : '个百分点'}，每人的控制限已按其他坐席间的差异放宽（--dispersion none 仅按偶然波动）`,
  };
}

function partlyText({ label }: Measure, contacts: number): Text {
  return {
    en: `${label.en}: ${plural(contacts, 'contact knows', 'contacts know')} only some of talk, hold and after-call work: not counted`,
    zh: `${label.zh}：${thousands(contacts)} 条联络的通话、保持、话后时长仅部分已知，不计`,
  };
}
