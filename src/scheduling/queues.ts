import type { Requirement } from '../tables/requirement.js';
import { DataError } from '../text/errors.js';
import { nearest } from '../text/nearest.js';
import type { Text } from '../text/text.js';
import type { Person } from './problem.js';

/** Bits of a group's skills are kept in one whole number. */
const MOST_QUEUES = 30;

/**
 * People with queues as the requirement knows them. A requirement without queues is work for everybody; so is one whose
 * queues nobody names, and that is said.
 */
export function matchQueues(
  people: readonly Person[],
  requirement: readonly Requirement[],
): { people: readonly Person[]; notes: readonly Text[] } {
  const demanded = [...new Set(requirement.map((row) => row.queue ?? ''))];
  if (demanded.length > MOST_QUEUES) throw tooMany(demanded.length);
  const everybody = people.map((person) => ({ ...person, queues: [] }));
  if (demanded.length === 1 && demanded[0] === '') return { people: everybody, notes: [] };
  const named = [...new Set(people.flatMap((person) => person.queues))];
  const unknown = named.filter((queue) => !demanded.includes(queue));
  if (
    named.length > 0 &&
    unknown.length === named.length &&
    people.every((person) => person.queues.length > 0)
  )
    return { people: everybody, notes: [nobodyFits(named, demanded)] };
  return { people, notes: unknown.map((queue) => noDemand(queue, demanded)) };
}

function nobodyFits(named: readonly string[], demanded: readonly string[]): Text {
  return {
    en: `none of the people's queues (${named.join(', ')}) is in the requirement (${demanded.join(', ')}): everybody is planned for every queue`,
    zh: `人员的技能队列（${named.join('、')}）都不在人力需求中（${demanded.join('、')}），按所有人可接所有队列排班`,
  };
}

function noDemand(queue: string, demanded: readonly string[]): Text {
  const near = nearest(queue, demanded);
  return {
    en: `the requirement has no queue ${queue}${near ? ` (did you mean ${near}?)` : ''}`,
    zh: `人力需求中没有队列“${queue}”${near ? `（是否想写 ${near}？）` : ''}`,
  };
}

function tooMany(count: number): DataError {
  return new DataError(
    {
      en: `the requirement has ${count} queues, more than ${MOST_QUEUES}`,
      zh: `人力需求有 ${count} 个队列，超过 ${MOST_QUEUES} 个`,
    },
    {},
    { en: 'Plan a part of them at a time: --queue NAME.', zh: '请用 --queue 指定队列，分批排班。' },
  );
}
