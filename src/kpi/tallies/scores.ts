import { addToSum } from '../accumulator.js';
import { simpleTally } from './tally.js';

/** Satisfaction scores: those of answered contacts, and those in the top box. */
export const scores = simpleTally(
  {
    id: 'scores',
    sums: ['csat_answered', 'csat_top', 'csat_rated'],
    reads: ['outcome', 'csat'],
  },
  (group, { outcome, csat }, { csatTop }) => {
    if (csat === null || outcome === 'ivr_completed') return;
    if (outcome === 'answered') addToSum(group, 'csat_answered', 1);
    if (csatTop === null) return;
    addToSum(group, 'csat_rated', 1);
    addToSum(group, 'csat_top', csat >= csatTop ? 1 : 0);
  },
);
