import type { QueueRest } from '../../forecast/intraday/rest-of-day.js';
import type { Row } from '../../tables/table.js';
import { ThresholdMissed } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import { type Language, say, type Text } from '../../text/text.js';
import type { AlarmLevels } from '../options/intraday.js';

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
const chance = 2;
const mostLines = 20;

/** The alarm of a row of the rest of the day: the worse of that of its volume and that of its service level. */
export function alarmOf(row: Row, limits: Limits): AlarmLevel {
  const levels = [volumeAlarm(row, limits), serviceAlarm(row, limits)];
  return levels.includes('alarm') ? 'alarm' : levels.includes('watch') ? 'watch' : null;
}

/** The alarm of a queue's day so far: how far it is from its forecast, where chance alone makes no such deviation (two standard deviations of counting). */
function alarmSoFar({ soFar, expectedSoFar }: SoFar, { volume }: Limits): AlarmLevel {
  if (soFar === null || !(expectedSoFar > 0)) return null;
  const deviation = Math.abs(soFar - expectedSoFar);
  return deviation > chance * Math.sqrt(expectedSoFar) ? levelAt(deviation / expectedSoFar, volume) : null;
}

/** What there is to say of the queues whose day so far is to be watched, or raises an alarm. */
export function soFarTexts(queues: readonly SoFar[], limits: Limits): { level: AlarmLevel; text: Text }[] {
  return queues.flatMap((one) => {
    const level = alarmSoFar(one, limits);
    if (level === null) return [];
    const name = one.queue ?? '';
    const change = changeText(one.soFar! / one.expectedSoFar - 1);
    const text = {
      en: `${name} so far: volume ${change}`.trim(),
      zh: `${name} 目前：话务量 ${change}`.trim(),
    };
    return [{ level, text }];
  });
}

type SoFar = Pick<QueueRest, 'queue' | 'soFar' | 'expectedSoFar'>;

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
export function checkAlarms(
  rows: readonly Row[],
  queues: readonly SoFar[],
  limits: Limits,
  language: Language,
): void {
  const bad = rows.filter((row) => row.alarm === 'alarm');
  const early = soFarTexts(queues, limits).filter(({ level }) => level === 'alarm');
  if (bad.length + early.length === 0) return;
  const texts = bad.slice(0, mostLines).map((row) => alarmLine(row, limits));
  const lines = [...early.map(({ text }) => text), ...texts].map((text) => `  ${say(text, language)}`);
  const rest = bad.length - texts.length;
  if (rest > 0) lines.push(language === 'zh' ? `  ……还有 ${rest} 项` : `  … and ${rest} more`);
  const list = lines.join('\n');
  const head = {
    en: early.length > 0 ? `for ${early.length} of ${plural(queues.length, 'queue')} so far, and ` : '',
    zh: early.length > 0 ? `${queues.length} 个队列中 ${early.length} 个目前报警，` : '',
  };
  throw new ThresholdMissed({
    en: `an alarm ${head.en}in ${bad.length} of ${plural(rows.length, 'interval')}\n${list}`,
    zh: `${head.zh}${rows.length} 个时段中有 ${bad.length} 个报警\n${list}`,
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
  const change = changeText(Number(offered) / Number(before) - 1);
  return { en: `volume ${change}`, zh: `话务量 ${change}` };
}

const changeText = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;

function serviceText({
  expected_service_level: level,
  on_contacts: agents,
  needed_staff: needed,
}: Row): Text {
  const known = typeof level === 'number';
  const percent = known ? `${(level * 100).toFixed(1)} %` : null;
  return {
    en: `service level ${percent ?? 'collapses'} with ${plural(Number(agents), 'agent')}, ${needed} needed`,
    zh: `${agents} 人在线，${percent ? `预期服务水平 ${percent}` : '排队持续增长'}，需 ${needed} 人`,
  };
}
