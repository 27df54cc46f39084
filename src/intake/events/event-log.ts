import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import type { Preset } from '../presets/preset.js';
import { queueLogAgent, queueLogKinds, queueLogNobody } from '../presets/shared/queue-log.js';
import { durationOf } from '../values/duration.js';
import { fits } from '../values/fits.js';
import { meaningOf } from './event-words.js';
import type { EventField, EventKind, EventMeaning } from './settings.js';

const NEARLY_ALL = 0.9;
/** Other logs tell of more than callers: what is not known is set aside, counted by name. */
const MOST = 0.5;
/** Soon enough a caller enters, and leaves. */
const LOOK_ROWS = 500;
const EVENTS = new Set(Object.keys(queueLogKinds([])));
const ENDS = ['CONNECT', 'ABANDON', 'COMPLETEAGENT', 'COMPLETECALLER'];
/** So many parameters may belong to an event. */
export const PARAMETERS = 5;

/** The column whose values are the events of a queue log: callers enter, and some are answered or give up; -1 where there is none. */
export function eventColumn(width: number, rows: readonly RawRow[]): number {
  const first = rows.slice(0, LOOK_ROWS);
  return Array.from({ length: width }, (_, index) => index).findIndex((index) => {
    const words = first.map(({ cells }) => textOf(cells[index]).toUpperCase());
    const known = words.filter((word) => EVENTS.has(word));
    const there = new Set(known);
    const isLog = there.has('ENTERQUEUE') && ENDS.some((end) => there.has(end));
    return isLog && known.length >= words.filter((word) => word !== '').length * NEARLY_ALL;
  });
}

/**
 * An Asterisk queue log under any names of columns: the words of its events (`ENTERQUEUE`, `CONNECT`, `ABANDON`) tell what it is. Time, call, queue
 * and agent are found by their names, or without a header by their places before the event; the parameters by their numbers, or by their places
 * behind it. Null for anything else.
 */
export function eventLogPreset(header: Header, rows: readonly RawRow[]): Preset | null {
  const event = eventColumn(header.names.length, rows);
  if (event < 0) return otherLogPreset(header, rows);
  const log: Log = { names: header.names, rows, event };
  const { time, call, queue, agent, parameters } = header.row === null ? byPlace(log) : byName(log);
  if (time === undefined || call === undefined) return null;
  return {
    name: 'auto',
    title: { en: 'Asterisk queue log', zh: 'Asterisk 队列日志' },
    table: 'events',
    columns: {
      event_at: time,
      event: header.names[event],
      contact_id: call,
      ...(queue === undefined ? {} : { queue }),
      ...(agent === undefined ? {} : { agent_id: queueLogAgent(agent) }),
    },
    values: { channel: 'voice', direction: 'inbound' },
    events: { kinds: queueLogKinds(parameters), nobody: queueLogNobody },
  };
}

/** A log of another system, a row per event, whose events are named by words such as `queued`, `answered`, `ended`; null for anything else. */
function otherLogPreset(header: Header, rows: readonly RawRow[]): Preset | null {
  if (header.row === null) return null;
  const first = rows.slice(0, LOOK_ROWS);
  for (const [event, name] of header.names.entries()) {
    const words = first.map(({ cells }) => textOf(cells[event]));
    if (!areEvents(words)) continue;
    const { time, call, queue, agent } = byName({ names: header.names, rows, event });
    if (time === undefined || call === undefined) continue;
    const at = header.names.indexOf(call);
    const ids = first.map(({ cells }) => textOf(cells[at]));
    if (!comeAgain(ids, words)) continue;
    const known = [...new Set(rows.map(({ cells }) => textOf(cells[event])))].filter(meaningOf);
    const figures = figuresIn({ names: header.names, rows: first, event }, call, time);
    return {
      name: 'auto',
      title: { en: 'log of events', zh: '事件日志' },
      table: 'events',
      columns: {
        event_at: time,
        event: name,
        contact_id: call,
        ...(queue === undefined ? {} : { queue }),
        ...(agent === undefined ? {} : { agent_id: agent }),
      },
      values: { direction: 'inbound' },
      events: {
        kinds: Object.fromEntries(
          known.map((word) => [word, kindOf(meaningOf(word) as EventMeaning, figures)]),
        ),
        nobody: queueLogNobody,
      },
    };
  }
  return null;
}

/** What the rows of an event may bring along of a call: who called, and the figures that are complete by then. */
const FIGURES: Partial<Readonly<Record<EventMeaning, readonly EventField[]>>> = {
  enter: ['caller_id', 'called_number'],
  answer: ['wait_sec', 'ring_sec'],
  abandon: ['wait_sec'],
  overflow: ['wait_sec'],
  hangup: ['wait_sec', 'talk_sec', 'hold_sec', 'acw_sec'],
  transfer: ['talk_sec', 'hold_sec', 'acw_sec'],
};
const ONLY_TALK = /talk|conversation|通话|交谈/i;

function kindOf(means: EventMeaning, figures: ReadonlyMap<EventField, string>): EventKind {
  const takes = (FIGURES[means] ?? []).filter((field) => figures.has(field));
  if (takes.length === 0) return { means };
  return { means, takes: Object.fromEntries(takes.map((field) => [field, figures.get(field) as string])) };
}

/**
 * The columns that hold what became of a call so far, beside the times of the events. A duration of no certain kind is talking only where all rows of a call
 * bear the same time; and no column is, unless it is filled where calls end.
 */
function figuresIn(log: Log, call: string, time: string): ReadonlyMap<EventField, string> {
  const cellsAt = (name: string) => cellsOf(name, log);
  const texts = (name: string) => cellsAt(name).map(textOf);
  const means = texts(log.names[log.event]).map(meaningOf);
  const ids = texts(call);
  const isOneTime = new Set(texts(time).map((at, i) => `${ids[i]} ${at}`)).size === new Set(ids).size;
  const isFilled = (name: string) => {
    const ends = texts(name).filter((_, i) => means[i] === 'hangup' || means[i] === 'transfer');
    return ends.filter((text) => durationOf(text, 'seconds') > 0).length > ends.length * MOST;
  };
  const columnOf = (field: EventField) =>
    log.names.find(
      (name, index) =>
        index !== log.event &&
        name !== call &&
        aliasesOf(name, 'contacts').some((alias) => alias.field === field) &&
        fits(field.endsWith('_sec') ? 'duration' : 'text', cellsAt(name)) &&
        (field !== 'talk_sec' || ((isOneTime || ONLY_TALK.test(name)) && isFilled(name))),
    );
  const fields = ([...new Set(Object.values(FIGURES).flat())] as const).map(
    (field) => [field, columnOf(field)] as const,
  );
  return new Map(fields.filter((entry): entry is [(typeof entry)[0], string] => entry[1] !== undefined));
}

/** Callers enter a queue, and leave it in one way or another. */
function areEvents(words: readonly string[]): boolean {
  const filled = words.filter((word) => word !== '');
  const means = filled.flatMap((word) => meaningOf(word) ?? []);
  const there = new Set(means);
  const leave = (['answer', 'abandon', 'hangup', 'overflow'] as const).filter((one) => there.has(one));
  return there.has('enter') && leave.length > 1 && means.length >= filled.length * MOST;
}

/** Whether most ids stand in a row of entering and in one of leaving. */
function comeAgain(ids: readonly string[], words: readonly string[]): boolean {
  const isEnter = (word: string) => meaningOf(word) === 'enter';
  const entered = new Set(ids.filter((_, i) => isEnter(words[i])));
  const left = new Set(ids.filter((_, i) => !isEnter(words[i])));
  return [...entered].filter((id) => id !== '' && left.has(id)).length > entered.size / 2;
}

interface Log {
  readonly names: readonly string[];
  readonly rows: readonly RawRow[];
  readonly event: number;
}

/** The columns of a log by what they hold. */
interface LogColumns {
  readonly time?: string;
  readonly call?: string;
  readonly queue?: string;
  readonly agent?: string;
  readonly parameters: readonly string[];
}

/** All writings of the log have time, call, queue, agent and event in this order; a number may stand before them, the server within. */
function byPlace({ names, rows, event }: Log): LogColumns {
  const before = names.slice(0, event).filter((name) => !isBlank(cellsOf(name, { names, rows })));
  const start = before.findIndex((name) => fits('moment', cellsOf(name, { names, rows })));
  if (start < 0 || before.length - start < 4) return { parameters: [] };
  const [time, call, queue] = before.slice(start);
  return { time, call, queue, agent: before.at(-1), parameters: numbered((i) => names[event + i]) };
}

function byName({ names, rows, event }: Log): LogColumns {
  const all = (field: string) =>
    names.filter(
      (name, index) => index !== event && aliasesOf(name, 'contacts').some((alias) => alias.field === field),
    );
  /** A call has several events, so its id comes again; the number of the row does not. */
  const different = (name: string) => new Set(cellsOf(name, { names, rows }).map(textOf)).size;
  const [call] = all('contact_id').sort((a, b) => different(a) - different(b));
  const isTime = (name: string) => name !== call && fits('moment', cellsOf(name, { names, rows }));
  const first = names.find((name) => /\D1$/.test(name) && names.includes(name.replace(/1$/, '2')));
  const stem = first?.slice(0, -1) ?? '';
  return {
    time: all('arrived_at').find(isTime) ?? names.find(isTime),
    call,
    queue: all('queue')[0],
    agent: all('agent_id')[0],
    parameters: numbered((i) => names.find((name) => stem !== '' && name === `${stem}${i}`)),
  };
}

function cellsOf(name: string, { names, rows }: Pick<Log, 'names' | 'rows'>): readonly RawCell[] {
  const index = names.indexOf(name);
  return rows.map(({ cells }) => cells[index] ?? null);
}

function isBlank(cells: readonly RawCell[]): boolean {
  return cells.every(isEmpty);
}

/** The columns of the parameters, counted from 1; a name that no file has where one is missing. */
function numbered(nameOf: (i: number) => string | undefined): readonly string[] {
  return Array.from({ length: PARAMETERS }, (_, i) => nameOf(i + 1) ?? `parameter ${i + 1} of the event`);
}

export const BY_EVENTS: Text = {
  en: 'a log of events, by their words (ENTERQUEUE, CONNECT, ABANDON; queued, answered, ended …)',
  zh: '事件日志（由事件名 ENTERQUEUE、CONNECT、ABANDON 或“进入队列”“应答”“挂断”等识别）',
};
