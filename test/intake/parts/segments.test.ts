import { describe, expect, it } from 'vitest';
import { segmentKind } from '../../../src/intake/aliases/segment-words.js';
import { parsePreset } from '../../../src/intake/presets/parse-preset.js';
import { presetYaml } from '../../../src/intake/presets/preset-yaml.js';
import { open, read, rowsOf } from '../source.js';

/** A segment: who takes part, the name of that, what is done, from which second on, until which. */
type Segment = readonly [purpose: string, name: string, type: string, from: number, to: number];

/** A menu of 20 s, a queue of 30 s in which Ann is rung in vain, Bob talks, holds, talks and passes on to Cid by the queue once more. */
const passedOn: readonly Segment[] = [
  ['customer', '+49301', 'interact', 0, 330],
  ['ivr', 'Menu', 'interact', 0, 20],
  ['acd', 'Sales', 'interact', 20, 45],
  ['agent', 'Ann', 'alert', 30, 40],
  ['agent', 'Bob', 'alert', 45, 50],
  ['agent', 'Bob', 'interact', 50, 110],
  ['agent', 'Bob', 'hold', 110, 130],
  ['agent', 'Bob', 'interact', 130, 150],
  ['agent', 'Bob', 'wrapup', 150, 175],
  ['acd', 'Billing', 'interact', 150, 200],
  ['agent', 'Cid', 'alert', 200, 210],
  ['agent', 'Cid', 'interact', 210, 330],
  ['agent', 'Cid', 'wrapup', 330, 340],
];
const inMenu: readonly Segment[] = [
  ['customer', '+49302', 'interact', 0, 40],
  ['ivr', 'Menu', 'interact', 0, 30],
  ['flow', 'Bye', 'interact', 30, 40],
];
const gaveUp: readonly Segment[] = [
  ['customer', '+49303', 'interact', 0, 70],
  ['ivr', 'Menu', 'interact', 0, 10],
  ['acd', 'Sales', 'interact', 10, 60],
  ['agent', 'Ann', 'alert', 60, 70],
];
const leftMessage: readonly Segment[] = [
  ['customer', '+49304', 'interact', 0, 90],
  ['ivr', 'Menu', 'interact', 0, 10],
  ['acd', 'Sales', 'interact', 10, 60],
  ['voicemail', 'Box', 'voicemail', 60, 90],
];
const dialled: readonly Segment[] = [
  ['agent', 'Dee', 'dialing', 0, 12],
  ['external', '+49305', 'interact', 12, 60],
  ['agent', 'Dee', 'interact', 12, 60],
];
const conversations = [passedOn, inMenu, gaveUp, leftMessage, dialled];

const clock = (minute: number, second: number) =>
  new Date(Date.UTC(2026, 2, 2, 8, minute, second)).toISOString().slice(0, 19).replace('T', ' ');
const sheet = (
  header: string,
  row: (id: string, minute: number, segment: Segment) => readonly string[],
  order: (rows: string[]) => string[] = (rows) => rows,
) =>
  `${header}\n${order(
    conversations.flatMap((segments, i) =>
      segments.map((segment) => row(`conv-${i}`, i * 10, segment).join(',')),
    ),
  ).join('\n')}\n`;

const HEADER =
  'conversationId,conversationStart,participantPurpose,participantName,segmentType,segmentStart,segmentEnd';
const genesys = (order?: (rows: string[]) => string[]) =>
  sheet(
    HEADER,
    (id, minute, [purpose, name, type, from, to]) => [
      id,
      clock(minute, 0),
      purpose,
      name,
      type,
      clock(minute, from),
      clock(minute, to),
    ],
    order,
  );

const EXPECTED = {
  'conv-0': {
    outcome: 'answered',
    queue: 'Sales',
    agent_id: 'Bob',
    ivr_sec: 20,
    wait_sec: 30,
    ring_sec: 5,
    talk_sec: 200,
    hold_sec: 20,
    acw_sec: 35,
    transferred: true,
    arrived_at: '2026-03-02T08:00:20+08:00',
    answered_at: '2026-03-02T08:00:50+08:00',
    ended_at: '2026-03-02T08:05:30+08:00',
  },
  'conv-1': { outcome: 'ivr_completed', ivr_sec: 40, wait_sec: null, queue: null, agent_id: null },
  'conv-2': { outcome: 'abandoned', queue: 'Sales', ivr_sec: 10, wait_sec: 60, talk_sec: null },
  'conv-3': { outcome: 'overflowed', queue: 'Sales', wait_sec: 50 },
  'conv-4': { outcome: 'answered', direction: 'outbound', agent_id: 'Dee', talk_sec: 48, hold_sec: 0 },
};

async function contactsIn(text: string) {
  const rows = await rowsOf(await open(text));
  return new Map(rows.map((row) => [String(row.contact_id), row]));
}

async function expectAll(text: string, fields?: readonly string[]) {
  const found = await contactsIn(text);
  expect(found.size).toBe(conversations.length);
  for (const [id, row] of Object.entries(EXPECTED)) {
    const wanted = Object.entries(row).filter(([field]) => !fields || fields.includes(field));
    expect(found.get(id)).toMatchObject(Object.fromEntries(wanted));
  }
}

describe('a list of segments by purpose', () => {
  it('makes one contact of each conversation: menu, waiting, ringing, talking, holding, after-call work', async () => {
    await expectAll(genesys());
  });

  it('is read in any order of its rows', async () => {
    await expectAll(genesys((rows) => rows.sort((a, b) => (a.slice(30) < b.slice(30) ? 1 : -1))));
  });

  it('is read with lengths in milliseconds instead of ends', async () => {
    const text = sheet(
      'conversation_id,purpose,participant_name,segment_type,segment_start,segment_duration_ms',
      (id, minute, [purpose, name, type, from, to]) => [
        id,
        purpose,
        name,
        type,
        clock(minute, from),
        String((to - from) * 1000),
      ],
    );
    await expectAll(text);
  });

  it('is read where one column tells the phase, in Chinese', async () => {
    const words: Record<string, string> = {
      ivr: '语音导航',
      flow: '自助语音',
      acd: '排队',
      voicemail: '语音信箱',
      alert: '振铃',
      dialing: '拨号',
      interact: '通话',
      hold: '保持',
      wrapup: '话后处理',
      customer: '客户',
      external: '客户',
    };
    const text = sheet(
      '会话ID,环节,队列,坐席工号,环节开始时间,环节结束时间',
      (id, minute, [purpose, name, type, from, to]) => [
        id,
        words[purpose === 'agent' ? type : purpose],
        purpose === 'acd' ? name : '',
        purpose === 'agent' ? name : '',
        clock(minute, from),
        clock(minute, to),
      ],
    );
    await expectAll(text);
  });

  it('names the queue of the rows of agents where no row of a queue does', async () => {
    const text = sheet(
      'Conversation ID,Purpose,Segment Type,Queue,Agent Name,Segment Start,Segment End',
      (id, minute, [purpose, name, type, from, to]) => [
        id,
        purpose,
        type,
        purpose === 'agent' ? 'Sales' : '',
        purpose === 'agent' ? name : '',
        clock(minute, from),
        clock(minute, to),
      ],
    );
    const found = await contactsIn(text);
    expect(found.get('conv-0')).toMatchObject({ queue: 'Sales', agent_id: 'Bob' });
    expect(found.get('conv-1')).toMatchObject({ queue: null });
  });

  it('is read from a reply in which conversations hold participants, these sessions, and these segments', async () => {
    const reply = {
      totalHits: conversations.length,
      conversations: conversations.map((segments, i) => ({
        conversationId: `conv-${i}`,
        conversationStart: clock(i * 10, 0),
        divisionIds: ['d'],
        participants: [...new Set(segments.map(([, name]) => name))].map((name, n) => ({
          participantId: `p${n}`,
          participantName: name,
          purpose: segments.find((segment) => segment[1] === name)?.[0],
          sessions: [
            {
              sessionId: `s${n}`,
              metrics: [{ name: 'tTalk', value: 1 }],
              segments: segments
                .filter((segment) => segment[1] === name)
                .map(([, , segmentType, from, to]) => ({
                  segmentStart: clock(i * 10, from),
                  segmentEnd: clock(i * 10, to),
                  segmentType,
                })),
            },
          ],
        })),
      })),
    };
    await expectAll(JSON.stringify(reply));
  });

  it('is known though no two of the first rows are of one conversation', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => {
      const id = `conv-${i % 3000}`;
      const at = (second: number) => clock(i % 3000, second);
      return i < 3000 && i % 2 === 0
        ? `${id},${at(0)},agent,Ann,interact,${at(20)},${at(50)}`
        : `${id},${at(0)},acd,Sales,interact,${at(0)},${at(20)}`;
    });
    const found = await contactsIn(`${HEADER}\n${rows.join('\n')}\n`);
    expect(found.size).toBe(3000);
    expect(found.get('conv-0')).toMatchObject({ outcome: 'answered', wait_sec: 20, talk_sec: 30 });
    expect(found.get('conv-1')).toMatchObject({ outcome: 'abandoned', wait_sec: 20 });
  });

  it('leaves unknown what was still open', async () => {
    const text = genesys()
      .split('\n')
      .map((line) =>
        /conv-2.*(acd|alert)|conv-0.*Cid,interact/.test(line) ? line.replace(/[^,]*$/, '') : line,
      )
      .join('\n');
    const found = await contactsIn(text);
    expect(found.get('conv-2')).toMatchObject({ outcome: null, wait_sec: null });
    expect(found.get('conv-0')).toMatchObject({ outcome: 'answered', wait_sec: 30, talk_sec: null });
  });

  it('leaves legs as they are that say themselves whether they were answered', async () => {
    const found = await contactsIn(`Call ID,Leg Type,Agent,Queue,Start Time,End Time,Result
${[0, 5, 10, 15]
  .map((minute, i) =>
    [
      `C${i},Queue,,Sales,${clock(minute, 0)},${clock(minute, 20)},Abandoned`,
      `C${i},Agent,Ann,Sales,${clock(minute, 10)},${clock(minute, 20)},Missed`,
      `C${i},Agent,Bob,Sales,${clock(minute, 20)},${clock(minute, 80)},${i < 3 ? 'Answered' : 'Missed'}`,
    ].join('\n'),
  )
  .join('\n')}
`);
    expect([...found.values()].map(({ outcome }) => outcome)).toEqual([
      'answered',
      'answered',
      'answered',
      'abandoned',
    ]);
    expect(found.get('C0')).toMatchObject({ agent_id: 'Bob' });
  });

  it('says how it is read, and which words say nothing', async () => {
    const opened = await open(genesys().replace('agent,Ann,alert', 'agent,Ann,pondering'));
    await rowsOf(opened);
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('a row is a segment');
    const { watched } = opened.outcome();
    expect(watched.map(({ count, what }) => `${count} ${what.en}`).join()).toContain(
      '1 the words of participantPurpose, segmentType',
    );
  });

  it('gives the same contacts by the preset that is written for it', async () => {
    const opened = await open(genesys());
    const settings = opened.settings();
    const yaml = await presetYaml(settings!, { fields: new Map(), unused: [] }, (text) => text.en);
    const preset = await parsePreset(yaml, 'mine.yaml');
    const again = await read(genesys(), { preset });
    expect(again).toEqual(await rowsOf(opened));
  });
});

describe('the kind of a segment', () => {
  it('is that of who takes part, and of an agent what is done', () => {
    expect(segmentKind('acd', 'interact')).toBe('queue');
    expect(segmentKind('customer', 'hold')).toBe('none');
    expect(segmentKind('User', 'Wrap-Up')).toBe('acw');
    expect(segmentKind('座席', '通话')).toBe('talk');
    expect(segmentKind('', 'In Queue')).toBe('queue');
    expect(segmentKind('agent', 'pondering')).toBeUndefined();
    expect(segmentKind('', '')).toBeUndefined();
  });
});
