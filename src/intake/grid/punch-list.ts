import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { DAY_SEC } from '../../time/units.js';
import { peopleField } from '../aliases/people.js';
import { isTotalWord } from '../aliases/words.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { ASIDE } from '../header/not-a-row.js';
import type { Tally } from '../run/tally.js';
import { gatherOrder } from '../values/date-order.js';
import { dateStyleOf } from '../values/date-style.js';
import { clockOf, type DateOrder, datePartsOf } from '../values/moment.js';
import type { DateStyle, MomentReader } from '../values/moment-reader.js';
import { isUnknown } from '../values/unknown.js';
import type { PersonColumn } from './find-grid.js';
import { type Punch, punchesOf } from './punches.js';
import { notAPunch } from './read-grid.js';
import { personField } from './words.js';

/** A list of a punch clock: a row per punch, or per person and day with a column for each punch. */
export interface PunchList {
  readonly header: Header;
  readonly people: readonly PersonColumn[];
  /** Place of the column of the day; null where every punch has its date. */
  readonly day: number | null;
  readonly punches: readonly number[];
  /** Whether the two punches of a row are the logging in and out of one session. */
  readonly isSession: boolean;
  readonly style: DateStyle;
  /** What is open about the order of day, month and year; null where nothing is. */
  readonly doubt: Text | null;
}

const PUNCH =
  /打卡|签到|签退|刷卡|最早|最晚|punch|\bclock(?:ed)?[ _-]?(?:in|out)\b|\bcheck[ _-]?(?:in|out)\b|\btime (?:in|out)\b/i;
const BESIDES =
  /结果|地址|地点|位置|备注|状态|次数|设备|方式|来源|类型|规则|result|location|note|status|device|type|count/i;
const DAY = /^(?:日期|打卡日期|考勤日期|出勤日期|工作日|时间|date|day|work date|attendance date)$/i;
const NO_PUNCH = /^(?:缺卡|未打卡|无需打卡|无|旷工|休息|请假|正常|missing|absent|no punch)$/i;
/** The times of a session, from logging in to logging out, both with their date; `Login Time` may else be how long it lasted. */
const SESSION =
  /^(?:agent[ _-]?)?log(?:ged)?[ _-]?(?:in|out|off)(?:[ _-]?(?:time|at|timestamp|date[ _-]?time))?$|^(?:签入|签出|登录|登出|登陆|登入|退出|上线|下线)时间$/i;
/** What a clock writes beside a punch; `In` and `Out` alone may be directions of calls. */
const PUNCH_WORD =
  /^(?:c\/(?:in|out)|(?:check|clock|punch|sign|log)(?:ged|ed)?[ _-]?(?:in|out|on|off)|over ?time[ _-]?(?:in|out)|out[ _-]?back|(?:上班|下班)(?:打卡|签到|签退)?|签到|签退|签入|签出|登录|登出)$/i;
const LEAST_SHARE = 0.5;

/** Looks for the columns of a punch list; null where people, punches or their days are not there. */
export function findPunchList(
  header: Header,
  rows: readonly RawRow[],
  dateOrder?: DateOrder,
): PunchList | null {
  const { names } = header;
  const texts = (index: number) => rows.map(({ cells }) => textOf(cells[index])).filter(isPunch);
  const people = names.map((name, index) => ({ index, name, field: personField(name) }));
  if (people.every(({ field }) => field === null)) return null;
  const sessions = names.some(isOfWork)
    ? []
    : names.flatMap((name, index) => (SESSION.test(name.trim()) && areMoments(texts(index)) ? [index] : []));
  const punches = names.flatMap((name, index) =>
    (sessions.length > 1 && sessions.includes(index)) || (isPunchName(name) && arePunches(texts(index)))
      ? [index]
      : [],
  );
  if (punches.length === 0) punches.push(...momentsBesideWords(names, texts));
  if (punches.length === 0) return null;
  const day = names.findIndex((name, index) => DAY.test(name.trim()) && dateStyleOf(texts(index)) !== null);
  const dated = day >= 0 ? day : punches[0];
  if (day < 0 && !texts(dated).every((text) => datePartsOf(text) !== null)) return null;
  const others = people.filter(({ index }) => index !== day && !punches.includes(index));
  const isSession = punches.length === 2 && sessions.length === 2;
  return {
    header,
    people: others,
    day: day < 0 ? null : day,
    punches,
    isSession,
    ...styleOf(texts(dated), dateOrder),
  };
}

/** The one column of moments beside which each row says in words that somebody came or went: `C/In`, `C/Out`. */
function momentsBesideWords(
  names: readonly string[],
  texts: (index: number) => readonly string[],
): readonly number[] {
  const isWords = (cells: readonly string[]) =>
    cells.length > 0 && cells.every((text) => PUNCH_WORD.test(text.trim()));
  if (names.some(isOfWork) || !names.some((_, index) => isWords(texts(index)))) return [];
  const moments = names.flatMap((_, index) => (areMoments(texts(index)) ? [index] : []));
  return moments.length === 1 ? moments : [];
}

function isPunchName(name: string): boolean {
  return PUNCH.test(name) && !BESIDES.test(name) && !DAY.test(name.trim());
}

/** Whether so many of the cells of a column are times of the day. */
function arePunches(cells: readonly string[]): boolean {
  const fitting = cells.filter((text) => clocksOf(text).length > 0 || datePartsOf(text)?.clockSec != null);
  return cells.length > 0 && fitting.length >= cells.length * LEAST_SHARE;
}

/** Whether a column says what an agent did in the meantime: then the rows are a report of agents. */
function isOfWork(name: string): boolean {
  return WORK.has(peopleField(name, 'agent_summary')?.field ?? '');
}

const WORK = new Set(['offered', 'handled', 'talk_sec', 'hold_sec', 'acw_sec', 'idle_sec', 'off_queue_sec']);

function areMoments(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((text) => datePartsOf(text)?.clockSec != null);
}

/** The punches in a cell; also one with a 12-hour clock. */
function clocksOf(text: string): readonly Punch[] {
  const sec = clockOf(text);
  return punchesOf(text) ?? (Number.isNaN(sec) ? [] : [{ sec, note: null, amended: false }]);
}

function isPunch(text: string): boolean {
  return !isUnknown(text) && !NO_PUNCH.test(text);
}

/** How the days are written; `given` is the order that the user named. */
function styleOf(texts: readonly string[], given: DateOrder | undefined): Pick<PunchList, 'style' | 'doubt'> {
  const style = dateStyleOf(texts);
  if (style && style.kind !== 'text') return { style, doubt: null };
  if (given) return { style: { kind: 'text', order: given }, doubt: null };
  const gathered = gatherOrder();
  texts.forEach(gathered.see);
  const { order, evidence, sure } = gathered.decide();
  return { style: { kind: 'text', order }, doubt: sure ? null : evidence };
}

/** How punches are read: moments of the list's style, and how they are written. */
export interface PunchReading {
  readonly reader: MomentReader;
  write(wallSec: number): string;
}

/** Reads a punch list: every punch becomes a state of no length; rows without a person or a punch are set aside. */
export async function* readPunchList(
  batches: AsyncIterable<readonly RawRow[]>,
  list: PunchList,
  reading: PunchReading,
  tally: Tally,
): AsyncIterable<readonly Row[]> {
  for await (const batch of batches) {
    const rows: Row[] = [];
    for (const raw of batch) {
      if (raw.row <= (list.header.end ?? list.header.row ?? 0) || raw.cells.every(isEmpty)) continue;
      const person = personOf(raw, list);
      const id = String(person.agent_id ?? person.agent_name ?? '');
      if (id === '' || isTotalWord(id)) tally.setAside(id === '' ? ASIDE.remark : ASIDE.total, raw.row);
      else rows.push(...punchesIn(raw, { ...person, agent_id: id }, list, reading, tally));
    }
    if (rows.length > 0) yield rows;
  }
}

function personOf({ cells }: RawRow, { people }: PunchList): Row {
  const known = (index: number) => (isUnknown(textOf(cells[index])) ? null : textOf(cells[index]));
  return Object.fromEntries(people.map(({ field, name, index }) => [field ?? name, known(index)]));
}

const NOT_PUNCHED = { en: 'no punch', zh: '未打卡' };

function punchesIn(
  raw: RawRow,
  person: Row,
  list: PunchList,
  { reader, write }: PunchReading,
  tally: Tally,
): readonly Row[] {
  const midnight = list.day === null ? Number.NaN : reader.read(textOf(raw.cells[list.day]));
  const amendedRow = raw.cells.some((cell, i) => !list.punches.includes(i) && AMENDED_ROW.test(textOf(cell)));
  const rows: Row[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of list.punches) {
    const text = textOf(raw.cells[index]);
    if (!isPunch(text)) continue;
    const whole = reader.read(text);
    const clocks = Number.isNaN(whole) ? clocksOf(text) : [{ sec: 0, note: null, amended: false }];
    const start = Number.isNaN(whole) ? midnight : whole;
    if (clocks.length === 0 || Number.isNaN(start)) {
      tally.reject(raw, { column: list.header.names[index], value: text, reason: notAPunch });
      return [];
    }
    for (const { sec, note, amended } of clocks) {
      // A clock that goes back has passed midnight.
      const wall = start + sec < last && Number.isNaN(whole) ? start + sec + DAY_SEC : start + sec;
      last = wall;
      const at = write(wall);
      const state = { state: 'punch', start_at: at, end_at: at };
      rows.push({ agent_name: null, ...person, ...state, amended: amended || amendedRow, note });
    }
  }
  const [login, logout] = rows;
  // Whoever asks for the time logged in finds it in the first of the two.
  if (list.isSession && rows.length === 2 && String(logout.start_at) > String(login.start_at))
    rows[0] = { ...login, end_at: logout.start_at };
  if (rows.length === 0) tally.setAside(NOT_PUNCHED, raw.row);
  else tally.kept(1);
  return rows;
}

/** What a row says beside a punch that was put in afterwards. */
const AMENDED_ROW = /补卡|补签|改签|amended|manual/i;
