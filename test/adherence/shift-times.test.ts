import { expect, it } from 'vitest';
import { withTimes } from '../../src/adherence/shift-times.js';
import { createZone } from '../../src/time/zone.js';
import { block } from './build.js';

const zone = createZone('Asia/Shanghai')!;
const code = { ...block('work', 0, 0), shift_id: 'N', start_at: null, end_at: null };

it('gives codes the times of their shifts, over midnight too', () => {
  const times = new Map([['N', { startMinute: 1320, endMinute: 1920 }]]);
  const [night, other] = withTimes([code, { ...code, shift_id: 'B2' }], times, zone);
  expect([night.start_at, night.end_at]).toEqual(['2026-10-12T22:00+08:00', '2026-10-13T08:00+08:00']);
  expect([other.start_at, other.end_at]).toEqual([null, null]);
});

it('leaves the times that a row has', () => {
  const own = block('work', 540, 600);
  expect(withTimes([own], new Map([['S', { startMinute: 0, endMinute: 60 }]]), zone)).toEqual([own]);
});
