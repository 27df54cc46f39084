import { describe, expect, it } from 'vitest';
import { createOverlap } from '../../src/commands/reading/overlap.js';
import { contacts } from '../../src/tables/contacts.js';
import type { Row } from '../../src/tables/table.js';

const call = (contact_id: string, more: Row = {}): Row => ({
  contact_id,
  queue: 'sales',
  arrived_at: '2026-10-01T09:10:00+08:00',
  outcome: 'abandoned',
  wait_sec: 10,
  talk_sec: 0,
  ...more,
});
const whole = call('2', { outcome: 'answered', wait_sec: 12, talk_sec: 340 });

/** What counts of each file, when all have been looked at before. */
function counted(...files: readonly (readonly Row[])[]) {
  const overlap = createOverlap(files.map((_, i) => ({ name: `${i}.csv`, table: contacts })));
  files.forEach((rows, i) => {
    overlap.look(rows, i);
  });
  return { rows: files.map((rows, i) => overlap.once(rows, i)), overlap };
}

describe('contacts that two files tell differently', () => {
  it('count once, by the row of the call that went on, whichever file comes first', () => {
    const [running, done] = [
      [call('1'), call('2')],
      [whole, call('3')],
    ];
    expect(counted(running, done).rows).toEqual([[call('1')], done]);
    expect(counted(done, running).rows).toEqual([done, [call('1')]]);
    const { overlap } = counted(running, done);
    expect(overlap.warnings()[0].en).toMatch(/^1 contact stands .*first: 2, 2026-10-01T09:10:00\+08:00/);
    expect(overlap.closing()?.en).toBe('1 contact stands in two files, counted once');
  });

  it('count by the row that knows more', () => {
    const known = call('1', { talk_sec: null, agent_id: '8001', ended_at: '2026-10-01T09:10:10+08:00' });
    for (const files of [
      [[known], [call('1')]],
      [[call('1')], [known]],
      [[call('1')], [known], [call('1')]],
    ])
      expect(counted(...files).rows.flat()).toEqual([known]);
  });

  it('are said to differ only where they do', () => {
    const { rows, overlap } = counted([whole], [whole]);
    expect(rows).toEqual([[whole], []]);
    expect(overlap.warnings()).toEqual([]);
  });

  it('are one where a file leaves out seconds, or writes the queue in other letters; that is no other figure', () => {
    const plain = call('1', { arrived_at: '2026-10-01T09:10:27+08:00' });
    const shorter = call('1', { queue: 'SALES' });
    const { rows, overlap } = counted([plain, call('2')], [shorter, call('3', { queue: 'SALES' })]);
    expect(rows).toEqual([[plain, call('2')], [call('3', { queue: 'SALES' })]]);
    expect(overlap.warnings().map(({ en }) => en)).toEqual([
      expect.stringContaining('a queue is written in several ways ("sales", "SALES")'),
    ]);
    const later = call('1', { arrived_at: '2026-10-01T09:11:27+08:00' });
    expect(counted([plain], [later]).rows.flat()).toEqual([plain, later]);
  });

  it('are two contacts where only the day is known and they say something else', () => {
    const day = '2026-10-01T00:00:00+08:00';
    const [one, other] = [call('7', { arrived_at: day }), call('7', { arrived_at: day, wait_sec: 99 })];
    expect(counted([one], [other]).rows.flat()).toEqual([one, other]);
    expect(counted([one], [one]).rows.flat()).toEqual([one]);
  });

  it('go by the first file where they could not be looked at before', () => {
    const overlap = createOverlap(['-', 'b.csv'].map((name) => ({ name, table: contacts })));
    expect(overlap.once([call('2')], 0)).toHaveLength(1);
    expect(overlap.once([whole], 1)).toEqual([]);
    expect(overlap.warnings()).toHaveLength(1);
  });
});
