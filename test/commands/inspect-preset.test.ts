import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-line.js';

const cwd = mkdtempSync(join(tmpdir(), 'ccops-preset-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function written(text: string): Promise<string> {
  writeFileSync(join(cwd, 'calls.csv'), text);
  const run = await runProgram(
    ['inspect', 'calls.csv', '--lang', 'en', '--write-preset', 'my.yaml', '--force'],
    {
      cwd,
    },
  );
  expect(run.code).toBe(0);
  return readFileSync(join(cwd, 'my.yaml'), 'utf8');
}

describe('a starting point for a file that is not understood', () => {
  it('has what the names of columns say, and what the others may be', async () => {
    const yaml = await written(
      [
        'Ref,Lapse,Agent,Zeta,Wann,Erg',
        '100001,0:03:00,Ann,0:00:05,2026-03-02 09:00:00,so',
        '100002,0:02:00,Bob,0:00:07,2026-03-02 09:05:00,anders',
        '100003,0:01:00,Bob,0:00:09,2026-03-02 09:07:00,so',
        '',
      ].join('\n'),
    );
    expect(yaml).toContain('arrived_at: Wann');
    expect(yaml).toMatch(/"Ref": .* -> contact_id, caller_id\?/);
    expect(yaml).toMatch(/"Lapse": .* -> wait_sec, talk_sec, hold_sec, acw_sec\?/);
    expect(yaml).toMatch(/"Erg": .* -> queue, (agent_id, )?outcome\?/);
  });

  it('proposes no queue for what a switch notes of a call', async () => {
    const call = (i: number) =>
      `2026-03-02 09:0${i}:00,Ann <1>,SIP/${i}x,T${i},Site${i},u${i},${i + 5},ANSWERED`;
    const yaml = await written(
      ['start,clid,dstchannel,trunk,site,uniqueid,duration,disposition', ...[1, 2, 3, 4].map(call), ''].join(
        '\n',
      ),
    );
    expect(yaml).toMatch(/"site": .* -> queue, agent_id\?/);
    for (const noted of ['clid', 'trunk']) expect(yaml).not.toMatch(new RegExp(`"${noted}": .* -> `));
  });

  it('is of intervals where the columns are named for those', async () => {
    const yaml = await written('Wann,Offered,Answered,Abandoned\nw1,10,8,2\nw2,11,9,2\nw3,12,9,3\n');
    expect(yaml).toContain('table: intervals');
    expect(yaml).toContain('offered: Offered');
    expect(yaml).toMatch(/"Wann": /);
  });
});
