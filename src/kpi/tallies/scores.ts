import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addCsatAnswered = adderOf('csat_answered');
const addCsatRated = adderOf('csat_rated');
const addCsatTop = adderOf('csat_top');

/** Satisfaction scores: those of answered contacts, and those in the top box. */
export const scores = simpleTally(
  {
    id: 'scores',
    sums: ['csat_answered', 'csat_top', 'csat_rated'],
    reads: ['outcome', 'csat'],
    needs: ['csat'],
  },
  (group, { outcome, csat }, { csatTop }) => {
    if (csat === null || outcome === 'ivr_completed') return;
    if (outcome === 'answered') addCsatAnswered(group, 1);
    if (csatTop === null) return;
    addCsatRated(group, 1);
    addCsatTop(group, csat >= csatTop ? 1 : 0);
  },
);
