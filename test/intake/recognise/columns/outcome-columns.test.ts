import { describe, expect, it } from 'vitest';
import { outcomeOfWord } from '../../../../src/intake/aliases/words.js';
import { parsePreset } from '../../../../src/intake/presets/parse-preset.js';
import { bothRoads } from '../../both-roads.js';
import { open, read, rowsOf, sourceOf } from '../../source.js';

/** A call list of twenty rows: a column of outcomes as given, over and over, beside a column with the agent in every row. */
function list(header: string, values: readonly string[], more = '', cell = ''): string {
  const rows = Array.from({ length: 20 }, (_, i) => {
    const minute = String(i).padStart(2, '0');
    return `c${i},2026-03-02 09:${minute}:00,Sales,${values[i % values.length]},Ana${cell}`;
  });
  return `Call ID,Start Time,Queue,${header},Agent${more}\n${rows.join('\n')}\n`;
}

const answered = async (text: string) =>
  (await read(text)).filter(({ outcome }) => outcome === 'answered').length;

describe('a column of outcomes', () => {
  it.each([
    [['Answered', 'Abandoned', 'Wandered off', 'Answered']],
    [['Connected', 'Connected', 'Wandered off', 'Strayed']],
    [['接通', '未接', '客户走失', '接通']],
  ])('with words that nobody knows is an error that names them, not an answer: %j', async (values) => {
    await expect(read(list('Result', values))).rejects.toThrow('does not say whether');
    const opened = await open(list('Result', values), { onReject: 'keep', maxRejects: 1 });
    const rows = await rowsOf(opened);
    const known = values.filter((value) => outcomeOfWord(value) !== undefined).length;
    expect(rows.length).toBe(known * 5);
    expect(opened.outcome().rejectCounts[0].reason.en).toContain(`"${values[2]}" 5 from row 4`);
  });

  it('takes words that a preset explains, beside those that are known', async () => {
    const text = list('Result', ['Answered', 'Wandered off']);
    const preset = await parsePreset(
      'table: contacts\ncolumns: { arrived_at: Start Time, outcome: { column: Result, words: { Wandered off: abandoned } } }',
      'my.yaml',
    );
    const rows = await read(text, { preset });
    expect(rows.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['answered', 'abandoned']);
  });

  it.each([
    'Gave up|abandoned',
    'Lost in queue|abandoned',
    'Ring No Answer by agent|abandoned',
    'QueueAbandoned|abandoned',
    '座席未接听|abandoned',
    '用户早挂|abandoned',
    '漏接|abandoned',
    '坐席接通|answered',
    'Hung up before answered|abandoned',
    'Never answered|abandoned',
    'Customer disconnected in queue|abandoned',
    '排队中主叫挂机|abandoned',
    '接通后挂机|answered',
    'Disconnected in IVR|abandoned_in_ivr',
  ])('knows %s', (pair) => {
    const [word, outcome] = pair.split('|');
    expect(outcomeOfWord(word)).toBe(outcome);
  });

  it.each([
    ['Caller hung up', 'Agent hung up'],
    ['主叫挂机', '坐席挂断'],
    ['Disconnected by customer', 'Agent disconnected'],
  ])('that says who hung up leaves the outcome to the talk time: %s, %s', async (caller, agent) => {
    const rows = [60, 0, 60, 0].map(
      (talk, i) => `${i},2026-03-02 09:0${i}:00,${[caller, caller, agent, 'Abandoned'][i]},${talk}`,
    );
    const text = `Call ID,Start Time,Result,Talk Time\n${rows.join('\n')}\n`;
    const opened = await open(text);
    const found = (await rowsOf(opened)).map(({ outcome }) => outcome);
    expect(found).toEqual(['answered', 'abandoned', 'answered', 'abandoned']);
    expect(
      opened
        .outcome()
        .notes.map(({ en }) => en)
        .join(),
    ).toContain('who hung up');
    const without = text.replaceAll(/,(?:Talk Time|60|0)$/gm, '');
    await expect(read(without)).rejects.toThrow('does not say whether');
  });

  it('that says the same of every call gives way to one that tells them apart', async () => {
    const text = list('Call status', ['completed'], ',Completion status', ',completed').replaceAll(
      /(c\d*[05],.*),completed/g,
      '$1,abandoned_in_queue',
    );
    expect(await answered(text)).toBe(16);
  });

  it('goes before a duration that is above zero for all', async () => {
    const text = list('Action Result', ['Accepted', 'Missed'], ',Duration', ',20');
    expect(await answered(text)).toBe(10);
  });

  it.each([
    ['是否放弃', '是', 15],
    ['Abandoned', 'YES', 15],
    ['是否接通', '是', 5],
  ])('%s with yes or nothing: nothing is no', async (header, yes, count) => {
    const opened = await open(list(header, [yes, '', '', '']));
    const rows = await rowsOf(opened);
    expect(rows.filter(({ outcome }) => outcome === 'answered').length).toBe(count);
  });
});

describe('ids that name nothing', () => {
  it.each(['-', '--', 'N/A', '无', '0', 'unknown', 'anonymous'])('%s is no id', async (id) => {
    const text = list('Status', ['Answered']).replaceAll(/^c\d+/gm, id);
    const rows = await read(text);
    expect(rows.length).toBe(20);
    expect(new Set(rows.map(({ contact_id }) => contact_id))).toEqual(new Set([null]));
  });
});

describe('a date beside a 12-hour clock', () => {
  it('has the month first where nothing else decides', async () => {
    const text =
      'Call ID,Date,Time,Status\n1,03/02/2026,09:00:00 AM,Answered\n2,03/02/2026,01:00:00 PM,Answered\n';
    expect((await read(text))[0].arrived_at).toContain('2026-03-02');
  });
});

describe('a call list that does not say what became of its calls', () => {
  const list =
    'Call ID,Queue,Start Time,Customer Number\n1,A,2026-03-02 09:00:00,138\n2,A,2026-03-02 09:10:00,139\n';

  it('has calls whose outcome is unknown, and says so', async () => {
    const opened = await open(list);
    expect((await rowsOf(opened)).map(({ outcome }) => outcome)).toEqual([null, null]);
    expect(opened.columns.map(({ name }) => name)).toContain('outcome');
    expect(opened.outcome().notes[0].en).toContain('what became of them is unknown');
  });

  it('comes back in from our own table', async () => {
    const own =
      'contact_id,queue,arrived_at,outcome\n1,A,2026-03-02T09:00:00+08:00,\n2,A,2026-03-02T09:00:00+08:00,answered\n';
    expect((await read(own)).map(({ outcome }) => outcome)).toEqual([null, 'answered']);
    const { rows, columns } = await bothRoads(sourceOf(own));
    expect(columns?.rows.map(({ outcome }) => outcome)).toEqual(rows.rows.map(({ outcome }) => outcome));
  });

  it('is not any table with an id, dates and names', async () => {
    await expect(read('id,name,date\n1,Ann,2026-03-02 09:00:00\n')).rejects.toThrow('nothing says whether');
  });

  it('may hold answered calls only, where all have talked', async () => {
    const text = (talk: string) =>
      `contact_id,queue,arrived_at,talk_sec\n1,A,2026-03-02 09:00:00,60\n2,A,2026-03-02 09:01:00,${talk}\n`;
    const notes = async (talk: string) => {
      const opened = await open(text(talk));
      await rowsOf(opened);
      return opened
        .outcome()
        .notes.map(({ en }) => en)
        .join();
    };
    expect(await notes('50')).toContain('its answer rate and abandonment say nothing');
    expect(await notes('0')).toContain('answered where "talk_sec" is above zero, else abandoned');
  });
});
