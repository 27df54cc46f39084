import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../source.js';

/** Half hours with what was answered and abandoned, and three more counts; `offered` says what they add up to. */
function report(
  header: string,
  row: (n: { a: number; b: number; c: number; d: number; e: number }) => (number | string)[],
): string {
  const rows = Array.from({ length: 20 }, (_, i) => {
    const n = { a: 30 + ((i * 7) % 11), b: i % 4, c: (i * 5) % 7, d: (i * 3) % 5, e: (i * 11) % 13 };
    return [`2026-10-01 ${String(i).padStart(2, '0')}:00`, ...row(n)].join(',');
  });
  return [header, ...rows].join('\n');
}

async function reading(text: string, how = {}) {
  const opened = await open(text, how);
  const rows = await rowsOf(opened);
  const { contradictions, notes } = opened.outcome();
  return {
    rows,
    contradictions: contradictions.map(({ id }) => id),
    notes: notes.map(({ en }) => en).join('\n'),
  };
}

describe('other ends than answered and abandoned', () => {
  it('adds up the columns whose sum is what is left of the offered', async () => {
    const text = report(
      'Start,Offered,Answered,Abandoned,Dequeued,Overflowed,Transferred Out',
      ({ a, b, c, d, e }) => [a + b + c + d, a, b, c, d, e],
    );
    const { rows, contradictions, notes } = await reading(text);
    expect(contradictions).toEqual([]);
    expect(rows[4]).toMatchObject({ overflowed: 6 + 2, Dequeued: '6', 'Transferred Out': '5' });
    expect(notes).toContain('offered is answered + abandoned + "Overflowed" + "Dequeued"');
  });

  it.each([
    ['a queue that left messages', '时段,进线量,接通量,放弃量,溢出量,留言量', 2],
    ['transfers by the queue, not by agents', 'Start,Offered,Answered,Abandoned,Overflowed,Transferred', 2],
    ['calls back', 'Start,Offered,Answered,Abandoned,Callback Requested,Voicemail', 2],
  ])('knows %s', async (_, header) => {
    const { contradictions, rows } = await reading(
      report(header, ({ a, b, c, d }) => [a + b + c + d, a, b, c, d]),
    );
    expect(contradictions).toEqual([]);
    expect(rows[4].overflowed).toBe(8);
  });

  it('tells of a contradiction where no sum holds', async () => {
    const text = report('Start,Offered,Answered,Abandoned,Dequeued,Overflowed', ({ a, b, c, d, e }) => [
      a + b + e,
      a,
      b,
      c,
      d,
    ]);
    const { contradictions, rows } = await reading(text);
    expect(contradictions).toEqual(['offered-is-sum']);
    expect(rows[4].overflowed).toBe(2);
  });

  it('leaves what came in, what agents passed on, and what a user mapped', async () => {
    const text = report(
      'Start,Offered,Answered,Abandoned,Overflowed In,Overflowed,Transferred',
      ({ a, b, c, d, e }) => [a + b + d, a, b, c, d, e],
    );
    const { contradictions, rows } = await reading(text);
    expect(contradictions).toEqual([]);
    expect(rows[4]).toMatchObject({ overflowed: 2, transferred: 5 });
    const two = report('Start,Offered,Answered,Abandoned,Dequeued,Overflowed', ({ a, b, c, d }) => [
      a + b + c + d,
      a,
      b,
      c,
      d,
    ]);
    expect((await reading(two, { map: new Map([['overflowed', 'Dequeued']]) })).rows[4].overflowed).toBe(6);
  });
});

describe('contacts that gave up in two ways', () => {
  it('are all abandoned where they make up the offered', async () => {
    const text = report('Start,呼入量,接通量,队列放弃量,振铃放弃量,放弃率', ({ a, b, c }) => [
      a + b + c,
      a,
      b,
      c,
      0.1,
    ]);
    const { rows, notes } = await reading(text);
    for (const row of rows) expect(row.offered).toBe(Number(row.answered) + Number(row.abandoned));
    expect(notes).toContain('"队列放弃量" + "振铃放弃量": abandoned is the sum of these');
  });
});

describe('answered contacts of a report that counts the abandoned only', () => {
  it('are those that were not abandoned, and averages are over them', async () => {
    const text = report('Start,Calls Offered,Calls Abandoned,Average Handle Time', ({ a, b }) => [
      a + b,
      b,
      200,
    ]);
    const { rows, notes } = await reading(text);
    expect(rows[3]).toMatchObject({ offered: 43, answered: 40, handled: 40, abandoned: 3, talk_sec: 8000 });
    expect(notes).toContain('answered is counted as offered − abandoned');
  });

  it('are unknown beside other ends, and in rows that contradict themselves', async () => {
    const other = report('Start,Calls Offered,Calls Abandoned,Dequeued', ({ a, b, c }) => [a + b + c, b, c]);
    expect((await reading(other)).rows[3].answered).toBeNull();
    const odd = report('Start,Calls Offered,Calls Abandoned', ({ a, b }) => [b === 3 ? 2 : a + b, b]);
    expect((await reading(odd)).rows.map(({ answered }) => answered).slice(2, 4)).toEqual([33, null]);
  });
});
