import type { Preset } from './preset.js';
import { looks } from './shared/patterns.js';

/**
 * ZKTeco time clocks, log of attendance taken off the device (`attlog.dat`): no header, divided by tabs. Whether somebody came or went is set by a key that hardly
 * anybody presses, so each row is a punch, and the rest rides along.
 */
export const zkAttlog: Preset = {
  name: 'zk-attlog',
  title: { en: 'ZKTeco attendance log (attlog.dat)', zh: '中控考勤机打卡记录（attlog.dat）' },
  source: 'ZKTeco PUSH SDK communication protocol: upload of attendance records (ATTLOG)',
  table: 'activity',
  // Counts of a report without header are seldom all of one digit.
  match: {
    cells: {
      pin: looks.whole,
      time: looks.dashedTime,
      status: '\\d',
      verify: '[0-5]|255',
      workcode: '\\d{1,2}',
      reserved: '\\d',
    },
  },
  read: { headerRow: 'none', names: ['pin', 'time', 'status', 'verify', 'workcode', 'reserved'] },
  columns: { agent_id: 'pin', start_at: 'time', end_at: 'time' },
  values: { state: 'punch' },
};
