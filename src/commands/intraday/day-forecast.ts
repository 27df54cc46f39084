import type { Calendar } from '../../calendar/day-info.js';
import type { ClientRow } from '../../forecast/client.js';
import { splitAt } from '../../forecast/intraday/morning.js';
import type { RestOptions } from '../../forecast/intraday/rest-of-day.js';
import { forecastPlaced } from '../../forecast/make-forecast.js';
import type { Placed } from '../../forecast/series.js';
import { type Forecast, forecast as forecastTable } from '../../tables/forecast.js';
import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Invocation } from '../command.js';
import { forecast as dayForecast } from '../options/further-figures.js';
import { queue } from '../options/reading.js';
import { fromBeside } from '../reading/beside.js';
import { rowsIfAll } from '../reading/chain.js';
import { clientRowsIn, openClientFile } from '../reading/client-file.js';

/** What `--forecast` says of the day: rows of a forecast table by interval, or volumes as a client writes them, by day or interval. */
export type GivenForecast =
  | { readonly rows: readonly Forecast[] }
  | { readonly volumes: readonly ClientRow[] };

/** The forecast in the file of `--forecast`; null without one. Throws DataError where it has nothing of the date. */
export async function readDayForecast(invocation: Invocation, date: string): Promise<GivenForecast | null> {
  const path = invocation.get(dayForecast);
  if (path === null) return null;
  const input = await openClientFile(invocation, path);
  const table = (await fromBeside(() => rowsIfAll(input, forecastTable))) as unknown as
    | readonly Forecast[]
    | null;
  const queues = invocation.get(queue);
  const isOfDay = (row: Pick<ClientRow, 'interval_start'>) => row.interval_start.slice(0, 10) === date;
  if (table === null) {
    const volumes = await clientRowsIn(invocation, path, input);
    if (!volumes.some(isOfDay)) throw nothingOf(path, date);
    return { volumes };
  }
  const ofQueues = (row: Forecast) => queues.length === 0 || row.queue === null || queues.includes(row.queue);
  const own = table.filter((row) => isOfDay(row) && ofQueues(row));
  const bad = own.find((row) => !(row.offered >= 0));
  if (bad) throw notACount(path, bad);
  if (own.length === 0) throw nothingOf(path, date);
  const fine = own.filter((row) => row.interval_minutes < DAY_MINUTES);
  return fine.length > 0 ? { rows: fine } : { volumes: own };
}

/**
 * The forecast of the day by interval: as given, or the volumes of a client's file spread by the shape that the history before the day has, as `ccops forecast
 * --client` does; without history the client's intervals as they are. Throws DataError for whole days that nothing tells how to spread.
 */
export function dayForecastOf(
  given: GivenForecast,
  placed: readonly Placed[],
  calendar: Calendar,
  { moment, onProgress: _, ...how }: RestOptions,
): readonly Forecast[] {
  if ('rows' in given) return given.rows;
  const date = isoDate(moment.day);
  const { before } = splitAt(placed, moment);
  const rows =
    before.length > 0
      ? forecastPlaced(before, calendar, { ...how, client: given.volumes, from: date, days: 1 }).rows
      : given.volumes.filter((row) => row.interval_start.slice(0, 10) === date).map(asForecast);
  const fine = rows.filter((row) => row.interval_minutes < DAY_MINUTES);
  if (fine.length > 0) return fine;
  throw new DataError(
    {
      en: `the forecast of ${date} is of the whole day, and no history by interval tells how to spread it`,
      zh: `${date} 的预测为整日数据，且没有分时段的历史可用于拆分`,
    },
    {},
    {
      en: 'Give the forecast by interval, or some weeks of intervals or contacts beside it.',
      zh: '请提供分时段预测，或同时提供几周的时段数据或联络明细。',
    },
  );
}

function asForecast({ aht_sec = null, ...row }: ClientRow): Forecast {
  const unknown = { offered_lo80: null, offered_hi80: null, offered_lo95: null, offered_hi95: null };
  const made: Row = {
    channel: null,
    ...row,
    ...unknown,
    aht_sec,
    day_type: null,
    event: null,
    model: 'client',
  };
  return made as unknown as Forecast;
}

function nothingOf(file: string, date: string): DataError {
  return new DataError(
    { en: `it has nothing of ${date}`, zh: `其中没有 ${date} 的预测` },
    { file },
    { en: 'Give the forecast of that day, best by interval.', zh: '请提供当天的预测，最好分时段。' },
  );
}

function notACount(file: string, { interval_start, offered }: Forecast): DataError {
  return new DataError(
    {
      en: `is not a number of contacts (${interval_start})`,
      zh: `不是有效的联络量（${interval_start}）`,
    },
    { file, column: 'offered', value: String(offered) },
  );
}
