import type { Model } from './model.js';
import type { Pool } from './pools.js';

/** Cost of the first of many heads missing for an hour; all other costs are in proportion to it. */
const MISSING_HEAD_HOUR = 200;
/** Cost of a head too many, as a share of a missing one. */
const SPARE_SHARE = 0.02;

/**
 * Who covers what, slot by slot. People with the same queues form a group; each head on duty works one queue at a time or
 * is spare. The split over the queues is always the cheapest one: a head more or less changes it along one path
 * (successive shortest paths, Ahuja, Magnanti & Orlin, Network Flows, chapter 9), so cost and cover are exact.
 *
 * Cost of a slot: s missing of r needed cost s + s²/r units, so the second missing of four hurts more than the first;
 * o heads too many cost a few hundredths of that, growing with o.
 */
export class Coverage {
  readonly #groups: number;
  readonly #queues: number;
  readonly #skills: readonly number[];
  readonly #need: Int16Array;
  readonly #missing: Int16Array;
  readonly #needAll: Int32Array;
  readonly #working: Int16Array;
  readonly #spare: Int16Array;
  readonly #spareAll: Int32Array;
  readonly #slotsPlanned: number;
  readonly #unit: number;
  readonly #cameFrom: Int32Array;

  constructor(model: Model, pool: Pool) {
    this.#groups = pool.skills.length;
    this.#queues = pool.queues.length;
    this.#skills = pool.skills;
    this.#need = pool.need;
    this.#missing = Int16Array.from(pool.need);
    this.#needAll = sumsOf(pool.need, pool.queues.length);
    this.#working = new Int16Array(model.slotsAll * this.#groups * this.#queues);
    this.#spare = new Int16Array(model.slotsAll * this.#groups);
    this.#spareAll = new Int32Array(model.slotsAll);
    this.#slotsPlanned = model.slotsPlanned;
    this.#unit = (MISSING_HEAD_HOUR * model.problem.slotMinutes) / 60;
    this.#cameFrom = new Int32Array(pool.queues.length);
  }

  /** Puts a head of the group on duty; returns by how much the cost changes. */
  add(slot: number, group: number): number {
    if (slot < 0 || slot >= this.#slotsPlanned) return 0;
    const queue = this.#bestGain(slot, group);
    if (queue >= 0) {
      const change = -this.#gain(slot, queue);
      this.#assign(slot, group, queue);
      return change;
    }
    this.#spare[slot * this.#groups + group]++;
    return this.#spareStep(slot, this.#spareAll[slot]++);
  }

  /** Takes a head of the group off duty; returns by how much the cost changes. */
  remove(slot: number, group: number): number {
    if (slot < 0 || slot >= this.#slotsPlanned) return 0;
    if (this.#spare[slot * this.#groups + group] > 0) {
      this.#spare[slot * this.#groups + group]--;
      return -this.#spareStep(slot, --this.#spareAll[slot]);
    }
    return this.#vacate(slot, group);
  }

  /** What adding a head of the group would change, without doing it. */
  wouldAdd(slot: number, group: number): number {
    if (slot < 0 || slot >= this.#slotsPlanned) return 0;
    const queue = this.#bestGain(slot, group);
    return queue >= 0 ? -this.#gain(slot, queue) : this.#spareStep(slot, this.#spareAll[slot]);
  }

  /** Heads missing on a queue in a slot. */
  missing(slot: number, queue: number): number {
    return this.#missing[slot * this.#queues + queue];
  }

  /** Heads on duty whom no queue that they can work needs in this slot. */
  spare(slot: number): number {
    return this.#spareAll[slot];
  }

  /** Cost of the cover of all slots. */
  total(): number {
    let cost = 0;
    for (let at = 0; at < this.#missing.length; at++) {
      for (let missing = this.#missing[at]; missing > 0; missing--)
        cost += this.#step(this.#need[at], missing);
    }
    for (let slot = 0; slot < this.#slotsPlanned; slot++) {
      for (let spare = 0; spare < this.#spareAll[slot]; spare++) cost += this.#spareStep(slot, spare);
    }
    return cost;
  }

  /** What the `missing`-th missing head of `need` costs. */
  #step(need: number, missing: number): number {
    return Math.round(this.#unit * (1 + (2 * missing - 1) / need));
  }

  #gain(slot: number, queue: number): number {
    const at = slot * this.#queues + queue;
    return this.#step(this.#need[at], this.#missing[at]);
  }

  #spareStep(slot: number, spare: number): number {
    return Math.round(this.#unit * SPARE_SHARE * (1 + (2 * spare + 1) / (this.#needAll[slot] + 1)));
  }

  /** Queues that one more head of the group can relieve, itself or by freeing others; `#cameFrom` keeps the way. */
  #reach(slot: number, group: number): number {
    let reached = this.#skills[group];
    if (this.#groups === 1) return reached;
    for (let queue = 0; queue < this.#queues; queue++) this.#cameFrom[queue] = -1;
    for (let frontier = reached; frontier !== 0; ) {
      let found = 0;
      for (let queue = 0; queue < this.#queues; queue++) {
        if ((frontier & (1 << queue)) !== 0) found |= this.#spread(slot, queue, reached | found);
      }
      frontier = found;
      reached |= found;
    }
    return reached;
  }

  /** Queues beyond `queue`: those that a head now working it could take instead. */
  #spread(slot: number, queue: number, reached: number): number {
    let found = 0;
    for (let group = 0; group < this.#groups; group++) {
      if (this.#working[(slot * this.#groups + group) * this.#queues + queue] === 0) continue;
      const fresh = this.#skills[group] & ~(reached | found);
      for (let next = 0; next < this.#queues; next++) {
        if ((fresh & (1 << next)) !== 0) this.#cameFrom[next] = queue * this.#groups + group;
      }
      found |= fresh;
    }
    return found;
  }

  #bestGain(slot: number, group: number): number {
    const reached = this.#reach(slot, group);
    let best = -1;
    let most = 0;
    for (let queue = 0; queue < this.#queues; queue++) {
      const at = slot * this.#queues + queue;
      if ((reached & (1 << queue)) === 0 || this.#missing[at] === 0) continue;
      const gain = this.#step(this.#need[at], this.#missing[at]);
      if (gain > most) {
        most = gain;
        best = queue;
      }
    }
    return best;
  }

  /** Sends a head of the group to work, moving others along the way found by `#reach`, so that `queue` gains one. */
  #assign(slot: number, group: number, queue: number): void {
    this.#missing[slot * this.#queues + queue]--;
    let target = queue;
    while ((this.#skills[group] & (1 << target)) === 0) {
      const from = this.#cameFrom[target];
      const mover = from % this.#groups;
      const source = Math.floor(from / this.#groups);
      this.#working[(slot * this.#groups + mover) * this.#queues + source]--;
      this.#working[(slot * this.#groups + mover) * this.#queues + target]++;
      target = source;
    }
    this.#working[(slot * this.#groups + group) * this.#queues + target]++;
  }

  /** Takes a working head of the group away and lets the others close the gap where it costs least. */
  #vacate(slot: number, group: number): number {
    const first = this.#workplace(slot, group);
    this.#working[(slot * this.#groups + group) * this.#queues + first]--;
    const reached = this.#gapReach(slot, first);
    const partner = this.#spareFor(slot, reached);
    if (partner >= 0) {
      const queue = 31 - Math.clz32(this.#skills[partner] & reached);
      this.#moveGap(slot, first, queue);
      this.#working[(slot * this.#groups + partner) * this.#queues + queue]++;
      this.#spare[slot * this.#groups + partner]--;
      return -this.#spareStep(slot, --this.#spareAll[slot]);
    }
    const queue = this.#leastLoss(slot, reached);
    this.#moveGap(slot, first, queue);
    this.#missing[slot * this.#queues + queue]++;
    return this.#gain(slot, queue);
  }

  #workplace(slot: number, group: number): number {
    const base = (slot * this.#groups + group) * this.#queues;
    let queue = 0;
    while (this.#working[base + queue] === 0) queue++;
    return queue;
  }

  /** Queues that could hand a head on towards the gap; `#cameFrom` keeps where to. */
  #gapReach(slot: number, first: number): number {
    let reached = 1 << first;
    if (this.#queues === 1) return reached;
    for (let frontier = reached; frontier !== 0; ) {
      let found = 0;
      for (let queue = 0; queue < this.#queues; queue++) {
        if ((frontier & (1 << queue)) !== 0) found |= this.#givers(slot, queue, reached | found);
      }
      frontier = found;
      reached |= found;
    }
    return reached;
  }

  #givers(slot: number, queue: number, reached: number): number {
    let found = 0;
    for (let group = 0; group < this.#groups; group++) {
      if ((this.#skills[group] & (1 << queue)) === 0) continue;
      const base = (slot * this.#groups + group) * this.#queues;
      for (let giver = 0; giver < this.#queues; giver++) {
        if (((reached | found) & (1 << giver)) !== 0 || this.#working[base + giver] === 0) continue;
        this.#cameFrom[giver] = queue * this.#groups + group;
        found |= 1 << giver;
      }
    }
    return found;
  }

  #spareFor(slot: number, reached: number): number {
    for (let group = 0; group < this.#groups; group++) {
      if (this.#spare[slot * this.#groups + group] > 0 && (this.#skills[group] & reached) !== 0) return group;
    }
    return -1;
  }

  #leastLoss(slot: number, reached: number): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let queue = 0; queue < this.#queues; queue++) {
      if ((reached & (1 << queue)) === 0) continue;
      const at = slot * this.#queues + queue;
      const loss = this.#step(this.#need[at], this.#missing[at] + 1);
      if (loss < least) {
        least = loss;
        best = queue;
      }
    }
    return best;
  }

  /** Hands heads on along the way found by `#gapReach`, so that the gap is at `end` instead of `first`. */
  #moveGap(slot: number, first: number, end: number): void {
    for (let queue = end; queue !== first; ) {
      const to = this.#cameFrom[queue];
      const base = (slot * this.#groups + (to % this.#groups)) * this.#queues;
      const next = Math.floor(to / this.#groups);
      this.#working[base + queue]--;
      this.#working[base + next]++;
      queue = next;
    }
  }
}

function sumsOf(need: Int16Array, queues: number): Int32Array {
  const sums = new Int32Array(need.length / queues);
  for (let at = 0; at < need.length; at++) sums[Math.floor(at / queues)] += need[at];
  return sums;
}
