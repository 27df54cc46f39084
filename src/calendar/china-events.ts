import type { Text } from '../text/text.js';
import { dayOf } from '../time/calendar-date.js';
import { lunarToDay } from './lunar.js';
import { qingmingDay } from './qingming.js';

/** A holiday of China: where its anchor lies, which days are statutory, how far it is felt before and after. */
export interface ChinaEvent {
  /** Name in the tables. */
  readonly event: string;
  readonly name: Text;
  /** How the official notices (and the holiday data) call it, in Chinese. */
  readonly notice: string;
  /** Day number of the anchor in a Gregorian year. */
  anchor(year: number): number;
  /** First and last statutory day, as offsets from the anchor, under the rules in force from 2025. */
  readonly statutory: readonly [number, number];
  /** Days before the first and after the last day off that still differ from ordinary days. */
  readonly window: readonly [number, number];
}

const fixed = (monthDay: string) => (year: number) => dayOf(`${year}-${monthDay}`);
const lunar = (month: number, day: number) => (year: number) => lunarToDay(year, month, day);

/**
 * The national holidays of China. Statutory days: State Council, "Regulation on Public Holidays for National
 * Annual Festivals and Memorial Days" (全国年节及纪念日放假办法), as amended from 2025-01-01.
 */
export const chinaEvents: readonly ChinaEvent[] = [
  {
    event: 'new-year',
    name: { en: "New Year's Day", zh: '元旦' },
    notice: '元旦',
    anchor: fixed('01-01'),
    statutory: [0, 0],
    window: [1, 1],
  },
  {
    event: 'spring-festival',
    name: { en: 'Spring Festival', zh: '春节' },
    notice: '春节',
    anchor: lunar(1, 1),
    statutory: [-1, 2],
    window: [7, 7],
  },
  {
    event: 'qingming',
    name: { en: 'Qingming Festival', zh: '清明节' },
    notice: '清明',
    anchor: qingmingDay,
    statutory: [0, 0],
    window: [1, 1],
  },
  {
    event: 'labour-day',
    name: { en: 'Labour Day', zh: '劳动节' },
    notice: '劳动节',
    anchor: fixed('05-01'),
    statutory: [0, 1],
    window: [2, 2],
  },
  {
    event: 'dragon-boat',
    name: { en: 'Dragon Boat Festival', zh: '端午节' },
    notice: '端午',
    anchor: lunar(5, 5),
    statutory: [0, 0],
    window: [1, 1],
  },
  {
    event: 'mid-autumn',
    name: { en: 'Mid-Autumn Festival', zh: '中秋节' },
    notice: '中秋',
    anchor: lunar(8, 15),
    statutory: [0, 0],
    window: [1, 1],
  },
  {
    event: 'national-day',
    name: { en: 'National Day', zh: '国庆节' },
    notice: '国庆节',
    anchor: fixed('10-01'),
    statutory: [0, 2],
    window: [3, 3],
  },
];
