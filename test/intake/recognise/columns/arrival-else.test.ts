import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../../source.js';

describe('an arrival that is empty', () => {
  const text =
    '主叫号码,开始时间,进入队列时间,结束时间,接听状态\n138,2026-03-02 09:00:00,,2026-03-02 09:01:30,系统接听\n139,2026-03-02 09:17:00,2026-03-02 09:17:12,2026-03-02 09:18:30,双方接听\n';

  it('is the start of the call, and that is said', async () => {
    const rows = await read(text);
    const arrivals = ['2026-03-02T09:00:00+08:00', '2026-03-02T09:17:12+08:00'];
    expect(rows.map((row) => row.arrived_at)).toEqual(arrivals);
    expect(rows[0].outcome).toBe('ivr_completed');
    const opened = await open(text);
    await rowsOf(opened);
    expect(opened.outcome().facts.map(({ zh }) => zh)).toContain(
      '1处“进入队列时间”为空，该处以“开始时间”作为 arrived_at（到达时间）（第 2 行）',
    );
    expect(opened.settings()?.columns.arrived_at).toMatchObject({ orElse: '开始时间' });
  });
});
