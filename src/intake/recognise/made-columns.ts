import { headerKeys, headerWords } from '../aliases/normalise.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { ColumnSettings } from '../presets/preset.js';
import { columnFits, type Look } from '../values/fits.js';
import { NEARLY_ALL } from '../values/nearly-all.js';
import { numberOf } from '../values/number.js';
import { isUnknown } from '../values/unknown.js';

/**
 * Fields that no single column of a known name gives, but that can be made of others, with the columns that they come from; `found` are the fields
 * that were found by the names of columns.
 */
export function madeColumns(
  table: 'contacts' | 'intervals',
  found: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): Readonly<Record<string, ColumnSettings>> {
  const look: LooksLike = (name, kind) => columnFits(kind, rows, header.names.indexOf(name));
  if (table === 'contacts') return talkFromHandle(found, header, look);
  return { ...abandonedParts(found, header, look), ...answeredByRate(found, header, rows) };
}

type LooksLike = (name: string, kind: Look) => boolean;

const PARTS = [
  headerKeys(
    '排队放弃量 | 队列放弃量 | 排队中放弃量 | abandoned in queue | queue abandon | queue abandoned | queue abandons | calls abandoned in queue | calls abandoned long | abandoned long',
  ),
  headerKeys(
    '振铃放弃量 | 振铃中放弃量 | 坐席未接听量 | abandoned in ring | abandoned while ringing | calls abandoned short | abandoned short',
  ),
];

/** Abandoned calls that are counted in two columns: in the queue and while ringing, or long and short ones. */
function abandonedParts(
  found: Readonly<Record<string, ColumnSettings>>,
  { names }: Header,
  look: LooksLike,
): Record<string, ColumnSettings> {
  if (found.abandoned !== undefined) return {};
  const parts = PARTS.map((part) =>
    names.find((name) => part.has(headerWords(name).key) && look(name, 'count')),
  );
  const [queue, other] = parts;
  if (queue === undefined) return {};
  if (other === undefined) return { abandoned: queue };
  const abandoned = { column: queue, plus: [other] };
  return /short/i.test(other) ? { abandoned, short_abandoned: other } : { abandoned };
}

/** The share of all that were offered, not of those within a waiting time. */
const ANSWER_RATE =
  /^(?:总|人工|坐席|队列|电话|呼入|来电)*(?:接通|接听|应答)率%?$|^(?:answer(?:ed)?(?:rate|%|pct|percent)|%(?:calls)?answered)$/;

/** Answered contacts of a report that counts the offered only and gives their answer rate. */
function answeredByRate(
  found: Readonly<Record<string, ColumnSettings>>,
  { names }: Header,
  rows: readonly RawRow[],
): Record<string, ColumnSettings> {
  if (found.offered === undefined || found.answered !== undefined || found.abandoned !== undefined) return {};
  const column = names.find(
    (name, index) =>
      ANSWER_RATE.test(headerWords(name).key) && areShares(rows.map(({ cells }) => cells[index])),
  );
  return column === undefined ? {} : { answered: { column, shareOf: 'offered' } };
}

function areShares(cells: readonly RawCell[]): boolean {
  const texts = cells.map(textOf).filter((text) => !isUnknown(text));
  const shares = texts.filter((text) => {
    const value = numberOf(text.replace(/[%％]$/, ''));
    return value >= 0 && value <= 100;
  });
  return texts.length > 0 && shares.length >= texts.length * NEARLY_ALL;
}

const HANDLE = headerKeys(
  'handle time | handling time | handle duration | handling duration | total handle time | aht | 处理时长 | 总处理时长',
);
/** Names of the whole call rather than of talking. */
const WHOLE = headerKeys(
  'call duration | call length | duration | recording length | total duration | 时长 | duracion | dauer',
);

/** Talk time as what is left of the handle time without hold and after-call work, where no column tells the talk time alone. */
function talkFromHandle(
  found: Readonly<Record<string, ColumnSettings>>,
  { names }: Header,
  look: LooksLike,
): Record<string, ColumnSettings> {
  const { talk_sec, hold_sec, acw_sec } = found;
  if (talk_sec !== undefined && !(typeof talk_sec === 'string' && isWhole(talk_sec))) return {};
  const handle = names.find((name) => HANDLE.has(headerWords(name).key) && look(name, 'duration'));
  if (handle === undefined) return {};
  const minus = [hold_sec, acw_sec].filter((column) => typeof column === 'string');
  return { talk_sec: minus.length > 0 ? { column: handle, minus } : handle };
}

/** Whether a name may be that of the whole call rather than of talking. */
export function isWhole(name: string): boolean {
  const { key } = headerWords(name);
  return WHOLE.has(key) || HANDLE.has(key);
}
