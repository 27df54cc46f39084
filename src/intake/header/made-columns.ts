import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { headerWords } from '../aliases/normalise.js';
import type { RawRow } from '../cells.js';
import type { ColumnSettings, Preset } from '../presets/preset.js';
import type { Header } from './find-header.js';
import { fits, type Look } from './fits.js';

/** Fields that no single column of a known name gives, but that can be made: their columns, what is the same in every row, what to say. */
export interface Made {
  readonly columns: Record<string, ColumnSettings>;
  readonly values: NonNullable<Preset['values']>;
  readonly notes: readonly Text[];
}

const NOTHING: Made = { columns: {}, values: {}, notes: [] };

/** What else the columns of a table give; `found` are the fields that were found by the names of columns. */
export function madeColumns(
  table: 'contacts' | 'intervals',
  found: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  rows: readonly RawRow[],
): Made {
  const look = (name: string, kind: Look) => {
    const index = header.names.indexOf(name);
    return fits(
      kind,
      rows.map((row) => row.cells[index]),
    );
  };
  if (table === 'contacts') return { ...NOTHING, columns: talkFromHandle(found, header, look) };
  const inTarget = countsInTarget(found, header, look);
  return { ...inTarget, columns: { ...abandonedParts(found, header, look), ...inTarget.columns } };
}

type LooksLike = (name: string, kind: Look) => boolean;

const WITHIN =
  /[(（]?\s*(?:within|in|under|<=?|≤)?\s*(\d{1,3})\s*(?:秒钟?|s|secs?|seconds)(?![a-z])\s*(?:以内|之内|内)?\s*[)）]?/i;

/** `20秒内接听量`, `Answered within 20 seconds`: counts whose header tells the target; of several targets, 20 seconds, else the first. */
function countsInTarget(
  found: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  look: LooksLike,
): Made {
  if (found.answered_in_target !== undefined) return NOTHING;
  const counts = header.names.flatMap((name) => {
    const target = WITHIN.exec(name.normalize('NFKC'))?.[1];
    if (target === undefined || Object.values(found).includes(name) || !look(name, 'count')) return [];
    const fields = aliasesOf(name.normalize('NFKC').replace(WITHIN, ' '), 'intervals').map(
      ({ field }) => field,
    );
    const field = IN_TARGET.find(([whole, part]) => fields.includes(whole) || fields.includes(part))?.[1];
    return field ? [{ field, name, target: Number(target) }] : [];
  });
  const targets = counts.filter(({ field }) => field === 'answered_in_target').map(({ target }) => target);
  if (targets.length === 0) return NOTHING;
  const target = targets.includes(20) ? 20 : targets[0];
  const columns = Object.fromEntries(
    counts.filter((one) => one.target === target).map(({ field, name }) => [field, name]),
  );
  const note: Text = {
    en: `"${columns.answered_in_target}" counts what was answered within ${target} seconds`,
    zh: `“${columns.answered_in_target}”为${target}秒内接通量`,
  };
  return { columns, values: { target_sec: target }, notes: [note] };
}

const IN_TARGET = [
  ['answered', 'answered_in_target'],
  ['abandoned', 'abandoned_in_target'],
] as const;

const PARTS = [
  keys(
    '排队放弃量 | 队列放弃量 | 排队中放弃量 | abandoned in queue | calls abandoned in queue | calls abandoned long | abandoned long',
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

const HANDLE = keys('handle time | handling time | total handle time | aht | 处理时长 | 总处理时长');
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
  if (talk_sec !== undefined && !(typeof talk_sec === 'string' && WHOLE.has(headerWords(talk_sec).key)))
    return {};
  const handle = names.find((name) => HANDLE.has(headerWords(name).key) && look(name, 'duration'));
  if (handle === undefined) return {};
  const minus = [hold_sec, acw_sec].filter((column) => typeof column === 'string');
  return { talk_sec: { column: handle, ...(minus.length > 0 ? { minus } : {}) } };
}

function keys(bars: string): ReadonlySet<string> {
  return new Set(bars.split('|').map((name) => headerWords(name).key));
}
