import type { SeenDate } from './date-order.js';

type Order = 'dmy' | 'mdy';

/** Where a column of dates goes over from one order of day and month to the other. */
export interface OrderTurn {
  /** The order up to here. */
  readonly from: Order;
  /** The first date that is written the other way. */
  readonly date: SeenDate;
  /** The last one before it. */
  readonly before: SeenDate;
}

/** Follows a column of dates, and notices where its order changes although every single date could be read either way. */
export interface TurnWatch {
  /** `dmy` and `mdy` are the days since 1970 that the date is in either order; NaN where it is none. */
  see(dmy: number, mdy: number, date: SeenDate): void;
  turn(): OrderTurn | null;
}

/** Days of a list follow each other; weekends and holidays are small gaps. */
const NEAR_DAYS = 4;
/** So many steps in a row from day to day, in one order only, tell the order. */
const ENOUGH = 3;
/** Where more steps than this part of the telling ones lead far away in both orders, the rows are in no order at all. */
const FEW_JUMPS = 0.25;

/**
 * A list of calls or intervals goes from day to day. Where it does so under one order for a while, and from some row on under the other order
 * only, the order has changed there.
 */
export function createTurnWatch(): TurnWatch {
  /** The first row of the last day, and the row before it. */
  let last: {
    readonly days: Record<Order, number>;
    readonly date: SeenDate;
    readonly before: SeenDate;
  } | null = null;
  let previous: SeenDate | null = null;
  let run: { order: Order; steps: number; date: SeenDate; before: SeenDate } | null = null;
  let told: Order | null = null;
  let steps = 0;
  let jumps = 0;
  let turn: OrderTurn | null = null;
  return {
    see: (dmy, mdy, date) => {
      const before = previous ?? date;
      previous = date;
      if (turn !== null || (last !== null && same(last.days, { dmy, mdy }))) return;
      const days = { dmy, mdy };
      const order = last && orderOfStep(last.days, days);
      if (order) steps++;
      else if (last && isFar(last.days, days)) jumps++;
      if (!order || !last) run = null;
      else if (run?.order === order) run.steps++;
      else run = { order, steps: 1, date: last.date, before: last.before };
      last = { days, date, before };
      if (run === null || run.steps < ENOUGH || jumps > steps * FEW_JUMPS) return;
      if (told !== null && told !== run.order) turn = { from: told, date: run.date, before: run.before };
      told ??= run.order;
    },
    turn: () => turn,
  };
}

function same(one: Record<Order, number>, other: Record<Order, number>): boolean {
  return Object.is(one.dmy, other.dmy) && Object.is(one.mdy, other.mdy);
}

function isFar(from: Record<Order, number>, to: Record<Order, number>): boolean {
  return (['dmy', 'mdy'] as const).every((order) => !(Math.abs(to[order] - from[order]) <= NEAR_DAYS));
}

/** The only order under which one date is near the other; null where none is, or both are. */
function orderOfStep(from: Record<Order, number>, to: Record<Order, number>): Order | null {
  const isNear = (order: Order) => Math.abs(to[order] - from[order]) <= NEAR_DAYS;
  if (isNear('dmy') === isNear('mdy')) return null;
  return isNear('dmy') ? 'dmy' : 'mdy';
}
