import { describe, expect, it } from 'vitest';
import { open, read, rowsOf, sourceOf } from '../source.js';

const header = 'Call ID,Queue,Start Time,Ring,Talk,Status,Agent\n';
const day = '2026-03-02 ';
const legs = `${header}C0,Sales,${day}08:00:00,10,0,No Answer,Ana
C0,Sales,${day}08:00:10,5,60,Answered,Bob
C0,Care,${day}08:01:15,5,30,Answered,Cy
C1,Sales,${day}08:05:00,10,0,No Answer,Ana
C1,Sales,${day}08:05:10,5,60,Answered,Bob
C2,Sales,${day}08:10:00,5,60,Answered,Bob
`;
const apart = `${header}C0,Sales,${day}08:00:00,10,0,No Answer,Ana
C1,Sales,${day}08:05:10,5,60,Answered,Bob
C0,Sales,${day}09:30:00,5,60,Answered,Bob
C2,Sales,${day}09:50:00,5,60,Answered,Bob
`;

describe('ids that stand in several rows', () => {
  it('make one contact of ring attempts and transfers that follow one another, and say so', async () => {
    const opened = await open(legs);
    expect(await rowsOf(opened)).toMatchObject([
      { contact_id: 'C0', outcome: 'answered', agent_id: 'Bob', talk_sec: 90, transferred: true, parts: 3 },
      { contact_id: 'C1', outcome: 'answered', agent_id: 'Bob', talk_sec: 60, parts: 2 },
      { contact_id: 'C2', outcome: 'answered', parts: 1 },
    ]);
    expect(opened.outcome().notes[0].en).toContain('rows 2 and 3');
    expect(opened.findings.notes.filter(({ en }) => en.includes('--as parts'))).toHaveLength(1);
  });

  it('give the same by Chinese names of columns, where the time of ringing is the start', async () => {
    const names = '通话ID,技能组,振铃时间,振铃时长,通话时长,状态,坐席\n';
    const rows = await read(
      legs.replace(header, names).replaceAll('No Answer', '未接听').replaceAll('Answered', '已接听'),
    );
    expect(rows.map(({ parts }) => parts)).toEqual([3, 2, 1]);
  });

  it.each([
    ['UCID,Split/Skill,Seg Start,Ring Time,Talk Time,Disposition,Ans Logid', 'RNA', 'Answered'],
    ['SID,Queue,Start,Ringing,Talking,Status,Agent', 'Not responding', 'Connected'],
    ['呼叫流水号,技能组,振铃开始时间,振铃时长,通话时长,状态,坐席', '坐席未接', '转接接通'],
    ['呼叫标识,技能组,起始时间,振铃时长,通话时长,通话结果,工号', '振铃未接', '接通'],
  ])('give the same under %s', async (names, no, yes) => {
    const list = legs.replace(header, `${names}\n`).replaceAll('No Answer', no).replaceAll('Answered', yes);
    const rows = await read(list);
    expect(rows.map(({ parts, outcome, talk_sec }) => [parts, outcome, talk_sec])).toEqual([
      [3, 'answered', 90],
      [2, 'answered', 60],
      [1, 'answered', 60],
    ]);
  });

  it('are found by the number of the call where its legs all bear its start', async () => {
    const rows = await read(`Call No,Leg No,Call Start,Agent,Ring (s),Talk (s),Result
1,1,2026-03-02 09:00:00,Ana,20,0,Ring no answer
1,2,2026-03-02 09:00:00,Bob,5,60,Answered
2,1,2026-03-02 09:04:00,Ana,20,0,Ring no answer
2,2,2026-03-02 09:04:00,Bob,20,0,Abandoned
3,1,2026-03-02 09:09:00,Ana,4,30,Answered
`);
    expect(rows.map(({ outcome, talk_sec }) => [outcome, talk_sec])).toEqual([
      ['answered', 60],
      ['abandoned', null],
      ['answered', 30],
    ]);
  });

  it('are the legs that a call holds in JSON', async () => {
    const leg = (id: string, at: string, talk: number, result: string) => ({
      id,
      startTime: `2026-03-02T09:${at}`,
      agent: talk > 0 ? 'Ana' : null,
      talkTime: talk,
      result,
    });
    const text = JSON.stringify({
      calls: [
        {
          id: 'A',
          queue: 'Sales',
          legs: [leg('a1', '00:00', 0, 'no answer'), leg('a2', '00:20', 60, 'answered')],
        },
        { id: 'B', queue: 'Sales', legs: [leg('b1', '05:00', 0, 'abandoned')] },
        { id: 'C', queue: 'Sales', startTime: '2026-03-02T09:07:00', result: 'abandoned', legs: [] },
      ],
    });
    const rows = await read(sourceOf(text, { name: 'calls.json' }));
    expect(rows.map((row) => [row.contact_id, row.outcome, row.talk_sec])).toEqual([
      ['A', 'answered', 60],
      ['B', 'abandoned', 0],
      ['C', 'abandoned', null],
    ]);
  });

  it('stay apart with --as parts', async () => {
    expect(await read(legs, { as: 'parts' })).toHaveLength(6);
  });

  it('are named, and left as they are, where the rows do not follow one another', async () => {
    const opened = await open(apart);
    expect(await rowsOf(opened)).toHaveLength(4);
    expect(opened.outcome().notes[0].en).toMatch(/first: rows 2 and 4\).*--as contacts/);
    expect(await read(apart, { as: 'contacts' })).toHaveLength(3);
  });

  it('are legs at any distance if a column numbers the legs', async () => {
    const rows = apart.split('\n').map((line, i) => (line === '' ? '' : `${line},${i === 0 ? 'Leg' : i}`));
    expect(await read(rows.join('\n'))).toHaveLength(3);
  });

  it('mean nothing where ids begin anew each day, or rows say the same twice', async () => {
    const daily = `${header}1,Sales,2026-03-02 08:00:00,5,60,Answered,Bob\n1,Sales,2026-03-03 08:00:00,5,61,Answered,Bob\n`;
    const opened = await open(daily);
    expect(await rowsOf(opened)).toHaveLength(2);
    expect(opened.outcome().notes).toEqual([]);
  });
});

describe('ring legs with ids of their own', () => {
  const head = 'Uniqueid,Session,Start time,Answer Time,End time,Talk Time,Call Status\n';
  const legs = (minute: number, session: string, later = minute) =>
    [
      `${minute}.1,${session},2026-03-02 09:0${minute}:00,,2026-03-02 09:0${minute}:40,0,NO ANSWER\n`,
      `${minute}.2,${session},2026-03-02 09:0${later}:00,2026-03-02 09:0${later}:09,2026-03-02 09:0${later}:40,31,ANSWERED\n`,
    ].join('');

  it('are one contact by their session, where they begin at the same moment', async () => {
    const rows = await read(head + legs(1, 's1') + legs(3, 's2') + legs(5, 's3'));
    expect(rows.map(({ outcome, parts }) => [outcome, parts])).toEqual([
      ['answered', 2],
      ['answered', 2],
      ['answered', 2],
    ]);
  });

  it('stay contacts where a session holds calls that follow one another', async () => {
    const rows = await read(head + legs(1, 's1', 2) + legs(3, 's2', 4) + legs(5, 's3', 6));
    expect(rows).toHaveLength(6);
  });

  const chain = () => {
    const line = (call: number) => {
      const at = (second: string) => `2026-03-02 1${call}:00:${second}`;
      return `${call}-1,P${call},${at('00')},Dan,No Answer,10,0\n${call}-2,P${call},${at('10')},Ann,Answered,20,15\n${call}-3,P${call},${at('45')},Eve,Answered,5,50\n`;
    };
    return [1, 2, 3].map(line).join('');
  };

  it.each(['Parent Call ID', 'Conversation ID', 'Interaction GUID', '会话ID', '呼叫编号'])(
    'are one contact by a further id (%s), where each begins when another one ends',
    async (name) => {
      const opened = await open(`Call ID,${name},Start Time,Agent,Result,Wait,Talk\n${chain()}`);
      expect((await rowsOf(opened)).map(({ parts }) => parts)).toEqual([3, 3, 3]);
      expect(opened.outcome().notes[0].en).toContain(`rows with the same "${name}"`);
    },
  );

  it.each(['Parent Call ID', 'Parent Call Sid', 'Root Call ID', '主通话ID'])(
    'are one contact by the id of the first leg (%s), which names no other',
    async (name) => {
      const rooted = chain()
        .replaceAll(/^(\d)-1,P\d,/gm, '$1-1,,')
        .replaceAll(/,P(\d),/g, ',$1-1,');
      const opened = await open(`Call ID,${name},Start Time,Agent,Result,Wait,Talk\n${rooted}`);
      expect((await rowsOf(opened)).map(({ parts, talk_sec }) => [parts, talk_sec])).toEqual([
        [3, 65],
        [3, 65],
        [3, 65],
      ]);
    },
  );

  it('are one contact by the only id that there is, the one of the parent', async () => {
    const opened = await open(
      chain().replace(/^/, 'Segment,Parent Call ID,Start Time,Agent,Result,Wait,Talk\n'),
    );
    expect((await rowsOf(opened)).map(({ parts }) => parts)).toEqual([3, 3, 3]);
  });

  it('stay contacts where the id is of somebody, or one agent answers again and again', async () => {
    const of = (name: string, text: string) =>
      read(`Call ID,${name},Start Time,Agent,Result,Wait,Talk\n${text}`);
    expect(await of('Customer ID', chain())).toHaveLength(9);
    expect(await of('Login ID', chain().replaceAll('Eve', 'Ann'))).toHaveLength(9);
  });
});
