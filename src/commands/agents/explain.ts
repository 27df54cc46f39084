import type { MeasureComparison } from '../../kpi/agents/compare.js';
import type { Measure } from '../../kpi/agents/measure.js';
import type { KpiVariant } from '../../kpi/kpi.js';
import { same, type Text } from '../../text/text.js';
import type { Definition } from '../../workbook/report/content.js';
import type { Invocation } from '../command.js';
import type { Explanation } from '../kpi/explain.js';
import { leastContacts, limits } from '../options/agents.js';
import type { InputPart } from '../reading/input.js';
import { dataNotes } from '../report/notes.js';
import { definitionsOf } from '../report/words.js';
import { amountText } from '../result/formula-words.js';
import type { Compared } from './compare.js';
import type { AgentsResult } from './result.js';

/** What the explanation of a comparison of agents is made from. */
export interface AgentsExplained {
  readonly result: AgentsResult;
  readonly compared: Compared;
  readonly variants: ReadonlyMap<string, KpiVariant>;
  readonly parts: readonly InputPart[];
  /** What was said of the comparison, and of the time of agents. */
  readonly notes: readonly Text[];
}

/** How every figure of everybody together was made, how agents are compared, and what became of the rows. */
export function agentsExplanation(
  invocation: Invocation,
  { result, compared, variants, parts, notes }: AgentsExplained,
): Explanation {
  const { total, figures } = result;
  const names = figures.map(({ id }) => id).filter((id) => typeof total[id] === 'number');
  const own = new Map([...compared].map((one) => [one[0].id, one]));
  const definitions = definitionsOf(['answered', ...names], variants, total).map((definition, i) => {
    const mine = i === 0 ? undefined : own.get(names[i - 1]);
    return mine ? measured(definition, ...mine) : definition;
  });
  return {
    definitions: [...definitions, ...(compared.size > 0 ? comparisonDefinitions(invocation) : [])],
    notes: [...dataNotes(parts).map(({ text }) => text), ...notes],
  };
}

/** A figure that is compared is made over the contacts that are compared, so that it stands on the scale of its limits. */
function measured(
  definition: Definition,
  { formula, kind }: Measure,
  { told }: MeasureComparison,
): Definition {
  const all = [...told.values()];
  const n = all.reduce((sum, one) => sum + one.n, 0);
  const total = all.reduce((sum, one) => sum + one.sum, 0);
  const mean = kind === 'share' ? `${((total / n) * 100).toFixed(1)}%` : amountText(total / n);
  const worked = same(`${amountText(total)} / ${amountText(n)} = ${mean}`);
  return { ...definition, formula, worked, variant: AS_COMPARED };
}

const AS_COMPARED: Text = {
  en: 'over the contacts that are compared, so that it stands beside its limits',
  zh: '以参与比较的联络为准，与控制限一致',
};

const SOURCE: Text = {
  en: 'Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005).',
  zh: 'Spiegelhalter：《用漏斗图比较机构绩效》，Statistics in Medicine 24 (2005)。',
};

function comparisonDefinitions(invocation: Invocation): readonly Definition[] {
  const least = amountText(invocation.get(leastContacts));
  const level = invocation.get(limits);
  const made = (
    label: Text,
    meaning: Text,
    formula: Text | null,
    undefinedWhen: Text | null,
  ): Definition => ({
    label,
    unit: same(''),
    meaning,
    formula,
    worked: null,
    variant: null,
    undefinedWhen,
    source: SOURCE,
  });
  const few: Text = { en: `Fewer than ${least} contacts.`, zh: `联络少于 ${least} 条。` };
  return [
    made(
      { en: 'Expected', zh: '应有值' },
      {
        en: 'What all agents together would have had with the same contacts (indirect standardisation); ratio is observed over expected.',
        zh: '全体坐席处理同样联络会得到的结果（间接标准化）；校正比为实际值与应有值之比。',
      },
      {
        en: 'sum over queue, channel, direction and hour of own contacts × mean of all agents there / own contacts',
        zh: '按队列、渠道、呼叫方向、小时：Σ（本坐席联络量 × 全体坐席在该层的均值）/ 本坐席联络量',
      },
      few,
    ),
    made(
      { en: 'From, to', zh: '下限、上限' },
      {
        en: `Control limits at ${level}: within them a difference is chance. Of shares exact binomial ones, of times normal ones of the logarithm; where agents differ more than chance, the limits of each are widened by the variance among the others.`,
        zh: `${level} 控制限：限内的差异属偶然波动。比率用精确二项分布，时长用对数正态近似；坐席差异超过偶然程度时，按其他坐席间的方差放宽。`,
      },
      null,
      few,
    ),
    made(
      { en: 'Verdict', zh: '判断' },
      {
        en: 'As expected within the limits, higher or lower outside of them; too few contacts say nothing.',
        zh: '在控制限内为正常范围，超出为偏高或偏低；联络过少不作判断。',
      },
      null,
      null,
    ),
  ];
}
