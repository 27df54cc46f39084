import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangAMethod } from '../../src/staffing/erlang-a.js';
import { erlangCMethod } from '../../src/staffing/erlang-c.js';
import { requiredStaff, type StaffingTask } from '../../src/staffing/required-staff.js';

/** 100 calls of 180 s in half an hour (10 erlang), 80/20: the example of pyworkforce's documentation. */
const task: StaffingTask = { volume: 100, ahtSec: 180, intervalMinutes: 30, targetShare: 0.8, targetSec: 20 };

describe('required staff, worked examples', () => {
  it('pyworkforce: 14 at a cap of 85 %, service level 88.8 %, occupancy 71.4 %', () => {
    const got = requiredStaff({ ...task, maxOccupancy: 0.85 });
    expect(got).toMatchObject({ agents: 14, binding: 'service_level' });
    expect(got.serviceLevel).toBeCloseTo(0.88835, 5);
    expect(got.occupancy).toBeCloseTo(0.714286, 5);
  });

  it('pyworkforce: 15 at a cap of 70 %', () => {
    expect(requiredStaff({ ...task, maxOccupancy: 0.7, targetSec: 19.8 })).toMatchObject({
      agents: 15,
      binding: 'occupancy',
    });
  });

  // turbotab's documentation: 25 calls of 180 s in 10 minutes, 80/20.
  it('turbotab: 11', () => {
    expect(requiredStaff({ ...task, volume: 25, intervalMinutes: 10 }).agents).toBe(11);
  });

  // Mandelbaum and Zeltyn's model with patience of 5 minutes: 13 agents give 85.8 %, 12 give 77.2 %.
  it('Erlang A needs one less', () => {
    expect(requiredStaff({ ...task, method: erlangAMethod, patienceSec: 300 }).agents).toBe(13);
  });
});

describe('what other programs get wrong', () => {
  it('tests the next whole number above a fractional load: 10.6 erlang may need 11', () => {
    const low = { ...task, volume: 106, targetShare: 0.1 };
    const got = requiredStaff(low);
    expect(got.agents).toBe(11);
    expect(
      erlangCMethod.predict({ arrivalsPerSec: 106 / 1800, ahtSec: 180, patienceSec: 1 }, 11, 20).serviceLevel,
    ).toBeGreaterThan(0.1);
  });

  it('does not divide by zero when the load is a whole number', () => {
    expect(requiredStaff({ ...task, targetShare: 0.01 }).agents).toBe(11);
    expect(requiredStaff({ ...task, volume: 10, targetShare: 0.01 }).agents).toBe(2);
  });

  it('does not take one more for the rounding of an occupancy cap: 17 erlang at 85 % are 20', () => {
    const got = requiredStaff({ ...task, volume: 170, targetShare: 0.01, maxOccupancy: 0.85 });
    expect(got).toMatchObject({ agents: 20, binding: 'occupancy' });
  });

  it('says overload, not 0 %, when the staff given cannot carry the load', () => {
    expect(requiredStaff({ ...task, maxStaff: 10 })).toMatchObject({
      agents: 10,
      binding: 'overload',
      serviceLevel: null,
      asaSec: null,
      occupancy: 1,
    });
    expect(requiredStaff({ ...task, maxStaff: 12 })).toMatchObject({ agents: 12, binding: 'maximum' });
    const patient = requiredStaff({ ...task, maxStaff: 8, method: erlangAMethod, patienceSec: 300 });
    expect(patient.binding).toBe('overload');
    expect(patient.serviceLevel).toBeCloseTo(0.226452, 5);
  });
});

describe('edges', () => {
  it('needs nobody without contacts, and the minimum where there is one', () => {
    expect(requiredStaff({ ...task, volume: 0 })).toMatchObject({ agents: 0, binding: 'none' });
    expect(requiredStaff({ ...task, volume: 0, minStaff: 2 })).toMatchObject({
      agents: 2,
      binding: 'minimum',
    });
    expect(requiredStaff({ ...task, minStaff: 20 })).toMatchObject({ agents: 20, binding: 'minimum' });
  });

  it('reaches 100 % within 0 seconds as far as a computer can tell', () => {
    expect(requiredStaff({ ...task, targetShare: 1, targetSec: 0 }).agents).toBeLessThan(100);
  });
});

describe('laws', () => {
  const tasks = fc.record({
    volume: fc.double({ min: 0.2, max: 3000, noNaN: true }),
    ahtSec: fc.integer({ min: 20, max: 900 }),
    intervalMinutes: fc.constantFrom(15, 30, 60),
    targetShare: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
    targetSec: fc.integer({ min: 0, max: 90 }),
    maxOccupancy: fc.double({ min: 0.5, max: 1, noNaN: true }),
    method: fc.constantFrom(erlangCMethod, erlangAMethod),
  });

  it('the staff is the smallest that meets target and cap', () => {
    fc.assert(
      fc.property(tasks, (one) => {
        const { agents } = requiredStaff(one);
        const load = {
          arrivalsPerSec: one.volume / (one.intervalMinutes * 60),
          ahtSec: one.ahtSec,
          patienceSec: 120,
        };
        const meets = (n: number) => {
          const { serviceLevel, occupancy } = one.method.predict(load, n, one.targetSec);
          return (serviceLevel ?? -1) >= one.targetShare && occupancy <= one.maxOccupancy + 1e-9;
        };
        expect(meets(agents)).toBe(true);
        if (agents > 1) expect(meets(agents - 1)).toBe(false);
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  it('more contacts never need fewer people, and callers who give up never need more', () => {
    fc.assert(
      fc.property(tasks, (one) => {
        const agents = requiredStaff(one).agents;
        expect(requiredStaff({ ...one, volume: one.volume * 1.1 }).agents).toBeGreaterThanOrEqual(agents);
        const endless = requiredStaff({ ...one, method: erlangCMethod }).agents;
        const impatient = requiredStaff({ ...one, method: erlangAMethod }).agents;
        if (one.targetShare < 0.8) expect(impatient).toBeLessThanOrEqual(endless);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
