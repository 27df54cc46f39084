import { type CellNames, createCellNames } from '../../stats/cell-names.js';
import type { Contact } from '../../tables/contacts.js';
import { DAY_MINUTES } from '../../time/units.js';
import { momentOf } from '../moment.js';
import type { Measure } from './measure.js';

/** Number of contacts, sum and sum of squares of what they say. */
export interface Moments {
  n: number;
  sum: number;
  squares: number;
}

/** Whoever is compared (an agent, a team) → stratum → moments. */
export type Stratified = ReadonlyMap<string, ReadonlyMap<string, Moments>>;

/** What the contacts of each agent (or team) say, by queue, channel, direction and hour of arrival. */
export interface Strata {
  add(contacts: readonly Contact[]): void;
  /** For a measure; of contacts that know all its parts, where it has several. */
  of(measure: Measure): Stratified;
  /** Contacts that say something of a measure, but not all of it; they are left out. */
  partlyKnown(measure: Measure): number;
}

type Growing = Map<string, Map<string, Moments>>;

/** Collects what is needed to compare agents or teams (`unitOf`; null: nobody's): answered contacts of a known agent, for each measure. */
export function createStrata(
  measures: readonly Measure[],
  unitOf: (contact: Contact) => string | null = agentOf,
): Strata {
  const all = new Map(measures.map((measure) => [measure, new Map<number, Growing>()]));
  const nameOf = createCellNames();
  const chosen = (measure: Measure) => chosenParts(all.get(measure) ?? new Map());
  return {
    add(contacts) {
      for (const contact of contacts) {
        const unit = contact.outcome === 'answered' ? unitOf(contact) : null;
        if (unit === null) continue;
        const stratum = stratumOf(contact, nameOf);
        for (const [measure, byParts] of all) {
          const value = measure.valueOf(contact);
          if (value === null) continue;
          const parts = measure.partsOf?.(contact) ?? 0;
          const units: Growing = byParts.get(parts) ?? new Map();
          byParts.set(parts, units);
          addTo(units, unit, stratum, value);
        }
      }
    },
    of: (measure) => all.get(measure)?.get(chosen(measure)) ?? new Map(),
    partlyKnown: (measure) => {
      const others = [...(all.get(measure) ?? [])].filter(([parts]) => parts !== chosen(measure));
      return others.reduce((sum, [, units]) => sum + contactsIn(units), 0);
    },
  };
}

function agentOf({ agent_id: agent }: Contact): string | null {
  return agent ?? null;
}

/** All parts that any contact knows, where some know all of these; else what most contacts know. */
function chosenParts(byParts: ReadonlyMap<number, Growing>): number {
  const every = [...byParts.keys()].reduce((all, parts) => all | parts, 0);
  if (byParts.has(every)) return every;
  const [[most] = [0]] = [...byParts].sort(([, a], [, b]) => contactsIn(b) - contactsIn(a));
  return most;
}

function contactsIn(units: Growing): number {
  return [...units.values()].flatMap((strata) => [...strata.values()]).reduce((sum, { n }) => sum + n, 0);
}

function stratumOf(contact: Contact, nameOf: CellNames): string {
  const { wallMinute } = momentOf(contact.arrived_at);
  const hour = Math.floor(wallMinute / 60) - 24 * Math.floor(wallMinute / DAY_MINUTES);
  return nameOf([contact.queue ?? null, contact.channel ?? null, contact.direction ?? null, hour]);
}

function addTo(units: Growing, unit: string, stratum: string, value: number): void {
  const strata = units.get(unit) ?? new Map<string, Moments>();
  units.set(unit, strata);
  const moments = strata.get(stratum) ?? { n: 0, sum: 0, squares: 0 };
  strata.set(stratum, moments);
  moments.n++;
  moments.sum += value;
  moments.squares += value * value;
}
