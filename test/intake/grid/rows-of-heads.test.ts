import { describe, expect, it } from 'vitest';
import { read } from '../source.js';

const WEEKDAYS = '四,五,六,日,一,二,三';
function roster(more: string): string {
  const days = Array.from({ length: 28 }, (_, i) => `10/${i + 1}`).join(',');
  const cells = (codes: string) => Array.from({ length: 28 }, (_, i) => codes.split(' ')[i % 3]).join(',');
  return `2026年10月排班表\n工号,姓名,${days}\n,,${`${WEEKDAYS},`.repeat(4).slice(0, -1)}\n1001,张伟,${cells('早班 晚班 休')}\n1002,王芳,${cells('晚班 休 早班')}\n${more}\n`;
}

describe('rows of a roster that count heads', () => {
  const counts = Array.from({ length: 28 }, () => '2').join(',');

  it.each([`,当班人数,${counts}`, `,早班,${counts}`])(
    'are nobody, also where the numbers are text: %s',
    async (row) => {
      const rows = await read(roster(row));
      expect(new Set(rows.map(({ agent_id: id }) => id))).toEqual(new Set(['1001', '1002']));
    },
  );

  it('but a person may have numbered shifts', async () => {
    const rows = await read(roster(`1003,李娜,${counts}`));
    expect(new Set(rows.map(({ agent_id: id }) => id))).toEqual(new Set(['1001', '1002', '1003']));
  });
});
