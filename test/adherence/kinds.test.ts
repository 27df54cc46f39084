import { describe, expect, it } from 'vitest';
import { kindOf, stateNames } from '../../src/adherence/kinds.js';

describe('states that say a reason behind them', () => {
  const none = stateNames([]);

  it.each([
    ['小休(喝水)', 'break'],
    ['小休（不知道）', 'break'],
    ['示忙（培训）', 'training'],
    ['小休-用餐', 'meal'],
    ['Not Ready - Lunch', 'meal'],
    ['Not Ready: Q7', 'away'],
    ['Aux 3', 'away'],
    ['Break 2', 'break'],
    ['通话（会议）', 'work'],
    ['On Queue - Break', 'work'],
    ['示忙（外呼）', 'away'],
    ['Non-Talk', null],
    ['Follow-up', null],
    ['VIP', null],
  ])('%s is %s', (name, kind) => {
    expect(kindOf(name, none)).toBe(kind);
  });

  it('a name of the user’s own beats its parts', () => {
    expect(kindOf('示忙（培训）', stateNames([['示忙（培训）', 'work']]))).toBe('work');
    expect(kindOf('保障（外场）', stateNames([['保障', 'work']]))).toBe('work');
  });
});

describe('the usual names of states', () => {
  it.each([
    ['准备就绪', 'work'],
    ['可用', 'work'],
    ['闲', 'work'],
    ['呼入中', 'work'],
    ['三方', 'work'],
    ['Consult', 'work'],
    ['Incoming Call', 'work'],
    ['小休中', 'break'],
    ['监听', 'away'],
    ['Monitoring', 'away'],
    ['勿扰', 'away'],
    ['不可用', 'away'],
  ])('%s is %s', (name, kind) => expect(kindOf(name, stateNames([]))).toBe(kind));
});
