import { expect, it } from 'vitest';
import { terminal } from '../../src/output/terminal.js';
import { column } from '../../src/tables/table.js';
import { displayWidth } from '../../src/text/display-width.js';
import { columns, rows, tableOf, written } from './tables.js';

it('aligns Chinese, rounds, masks and adds the total', async () => {
  const text = await written(terminal, tableOf(rows, { offered: 1242, service_level: 0.8 }), {
    language: 'zh',
  });
  expect(text).toBe(
    [
      '队列  主叫         周期开始          进线量  平均应答速度（秒）  服务水平  是否解决',
      '────  ───────────  ────────────────  ──────  ──────────────────  ────────  ────────',
      '账单  138****1234  2026-10-01 09:00   1,234                11.5     81.1%  是',
      '=cmd               2026-10-01 09:30       8                                否',
      '────  ───────────  ────────────────  ──────  ──────────────────  ────────  ────────',
      '合计                                  1,242                         80.0%',
      '',
    ].join('\n'),
  );
});

it('shows callers when asked', async () => {
  expect(await written(terminal, tableOf(rows), { showCallers: true })).toContain('13812341234');
});

it('leaves out empty columns, and the time of day where all is midnight', async () => {
  const text = await written(terminal, tableOf([{ queue: 'a', period_start: '2026-10-01T00:00+08:00' }]));
  expect(text).toBe('Queue  From\n─────  ──────────\na      2026-10-01\n');
});

it('fits the width: the foremost stay, what never changes goes below, the rest is named', async () => {
  const many = [...rows, { ...rows[0], offered: 5 }].map((row) => ({ ...row, resolved: true }));
  const table = { ...tableOf(many), foremost: ['offered', 'service_level'] };
  const text = await written(terminal, table, { width: 24 });
  const lines = text.split('\n');
  expect(lines[0]).toBe('Offered  Service level');
  expect(Math.max(...lines.slice(0, 5).map(displayWidth))).toBeLessThanOrEqual(24);
  expect(text).toContain('the same in every row: Resolved yes');
  expect(text).toContain('4 more columns (Queue, Caller, From, ASA (s)); see them in a wider window');
});

it('cuts long tables and says so', async () => {
  const long = Array.from({ length: 1234 }, (_, i) => ({ queue: `q${i}`, offered: i }));
  const text = await written(terminal, tableOf(long));
  expect(text.split('\n')).toHaveLength(2 + 200 + 1 + 1);
  expect(text).toContain('… 1,034 more rows');
});

it.each([
  [[1, 2], '1'],
  [[1.25, 2], '1.25'],
  [[1.25, 20], '1.3'],
  [[1.25, 20_000], '1'],
  [[-0.001, 0], '0.00'],
])('%j begin with %s', async (values, first) => {
  const table = tableOf(values.map((value) => ({ queue: 'a', asa_sec: value })));
  const [, , line] = (await written(terminal, { ...table, columns: [columns[0], columns[4]] })).split('\n');
  expect(line.trim().split(/\s+/)[1]).toBe(first);
});

it('dresses header, total and notes as it is told', async () => {
  const style = {
    header: (t: string) => `<${t}>`,
    total: (t: string) => `[${t}]`,
    note: (t: string) => t,
    warn: (t: string) => t,
    fail: (t: string) => t,
  };
  const table = { ...tableOf([{ queue: 'abcdefgh' }], { queue: null }), columns: [columns[0]] };
  const text = await written(terminal, table, { style });
  expect(text).toContain('<Queue>');
  expect(text).toContain('[Total]');
});

it('lets no control character through', async () => {
  const doc = { en: 'A', zh: 'A' };
  const table = { ...tableOf([{ a: 'x\u001B[2Jy\nz' }]), columns: [column('a', 'text', doc, doc)] };
  expect(await written(terminal, table)).toContain('x [2Jy z');
});
