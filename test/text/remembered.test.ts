import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.js';

test('the same text is worked out once, also where the answer is nothing', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect([lengthOf('abc'), lengthOf(''), lengthOf('abc'), lengthOf('')]).toEqual([
    3,
    undefined,
    3,
    undefined,
  ]);
  expect(asked).toEqual(['abc', '']);
});

test('of very many texts the later ones are worked out each time', () => {
  let asked = 0;
  const same = remembered((text) => {
    asked++;
    return text;
  });
  for (let i = 0; i < 20_000; i++) same(String(i));
  const first = asked;
  expect([same('0'), same('19999')]).toEqual(['0', '19999']);
  expect(asked - first).toBe(1);
});
