import { describe, expect, it } from 'vitest';
import { bothRoads } from '../../both-roads.js';
import { open, read, rowsOf, sourceOf } from '../../source.js';

const header = 'Call ID,Start Time,Answer Time,End Time\n';
const day = '2026-03-02 ';
const answered = `1,${day}09:00:00,${day}09:00:10,${day}09:02:00\n`;
const abandoned = `2,${day}09:01:00,,${day}09:01:40\n3,${day}09:02:00,,${day}09:02:40\n`;
const open3 = `4,${day}09:59:00,,\n`;

describe('calls that were still open when a call list was exported', () => {
  it('are set aside where abandoned calls have an end', async () => {
    const opened = await open(header + answered + abandoned + open3);
    expect((await rowsOf(opened)).map(({ outcome }) => outcome)).toEqual([
      'answered',
      'abandoned',
      'abandoned',
    ]);
    expect(opened.outcome().setAside).toMatchObject([{ reason: { zh: '尚未结束' }, count: 1, firstRow: 5 }]);
  });

  it('are abandoned where no unanswered call has an end', async () => {
    const rows = await read(header + answered + open3);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['answered', 'abandoned']);
  });
});

describe('contacts that are not over by what the list says', () => {
  const head = 'Call ID,Queue,Start Time,End Time,Status\n';
  const over = `1,A,${day}09:00:00,${day}09:02:00,Answered\n2,A,${day}09:01:00,${day}09:01:40,Abandoned\n3,A,${day}09:02:00,${day}09:02:40,Abandoned\n`;
  const outcomesOf = async (text: string) => {
    const opened = await open(text);
    const rows = await rowsOf(opened);
    return { outcomes: rows.map(({ outcome }) => outcome), aside: opened.outcome().setAside };
  };

  it('are set aside where the outcome is a word for it', async () => {
    const { outcomes, aside } = await outcomesOf(
      `${head}${over}4,A,${day}09:59:00,,In Queue\n5,A,${day}09:59:10,,Ringing\n`,
    );
    expect(outcomes).toEqual(['answered', 'abandoned', 'abandoned']);
    expect(aside).toMatchObject([{ reason: { zh: '尚未结束' }, count: 2, firstRow: 5 }]);
  });

  it('are set aside where neither outcome nor end is known, though most have an end', async () => {
    const { outcomes, aside } = await outcomesOf(`${head}${over}4,A,${day}09:59:00,,\n`);
    expect(outcomes.length).toBe(3);
    expect(aside).toMatchObject([{ reason: { en: 'still open' }, count: 1 }]);
  });

  it('are not those that have an end, nor rows of totals and blanks', async () => {
    await expect(
      outcomesOf(`${head}${over}4,A,${day}09:59:00,${day}09:59:30,Ringing\n`),
    ).rejects.toMatchObject({
      place: { value: 'Ringing' },
    });
    const { aside } = await outcomesOf(`${head}${over},,,,\nTotal,,3,,\n`);
    expect(aside).toMatchObject([{ reason: { en: 'total' } }]);
  });

  it('are the same by both ways of reading', async () => {
    const { rows, columns } = await bothRoads(
      sourceOf(`${head}${over}4,A,${day}09:59:00,,Waiting\n5,A,${day}09:59:10,,\n`),
    );
    expect(columns?.rows.length).toBe(3);
    expect(columns?.outcome).toEqual(rows.outcome);
  });
});
