import { describe, expect, it } from 'vitest';
import { doingBy } from '../../src/commands/activity/agent-states.js';

const doing = doingBy(new Map());

describe('what an agent is doing in a state', () => {
  it.each([
    ['准备就绪', 'ready'],
    ['可用', 'ready'],
    ['闲', 'ready'],
    ['Reserved', 'busy'],
    ['咨询', 'busy'],
    ['案头', 'busy'],
    ['三方通话', 'busy'],
    ['通话保持', 'busy'],
    ['来电振铃', 'busy'],
    ['Work', 'busy'],
    ['Logged-in', 'present'],
    ['签入', 'present'],
    ['质检', 'other'],
    ['监听', 'other'],
    ['示忙（培训）', 'other'],
    ['小休(喝水)', 'away'],
    ['Aux 3', 'away'],
    ['Logged out (idle)', 'offline'],
  ])('%s is %s', (state, kind) => expect(doing(state)).toBe(kind));
});
