import type { Row } from '../../tables/table.js';

/** A row of a contact that several rows tell of, with its times in seconds since 1970 (UTC); NaN where one is unknown. */
export interface Leg {
  readonly row: Row;
  readonly start: number;
  /** When an agent answered it; NaN for a leg that nobody answered. */
  readonly answer: number;
  readonly end: number;
  readonly answered: boolean;
  /** Spent in a voice menu or with a robot, not waiting for an agent. */
  readonly isMenu: boolean;
}

/**
 * The leg that a row of the contacts table is. Where the row does not say when it was answered or ended, that follows from its
 * start and its durations: the answer from `wait_sec`, the end from `talk_sec`.
 */
export function legOf(row: Row): Leg {
  const start = momentOf(row.arrived_at);
  const answered = row.outcome === 'answered';
  const waited = start + secondsOf(row.wait_sec);
  const answer = answered ? first(momentOf(row.answered_at), waited) : Number.NaN;
  const spoken = first(answer, start) + secondsOf(row.talk_sec);
  const end = first(momentOf(row.ended_at), spoken, waited, answer, start);
  const isMenu = row.outcome === 'ivr_completed' || row.outcome === 'abandoned_in_ivr';
  return { row, start, answer, end, answered, isMenu };
}

function momentOf(cell: Row[string]): number {
  return typeof cell === 'string' ? Date.parse(cell) / 1000 : Number.NaN;
}

function secondsOf(cell: Row[string] | undefined): number {
  return typeof cell === 'number' ? cell : Number.NaN;
}

function first(...moments: readonly number[]): number {
  return moments.find((moment) => !Number.isNaN(moment)) ?? Number.NaN;
}
