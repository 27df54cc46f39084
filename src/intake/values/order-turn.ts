import type { SeenDate } from './date-order.js';

type Order = 'dmy' | 'mdy';
type Days = Readonly<Record<Order, number>>;

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
  /** The same when all rows have been seen: a change in the last days too, which no later day could confirm. */
  turnAtEnd(): OrderTurn | null;
}

/** Days of a list follow each other; weekends and holidays are small gaps. */
const NEAR_DAYS = 4;
/** So many steps in a row from day to day, in one order only, tell the order. */
const ENOUGH = 3;
/** Where more steps than this part of the telling ones lead far away in both orders, the rows are in no order at all. */
const FEW_JUMPS = 0.25;

/** The first row of a day, and the row before it. */
interface DayBegun {
  readonly days: Days;
  readonly date: SeenDate;
  readonly before: SeenDate;
}

/**
 * A list of calls or intervals goes from day to day. Where it does so under one order for a while, and from some row on under the other order
 * only, the order has changed there. So it has where the list leaps to a day that it never had, which is the next one in the other order, and
 * from there leaps back in the same way, or ends.
 */
export function createTurnWatch(): TurnWatch {
  return new Turns();
}

class Turns implements TurnWatch {
  private last: DayBegun | null = null;
  private previous: SeenDate | null = null;
  /** Steps from day to day in one order only, the last ones. */
  private run: { order: Order; steps: number; began: DayBegun } | null = null;
  /** The order that so many steps told. */
  private told: Order | null = null;
  /** Where the list leapt to the next day in the other order, and nothing has spoken against it since. */
  private leap: DayBegun | null = null;
  private found: OrderTurn | null = null;
  private steps = 0;
  private jumps = 0;
  private readonly first = { dmy: Number.POSITIVE_INFINITY, mdy: Number.POSITIVE_INFINITY };
  private readonly latest = { dmy: Number.NEGATIVE_INFINITY, mdy: Number.NEGATIVE_INFINITY };

  see(dmy: number, mdy: number, date: SeenDate): void {
    const before = this.previous ?? date;
    this.previous = date;
    const days = { dmy, mdy };
    if (this.found !== null || (this.last !== null && same(this.last.days, days))) return;
    const begun = { days, date, before };
    if (this.last !== null) this.go(this.last, begun);
    this.last = begun;
    for (const order of ORDERS) {
      if (days[order] < this.first[order]) this.first[order] = days[order];
      if (days[order] > this.latest[order]) this.latest[order] = days[order];
    }
  }

  turn(): OrderTurn | null {
    return this.found;
  }

  turnAtEnd(): OrderTurn | null {
    return this.found ?? (this.leap && this.turnAt(this.leap));
  }

  private go(from: DayBegun, to: DayBegun): void {
    const order = orderOfStep(from.days, to.days);
    if (order !== null) this.step(order, from);
    else {
      this.run = null;
      if (isFar(from.days, to.days)) this.jump(from, to);
    }
  }

  /** From one day to the next in this order alone. */
  private step(order: Order, from: DayBegun): void {
    this.steps++;
    if (this.run?.order === order) this.run.steps++;
    else this.run = { order, steps: 1, began: from };
    if (order === this.told) this.leap = null;
    if (this.run.steps < ENOUGH) return;
    if (this.told !== null && this.told !== order) this.found = this.turnAt(this.run.began);
    this.told ??= order;
  }

  /** Far away in both orders: over into the other one, back from it, or just elsewhere. */
  private jump({ days: from }: DayBegun, to: DayBegun): void {
    const { told } = this;
    const other = told === 'dmy' ? 'mdy' : 'dmy';
    if (told !== null && this.leap !== null && isNear(from[other], to.days[told])) {
      this.found = this.turnAt(this.leap);
    } else if (told !== null && isNear(from[told], to.days[other]) && this.isNew(to.days[told], told)) {
      this.leap = to;
    } else {
      this.leap = null;
      this.jumps++;
    }
  }

  /** A day before or behind all others: a list that is ordered by queue goes back to days that it has had. */
  private isNew(day: number, order: Order): boolean {
    return day < this.first[order] || day > this.latest[order];
  }

  private turnAt({ date, before }: DayBegun): OrderTurn | null {
    const isOrderly = this.jumps <= this.steps * FEW_JUMPS;
    return this.told !== null && isOrderly ? { from: this.told, date, before } : null;
  }
}

const ORDERS = ['dmy', 'mdy'] as const;

function same(one: Days, other: Days): boolean {
  return Object.is(one.dmy, other.dmy) && Object.is(one.mdy, other.mdy);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(other - one) <= NEAR_DAYS;
}

function isFar(from: Days, to: Days): boolean {
  return ORDERS.every((order) => !isNear(from[order], to[order]));
}

/** The only order under which one date is near the other; null where none is, or both are. */
function orderOfStep(from: Days, to: Days): Order | null {
  const near = ORDERS.filter((order) => isNear(from[order], to[order]));
  return near.length === 1 ? near[0] : null;
}
