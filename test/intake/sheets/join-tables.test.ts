import { describe, expect, it } from 'vitest';
import { joinTables } from '../../../src/intake/sheets/join-tables.js';
import { open, rowsOf, sourceOf } from '../source.js';

const at = (second: number) => 1_772_413_200 + second;
const log = [
  `${at(0)}|c1|sales|NONE|ENTERQUEUE||8613800000001|1`,
  `${at(10)}|c1|sales|Agent/8001|CONNECT|10|c1.1|4`,
  `${at(20)}|c2|sales|NONE|ENTERQUEUE||8613800000002|1`,
  `${at(50)}|c1|sales|Agent/8001|COMPLETECALLER|10|40|1`,
  `${at(55)}|c2|sales|NONE|ABANDON|1|1|35`,
  `${at(60)}|c3|sales|NONE|ENTERQUEUE||8613800000003|1`,
  `${at(90)}|c3|sales|NONE|ABANDON|1|1|30`,
];

async function joined(...files: readonly (readonly string[])[]) {
  const [first, ...others] = await Promise.all(
    files.map((lines, i) => open(sourceOf(`${lines.join('\n')}\n`, { name: `queue_log.${i}` }))),
  );
  const table = joinTables([first, ...others]);
  return { rows: await rowsOf(table), outcome: table.outcome() };
}

describe('several logs read as one', () => {
  it('know a call that begins in one and ends in the next', async () => {
    const { rows: whole } = await joined(log);
    expect(whole.map(({ outcome }) => outcome)).toEqual(['answered', 'abandoned', 'abandoned']);
    for (const files of [
      [log.slice(0, 3), log.slice(3)],
      [log.slice(3), log.slice(0, 3)],
    ]) {
      const { rows, outcome } = await joined(...files);
      expect(rows).toEqual(whole);
      expect(outcome).toMatchObject({ read: 7, made: 3, notes: [] });
    }
  });

  it('count once what stands in two of them', async () => {
    const { rows: whole } = await joined(log);
    const { rows, outcome } = await joined(log.slice(0, 5), log.slice(2));
    expect(rows).toEqual(whole);
    expect(outcome.notes[0].en).toBe(
      '3 rows stand in two of the files, counted once; the files are read as one',
    );
  });

  it('are put in order where they run backwards', async () => {
    const { rows: whole } = await joined(log);
    const back = [...log].reverse();
    expect((await joined(back.slice(0, 4), back.slice(4))).rows).toEqual(whole);
  });
});
