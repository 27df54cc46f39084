import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactOf, rulesOf } from '../../../src/intake/parts/contact.js';
import { legOf } from '../../../src/intake/parts/leg.js';
import { timeOrderOf } from '../../../src/intake/parts/time-order.js';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import type { Row } from '../../../src/tables/table.js';
import { fileSource, hasRealFile, open, options, read, realFile, rowsOf } from '../source.js';

const preset = (contact: string) =>
  parsePreset(
    `
table: contacts
columns: { contact_id: leg, arrived_at: start, wait_sec: ring, talk_sec: talk, agent_id: agent, queue: queue }
outcome:
  - { when: { result: MENU }, is: ivr_completed }
  - { when: { result: OK }, is: answered }
  - { when: { result: BUSY }, is: failed }
  - { is: abandoned }
contact: ${contact}
`,
    'legs.yaml',
  );
const header = 'leg,call,start,ring,talk,agent,queue,result\n';

describe('several rows of one call', () => {
  // Asterisk's CDR specification: parallel dialling gives 10 s NO ANSWER beside 70 s / 60 s ANSWERED, one call.
  it('makes one contact of phones that ring side by side', async () => {
    const rows = await read(
      `${header}1,c1,2026-03-02 09:00:00,10,,8001,sales,NO\n2,c1,2026-03-02 09:00:00,10,60,8002,sales,OK\n`,
      { preset: await preset('{ by: call }') },
    );
    expect(rows).toMatchObject([
      {
        contact_id: '1',
        arrived_at: '2026-03-02T09:00:00+08:00',
        answered_at: '2026-03-02T09:00:10+08:00',
        ended_at: '2026-03-02T09:01:10+08:00',
        outcome: 'answered',
        wait_sec: 10,
        talk_sec: 60,
        agent_id: '8002',
        transferred: false,
        parts: 2,
      },
    ]);
  });

  it('tells the menu from waiting, and a transfer by the second agent', async () => {
    const [row] = await read(
      `${header}1,c1,2026-03-02 09:00:00,0,,,,MENU\n2,c1,2026-03-02 09:00:15,10,120,8001,sales,OK\n3,c1,2026-03-02 09:02:25,6,40,8002,sales,OK\n`,
      { preset: await preset('{ by: call }') },
    );
    expect(row).toMatchObject({
      ivr_sec: 15,
      wait_sec: 10,
      talk_sec: 160,
      agent_id: '8001',
      transferred: true,
    });
  });

  it('has rules for talk time: union, sum, span', async () => {
    const legs = `${header}1,c1,2026-03-02 09:00:00,0,60,8001,s,OK\n2,c1,2026-03-02 09:00:30,0,60,8002,s,OK\n3,c1,2026-03-02 09:03:00,0,10,8001,s,OK\n`;
    const talk = async (rule: string) =>
      (await read(legs, { preset: await preset(`{ by: call, talk: ${rule} }`) }))[0].talk_sec;
    expect([await talk('union'), await talk('sum'), await talk('span')]).toEqual([100, 130, 190]);
  });

  it('says what an unanswered call is by the order of outcomes', async () => {
    const legs = `${header}1,c1,2026-03-02 09:00:00,5,,,s,BUSY\n2,c1,2026-03-02 09:00:05,20,,,s,NO\n`;
    const outcome = async (contact: string) => (await read(legs, { preset: await preset(contact) }))[0];
    expect(await outcome('{ by: call }')).toMatchObject({ outcome: 'abandoned', wait_sec: 25 });
    expect(await outcome('{ by: call, outcome: [failed, abandoned] }')).toMatchObject({ outcome: 'failed' });
  });

  it('keeps the rows as they stand on request, and rows without the value apart', async () => {
    const legs = `${header}1,c1,2026-03-02 09:00:00,5,9,a,s,OK\n2,c1,2026-03-02 09:00:05,20,,,s,NO\n3,,2026-03-02 09:01:00,5,9,a,s,OK\n4,,2026-03-02 09:02:00,5,9,a,s,OK\n`;
    const joined = await read(legs, { preset: await preset('{ by: call }') });
    expect(joined.map((row) => row.parts)).toEqual([2, 1, 1]);
    const parts = await read(legs, { preset: await preset('{ by: call }'), as: 'parts' });
    expect(parts.map((row) => row.contact_id)).toEqual(['1', '2', '3', '4']);
  });

  it('knows a column of linked ids by its name', async () => {
    const rows = await read(
      'Call ID,Linked ID,Start time,Wait time,Talk time,Agent,Status\n1,a,2026-03-02 09:00:00,10,0,,no answer\n2,a,2026-03-02 09:00:10,5,30,Ann,answered\n3,b,2026-03-02 09:01:00,5,30,Ann,answered\n',
    );
    expect(rows).toMatchObject([
      { contact_id: '1', outcome: 'answered', wait_sec: 15, talk_sec: 30, parts: 2 },
      { contact_id: '3', parts: 1 },
    ]);
  });

  it('divides rows of the same customer by a gap', async () => {
    const legs = `${header}1,c1,2026-03-02 09:00:00,0,,,s,MENU\n2,c1,2026-03-02 09:20:00,0,9,a,s,OK\n3,c1,2026-03-02 10:00:00,0,9,a,s,OK\n`;
    const rows = await read(legs, { preset: await preset('{ by: call, gap: 30m }') });
    expect(rows.map((row) => [row.contact_id, row.parts])).toEqual([
      ['1', 2],
      ['3', 1],
    ]);
  });

  it('names a wrong setting', async () => {
    await expect(preset('{ by: call, gap: 30 }')).rejects.toThrow(/length of time/);
    await expect(preset('{ by: call, talks: sum }')).rejects.toThrow(/not known/);
    await expect(preset('{ by: call, talk: mean }')).rejects.toThrow(/one of union, sum, span/);
  });
});

describe('a long file', () => {
  const clock = (minute: number) => new Date(Date.UTC(2026, 2, 2, 0, minute)).toISOString().slice(0, 19);
  const lines = Array.from({ length: 12_000 }, (_, i) => [
    `${2 * i},c${i},${clock(i)},5,,a,s,NO`,
    `${2 * i + 1},c${i},${clock(i)},9,20,b,s,OK`,
  ]);
  const whole = (rows: readonly string[]) => `${header}${rows.join('\n')}\n`;

  it.each([
    ['forwards', lines.flat(), true],
    ['backwards', [...lines].reverse().flat(), true],
    ['in no order', lines.flatMap((_, i) => lines[(i * 7919) % lines.length]), false],
    ['with its second half first', [...lines.slice(6000), ...lines.slice(0, 6000)].flat(), true],
  ])('%s gives the same contacts, as a stream where it can', async (_, rows, streams) => {
    const opened = await open(whole(rows), { preset: await preset('{ by: call, within: 2h }') });
    let count = 0;
    let largest = 0;
    for await (const batch of opened.rows()) {
      count += batch.length;
      largest = Math.max(largest, batch.length);
      expect(batch.every((row) => row.parts === 2)).toBe(true);
    }
    expect(count).toBe(12_000);
    expect(opened.outcome()).toMatchObject({ read: 24_000, made: 12_000 });
    expect(largest <= 1000 || streams).toBe(true);
  });

  it('says how many rows came too late', async () => {
    const late = [...lines.slice(0, 6000).flat(), lines[0][0], ...lines.slice(6000).flat()];
    const opened = await open(whole(late), { preset: await preset('{ by: call, within: 2h }') });
    await rowsOf(opened);
    expect(opened.outcome().facts[0].en).toContain('behind the time order of the file: 1;');
  });
});

describe('the contact of legs', () => {
  const leg = fc.record({
    start: fc.integer({ min: 0, max: 3000 }),
    wait: fc.integer({ min: 0, max: 300 }),
    talk: fc.integer({ min: 0, max: 900 }),
    answered: fc.boolean(),
  });
  const rowOf = (one: { start: number; wait: number; talk: number; answered: boolean }): Row => ({
    contact_id: null,
    arrived_at: `${new Date(Date.UTC(2026, 2, 2) + one.start * 1000).toISOString().slice(0, 19)}+08:00`,
    answered_at: null,
    ended_at: null,
    outcome: one.answered ? 'answered' : 'abandoned',
    wait_sec: one.wait,
    talk_sec: one.answered ? one.talk : null,
    agent_id: null,
    ivr_sec: null,
    ring_sec: null,
    hold_sec: null,
    acw_sec: null,
    transferred: null,
  });

  it('does not depend on the order of the rows, and union is never above sum or span', () => {
    fc.assert(
      fc.property(fc.array(leg, { minLength: 2, maxLength: 6 }), (legs) => {
        const made = (list: typeof legs, talk: 'union' | 'sum' | 'span') =>
          contactOf(
            list.map((one) => legOf(rowOf(one))),
            rulesOf({ by: 'x', talk }),
          );
        const union = made(legs, 'union');
        const turned = made([...legs].reverse(), 'union');
        for (const field of ['arrived_at', 'answered_at', 'ended_at', 'outcome', 'wait_sec', 'talk_sec'])
          expect(turned[field]).toBe(union[field]);
        if (union.talk_sec === null) return;
        expect(union.talk_sec as number).toBeLessThanOrEqual(made(legs, 'sum').talk_sec as number);
        expect(union.talk_sec as number).toBeLessThanOrEqual(made(legs, 'span').talk_sec as number);
      }),
    );
  });

  it('sees which way times run', () => {
    expect(timeOrderOf([10, 70, 60, 130], 30)).toBe('rising');
    expect(timeOrderOf([130, 60, 70, 10], 30)).toBe('falling');
    expect(timeOrderOf([10, 130, 20], 30)).toBe('none');
  });
});

describe('real files', () => {
  const cdr = 'asterisk-2018/cdr.csv';
  it.skipIf(!hasRealFile(cdr))('1,000 records of a PBX are 636 calls', async () => {
    const opened = await open(fileSource(realFile(cdr)), options());
    const rows = await rowsOf(opened);
    expect(rows.length).toBe(636);
    expect(rows.reduce((sum, row) => sum + Number(row.parts), 0)).toBe(1000);
    // The queue log of the same call: waited 76 s for agent 1127, talked 847 s.
    expect(rows.find((row) => row.contact_id === '1543602660.197')).toMatchObject({
      agent_id: '1127',
      wait_sec: 70,
      talk_sec: 853,
      parts: 9,
    });
  });

  const chat = 'cn-hotline-gbk/在线客服聊天_脱敏_gbk.csv';
  it.skipIf(!hasRealFile(chat))('14,179 messages in GBK are 2,210 chats', async () => {
    const opened = await open(fileSource(realFile(chat)));
    const rows = await rowsOf(opened);
    expect(opened.findings.encoding?.name).toBe('gb18030');
    expect(opened.outcome().read).toBe(14_179);
    expect(rows.reduce((sum, row) => sum + Number(row.parts), 0)).toBe(14_179);
  });
});
