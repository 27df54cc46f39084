import { describe, expect, it } from 'vitest';
import { unknownQueues } from '../../src/commands/reading/unknown-queues.js';
import { UsageError } from '../../src/text/errors.js';

describe('queues that no row is of', () => {
  it('are named with the nearest and with those that there are', () => {
    const [text] = unknownQueues(['sales', 'Billing'], new Set(['Sales', 'Billing']));
    expect(text.en).toBe(
      '--queue sales: no row is of this queue. Did you mean Sales? Queues: Billing, Sales.',
    );
    expect(text.zh).toContain('是否想用 Sales？');
  });

  it('end the run where no name is there, also where the rows have no queues', () => {
    expect(() => unknownQueues(['nix'], new Set(['售前', '售后']))).toThrow(UsageError);
    expect(() => unknownQueues(['nix'], new Set())).toThrow(UsageError);
  });

  it('are no matter without --queue, or where all are there', () => {
    expect(unknownQueues([], new Set(['Sales']))).toEqual([]);
    expect(unknownQueues(['Sales'], new Set(['Sales']))).toEqual([]);
  });
});
