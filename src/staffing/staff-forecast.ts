import type { Forecast } from '../tables/forecast.js';
import type { Requirement } from '../tables/requirement.js';
import { DataError } from '../text/errors.js';
import { DAY_MINUTES } from '../time/units.js';
import type { StaffingMethod } from './method.js';
import { requiredStaff } from './required-staff.js';
import { rosteredStaff } from './shrinkage.js';

/** What the staff has to meet, and what is assumed. Shares are 0–1. */
export interface StaffingOptions {
  readonly method: StaffingMethod;
  readonly targetShare: number;
  readonly targetSec: number;
  /** Mean patience in seconds, for methods that use it. */
  readonly patienceSec: number;
  readonly shrinkage: number;
  readonly maxOccupancy: number;
  readonly minStaff: number;
  /** Agents that there are at most; null for no limit. */
  readonly maxStaff: number | null;
  /** Average handle time in seconds for rows that have none; null when there is none to fall back on. */
  readonly ahtSec: number | null;
}

/**
 * The people that every forecast row needs: base staff by the method, rostered staff with shrinkage, and what to expect
 * with the base staff. Each interval stands alone in a steady state (the stationary independent period by period
 * approach), which is right for handle times well below the interval. Rostered staff is rounded up once per row.
 *
 * A row with 100 contacts of 180 s in 30 minutes, 80/20 and shrinkage 0.3 gets `base_staff` 14 and `rostered_staff` 20.
 */
export function staffForecast(rows: readonly Forecast[], options: StaffingOptions): Requirement[] {
  return rows.map((row) => requirementOf(row, options));
}

function requirementOf(row: Forecast, options: StaffingOptions): Requirement {
  if (row.interval_minutes >= DAY_MINUTES) throw dayRow(row);
  if (row.offered < 0) throw negative(row);
  const ahtSec = handleTime(row, options);
  const { agents, binding, ...expected } = requiredStaff({
    ...options,
    volume: row.offered,
    ahtSec,
    intervalMinutes: row.interval_minutes,
    maxStaff: options.maxStaff ?? undefined,
  });
  return {
    ...row,
    aht_sec: ahtSec > 0 ? ahtSec : row.aht_sec,
    base_staff: agents,
    rostered_staff: rosteredStaff(agents, options.shrinkage),
    ...expectations(row, expected),
    binding,
    method: options.method.id,
    target_share: options.targetShare,
    target_sec: options.targetSec,
    patience_sec: options.method.usesPatience ? options.patienceSec : null,
    shrinkage: options.shrinkage,
    max_occupancy: options.maxOccupancy,
  };
}

type Expected = Pick<
  ReturnType<typeof requiredStaff>,
  'serviceLevel' | 'asaSec' | 'occupancy' | 'abandonRate'
>;

/** Without contacts there is no service level to expect, neither 100 % nor 0. */
function expectations(row: Forecast, { serviceLevel, asaSec, occupancy, abandonRate }: Expected) {
  const some = row.offered > 0;
  return {
    service_level: some ? serviceLevel : null,
    asa_sec: some ? asaSec : null,
    occupancy: some ? occupancy : null,
    abandon_rate: some ? abandonRate : null,
  };
}

function handleTime(row: Forecast, options: StaffingOptions): number {
  const ahtSec = row.aht_sec ?? options.ahtSec;
  if (row.offered === 0) return ahtSec ?? 0;
  if (ahtSec === null || !(ahtSec > 0)) throw noHandleTime(row);
  return ahtSec;
}

function placeOf(row: Forecast): { en: string; zh: string } {
  const queue = row.queue ?? '';
  return { en: `${queue} ${row.interval_start}`.trim(), zh: `${queue} ${row.interval_start}`.trim() };
}

function dayRow(row: Forecast): DataError {
  const at = placeOf(row);
  return new DataError(
    {
      en: `the forecast has whole days (${at.en}); staff cannot be worked out from a day's total`,
      zh: `预测为整日数据（${at.zh}），无法由全天总量测算人力`,
    },
    {},
    {
      en: 'Forecast by interval: ccops forecast --interval 30m, from contacts or interval data.',
      zh: '请按时段预测：ccops forecast --interval 30m，并以联络明细或时段数据为输入。',
    },
  );
}

function negative(row: Forecast): DataError {
  const at = placeOf(row);
  return new DataError(
    { en: `the forecast for ${at.en} is negative`, zh: `${at.zh} 的预测量为负` },
    {},
    { en: 'Set it to 0 or above.', zh: '请改为0或正数。' },
  );
}

function noHandleTime(row: Forecast): DataError {
  const queue = row.queue ?? '–';
  return new DataError(
    {
      en: `queue ${queue} has no average handle time (${row.interval_start})`,
      zh: `队列 ${queue} 没有平均处理时长（${row.interval_start}）`,
    },
    {},
    {
      en: 'Give it with --aht SECONDS, or start from an export with talk times.',
      zh: '请用 --aht 秒数 给出，或使用含通话时长的导出文件。',
    },
  );
}
