import type { Check } from './check.js';
import { secondsShown } from './shown.js';

const TOLERANCE_SEC = 1;

/** Time on queue and off queue is the time logged in. */
export const onAndOffQueue: Check = {
  id: 'on-and-off-queue',
  text: { en: 'on queue and off queue are not the time logged in', zh: '在线与离线时长之和不等于签入时长' },
  fields: ['logged_in_sec', 'on_queue_sec', 'off_queue_sec'],
  fails: ({ logged_in_sec: all, on_queue_sec: on, off_queue_sec: off }) =>
    typeof all === 'number' && Math.abs(Number(on ?? 0) + Number(off ?? 0) - all) > TOLERANCE_SEC,
  example: (row) => secondsShown([row.on_queue_sec ?? 0, row.off_queue_sec ?? 0], '≠', row.logged_in_sec),
};
