import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import { timeShown } from '../../time/time-shown.js';
import { DAY_SEC } from '../../time/units.js';
import type { LogEvent } from './event.js';
import { inOrder } from './in-order.js';
import { CALLER_MEANINGS } from './settings.js';
import { contactRow, happen, type Visit, visitFrom } from './visit.js';

const BATCH = 1000;
const OF_CALLERS = new Set<LogEvent['means']>(CALLER_MEANINGS);

/**
 * Turns the events of a log into contacts: one per stay in a queue. Calls that still wait when the log ends, and calls that had begun
 * before it, are no contacts of this extract: they are counted and told. A missing row is made up for where the others say enough: an
 * end tells when the call was answered, an answer how long it had waited. Contacts come in the order of their arrival in the log.
 */
export async function* callsOf(
  rows: AsyncIterable<readonly Row[]>,
  constants: Row,
  withinSec: number | undefined,
  tell: (note: Text) => void,
): AsyncIterable<readonly Row[]> {
  const calls = new Calls(withinSec ?? DAY_SEC);
  for await (const events of inOrder(rows)) {
    for (const event of events) calls.add(event);
    const done = calls.complete();
    if (done.length > 0) yield done.map((visit) => contactRow(visit, constants));
  }
  const rest = calls.rest();
  for (let at = 0; at < rest.length; at += BATCH)
    yield rest.slice(at, at + BATCH).map((visit) => contactRow(visit, constants));
  for (const note of calls.notes()) tell(note);
}

class Calls {
  private readonly withinSec: number;
  private readonly current = new Map<string, Visit>();
  /** The last stay of each caller. */
  private readonly latest = new Map<string, Visit>();
  /** What was said about a caller before it entered a queue. */
  private readonly details = new Map<string, LogEvent>();
  private queue: Visit[] = [];
  private startSec = Number.NaN;
  private clock = Number.NaN;
  private open: Visit[] = [];
  private lost = 0;
  private beforeLog = 0;
  private beforeQueue = 0;
  private madeUp = 0;
  private endless = 0;

  constructor(withinSec: number) {
    this.withinSec = withinSec;
  }

  add(event: LogEvent): void {
    if (Number.isNaN(this.startSec)) this.startSec = event.sec;
    this.clock = event.sec;
    if (!OF_CALLERS.has(event.means) || event.contact === null) return;
    const key = `${event.contact}\n${event.queue ?? ''}`;
    const known = this.current.get(key) ?? this.without(event);
    const again = known?.arrivedSec === event.sec;
    if (event.means === 'enter' && !again) this.enter(key, event);
    else if (known) happen(known, event);
    else if (event.means === 'detail') this.detail(event);
    else this.missed(key, event);
  }

  /** The stay that an event belongs to which names no queue. */
  private without({ contact, queue, means }: LogEvent): Visit | undefined {
    const says = queue === null && means !== 'enter' && means !== 'detail';
    return says ? this.latest.get(contact ?? '') : undefined;
  }

  private enter(key: string, event: LogEvent): void {
    const visit = visitFrom(event, 0);
    const said = this.details.get(visit.contact);
    if (said) happen(visit, said);
    this.details.delete(visit.contact);
    happen(visit, event);
    this.begin(key, visit);
  }

  private begin(key: string, visit: Visit): void {
    this.current.set(key, visit);
    this.latest.set(visit.contact, visit);
    this.queue.push(visit);
  }

  /** Something about a caller that waits in another queue, or in none yet. */
  private detail(event: LogEvent): void {
    const contact = event.contact as string;
    const visit = this.latest.get(contact);
    if (visit) happen(visit, event);
    else this.details.set(contact, event);
  }

  /** An event of a call whose entry is not in the log: the row is missing, or the call came before the log begins. */
  private missed(key: string, event: LogEvent): void {
    const { wait_sec: wait, talk_sec: talk } = event.fields;
    if (event.means === 'ring') return;
    if (event.means === 'hangup' && this.details.delete(event.contact as string)) {
      this.beforeQueue++;
      return;
    }
    const ended = event.means === 'end' || event.means === 'transfer';
    const earlier = Number(wait ?? Number.NaN) + (ended ? Number(talk ?? Number.NaN) : 0);
    const visit = visitFrom(event, Number.isNaN(earlier) ? 0 : earlier);
    happen(visit, event);
    if (Number.isNaN(earlier) || visit.arrivedSec < this.startSec) {
      this.beforeLog++;
      this.current.set(key, visit);
      return;
    }
    this.madeUp++;
    this.begin(key, visit);
  }

  /** Calls of which no event has come for so long that none will come. */
  complete(): Visit[] {
    const open = this.queue.findIndex(({ lastSec }) => !this.isOver(lastSec));
    const done = this.handOn(this.queue.splice(0, open < 0 ? this.queue.length : open));
    if (done.length > 0 || this.details.size > 10_000) this.forget();
    return done;
  }

  /** Forgets calls that are handed on, and what was said about callers who never came. */
  private forget(): void {
    for (const map of [this.current, this.latest])
      for (const [key, { lastSec }] of map) if (this.isOver(lastSec)) map.delete(key);
    for (const [key, { sec }] of this.details) if (this.isOver(sec)) this.details.delete(key);
  }

  private isOver(lastSec: number): boolean {
    return this.clock - lastSec > this.withinSec;
  }

  rest(): Visit[] {
    return this.handOn(this.queue.splice(0));
  }

  private handOn(visits: readonly Visit[]): Visit[] {
    return visits.filter((visit) => {
      if (visit.outcome === 'answered' && visit.endedAt === null) this.endless++;
      if (visit.outcome !== null) return true;
      if (this.isOver(visit.lastSec)) this.lost++;
      else this.open.push(visit);
      return false;
    });
  }

  notes(): Text[] {
    const [first] = this.open;
    const notes: (Text | false)[] = [
      this.open.length > 0 && stillOpen(this.open.length, first),
      this.lost > 0 && neverEnded(this.lost),
      this.beforeLog > 0 && begunBefore(this.beforeLog),
      this.beforeQueue > 0 && endedBefore(this.beforeQueue),
      this.madeUp > 0 && entryMissing(this.madeUp),
      this.endless > 0 && withoutEnd(this.endless),
    ];
    return notes.filter((note) => note !== false);
  }
}

function stillOpen(count: number, first: Visit): Text {
  return {
    en: `calls still open at the end of the extract, not counted as offered: ${count} (the first: ${first.contact}, arrived ${timeShown(first.arrivedAt)})`,
    zh: `导出结束时仍在排队、未计入进线量的呼叫：${count}个（首个：${first.contact}，${timeShown(first.arrivedAt)} 到达）`,
  };
}

function neverEnded(count: number): Text {
  return {
    en: `calls that entered a queue and have no further event, although the log goes on, not counted: ${count}`,
    zh: `进入队列后再无记录（日志仍在继续）、未计入的呼叫：${count}个`,
  };
}

function begunBefore(count: number): Text {
  return {
    en: `calls that had begun before the extract, not counted as offered: ${count}`,
    zh: `导出开始之前已进入队列、未计入进线量的呼叫：${count}个`,
  };
}

function endedBefore(count: number): Text {
  return {
    en: `calls that ended before they entered a queue, not counted as offered: ${count}`,
    zh: `进入队列之前已结束、未计入进线量的呼叫：${count}个`,
  };
}

function entryMissing(count: number): Text {
  return {
    en: `calls without a row for their entry into the queue: ${count}; they arrived as long before a later row as that says they waited`,
    zh: `缺少进入队列记录的呼叫：${count}个，到达时间由后续记录的等待时长推算`,
  };
}

function withoutEnd(count: number): Text {
  return {
    en: `answered calls without an end in the log: ${count}; their talk time is not known`,
    zh: `没有结束记录的已接通呼叫：${count}个，通话时长未知`,
  };
}
