import { erlangB } from './erlang-b.js';
import { erlangs, type StaffingMethod } from './method.js';

/**
 * Erlang C: the probability that a contact has to wait, when nobody gives up. Load in erlang, agents a whole number.
 * Null when the agents cannot carry the load (agents ≤ load): the queue grows without end and there is no steady state.
 * Source: A. K. Erlang (1917), from Erlang B as n·B / (n − A·(1 − B)).
 *
 * `erlangC(10, 14)` is `0.1741…`.
 */
export function erlangC(loadErlang: number, agents: number): number | null {
  if (agents <= loadErlang) return null;
  const blocking = erlangB(loadErlang, agents);
  return (agents * blocking) / (agents - loadErlang * (1 - blocking));
}

/**
 * The M/M/n queue: random arrivals, exponential handle times, endless patience.
 * Service level 1 − C·exp(−(n − A)·T/AHT), ASA C·AHT/(n − A), occupancy A/n.
 * Source: Gans, Koole, Mandelbaum, "Telephone call centers: tutorial, review, and research prospects" (2003).
 */
export const erlangCMethod: StaffingMethod = {
  id: 'erlang-c',
  label: { en: 'Erlang C', zh: 'Erlang C' },
  doc: {
    en: 'Nobody gives up. On the safe side, and unstable as soon as the load exceeds the staff.',
    zh: '假设无人放弃。结果偏保守，负荷超过人力即不稳定。',
  },
  usesPatience: false,
  predict(load, agents, targetSec) {
    const loadErlang = erlangs(load);
    if (loadErlang === 0)
      return { waitShare: 0, serviceLevel: 1, asaSec: 0, occupancy: 0, abandonRate: null };
    const waitShare = erlangC(loadErlang, agents);
    if (waitShare === null)
      return { waitShare: null, serviceLevel: null, asaSec: null, occupancy: 1, abandonRate: null };
    const free = agents - loadErlang;
    return {
      waitShare,
      serviceLevel: 1 - waitShare * Math.exp((-free * targetSec) / load.ahtSec),
      asaSec: (waitShare * load.ahtSec) / free,
      occupancy: loadErlang / agents,
      abandonRate: null,
    };
  },
};
