import type { KpiGroup } from '../../kpi/groups.js';
import type { Kpi } from '../../kpi/kpi.js';
import { contradicted, type KpiAssumptions } from '../../kpi/kpi-table.js';
import type { Rules } from '../../kpi/rules.js';
import { EXACT_VALUES, SKETCH_ERROR } from '../../stats/distribution.js';
import { isNoDemand } from '../../tables/contacts.js';
import type { Sums } from '../../tables/sums.js';
import type { Cell, Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Invocation } from '../command.js';
import type { Seen } from '../reading/column-batches.js';

/** What a reader of the figures should know, from the sums of everything: partly known waits, mixed targets. */
export function kpiNotes(sums: Sums): readonly Text[] {
  return [
    outcomesUnknown(sums),
    partlyKnown(sums),
    partlyKnownAbandons(sums),
    partlyKnownParts(sums),
    mixedTargets(sums),
  ].filter((note) => note !== null);
}

function outcomesUnknown({ offered, outcome_known: known }: Sums): Text | null {
  if (offered === null || known === null || known >= offered) return null;
  const [none, all] = [offered - known, offered].map(thousands);
  return {
    en: `how ${none} of ${plural(offered, 'offered contact')} ended is unknown; rates are over the others`,
    zh: `${all} 个进线中有 ${none} 个结果未知；各比率仅按其余进线计算`,
  };
}

function partlyKnown({ answered, answer_wait_known: known }: Sums): Text | null {
  if (answered === null || known === null || known >= answered) return null;
  const [some, all] = [known, answered].map((count) => thousands(count));
  return {
    en: `the wait is known for ${some} of ${plural(answered, 'answered contact')}; ASA is theirs, the others do not count as answered in target`,
    zh: `${all} 个接通中仅 ${some} 个等待时长已知；平均应答速度仅按已知者计算，其余不计为阈值内接通`,
  };
}

function partlyKnownAbandons({ abandoned, abandon_wait_known: known }: Sums): Text | null {
  if (!abandoned || !known || known >= abandoned) return null;
  const [some, all] = [known, abandoned].map(thousands);
  return {
    en: `the wait is known for ${some} of ${plural(abandoned, 'abandoned contact')}; time to abandon is theirs, the others count neither as short abandons nor as abandoned in target`,
    zh: `${all} 个放弃中仅 ${some} 个等待时长已知；平均放弃时长仅按已知者计算，其余不计为短时放弃和阈值内放弃`,
  };
}

/** A target such as 20/80, where seconds and percent were probably written the other way round; null for any other. */
export function targetTurned({ share, sec }: { readonly share: number; readonly sec: number }): Text | null {
  const percent = Math.round(share * 100);
  if (share >= 0.5 || sec < 50 || sec > 100) return null;
  return {
    en: `the target is ${percent} % within ${sec} s; if ${sec} % within ${percent} s is meant, write ${sec}/${percent}`,
    zh: `服务水平目标为 ${sec} 秒内接通 ${percent}%；若指 ${percent} 秒内接通 ${sec}%，请写 ${sec}/${percent}`,
  };
}

/** How exact the percentiles of some groups are; null where none was asked for. */
export function percentileNote(groups: readonly KpiGroup[]): Text | null {
  const waits = groups.flatMap((group) => group.waits ?? []);
  if (waits.length === 0) return null;
  const sketched = waits.filter(({ sketch }) => sketch !== null).length;
  const most = thousands(EXACT_VALUES);
  const percent = `${SKETCH_ERROR * 100} %`;
  if (sketched === 0)
    return {
      en: `percentiles are exact: no group has more than ${most} different waits`,
      zh: `分位数为精确值：各组的不同等待值均不超过 ${most} 个`,
    };
  return {
    en: `percentiles of ${sketched} of ${waits.length} groups, those with more than ${most} different waits, are from a sketch (DDSketch) and off by at most ${percent} of the value; the others are exact`,
    zh: `${waits.length} 组中有 ${sketched} 组的不同等待值超过 ${most} 个，其分位数由概要算法（DDSketch）得出，误差不超过该值的 ${percent}；其余为精确值`,
  };
}

/** A note for each figure that was asked for by name and has no value in any row: when that is so. */
export function emptyFigures(asked: readonly Kpi[], total: Row, rows: Iterable<Row>): readonly Text[] {
  const empty = new Set(asked.filter(({ id }) => (total[id] ?? null) === null));
  if (empty.size === 0) return [];
  for (const row of rows) for (const kpi of empty) if ((row[kpi.id] ?? null) !== null) empty.delete(kpi);
  return [...empty].map(({ label, undefinedWhen }) => ({
    en: `${label.en} has no value. ${undefinedWhen.en}`,
    zh: `${label.zh}无值：${undefinedWhen.zh}`,
  }));
}

/** What is left empty because the sums of an export contradict each other, such as more answered than offered; null where nothing is. */
export function contradictions(groups: readonly KpiGroup[], assumptions: KpiAssumptions): Text | null {
  const figures = new Set<Kpi>();
  let rows = 0;
  for (const group of groups) {
    const found = contradicted(group, assumptions);
    if (found.length > 0) rows++;
    for (const kpi of found) figures.add(kpi);
  }
  if (rows === 0) return null;
  const list = (language: 'en' | 'zh') =>
    [...figures].map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', ');
  return {
    en: `in ${thousands(rows)} of ${thousands(groups.length)} rows the sums give more than 100 % or less than 0 for ${list('en')}: left empty there. Such a report may count an answer in a later interval than the arrival; longer periods (--by day) may agree`,
    zh: `${thousands(groups.length)} 行中有 ${thousands(rows)} 行按合计值算出的${list('zh')}超过100%或低于0，已留空。此类报表可能把接通计入到达之后的时段；改用较长周期（--by day）或可一致`,
  };
}

const PARTS = [
  { of: 'handled', known: 'talk_known', name: { en: 'talk time', zh: '通话时长' } },
  { of: 'handled', known: 'hold_known', name: { en: 'hold time', zh: '保持时长' } },
  { of: 'handled', known: 'acw_known', name: { en: 'after-call work', zh: '话后处理时长' } },
  { of: 'answered', known: 'transfer_known', name: { en: 'whether they were transferred', zh: '是否转接' } },
] as const;

/** Means and rates over those that know a part; in some exports an empty field means 0 instead. */
function partlyKnownParts(sums: Sums): Text | null {
  const partly = PARTS.filter(({ of, known }) => (sums[known] ?? 0) > 0 && sums[known]! < (sums[of] ?? 0));
  if (partly.length === 0) return null;
  const list = (language: 'en' | 'zh') =>
    partly
      .map(({ of, known, name }) => {
        const [some, all] = [sums[known]!, sums[of]!].map(thousands);
        return language === 'zh' ? `${name.zh}（${some}/${all}）` : `${name.en} (${some} of ${all})`;
      })
      .join(language === 'zh' ? '、' : ', ');
  return {
    en: `not known of every answered contact: ${list('en')}; means and rates are over those that are known (where an empty field means 0: --variant aht_sec=handled, and so for hold_avg_sec, acw_avg_sec)`,
    zh: `部分接通联络缺少：${list('zh')}；均值与比率仅按已知者计算（若空值即为0，请用 --variant aht_sec=handled，hold_avg_sec、acw_avg_sec 同理）`,
  };
}

function mixedTargets({ target_sec: target, answered_in_target: inTarget, offered }: Sums): Text | null {
  if (target !== null || inTarget === null || !offered) return null;
  return {
    en: 'not all contacts have the same target; the service level of several together is that within each one’s own',
    zh: '联络的目标秒数不尽相同；合并后的服务水平按各自目标统计',
  };
}

/** Said when calls made stand beside those that came in, and do not count. */
function madeLeftOut(directions: ReadonlySet<Cell>): Text {
  const kinds: readonly (readonly [string, Text])[] = [
    ['outbound', { en: 'calls made (outbound)', zh: '外呼（呼出）' }],
    ['internal', { en: 'calls within the center (internal)', zh: '内部通话' }],
  ];
  const met = kinds.filter(([direction]) => directions.has(direction));
  const [first] = met[0];
  return {
    en: `${met.map(([, { en }]) => en).join(' and ')} are not offered contacts and count in none of these figures; --direction all counts them too, --by direction tells them apart, --where direction=${first} looks at them alone`,
    zh: `${met.map(([, { zh }]) => zh).join('和')}不属于进线，不计入以上指标；--direction all 一并统计，--by direction 分方向统计，--where direction=${first} 只看${first === 'outbound' ? '外呼' : '内部通话'}`,
  };
}

/** Says which contacts were met that are not offered: those that failed before a queue, and calls made where the rules leave them out. Throws DataError where there was nothing else. */
export function sayLeftOut(
  { shell }: Invocation,
  { inboundOnly }: Rules,
  { directions, failed }: Pick<Seen, 'directions' | 'failed'>,
  nothingCounted: boolean,
): void {
  if (failed > 0) shell.remark(failedLeftOut(failed));
  if (!inboundOnly || ![...directions].some(isNoDemand)) return;
  if (nothingCounted && directions.size === 1 && directions.has('outbound')) throw onlyMade();
  shell.remark(madeLeftOut(directions));
}

function failedLeftOut(failed: number): Text {
  return {
    en: `${plural(failed, 'contact')} failed before reaching a queue (outcome failed, no wait): not offered`,
    zh: `${thousands(failed)} 个联络在进入队列前失败（outcome 为 failed 且无等待），不计入进线`,
  };
}

function onlyMade(): DataError {
  return new DataError(
    { en: 'all contacts are calls made (outbound)', zh: '全部联络均为外呼（呼出）' },
    {},
    {
      en: 'Calls made are no offered contacts. To count them: --where direction=outbound.',
      zh: '外呼不属于进线；要统计外呼请加 --where direction=outbound。',
    },
  );
}
