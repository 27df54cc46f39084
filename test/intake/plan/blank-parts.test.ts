import { describe, expect, it } from 'vitest';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { bothRoads } from '../both-roads.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const header = 'Call ID,Queue,Start Time,Status,Wait,Talk Time,Hold Time,Wrap Up\n';
const row = (id: number, outcome: string, talk: string, hold: string, wrap: string) =>
  `${id},A,2026-03-02 09:${String(id % 60).padStart(2, '0')}:00,${outcome},5,${talk},${hold},${wrap}\n`;
const partsOf = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ hold_sec, acw_sec }) => [hold_sec, acw_sec]);

describe('hold and after-call work where a cell is empty', () => {
  const never =
    row(1, 'Answered', '100', '', '20') +
    row(2, 'Answered', '100', '30', '-') +
    row(3, 'Answered', '100', '', '');

  it('are 0 where the export writes nothing where nothing happened, and that is said', async () => {
    const opened = await open(header + never);
    expect(partsOf(await rowsOf(opened))).toEqual([
      [0, 20],
      [30, 0],
      [0, 0],
    ]);
    expect(opened.findings.notes).toContainEqual(
      expect.objectContaining({
        zh: '前3条接通记录中“Hold Time”有2条为空且从未为0：hold_sec（保持时长）的空白按0计；如应为未知，请在预设中写 blank: unknown',
      }),
    );
  });

  it('are unknown where zeros are written as well', async () => {
    const rows = await read(header + never + row(4, 'Answered', '100', '0', '0:00'));
    expect(partsOf(rows)).toEqual([
      [null, 20],
      [30, null],
      [null, null],
      [0, 0],
    ]);
  });

  it('are unknown where no contact has any, or only those that nobody answered are empty', async () => {
    const none = await read(header + row(1, 'Answered', '100', '', '') + row(2, 'Answered', '100', '', ''));
    expect(partsOf(none)).toEqual([
      [null, null],
      [null, null],
    ]);
    const unanswered = await read(
      header + row(1, 'Answered', '100', '30', '20') + row(2, 'Abandoned', '', '', ''),
    );
    expect(partsOf(unanswered)[1]).toEqual([null, null]);
  });

  it('are what a preset says', async () => {
    const columns = (blank: string) => `
table: contacts
columns: { arrived_at: Start Time, outcome: Status, talk_sec: Talk Time, hold_sec: { column: Hold Time, blank: ${blank} } }
`;
    const withPreset = async (blank: string, text: string) =>
      (await read(header + text, { preset: await parsePreset(columns(blank), 'my.yaml') })).map(
        ({ hold_sec }) => hold_sec,
      );
    expect(await withPreset('unknown', never)).toEqual([null, 30, null]);
    expect(
      await withPreset('zero', row(1, 'Answered', '100', '', '') + row(2, 'Answered', '9', '0', '')),
    ).toEqual([0, 0]);
  });

  it('are the same by rows, by columns and in pieces', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      row(i, i % 7 ? 'Answered' : 'Abandoned', '100', i % 3 ? '' : '30', i % 4 ? '12' : ''),
    );
    const { rows, columns, pieces } = await bothRoads(sourceOf(header + many.join('')), {}, [4000]);
    expect(rows.rows.some(({ hold_sec }) => hold_sec === 0)).toBe(true);
    expect(columns).toEqual(rows);
    expect(pieces).toEqual([rows]);
  });
});

describe('totals of hold and after-call work of an interval', () => {
  const report = (last: string) =>
    `Queue,Date,Offered,Answered,Total Talk Time,Total Hold Time\nA,2026-03-02,10,9,900,30\nA,2026-03-03,10,9,900,\n${last}`;

  it('are 0 where empty, unless zeros are written as well', async () => {
    const holds = async (text: string) => (await read(text)).map(({ hold_sec }) => hold_sec);
    expect(await holds(report(''))).toEqual([30, 0]);
    expect(await holds(report('A,2026-03-04,10,9,900,0\n'))).toEqual([30, null, 0]);
  });
});
