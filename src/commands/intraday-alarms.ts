import type { Row } from '../tables/table.js';
import { ThresholdMissed } from '../text/errors.js';
import { type Language, say, type Text } from '../text/text.js';
import type { AlarmLevels } from './options/intraday.js';

/** What is watched, and from where on. */
export interface Limits {
  readonly volume: AlarmLevels;
  readonly service: AlarmLevels;
  /** The service-level target, 0–1. */
  readonly target: number;
}

/** How bad an interval is. */
export type AlarmLevel = 'watch' | 'alarm' | null;

const grace = 1e-9;
const mostLines = 20;

/** The alarm of a row of the rest of the day: the worse of that of its volume and that of its service level. */
export function alarmOf(row: Row, limits: Limits): AlarmLevel {
  const levels = [volumeAlarm(row, limits), serviceAlarm(row, limits)];
  return levels.includes('alarm') ? 'alarm' : levels.includes('watch') ? 'watch' : null;
}

function volumeAlarm({ offered, offered_before: before }: Row, { volume }: Limits): AlarmLevel {
  if (!(Number(before) > 0)) return null;
  return levelAt(Math.abs(Number(offered) / Number(before) - 1), volume);
}

/** A queue that only grows is the worst service there is; without contacts or people known there is none to speak of. */
function serviceAlarm(row: Row, { service, target }: Limits): AlarmLevel {
  const { on_contacts: agents, needed_staff: needed, expected_service_level: level } = row;
  if (typeof agents !== 'number' || typeof needed !== 'number' || needed === 0) return null;
  const gap = target - (typeof level === 'number' ? level : 0);
  return gap > grace ? levelAt(gap, service) : null;
}

function levelAt(value: number, { watch, alarm }: AlarmLevels): AlarmLevel {
  if (value >= alarm - grace) return 'alarm';
  return value >= watch - grace ? 'watch' : null;
}

/** Throws ThresholdMissed, naming the intervals, when there is an alarm; for `--check`. */
export function checkAlarms(rows: readonly Row[], limits: Limits, language: Language): void {
  const bad = rows.filter((row) => row.alarm === 'alarm');
  if (bad.length === 0) return;
  const lines = bad.slice(0, mostLines).map((row) => `  ${say(alarmLine(row, limits), language)}`);
  const rest = bad.length - lines.length;
  if (rest > 0) lines.push(language === 'zh' ? `  ……还有 ${rest} 项` : `  … and ${rest} more`);
  const list = lines.join('\n');
  throw new ThresholdMissed({
    en: `${bad.length} of ${rows.length} intervals raise an alarm\n${list}`,
    zh: `${rows.length} 个时段中有 ${bad.length} 个报警\n${list}`,
  });
}

function alarmLine(row: Row, limits: Limits): Text {
  const place = `${row.queue ?? ''} ${String(row.interval_start).slice(11, 16)}`.trim();
  const parts: Text[] = [];
  if (volumeAlarm(row, limits) === 'alarm') parts.push(volumeText(row));
  if (serviceAlarm(row, limits) === 'alarm') parts.push(serviceText(row));
  return {
    en: `${place}: ${parts.map(({ en }) => en).join('; ')}`,
    zh: `${place}：${parts.map(({ zh }) => zh).join('；')}`,
  };
}

function volumeText({ offered, offered_before: before }: Row): Text {
  const share = Number(offered) / Number(before) - 1;
  const change = `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;
  return { en: `volume ${change}`, zh: `话务量 ${change}` };
}

function serviceText({
  expected_service_level: level,
  on_contacts: agents,
  needed_staff: needed,
}: Row): Text {
  const known = typeof level === 'number';
  const percent = known ? `${(level * 100).toFixed(1)} %` : null;
  return {
    en: `service level ${percent ?? 'collapses'} with ${agents} agents, ${needed} needed`,
    zh: `${agents} 人在线，${percent ? `预期服务水平 ${percent}` : '排队持续增长'}，需 ${needed} 人`,
  };
}
