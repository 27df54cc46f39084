import { describe, expect, it } from 'vitest';
import { directionOfWord } from '../../../../src/intake/aliases/words.js';
import { read } from '../../source.js';

const list = (header: string, words: readonly string[]) =>
  `Call ID,Start,Queue,Talk,Outcome,${header}\n${words
    .map((word, i) => `${i},2026-03-02 09:00:0${i},A,60,Answered,${word}\n`)
    .join('')}`;
const directions = async (header: string, words: readonly string[]) =>
  (await read(list(header, words))).map(({ direction }) => direction);

describe('the direction of a contact', () => {
  it('is told by the word, also where more stands beside it', () => {
    for (const word of ['Internal', 'int', '内线', '内部通话', 'Internal_Call'])
      expect(directionOfWord(word)).toBe('internal');
    for (const word of ['Manual Outbound', '预测外呼', 'OUTGOING'])
      expect(directionOfWord(word)).toBe('outbound');
    for (const word of ['Inbound - IVR', '呼入电话']) expect(directionOfWord(word)).toBe('inbound');
    for (const word of ['Transfer', 'Inbound to Outbound', '转接']) expect(directionOfWord(word)).toBe(word);
  });

  it('is found by the words of a column whatever its name', async () => {
    expect(await directions('Type', ['Inbound', 'Outbound', 'Internal'])).toEqual([
      'inbound',
      'outbound',
      'internal',
    ]);
    expect(await directions('类型', ['呼入', '外呼'])).toEqual(['inbound', 'outbound']);
    expect(await directions('Kind', ['Inbound', 'Sales'])).toEqual([null, null]);
  });
});
