import type { Person, Problem } from './problem.js';

/** Demand and skills as numbers: queues by index, people with the same queues as one group. */
export interface Pool {
  readonly queues: readonly string[];
  /** By group: the queues that it can work, one bit each. */
  readonly skills: readonly number[];
  /** By person: the group. */
  readonly groupOf: Int16Array;
  /** By slot × queue: heads needed. */
  readonly need: Int16Array;
}

/** Sorts people into groups and demand into slots (`slots` of them are planned). */
export function poolOf(problem: Problem, slots: number): Pool {
  const queues = [...new Set(problem.demand.map((demand) => demand.queue))];
  const masks = problem.people.map((person) => maskOf(person, queues));
  const skills = [...new Set(masks)];
  const width = Math.max(1, queues.length);
  const need = new Int16Array(slots * width);
  for (const { queue, slot, heads } of problem.demand) need[slot * width + queues.indexOf(queue)] += heads;
  return {
    queues: queues.length > 0 ? queues : [''],
    skills,
    groupOf: Int16Array.from(masks, (mask) => skills.indexOf(mask)),
    need,
  };
}

function maskOf(person: Person, queues: readonly string[]): number {
  const works = (queue: string) => person.queues.length === 0 || person.queues.includes(queue);
  return queues.reduce((mask, queue, at) => (works(queue) ? mask | (1 << at) : mask), 0);
}
