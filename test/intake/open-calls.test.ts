import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from './source.js';

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
