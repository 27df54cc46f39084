import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine, workFolder } from '../support/run-line.js';

const work = workFolder();
afterAll(work.remove);

const run = (line: string) => runLine(line, { cwd: work.path });
const file = (name: string, lines: readonly string[]) =>
  writeFileSync(join(work.path, name), `${lines.join('\n')}\n`);
const rowsOf = (out: string) => JSON.parse(out) as Record<string, unknown>[];

file('calls.csv', [
  'contact_id,queue,agent_id,caller_id,arrived_at,outcome,wait_sec,talk_sec',
  '1,A,1001,13800000001,2026-10-01T09:00:00+08:00,answered,5,60',
  '2,A,1002,13800000002,2026-10-01T09:05:00+08:00,answered,40,60',
  '3,A,,+8613800000003,2026-10-01T09:10:00+08:00,abandoned,30,',
  '4,A,,13800000004,2026-10-01T09:15:00+08:00,abandoned,30,',
  '5,A,,13800000005,2026-10-01T09:20:00+08:00,overflowed,90,',
  '6,A,1001,013800000003,2026-10-12T09:00:00+08:00,answered,5,60',
]);

describe('rows of agents', () => {
  it('have no rates over the offered, where only answered contacts have an agent', async () => {
    const { out, err } = await run('ccops kpi calls.csv --by agent --to json --lang en');
    const rows = rowsOf(out);
    expect(rows.filter((row) => row.agent_id !== null)).toHaveLength(2);
    for (const row of rows.filter(({ agent_id: agent }) => agent !== null))
      expect(row).toMatchObject({
        answer_rate: null,
        service_level: null,
        abandonment_rate: null,
        aht_sec: 60,
      });
    expect(err).toContain('only answered contacts have an agent');
  });

  it('nor has a choice of agents, and no alarm comes of it', async () => {
    const { out, code, err } = await run(
      'ccops kpi calls.csv --where agent=1001 --by all --check --to json --lang en',
    );
    expect(rowsOf(out)[0]).toMatchObject({ offered: 2, service_level: null, alarms: null });
    expect(code).toBe(0);
    expect(err).toContain('--check could not judge Service level');
  });

  it('have them where agents have abandoned contacts too, or the rule counts the answered alone', async () => {
    file('rung.csv', [
      'contact_id,agent_id,arrived_at,outcome,wait_sec,talk_sec',
      '1,1001,2026-10-01T09:00:00+08:00,answered,5,60',
      '2,1001,2026-10-01T09:05:00+08:00,abandoned,40,',
    ]);
    const { out } = await run('ccops kpi rung.csv --by agent --to json -q');
    expect(rowsOf(out)[0]).toMatchObject({ answer_rate: 0.5 });
    const other = await run('ccops kpi calls.csv --by agent --sl-rule answered-only --to json -q');
    expect(rowsOf(other.out).map((row) => row.service_level)).toEqual(expect.arrayContaining([1, 0]));
  });
});

describe('lists', () => {
  it('of whom to call back leave out who was answered later, by any spelling of the number', async () => {
    const { out } = await run('ccops kpi calls.csv --list unreached --to json -q');
    expect(rowsOf(out).map((row) => row.contact_id)).toEqual(['4']);
  });

  it('of long waits hold what the figures count', async () => {
    const { out } = await run('ccops kpi calls.csv --list long-wait --to json -q');
    expect(rowsOf(out).map((row) => row.contact_id)).toEqual(['2', '3', '4']);
  });

  it('cannot be checked', async () => {
    const { code, err } = await run('ccops kpi calls.csv --list long-wait --check --lang en');
    expect(code).toBe(2);
    expect(err).toContain('--check judges figures');
  });
});

it('days cannot be cut by opening hours', async () => {
  file('days.csv', [
    'queue,interval_start,interval_minutes,offered,answered,abandoned',
    'A,2026-10-05T00:00+08:00,1440,100,90,10',
  ]);
  file('own.yaml', ['opening_hours: "mon-fri 09:00-18:00"']);
  const { code, err } = await run('ccops kpi days.csv --hours open --settings own.yaml --lang en');
  expect(code).toBe(1);
  expect(err).toContain('whole days or longer');
});

it('a comparison of spans passes over the days between, and says when there is nothing to compare with', async () => {
  file('spans.csv', [
    'queue,interval_start,interval_minutes,offered,answered,abandoned',
    ...['2025-10-02', '2026-03-01', '2026-10-01'].map(
      (day, i) => `A,${day}T00:00+08:00,1440,${100 + i},90,${10 + i}`,
    ),
  ]);
  const line = 'ccops kpi spans.csv --by all --from 2026-10-01 --until 2026-10-07 --compare';
  const year = await run(`${line} year --to json -q`);
  expect(rowsOf(year.out)).toMatchObject([{ offered: 102, offered_before: 100 }]);
  const previous = await run(`${line} previous --to json --lang en`);
  expect(rowsOf(previous.out)).toMatchObject([{ offered: 102, offered_before: null }]);
  expect(previous.err).toContain('nothing of the period before');
});

it('targets of the settings that intervals were not counted with are named with their queue', async () => {
  file('iv.csv', [
    'queue,interval_start,interval_minutes,offered,answered,answered_in_target,target_sec',
    'Cards,2026-10-05T09:00+08:00,30,10,9,8,20',
    'Loans,2026-10-05T09:00+08:00,30,10,9,8,20',
  ]);
  file('targets.yaml', ['targets: { Cards: 90/10 }']);
  const line = 'ccops kpi iv.csv --settings targets.yaml --by queue --to json --lang en';
  const cards = await run(line);
  expect(cards.code).toBe(1);
  expect(cards.err).toContain('targets: Cards');
  expect(rowsOf((await run(`${line} --queue Loans`)).out)).toMatchObject([{ service_level: 0.8 }]);
});

it.each([
  ['--from 2026-10-05 --until 2026-10-01', '--until 2026-10-01 is before --from 2026-10-05'],
  ['--variant service_level=amazon', '--sl-rule amazon'],
])('a slip is named: %s', async (options, message) => {
  const { code, err } = await run(`ccops kpi calls.csv ${options} --lang en`);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
