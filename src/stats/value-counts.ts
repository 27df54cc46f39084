/** Whole numbers below this are counted by place, which is many times quicker than by a Map: waits are whole seconds in most exports. */
const PLACES = 2048;

const NONE = new Float64Array(0);

/** How often each of many values came. */
export class ValueCounts {
  /** How many different values there are. */
  size = 0;
  private readonly whole = new Uint32Array(PLACES);
  /** All whole numbers that are counted by place are below. */
  private end = 0;
  private readonly others = new Map<number, number>();

  /** Counts a value, as often as `times` says. */
  add(value: number, times: number): void {
    const place = value | 0;
    if (place === value && place >= 0 && place < PLACES) {
      if (this.whole[place] === 0) this.size++;
      this.whole[place] += times;
      if (place >= this.end) this.end = place + 1;
      return;
    }
    const before = this.others.get(value);
    if (before === undefined) this.size++;
    this.others.set(value, (before ?? 0) + times);
  }

  /** Forgets all values. */
  clear(): void {
    this.whole.fill(0, 0, this.end);
    this.end = 0;
    if (this.others.size > 0) this.others.clear();
    this.size = 0;
  }

  /** Goes through the values as they rise. */
  forEach(tell: (value: number, times: number) => void): void {
    const { whole, others } = this;
    const rest = others.size === 0 ? NONE : Float64Array.from(others.keys()).sort();
    let next = 0;
    for (let value = 0; value < this.end; value++) {
      if (whole[value] === 0) continue;
      for (; next < rest.length && rest[next] < value; next++) tell(rest[next], others.get(rest[next])!);
      tell(value, whole[value]);
    }
    for (; next < rest.length; next++) tell(rest[next], others.get(rest[next])!);
  }
}
