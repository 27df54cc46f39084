import type { ColumnSettings } from '../presets/preset.js';

/**
 * What an event of a caller means: `enter` the queue, `ring` (an agent's phone rang in vain), `answer`, `end`, `transfer` (ends it for
 * this agent), `hangup` (the end of an answered call; a caller who still waits gives up), `abandon`, `overflow` (left the queue for elsewhere),
 * `fail` (thrown out, for nobody could take it), `detail` (says more about the caller).
 */
export const CALLER_MEANINGS = [
  'enter',
  'ring',
  'answer',
  'end',
  'transfer',
  'abandon',
  'overflow',
  'fail',
  'hangup',
  'detail',
] as const;

/** All meanings; those of agents: `login`, `logout`, `pause`, `resume`, `call` (a call besides the queue, told of when it ended). */
export const EVENT_MEANINGS = [...CALLER_MEANINGS, 'login', 'logout', 'pause', 'resume', 'call'] as const;
export type EventMeaning = (typeof EVENT_MEANINGS)[number];

/** Fields that an event may carry besides its time, caller, queue and agent. */
export const EVENT_FIELDS = [
  'wait_sec',
  'ring_sec',
  'talk_sec',
  'hold_sec',
  'acw_sec',
  'logged_in_sec',
  'caller_id',
  'called_number',
  'reason',
] as const;
export type EventField = (typeof EVENT_FIELDS)[number];

/** What one kind of event means, and what its columns hold; the same column may hold another thing for every kind. */
export interface EventKind {
  readonly means: EventMeaning;
  readonly takes?: Partial<Readonly<Record<EventField, ColumnSettings>>>;
}

/** How a log with one event per row is read; the settings `events` of a preset. */
export interface EventSettings {
  /** Name of the event as the log writes it → what it means. Events that are not named are counted and left out. */
  readonly kinds: Readonly<Record<string, EventKind>>;
  /** What the log writes where no caller, queue or agent is meant: `NONE`. */
  readonly nobody?: readonly string[];
  /** Seconds after which a call without any further event is lost, and a later one with the same id is another; a day by default. */
  readonly withinSec?: number;
}
