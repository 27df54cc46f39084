import type { Row } from '../../tables/table.js';
import { before, type LogEvent } from './event.js';

/** A stretch of time in one state, not yet over. */
interface Stretch {
  readonly state: string;
  readonly startAt: string;
  readonly startSec: number;
  readonly reason: string | null;
  readonly queue: string | null;
  readonly contact: string | null;
}

/**
 * Follows one agent through a log and hands on what is over: `talk` while a call lasts, else `pause` with its reason, else `available`
 * while logged in. An agent is paused when all queues that it is in are.
 */
export class AgentDay {
  private readonly agent: string;
  private readonly done: (row: Row) => void;
  private readonly logins = new Set<string>();
  private readonly pauses = new Map<string, string | null>();
  private call: LogEvent | null = null;
  private stretch: Stretch | null = null;

  constructor(agent: string, done: (row: Row) => void) {
    this.agent = agent;
    this.done = done;
  }

  add(event: LogEvent): void {
    const { means, queue } = event;
    if (means === 'login') this.logins.add(queue ?? '');
    else if (means === 'logout') this.logout(event);
    else if (means === 'pause') this.pauses.set(queue ?? '', event.fields.reason as string | null);
    else if (means === 'resume') this.resume(queue);
    else if (means === 'answer') this.answer(event);
    else if (means === 'end' || means === 'transfer' || means === 'call') this.end(event);
    else return;
    this.settle(event);
  }

  /** The log ends: what is still going on has no end. */
  finish(): void {
    if (this.stretch) this.hand(this.stretch, null);
    this.stretch = null;
  }

  /** To log out of no queue in particular is to log out of all. */
  private logout(event: LogEvent): void {
    const since = event.fields.logged_in_sec;
    if (this.logins.size === 0 && this.stretch === null && typeof since === 'number') {
      this.stretch = { ...this.plain('available', event), ...earlier(event, since) };
    }
    if (event.queue === null) this.logins.clear();
    else this.logins.delete(event.queue);
    if (this.logins.size === 0) this.pauses.clear();
  }

  private resume(queue: string | null): void {
    if (queue === null) this.pauses.clear();
    else this.pauses.delete(queue);
  }

  /** A second answer without an end of the first call: when that call ended is not known. */
  private answer(event: LogEvent): void {
    if (this.call && this.call.contact !== event.contact && this.stretch) {
      this.hand(this.stretch, null);
      this.stretch = null;
    }
    this.call = event;
  }

  /** The end of a call whose answer the log does not have gives the call back from its talk time. */
  private end(event: LogEvent): void {
    if (this.call && this.call.contact === event.contact) {
      this.call = null;
      return;
    }
    const talk = event.fields.talk_sec;
    if (typeof talk !== 'number' || talk <= 0 || this.call) return;
    const began = earlier(event, talk);
    const current = this.stretch;
    if (current && current.startSec < began.startSec) this.hand(current, began.startAt);
    const from = current && current.startSec > began.startSec ? current : began;
    this.hand({ ...this.plain('talk', event), startAt: from.startAt, startSec: from.startSec }, event.at);
    this.stretch = null;
  }

  /** Goes over into the state that holds after the event. */
  private settle(event: LogEvent): void {
    const next = this.stateAfter(event);
    const now = this.stretch;
    if (now?.state === next?.state && now?.reason === next?.reason && now?.contact === next?.contact) return;
    if (now) this.hand(now, event.at);
    this.stretch = next;
  }

  private stateAfter(event: LogEvent): Stretch | null {
    if (this.call)
      return { ...this.plain('talk', event), queue: this.call.queue, contact: this.call.contact };
    if (this.isPaused())
      return { ...this.plain('pause', event), reason: this.reason(), queue: null, contact: null };
    if (this.logins.size === 0) return null;
    return { ...this.plain('available', event), queue: null, contact: null };
  }

  private isPaused(): boolean {
    if (this.pauses.size === 0) return false;
    const queues = [...this.logins].filter((queue) => queue !== '');
    return this.pauses.has('') || queues.every((queue) => this.pauses.has(queue));
  }

  private reason(): string | null {
    return [...this.pauses.values()].at(-1) ?? null;
  }

  private plain(state: string, event: LogEvent): Stretch {
    const { at, sec, queue, contact } = event;
    return { state, startAt: at, startSec: sec, reason: null, queue, contact };
  }

  private hand(stretch: Stretch, endAt: string | null): void {
    if (stretch.startAt === endAt) return;
    this.done({
      agent_id: this.agent,
      state: stretch.state,
      start_at: stretch.startAt,
      end_at: endAt,
      reason: stretch.reason,
      queue: stretch.queue,
      contact_id: stretch.contact,
    });
  }
}

function earlier(event: LogEvent, seconds: number) {
  return { startAt: before(event.at, seconds), startSec: event.sec - seconds };
}
