import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../source.js';

const notes = async (text: string, how = {}) => {
  const opened = await open(text, how);
  await rowsOf(opened);
  return opened.outcome().notes.map(({ en }) => en);
};
const report = (rates: readonly string[]) =>
  `Date,Offered,Answered,Abandoned,Abandonment Rate\n${rates.map((rate, i) => `2026-03-0${i + 2},100,80,20,${rate}\n`).join('')}`;
const calls = (talks: readonly number[]) =>
  `Call ID,Start,Answered,End,Queue,Talk,Outcome\n${talks
    .map(
      (talk, i) =>
        `${i},2026-03-02 0${i}:00:00,2026-03-02 0${i}:00:10,2026-03-02 0${i}:05:00,A,${talk},Answered\n`,
    )
    .join('')}`;

describe('rows that contradict themselves again and again', () => {
  it('are told to every command, not only to inspect', async () => {
    expect(await notes(report(['10%', '10%', '10%', '10%']))).toContainEqual(
      expect.stringMatching(/^contradictions in 4 of the first 4 rows: "Abandonment Rate" .*row 2/),
    );
    expect(await notes(calls([1140, 840, 4140, 400]))).toContainEqual(
      expect.stringMatching(
        /^contradictions in 4 of the first 4 rows: talked longer than from answer to end; row 2: 1,140 s > 290 s/,
      ),
    );
  });

  it('are no reason to doubt where they are few, or where all rows are looked at anyway', async () => {
    expect(await notes(report(['20%', '20%', '20%', '10%']))).toEqual([]);
    expect((await notes(calls([280, 290, 4140, 100]))).filter((note) => /contradict/.test(note))).toEqual([]);
    const watched = await notes(calls([1140, 840, 4140, 400]), { watch: () => {} });
    expect(watched.filter((note) => /contradict/.test(note))).toEqual([]);
  });
});
