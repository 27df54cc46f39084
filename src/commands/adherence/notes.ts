import { type AdherenceInput, type AdherenceResult, isJudged } from '../../adherence/judge.js';
import type { Rule } from '../../adherence/rules/rule.js';
import type { Matching, Person } from '../../tables/people.js';
import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { listedNames } from '../../text/punctuation.js';
import type { Text } from '../../text/text.js';
import { neverOut, reversedText } from '../activity/log-notes.js';

const LISTED = 5;

/** What a reader of the figures should know: who could not be matched, which states nobody has mapped, who never logged out. */
export function adherenceWarnings(result: AdherenceResult): readonly Text[] {
  const { days, log, clock, unknownStates, unknownReasons, unknownExcused, neverLoggedOut, reversed } =
    result;
  const judged = new Set(days.filter(({ attendance }) => attendance !== null).map(({ agentId }) => agentId));
  return [
    ...(log ? unmatched(log, LOG, judged) : []),
    ...(clock ? unmatched(clock, CLOCK, judged) : []),
    ...(unknownStates.length > 0 ? [unknownStatesText(unknownStates)] : []),
    ...(unknownReasons.length > 0 ? [unknownReasonsText(unknownReasons)] : []),
    ...(unknownExcused.length > 0 ? [notOnRoster(unknownExcused)] : []),
    ...(neverLoggedOut > 0 ? [neverOut(neverLoggedOut)] : []),
    ...(reversed > 0 ? [reversedText(reversed)] : []),
  ];
}

const LOG: Text = { en: 'the log of states', zh: '状态日志' };
const CLOCK: Text = { en: 'the punch clock', zh: '打卡记录' };

function unmatched(
  { onlyFirst, onlySecond }: Matching<Person, Person>,
  where: Text,
  judged: ReadonlySet<string>,
): readonly Text[] {
  const texts: Text[] = [];
  const absent = onlyFirst.filter(({ agentId }) => judged.has(agentId));
  if (absent.length > 0) {
    const names = listedNames(absent.map(nameOf), LISTED);
    texts.push({
      en: `on the roster, but nowhere in ${where.en} (counted as absent): ${plural(absent.length, 'person', 'people')} · ${names.en}`,
      zh: `班表中有 ${absent.length} 人不在${where.zh}中，按缺勤计：${names.zh}`,
    });
  }
  if (onlySecond.length > 0) {
    const names = listedNames(onlySecond.map(nameOf), LISTED);
    texts.push({
      en: `in ${where.en}, but not on the roster (left out): ${plural(onlySecond.length, 'person', 'people')} · ${names.en} (see --show people)`,
      zh: `${where.zh}中有 ${onlySecond.length} 人不在班表中，未计入：${names.zh}（--show people 可列出全部）`,
    });
  }
  return texts;
}

function nameOf({ agentId, agentName }: Person): string {
  return agentName === null || agentName === agentId ? agentId : `${agentId} ${agentName}`;
}

function unknownStatesText(states: readonly string[]): Text {
  const names = listedNames(states, LISTED);
  return {
    en: `not known what these states mean: ${names.en}; their time is not judged. Say it with --state "${states[0]}=away", or under state: in ccops.yaml`,
    zh: `以下状态含义未知，其时长不予考核：${names.zh}。请用 --state "${states[0]}=away" 或在 ccops.yaml 的 state: 中说明`,
  };
}

function unknownReasonsText(reasons: readonly string[]): Text {
  const names = listedNames(reasons, LISTED);
  return {
    en: `not known what these reasons for a state mean: ${names.en}; their time counts as the state does. Say it with --state "${reasons[0]}=break", or under state: in ccops.yaml`,
    zh: `以下状态原因含义未知，其时长按状态本身计：${names.zh}。请用 --state "${reasons[0]}=break" 或在 ccops.yaml 的 state: 中说明`,
  };
}

function notOnRoster(names: readonly string[]): Text {
  const list = listedNames(names, LISTED);
  return {
    en: `excused, but not on the roster: ${list.en}`,
    zh: `豁免文件中的人员不在班表中：${list.zh}`,
  };
}

/** The last line on standard error: the figures of everything together. */
export function adherenceSummary(total: Row, rule: Rule): Text {
  const percent = (value: unknown) => (typeof value === 'number' ? `${(value * 100).toFixed(1)} %` : null);
  const adherence = percent(total.adherence);
  const attendance = percent(total.attendance_rate);
  const parts: Text[] = [];
  if (adherence)
    parts.push({ en: `adherence ${adherence} (${rule.id})`, zh: `遵时率 ${adherence}（${rule.id}）` });
  if (attendance) {
    parts.push({
      en: `attendance ${attendance}, ${total.attended} of ${plural(Number(total.shifts), 'shift')}`,
      zh: `出勤率 ${attendance}，${total.shifts} 个班次到岗 ${total.attended} 个`,
    });
  }
  return { en: parts.map(({ en }) => en).join(' · '), zh: parts.map(({ zh }) => zh).join(' · ') };
}

/** The same for punches without a roster. */
export function clockSummary(total: Row): Text {
  return {
    en: `${plural(Number(total.attended), 'day')} attended · punches missing: ${total.missing_punches} · amended: ${total.amended_punches}`,
    zh: `出勤 ${total.attended} 人天 · 缺卡 ${total.missing_punches} 次 · 补卡 ${total.amended_punches} 次`,
  };
}

/** Throws when nobody of the roster is in the other files, or no day is in both; says what stands in each. */
export function checkMeeting(input: AdherenceInput, { days, log, clock }: AdherenceResult): void {
  const dates = input.roster.map(({ date }) => date).sort();
  if (dates.length === 0 || days.length === 0) throw noRoster();
  if (days.some(isJudged)) return;
  const sides = [log, clock].filter((matching) => matching !== null);
  const others = [...(input.activity ?? []), ...(input.punches ?? [])]
    .map((row) => row.start_at.slice(0, 10))
    .sort();
  const meet =
    others.length > 0 && others[0] <= dates[dates.length - 1] && others[others.length - 1] >= dates[0];
  if (meet && sides.every(({ of }) => of.size === 0)) throw nobodyInCommon(sides);
  throw noCommonDay(
    [dates[0], dates[dates.length - 1]],
    [others[0] ?? '–', others[others.length - 1] ?? '–'],
  );
}

function noRoster(): DataError {
  return new DataError(
    { en: 'no day of the roster is left', zh: '班表中没有可用的日期' },
    {},
    { en: 'Look at --from and --until.', zh: '请检查 --from、--until。' },
  );
}

function noCommonDay(roster: readonly string[], others: readonly string[]): DataError {
  return new DataError(
    {
      en: `the roster is of ${roster.join(' – ')}, what it is compared with of ${others.join(' – ')}: no shift is in both`,
      zh: `班表为 ${roster.join(' 至 ')}，对照数据为 ${others.join(' 至 ')}，没有共同的班次`,
    },
    {},
    {
      en: 'Give files of the same days; ccops adherence PUNCHES alone gives attendance without a roster.',
      zh: '请提供同一时期的文件；只给打卡记录（ccops adherence 打卡记录）可得到不含班表的出勤数据。',
    },
  );
}

function nobodyInCommon(sides: readonly Matching<Person, Person>[]): DataError {
  const [{ onlyFirst, onlySecond }] = sides;
  const here = listedNames(onlyFirst.map(nameOf), LISTED);
  const there = listedNames(onlySecond.map(nameOf), LISTED);
  return new DataError(
    {
      en: `nobody on the roster (${here.en}) is in the other file (${there.en})`,
      zh: `班表人员（${here.zh}）均不在对照文件（${there.zh}）中`,
    },
    {},
    {
      en: 'People are matched by number, else by name: use the same ones in both files, or --map agent_id=Column.',
      zh: '人员按工号、其次按姓名对应：请在两个文件中使用相同的工号或姓名。',
    },
  );
}
