import { describe, expect, it } from 'vitest';
import { recompute, toleranceIn } from '../../src/adherence/vendor-summary.js';

const row = {
  agent_id: 'Lin',
  agent_name: 'Lin',
  adherence: 0.75,
  conformance: 0.96,
  exceptions: 4,
  exception_sec: 4320,
  adherence_exception_sec: 3600,
  scheduled_sec: 14_000,
  adherence_scheduled_sec: 14_400,
  on_queue_sec: 11_520,
  scheduled_on_queue_sec: 12_000,
};
const remarksOf = (change: object) => recompute([{ ...row, ...change }])[0].remarks.map(({ en }) => en);

describe('an adherence report', () => {
  it('is worked out again from its own columns', () => {
    const [again] = recompute([row]);
    expect([again.adherence, again.conformance, again.remarks]).toEqual([0.75, 0.96, []]);
  });

  it('is worked out from the plain columns where it has no others', () => {
    const [again] = recompute([{ agent_id: 'Lin', exception_sec: 600, scheduled_sec: 3600 }]);
    expect([again.adherence, again.conformance]).toEqual([5 / 6, null]);
  });

  it('has no conformance where nothing was scheduled, and says which words a division by zero becomes', () => {
    expect(remarksOf({ scheduled_on_queue_sec: 0, conformance: null })[0]).toContain('Infinity%');
    expect(remarksOf({ scheduled_on_queue_sec: 0, on_queue_sec: 0, conformance: null })[0]).toContain('NaN%');
  });

  it('explains what is above 100 %', () => {
    expect(remarksOf({ on_queue_sec: 24_000, conformance: 2 })).toEqual([
      'above 100 %: 400 min on queue, 200 scheduled there',
    ]);
  });

  it('says where the report contradicts itself', () => {
    expect(remarksOf({ adherence: 0.8 })).toEqual([
      'adherence is printed as 80.00 %, its own columns give 75.00 %',
    ]);
  });

  it('shows what the report takes off every exception', () => {
    expect(toleranceIn(recompute([row, row]))).toBe(180);
    expect(toleranceIn(recompute([row, { ...row, exceptions: 2 }]))).toBeNull();
  });
});
