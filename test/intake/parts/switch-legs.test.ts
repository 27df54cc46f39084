import { describe, expect, it } from 'vitest';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { open, read, rowsOf } from '../source.js';

const two = (n: number) => String(n).padStart(2, '0');
const at = (minute: number, second: number) =>
  `2026-03-02 08:${two(minute + Math.floor(second / 60))}:${two(second % 60)}`;
const calls = [0, 10, 20, 30, 40];

/** A menu of 20 s that answers, a queue of 30 s, a talk of 60 s; the last caller gives up. */
const named = `Call ID,Parent Call ID,Start Time,Answer Time,End Time,Queue,Result,Agent
${calls
  .map((minute, i) =>
    [
      `A${i},,${at(minute, 0)},${at(minute, 0)},${at(minute, 20)},IVR main,Answered,`,
      i < 4
        ? `B${i},A${i},${at(minute, 20)},${at(minute, 50)},${at(minute, 110)},Sales,Answered,Bob`
        : `B${i},A${i},${at(minute, 20)},,${at(minute, 50)},Sales,Missed,`,
    ].join('\n'),
  )
  .join('\n')}
`;

/** The caller's own leg lasts over those to the agents; nobody is named. */
const over = `Call Sid,Parent Call Sid,Start,End,Duration,Direction,Status,From,To
${calls
  .map((minute, i) =>
    [
      `A${i},,${at(minute, 0)},${at(minute, 90)},90,inbound,completed,+4930111,+493099`,
      ...(i < 4
        ? [`B${i},A${i},${at(minute, 30)},${at(minute, 90)},60,outbound-dial,completed,+493099,+49309${i}`]
        : []),
    ].join('\n'),
  )
  .join('\n')}
`;

/** A menu of 10 s that answers, then the queue and its agent, by names in one column; the last caller gives up. */
const called = `Call ID,Call Time,From,To,Status,Ringing,Talking
${calls
  .map((minute, i) =>
    [
      `M${i},${at(minute, 0)},0301${i},Main Menu (800),Answered,0:00:00,0:00:10`,
      `M${i},${at(minute, 10)},0301${i},Sales (801),${i < 4 ? 'Answered' : 'Unanswered'},0:00:30,${i < 4 ? '0:01:00' : ''}`,
      ...(i < 4 ? [`M${i},${at(minute, 40)},0301${i},Bob (101),Answered,0:00:03,0:01:00`] : []),
    ].join('\n'),
  )
  .join('\n')}
`;

describe('legs that the switch answered', () => {
  it('are found by the session where nobody is named', async () => {
    const list = `Session,Caller Number,Callee Number,Start Time,Answer Time,End Time,Talk Time,Call Status
${calls
  .map((minute, i) =>
    [
      `S${i},0301${i},6500,${at(minute, 0)},${at(minute, 3)},${at(minute, 90)},87,ANSWERED`,
      i < 4
        ? `S${i},0301${i},100${i},${at(minute, 10)},${at(minute, 30)},${at(minute, 90)},60,ANSWERED`
        : `S${i},0301${i},100${i},${at(minute, 10)},,${at(minute, 90)},0,NO ANSWER`,
    ].join('\n'),
  )
  .join('\n')}
`;
    expect((await read(list)).map(({ outcome, talk_sec }) => [outcome, talk_sec])).toEqual([
      ...Array(4).fill(['answered', 60]),
      ['abandoned', null],
    ]);
  });

  it('are menus by their words where no leg names an agent', async () => {
    const opened = await open(called);
    const rows = await rowsOf(opened);
    expect(rows.map(({ outcome, talk_sec }) => [outcome, talk_sec])).toEqual([
      ...Array(4).fill(['answered', 60]),
      ['abandoned', null],
    ]);
    expect(rows[0]).toMatchObject({ ivr_sec: 10, parts: 3 });
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('time in the menu');
  });

  it('are a menu or waiting where the legs that are answered last name an agent', async () => {
    const opened = await open(named);
    const rows = await rowsOf(opened);
    expect(rows[0]).toMatchObject({
      queue: 'Sales',
      outcome: 'answered',
      agent_id: 'Bob',
      ivr_sec: 20,
      wait_sec: 30,
      talk_sec: 60,
    });
    expect(rows[4]).toMatchObject({ queue: 'Sales', outcome: 'abandoned', ivr_sec: 20, wait_sec: 30 });
    expect(rows[4]).toMatchObject({ answered_at: null, talk_sec: null });
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('answered by the switch');
  });

  it('are so with --as contacts too, where the legs share their id', async () => {
    const shared = named
      .replace('Call ID,Parent Call ID', 'Call ID,Leg')
      .replaceAll(/^[AB](\d),(\w*)/gm, 'A$1,$2');
    for (const as of [undefined, 'contacts'] as const)
      expect((await read(shared, { as }))[0]).toMatchObject({ ivr_sec: 20, wait_sec: 30, parts: 2 });
  });

  it('count as waiting where nothing says that they are a menu', async () => {
    const rows = await read(named.replaceAll('IVR main', 'Front desk'));
    expect(rows[0]).toMatchObject({ queue: 'Front desk', ivr_sec: null, wait_sec: 50, talk_sec: 60 });
    expect(rows[4]).toMatchObject({ outcome: 'abandoned', wait_sec: 50 });
  });

  it("are the caller's own where the first leg lasts over the others, and nobody is named", async () => {
    const opened = await open(over);
    const rows = await rowsOf(opened);
    expect(rows.map(({ outcome }) => outcome)).toEqual([...Array(4).fill('answered'), 'abandoned']);
    expect(rows[0]).toMatchObject({ direction: 'inbound', talk_sec: 60, parts: 2 });
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain("the caller's own");
  });

  it('are agents whom the file does not name where first legs name them as seldom as last ones', async () => {
    const rows = await read(named.replaceAll('Bob', '').replaceAll('IVR main', 'Front desk'));
    expect(rows[0]).toMatchObject({ outcome: 'answered', wait_sec: 0 });
  });

  it('are told by a preset', async () => {
    const preset = await parsePreset(
      `table: contacts
columns: { contact_id: Call ID, arrived_at: Start Time, answered_at: Answer Time, ended_at: End Time, agent_id: Agent, outcome: Result }
contact: { by: Parent Call ID, or_else: Call ID, switch_legs: no agent }
`,
      'legs.yaml',
    );
    expect((await read(named, { preset }))[0]).toMatchObject({ ivr_sec: 20, wait_sec: 30, agent_id: 'Bob' });
  });
});
