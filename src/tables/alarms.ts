import { same, type Text } from '../text/text.js';
import type { Cell, Column } from './table.js';

/** How bad it is: `warn` is to be looked at, `fail` is a threshold missed. */
export type AlarmLevel = 'warn' | 'fail';

/** The column in which the alarms of a row stand: `service_level:fail;asa_sec:warn`. */
export const alarmsColumn: Column = {
  name: 'alarms',
  type: 'text',
  label: { en: 'Alarms', zh: '预警' },
  doc: {
    en: 'Figures beyond a threshold: warn or fail, such as service_level:fail;asa_sec:warn.',
    zh: '超出阈值的指标及级别（warn 预警，fail 未达标），如 service_level:fail;asa_sec:warn。',
  },
};

/** The alarms as the text of one cell; null where there are none. */
export function alarmsText(alarms: ReadonlyMap<string, AlarmLevel>): Cell {
  return alarms.size === 0 ? null : [...alarms].map(([figure, level]) => `${figure}:${level}`).join(';');
}

/** The alarms that stand in a cell. `alarmsIn('asa_sec:warn')` has `asa_sec` → `warn`. */
export function alarmsIn(text: Cell): ReadonlyMap<string, AlarmLevel> {
  const parts = typeof text === 'string' && text !== '' ? text.split(';') : [];
  return new Map(parts.map((part) => part.split(':') as [string, AlarmLevel]));
}

/** What people read for a level. */
export const alarmWords: Readonly<Record<AlarmLevel, Text>> = {
  warn: { en: 'warning', zh: '预警' },
  fail: { en: 'missed', zh: '未达标' },
};

/**
 * Alarms as people read them, with the labels of the figures: `Service level: missed, ASA (s): warning`; null where there are none.
 */
export function alarmsInWords(
  alarms: ReadonlyMap<string, AlarmLevel>,
  labelOf: (figure: string) => Text | undefined,
): Text | null {
  if (alarms.size === 0) return null;
  const parts = [...alarms].map(([figure, level]) => ({ label: labelOf(figure) ?? same(figure), level }));
  return {
    en: parts.map(({ label, level }) => `${label.en}: ${alarmWords[level].en}`).join(', '),
    zh: parts.map(({ label, level }) => `${label.zh}：${alarmWords[level].zh}`).join('，'),
  };
}
