import type { Text } from '../text/text.js';
import { DAY_SEC } from '../time/units.js';
import { wrongValue } from './option.js';

/** A service-level target: the share to be answered (0–1) within the seconds. */
export interface Target {
  readonly share: number;
  readonly sec: number;
}

const UNIT_SEC: Record<string, number> = {
  s: 1,
  sec: 1,
  秒: 1,
  m: 60,
  min: 60,
  分: 60,
  h: 3600,
  小时: 3600,
  d: DAY_SEC,
  天: DAY_SEC,
  w: 7 * DAY_SEC,
  周: 7 * DAY_SEC,
};

/** Seconds from `20`, `20s`, `30m`, `1h`; a bare number is in the unit given. `durationWord('interval', '30m', 60)` is `1800`. */
export function durationWord(option: string, word: string, bareUnitSec = 1): number {
  const match = /^(\d+(?:\.\d+)?)\s*(s|sec|m|min|h|d|w|秒|分|小时|天|周)?$/.exec(word.trim());
  if (!match) {
    throw wrongValue(option, word, {
      en: 'Write a number with a unit: 20s, 30m, 1h.',
      zh: '请写数字加单位：20s、30m、1h。',
    });
  }
  return +match[1] * (match[2] === undefined ? bareUnitSec : UNIT_SEC[match[2]]);
}

const UNIT_BYTES: Record<string, number> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

/** Bytes from `20GB`, `500M` or a bare number. `sizeWord('max-bytes', '4GB')` is `4294967296`. */
export function sizeWord(option: string, word: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([KMGT]?)B?$/i.exec(word.trim());
  if (match) return Math.floor(+match[1] * UNIT_BYTES[match[2].toUpperCase()]);
  throw wrongValue(option, word, {
    en: 'Write a size such as 20GB or 500MB.',
    zh: '请写大小，例如 20GB、500MB。',
  });
}

/** A share 0–1 from `0.3`, `30%` or `30`. `shareWord('shrinkage', '30%')` is `0.3`. */
export function shareWord(option: string, word: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([%％])?$/.exec(word.trim());
  const share = match ? +match[1] / (match[2] || +match[1] > 1 ? 100 : 1) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw wrongValue(option, word, {
    en: 'Write a share such as 0.3 or 30%.',
    zh: '请写比例，例如 0.3 或 30%。',
  });
}

/** A target from `80/20` (80 % within 20 seconds). */
export function targetWord(option: string, word: string): Target {
  const remedy: Text = {
    en: 'Write it as percent/seconds, for example 80/20: 80 % answered within 20 seconds.',
    zh: '请写成“百分比/秒数”，例如 80/20：20 秒内接通 80%。',
  };
  const parts = word.split('/');
  if (parts.length !== 2 || parts.some((part) => part.trim() === '')) throw wrongValue(option, word, remedy);
  const percent = Number(parts[0].replace(/[%％]$/, ''));
  const sec = Number(parts[1].replace(/[s秒]$/, ''));
  const share = percent <= 1 ? percent : percent / 100;
  if (!(share > 0 && share <= 1 && sec >= 0)) throw wrongValue(option, word, remedy);
  return { share, sec };
}

/** A whole number of at least `least`. */
export function countWord(option: string, word: string, least = 0): number {
  const count = Number(word);
  if (word.trim() !== '' && Number.isInteger(count) && count >= least) return count;
  throw wrongValue(option, word, {
    en: `Write a whole number of ${least} or more.`,
    zh: `请写不小于 ${least} 的整数。`,
  });
}

/** An ISO date or date with time, checked: `2026-10-01` or `2026-10-01T09:00`; `remedy` says what the option takes. */
export function dateWord(option: string, word: string, remedy: Text = dateRemedy): string {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}:\d{2}))?$/.exec(word.trim());
  if (match) {
    const [, year, month, day, time] = match;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const real = new Date(`${date}T00:00Z`);
    if (!Number.isNaN(real.getTime()) && real.toISOString().startsWith(date))
      return time ? `${date}T${time}` : date;
  }
  throw wrongValue(option, word, remedy);
}

const dateRemedy: Text = {
  en: 'Write a date as 2026-10-01, or a time as 2026-10-01T09:00.',
  zh: '请写日期 2026-10-01，或时间 2026-10-01T09:00。',
};

/** Minutes after midnight from a time of day. `clockWord('within-day', '11:00')` is `660`. */
export function clockWord(option: string, word: string): number {
  const match = /^(\d{1,2})[:：](\d{2})$/.exec(word.trim());
  if (match && +match[1] < 24 && +match[2] < 60) return +match[1] * 60 + +match[2];
  throw wrongValue(option, word, { en: 'Write a time of day such as 11:00.', zh: '请写时刻，例如 11:00。' });
}
