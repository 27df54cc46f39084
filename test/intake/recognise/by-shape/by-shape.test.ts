import { describe, expect, it } from 'vitest';
import { read } from '../../source.js';

describe('a list without header', () => {
  it('takes no running number for the day numbers of a spreadsheet', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      [34_536 + i, 990_201 + Math.floor(i / 10), `8:${10 + i}:05`, i % 3 ? 'ANSWERED' : 'ABANDONED'].join(
        '\t',
      ),
    );
    const rows = await read(`${lines.join('\n')}\n`);
    expect(rows[0]).toMatchObject({ arrived_at: '1999-02-01T08:10:05+08:00', contact_id: '34536' });
    expect(rows[39]).toMatchObject({ arrived_at: '1999-02-04T08:49:05+08:00' });
  });

  it('still has its days in day numbers where they are days of calls', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      [46_082 + Math.floor(i / 10), `8:${10 + i}:05`, i % 3 ? 'ANSWERED' : 'ABANDONED'].join('\t'),
    );
    expect((await read(`${lines.join('\n')}\n`))[39]).toMatchObject({
      arrived_at: '2026-03-04T08:49:05+08:00',
    });
  });
});
