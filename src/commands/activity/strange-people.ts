import type { Thresholds } from '../../kpi/alarms.js';
import { nearest } from '../../text/nearest.js';
import type { Text } from '../../text/text.js';
import type { Invocation } from '../command.js';
import * as reading from '../options/reading.js';

/** Options that leave rows out, and so perhaps people. */
const FILTERS = [reading.queue, reading.where, reading.from, reading.until, reading.hours];

/** Who may have thresholds of their own: the key in the settings, the column, and the word for it. */
const KINDS = [
  { key: 'agents', column: 'agent_id', label: { en: 'the agent', zh: '坐席' } },
  { key: 'teams', column: 'team', label: { en: 'the team', zh: '班组' } },
] as const;

/** The agents and teams that the data knows; null where it tells nothing of them. */
export type KnownPeople = Readonly<Record<(typeof KINDS)[number]['column'], ReadonlySet<string> | null>>;

/**
 * What to say of agents and teams with thresholds of their own of whom the data has nothing: a name with a slip would else never apply.
 * Nothing where a filter may have left them out.
 *
 * With `agents: { A101: … }` and the agent `A1001` in the data, the note asks whether `A1001` was meant.
 */
export function strangePeople(
  invocation: Invocation,
  limits: Thresholds | null,
  known: KnownPeople,
): readonly Text[] {
  if (!limits || FILTERS.some((option) => invocation.given(option))) return [];
  return [...limits].flatMap(([figure, { own }]) =>
    KINDS.flatMap(({ key, column, label }) => {
      const there = known[column];
      const names = there ? [...(own.get(column)?.keys() ?? [])].filter((name) => !there.has(name)) : [];
      return names.map((name) => noteOn(`thresholds.${figure}.${key}`, label, name, [...there!]));
    }),
  );
}

function noteOn(place: string, label: Text, name: string, known: readonly string[]): Text {
  const near = nearest(name, known);
  return {
    en: `the settings name ${label.en} "${name}" (${place}), of which the data has nothing${near ? `; did you mean ${near}?` : ''}`,
    zh: `设置 ${place} 中的${label.zh}“${name}”在数据中没有${near ? `；是否想用 ${near}？` : ''}`,
  };
}
