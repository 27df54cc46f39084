import { describe, expect, it } from 'vitest';
import { runLine } from '../support/run-line.js';

const demo = 'fixtures/demo-center';

async function rowsOf(line: string): Promise<Record<string, number | string | null>[]> {
  const { out, err } = await runLine(`${line} --tz Asia/Shanghai --to json -q`);
  expect(err).not.toContain('error');
  return JSON.parse(out);
}

describe('the files of the demo center', () => {
  it('describe the same agents and days: the states of an agent are those of her calls', async () => {
    const rows = await rowsOf(
      `ccops kpi ${demo}/calls.csv --activity ${demo}/states.csv --from 2026-10-19 --by agent --figures cph,occupancy`,
    );
    const logged = rows.filter(({ login_sec: sec }) => sec !== null);
    expect(logged).toHaveLength(12);
    for (const row of logged) {
      const handled = Number(row.talk_sec) + Number(row.hold_sec) + Number(row.acw_sec);
      expect(row.logged_answered).toBe(row.answered);
      expect(Math.abs(Number(row.busy_sec) - handled)).toBeLessThan(5);
      expect(Number(row.occupancy)).toBeLessThan(0.9);
    }
  });

  it('have a roster that was kept as people keep it: 88 to 95 %', async () => {
    const [total] = await rowsOf(
      `ccops adherence ${demo}/roster-2026-10-19.csv --activity ${demo}/states.csv --exceptions ${demo}/exceptions.csv --by month`,
    );
    expect(Number(total.adherence)).toBeGreaterThan(0.88);
    expect(Number(total.adherence)).toBeLessThan(0.95);
  });

  it('meet on the clock of the roster, wherever the machine is', async () => {
    const line = `ccops agents fixtures/small-desk/desk-calls.csv --activity fixtures/small-desk/desk-states.csv --roster fixtures/small-desk/desk-roster.csv --to csv`;
    const here = await runLine(line, { env: { TZ: 'Asia/Shanghai' } });
    const away = await runLine(line, { env: { TZ: 'Europe/Lisbon' } });
    expect(away.err).toContain('+08:00');
    expect(away.out).toBe(here.out);
  });
});
