/** Whole numbers below this are counted by place, which is many times quicker than by a Map: waits are whole seconds in most exports. */
const PLACES = 2048;

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
    if (value >= 0 && value < PLACES && Number.isInteger(value)) {
      if (this.whole[value] === 0) this.size++;
      this.whole[value] += times;
      if (value >= this.end) this.end = value + 1;
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
    this.others.clear();
    this.size = 0;
  }

  /** Goes through the values as they rise. */
  forEach(tell: (value: number, times: number) => void): void {
    const others = [...this.others].sort(([a], [b]) => a - b);
    let next = 0;
    for (let value = 0; value < this.end; value++) {
      if (this.whole[value] === 0) continue;
      for (; next < others.length && others[next][0] < value; next++) tell(...others[next]);
      tell(value, this.whole[value]);
    }
    for (; next < others.length; next++) tell(...others[next]);
  }
}
