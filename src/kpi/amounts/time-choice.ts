import type { Amount } from './amount.js';

/** Whose time is counted, and which of it. */
export interface TimeChoice {
  agent(agentId: string): boolean;
  /** Whether a minute of the wall clock is counted (minutes since 1970 by that clock); null: all are. */
  readonly minute: ((wallMinute: number) => boolean) | null;
}

/** All time of all agents. */
export const everything: TimeChoice = { agent: () => true, minute: null };

/** From its first second to the second after its last, in seconds since 1970 in UTC. */
interface Piece {
  readonly from: number;
  readonly until: number;
}

/**
 * The parts of a stretch of time that are chosen, put together where they touch.
 *
 * Of 9:40 to 10:20, with the minutes before 10:00 chosen, it is 9:40 to 10:00.
 */
export function piecesOf(
  { from, until }: Piece,
  offsetMinutes: number,
  { minute }: TimeChoice,
): readonly Piece[] {
  if (minute === null) return [{ from, until }];
  const pieces: { from: number; until: number }[] = [];
  const offsetSec = offsetMinutes * 60;
  for (let start = from; start < until; ) {
    const wallMinute = Math.floor((start + offsetSec) / 60);
    const end = Math.min(until, (wallMinute + 1) * 60 - offsetSec);
    const last = pieces.at(-1);
    if (minute(wallMinute)) {
      if (last?.until === start) last.until = end;
      else pieces.push({ from: start, until: end });
    }
    start = end;
  }
  return pieces;
}

/** What is chosen of an amount of an agent. */
export function chosenOf(amount: Amount, choice: TimeChoice): readonly Amount[] {
  const { row, at, offsetMinutes, value, spreads } = amount;
  if (!choice.agent(String(row.agent_id))) return [];
  const stretch = { from: at, until: at + (spreads ? value : 1) };
  const pieces = piecesOf(stretch, offsetMinutes, choice);
  if (!spreads) return pieces.length > 0 ? [amount] : [];
  return pieces.map(({ from, until }) => ({ ...amount, at: from, value: until - from }));
}
