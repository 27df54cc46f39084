import { expect, it } from 'vitest';
import { handleTimeAccuracy } from '../../../src/forecast/accuracy/handle-time.js';

it('weighs errors of the handle time by contacts: 200 of 8,200 seconds', () => {
  const scored = [
    { forecastSec: 200, handled: 10, seconds: 2200 },
    { forecastSec: 200, handled: 30, seconds: 6000 },
  ];
  const accuracy = handleTimeAccuracy(scored)!;
  expect(accuracy.wape).toBeCloseTo(200 / 8200, 12);
  expect(accuracy.bias).toBeCloseTo(-200 / 8200, 12);
  expect(accuracy.meanSec).toBeCloseTo(205, 12);
  expect(handleTimeAccuracy([])).toBeNull();
});
