import { describe, expect, it } from 'vitest';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import type { Preset } from '../../../src/intake/presets/preset.js';
import { open, rowsOf } from '../source.js';

async function read(text: string, preset: Preset | 'auto' = 'auto') {
  const opened = await open(text, { preset });
  return { opened, rows: await rowsOf(opened) };
}

const contactSettings = `
table: contacts
columns:
  arrived_at: Start
  queue: { column: Queues, several: last }
  agent_id: { column: Channel, extract: "^SIP/(\\\\d+)" }
  channel: { column: Medium, words: { T: voice } }
  wait_sec: { column: Total, minus: [Talk, { column: Setup ms, unit: milliseconds }] }
  talk_sec: { column: Talk, plus: [Hold] }
outcome:
  - { when: { Talk: "> 0" }, is: answered }
  - { is: abandoned }
direction:
  - { when: { Context: like from-?runk* }, is: inbound }
  - { when: { Context: not empty }, is: outbound }
`;

const contactFile = [
  'Start,Queues,Channel,Medium,Total,Talk,Hold,Setup ms,Context',
  '2026-10-01 09:00:00,Sales; Support;,SIP/8007-01,T,100,60,5,1500,from-trunk-2',
  '2026-10-01 09:01:00,Sales,Local/x,chat,20,0,,,from-internal',
  '2026-10-01 09:02:00,,,T,5,10,0,0,NULL',
].join('\n');

describe('settings of columns', () => {
  it('take one of several values, a part of a text, other words, and sums and differences of durations', async () => {
    const { rows } = await read(contactFile, await parsePreset(contactSettings, 'mine.yaml'));
    const shown = rows.map(({ queue, agent_id, channel, wait_sec, talk_sec }) => [
      queue,
      agent_id,
      channel,
      wait_sec,
      talk_sec,
    ]);
    expect(shown).toEqual([
      ['Support', '8007', 'voice', 38.5, 65],
      ['Sales', null, 'chat', 20, 0],
      [null, null, 'voice', null, 10],
    ]);
  });

  it('tell the direction by rules; NULL counts as empty, and what no rule fits stays unknown', async () => {
    const { rows } = await read(contactFile, await parsePreset(contactSettings, 'mine.yaml'));
    expect(rows.map((row) => row.direction)).toEqual(['inbound', 'outbound', null]);
    expect(rows.map((row) => row.outcome)).toEqual(['answered', 'abandoned', 'answered']);
  });

  it.each(['94.12%', '94.12', '0.9412'])('make a count from the share %s', async (share) => {
    const settings = `
table: intervals
columns: { interval_start: Day, offered: In, answered: Out, answered_in_target: { column: SL, share_of: offered }, abandoned: { column: In, minus: [Out] } }
values: { target_sec: 20 }
`;
    const file = `Day,In,Out,SL\n2026-10-01,17,17,${share}\n2026-10-02,0,0,-\n`;
    const { rows } = await read(file, await parsePreset(settings, 'mine.yaml'));
    expect(rows.map((row) => row.answered_in_target)).toEqual([16, null]);
    expect(rows.map((row) => row.abandoned)).toEqual([0, 0]);
  });

  it('are checked: a broken expression is named', async () => {
    const broken =
      'table: contacts\ncolumns: { arrived_at: Start, agent_id: { column: A, extract: "(" } }\noutcome: [{ is: answered }]';
    await expect(parsePreset(broken, 'mine.yaml')).rejects.toMatchObject({
      place: { column: 'columns.agent_id.extract', value: '(' },
    });
  });
});

describe('recognising', () => {
  const aircall =
    'line,datetime (UTC),direction,answered,missed_call_reason,duration (total),duration (in call)';
  const row = 'Main,2026-10-01 01:00:00,inbound,Yes,,30,20';

  it('looks below lines of title', async () => {
    const { opened, rows } = await read(`Calls of October\n\nexported by Li\n${aircall}\n${row}\n${row}\n`);
    expect(opened.findings.preset.name).toBe('aircall-calls');
    expect(opened.findings.headerRow).toBe(4);
    expect(rows[0].arrived_at).toBe('2026-10-01T09:00:00+08:00');
  });

  it('does not take a report without the column that tells the time', async () => {
    const file = 'Queue,Contacts queued,Contacts handled,Contacts abandoned\nSales,3,2,1\n';
    await expect(read(file)).rejects.toThrow('the rows have no date');
  });

  it('names the presets that came near, and what is missing for them', async () => {
    const header = aircall.replace('duration (in call)', 'talk time').replace('datetime (UTC)', 'start time');
    const { opened } = await read(`${header}\n${row}\n${row}\n`);
    expect(opened.findings.preset.name).toBe('auto');
    const [near] = opened.findings.preset.near;
    expect(near.name).toBe('aircall-calls');
    expect(near.missing).toContain('duration (in call)');
    expect(near.score).toBeLessThan(1);
  });

  it('does not take a file with a header for one without, nor the other way round', async () => {
    const line =
      '"a","2025550101","400","from-trunk","""A"" <1>","SIP/t-1","SIP/8007-1","Dial","x","2026-10-01 09:00:00",,"2026-10-01 09:00:20",20,0,"NO ANSWER","DOCUMENTATION"';
    const { opened, rows } = await read(`${line}\n${line}\n`);
    expect(opened.findings.preset.name).toBe('asterisk-cdr');
    expect(opened.findings.headerRow).toBeNull();
    expect(rows).toHaveLength(2);
    const header =
      'accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,amaflags';
    const named = await read(`${header}\n${line}\n${line}\n`);
    expect(named.opened.findings.preset.name).not.toBe('asterisk-cdr');
    expect(named.rows).toHaveLength(2);
  });

  it('leaves an ordinary contact list to the names of its columns', async () => {
    const { opened } = await read(
      'Call ID,Queue,Start time,Wait time,Talk time,Answered\n1,Sales,2026-10-01 09:00:00,5,60,yes\n2,Sales,2026-10-01 09:01:00,9,0,no\n',
    );
    expect(opened.findings.preset.name).toBe('auto');
    expect(opened.findings.preset.near).toEqual([]);
  });
});

describe('JSON', () => {
  it('spreads objects inside of objects over columns with dotted names, also in a list inside of a reply', async () => {
    const call = (id: number) => ({
      id,
      start: '2026-10-01T01:00:00Z',
      queue: { name: 'Sales' },
      outcome: 'answered',
    });
    const settings =
      'table: contacts\ncolumns: { contact_id: id, arrived_at: start, queue: queue.name, outcome: outcome }';
    const { rows } = await read(
      JSON.stringify({ code: 'OK', data: { list: [call(1), call(2)], total: 2 } }),
      await parsePreset(settings, 'mine.yaml'),
    );
    expect(rows.map((one) => [one.contact_id, one.queue, one.arrived_at])).toEqual([
      ['1', 'Sales', '2026-10-01T09:00:00+08:00'],
      ['2', 'Sales', '2026-10-01T09:00:00+08:00'],
    ]);
  });
});
