import { describe, expect, it } from 'vitest';
import { kindOf, stateNames } from '../../src/adherence/kinds.js';

const usual = (name: string) => kindOf(name, new Map());

describe('the kind of a state', () => {
  it.each([
    ['准备就绪', 'work'],
    ['可用', 'work'],
    ['闲', 'work'],
    ['外呼中', 'work'],
    ['整理态', 'work'],
    ['案头', 'work'],
    ['咨询', 'work'],
    ['会议通话', 'work'],
    ['三方通话', 'work'],
    ['Reserved', 'work'],
    ['Inbound Call', 'work'],
    ['喝水', 'break'],
    ['如厕', 'break'],
    ['质检', 'away'],
    ['监听', 'away'],
    ['系统故障', 'away'],
    ['System Issue', 'away'],
    ['DND', 'away'],
    ['Aux 3', 'away'],
    ['不可用', 'away'],
    ['Break 2', 'break'],
  ])('%s is %s', (name, kind) => expect(usual(name)).toBe(kind));

  it.each([
    ['小休(喝水)', 'break'],
    ['示忙（培训）', 'training'],
    ['小休-用餐', 'meal'],
    ['Not Ready - Lunch', 'meal'],
    ['Not-Ready - Coaching', 'training'],
    ['Not Ready: Meeting', 'meeting'],
    ['Not Ready (Q7)', 'away'],
    ['AUX/Lunch', 'meal'],
    ['Logged out (idle)', 'offline'],
  ])('of %s with its reason is %s', (name, kind) => expect(usual(name)).toBe(kind));

  it('is not known for a word that nobody knows, with a reason or without', () => {
    expect(usual('保障')).toBeNull();
    expect(usual('保障(Q7)')).toBeNull();
    expect(usual('3')).toBeNull();
  });

  it('is what the user says of the whole, or of the word that decides', () => {
    const own = stateNames([
      ['小休(喝水)', 'away'],
      ['保障', 'work'],
    ]);
    expect(kindOf('小休(喝水)', own)).toBe('away');
    expect(kindOf('示忙(保障)', own)).toBe('work');
  });
});
