import { describe, expect, it } from 'vitest';
import { auto } from '../../src/forecast/models/auto.js';
import { level } from '../../src/forecast/models/level.js';
import { historyWith } from './build.js';

const wave = (i: number) => 300 + 40 * (i % 7) + 25 * Math.sin(i * i);

describe('auto', () => {
  it('takes the full model, without a reason, where the past is too short to try', () => {
    const history = historyWith(
      '2026-03-02',
      Array.from({ length: 130 }, (_, i) => wave(i)),
    );
    const { model, choice, predict } = auto.fit(history);
    expect([model, choice]).toEqual(['level', undefined]);
    expect(predict(history.days.slice(0, 7))).toEqual(level.fit(history).predict(history.days.slice(0, 7)));
  });

  it('says which method it takes and how all of them did', () => {
    const history = historyWith(
      '2026-03-02',
      Array.from({ length: 300 }, (_, i) => wave(i)),
    );
    const { model, choice } = auto.fit(history);
    expect(model).toBe('level');
    expect(choice!.en).toMatch(
      /^method level; error \(WAPE\) 28 days ahead on 6 past months: level [\d.]+ %, factor .* %, mean-4/,
    );
  });
});

describe('replay', () => {
  it('says of past days what was to be known before them', () => {
    const volumes = Array.from({ length: 200 }, (_, i) => wave(i));
    const history = historyWith('2026-03-02', volumes);
    const other = historyWith(
      '2026-03-02',
      volumes.map((volume, i) => (i < 150 ? volume : volume * 1.02)),
    );
    const days = history.days.slice(150, 178);
    const said = level.fit(history).replay!(150, days);
    expect(said).toHaveLength(28);
    for (const [i, { volume }] of level.fit(other).replay!(150, days).entries()) {
      expect(Math.abs(volume / said[i].volume - 1)).toBeLessThan(0.01);
    }
  });
});
