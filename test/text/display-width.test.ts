import { expect, it } from 'vitest';
import { displayWidth, shorten } from '../../src/text/display-width.js';

it.each([
  ['ASA', 3],
  ['服务水平', 8],
  ['SL 服务水平', 11],
  ['（秒）', 6],
  ['…', 1],
  ['𠮷', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it('cuts at whole characters', () => {
  expect(shorten('服务水平', 8)).toBe('服务水平');
  expect(shorten('服务水平', 6)).toBe('服务…');
});
