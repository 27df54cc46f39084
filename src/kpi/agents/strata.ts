import type { Contact } from '../../tables/contacts.js';
import { momentOf } from '../moment.js';
import type { Measure } from './measure.js';

/** Number of contacts, sum and sum of squares of what they say. */
export interface Moments {
  n: number;
  sum: number;
  squares: number;
}

/** What the contacts of each agent say, by queue, channel, direction and hour of arrival. */
export interface Strata {
  add(contacts: readonly Contact[]): void;
  /** For a measure: agent → stratum → moments. */
  of(measure: Measure): ReadonlyMap<string, ReadonlyMap<string, Moments>>;
}

/** Collects what is needed to compare agents: answered contacts of a known agent, for each measure. */
export function createStrata(measures: readonly Measure[]): Strata {
  const all = new Map(measures.map((measure) => [measure, new Map<string, Map<string, Moments>>()]));
  return {
    add(contacts) {
      for (const contact of contacts) {
        const { agent_id: agent, outcome } = contact;
        if (outcome !== 'answered' || (agent ?? null) === null) continue;
        const stratum = stratumOf(contact);
        for (const [measure, agents] of all) {
          const value = measure.valueOf(contact);
          if (value !== null) addTo(agents, agent as string, stratum, value);
        }
      }
    },
    of: (measure) => all.get(measure) ?? new Map(),
  };
}

function stratumOf(contact: Contact): string {
  const { wallMinute } = momentOf(contact.arrived_at);
  const hour = Math.floor(wallMinute / 60) - 24 * Math.floor(wallMinute / 1440);
  return JSON.stringify([contact.queue ?? null, contact.channel ?? null, contact.direction ?? null, hour]);
}

function addTo(
  agents: Map<string, Map<string, Moments>>,
  agent: string,
  stratum: string,
  value: number,
): void {
  const strata = agents.get(agent) ?? new Map<string, Moments>();
  agents.set(agent, strata);
  const moments = strata.get(stratum) ?? { n: 0, sum: 0, squares: 0 };
  strata.set(stratum, moments);
  moments.n++;
  moments.sum += value;
  moments.squares += value * value;
}
