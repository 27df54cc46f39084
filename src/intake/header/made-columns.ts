import { headerWords } from '../aliases/normalise.js';
import type { RawRow } from '../cells.js';
import type { ColumnSettings } from '../presets/preset.js';
import type { Header } from './find-header.js';
import { fits, type Look } from './fits.js';

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
  const look: LooksLike = (name, kind) => {
    const index = header.names.indexOf(name);
    return fits(
      kind,
      rows.map((row) => row.cells[index]),
    );
  };
  return table === 'contacts' ? talkFromHandle(found, header, look) : abandonedParts(found, header, look);
}

type LooksLike = (name: string, kind: Look) => boolean;

const PARTS = [
  keys(
    '排队放弃量 | 队列放弃量 | 排队中放弃量 | abandoned in queue | queue abandon | queue abandoned | queue abandons | calls abandoned in queue | calls abandoned long | abandoned long',
  ),
  keys(
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

const HANDLE = keys(
  'handle time | handling time | handle duration | handling duration | total handle time | aht | 处理时长 | 总处理时长',
);
/** Names of the whole call rather than of talking. */
const WHOLE = keys(
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

function keys(bars: string): ReadonlySet<string> {
  return new Set(bars.split('|').map((name) => headerWords(name).key));
}
